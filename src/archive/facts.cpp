// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/facts.hpp"

#include "archive/database.hpp"
#include "archive/schema.hpp"

#include <ianote/error.hpp>

#include <algorithm>
#include <numeric>

namespace ianote::archive {

namespace {

constexpr unsigned action_bits = 8; // as in a point's row; above them the place in acting_kinds

/// Numbers in groups of seven bits, the lowest first; negative ones folded between the others.
class Packer {
public:
    void number(std::int64_t value) {
        auto left = (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
        while (left >= 0x80U) {
            out_ += static_cast<char>((left & 0x7FU) | 0x80U);
            left >>= 7U;
        }
        out_ += static_cast<char>(left);
    }

    void counts(const VersionFacts& version) {
        number(std::count_if(version.kinds.begin(), version.kinds.end(), is_some));
        list(version.kinds, 0);
        std::int64_t some = 0;
        for (const auto& acts : version.acts) some += std::count_if(acts.begin(), acts.end(), is_some);
        number(some);
        for (std::size_t k = 0; k < version.acts.size(); ++k) list(version.acts[k], k << action_bits);
    }

    std::string take() { return std::move(out_); }

private:
    static bool is_some(std::uint32_t count) { return count > 0; }

    template <typename List> void list(const List& counts, std::size_t first) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            number(static_cast<std::int64_t>(first | i));
            number(counts[i]);
        }
    }

    std::string out_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes)
        : bytes_(bytes) {}

    bool at_end() const { return at_ == bytes_.size(); }

    std::int64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            if (at_ >= bytes_.size() || shift > 63) damaged();
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80U) break;
        }
        return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
    }

    std::uint32_t small() { return static_cast<std::uint32_t>(number()); }

    void counts(VersionFacts& version) {
        for (auto some = number(); some > 0; --some) {
            const auto at = static_cast<std::size_t>(number());
            if (at >= version.kinds.size()) damaged();
            version.kinds[at] = small();
        }
        for (auto some = number(); some > 0; --some) {
            const auto at = static_cast<std::size_t>(number());
            const auto kind = at >> action_bits;
            const auto action = at & ((1U << action_bits) - 1);
            if (kind >= version.acts.size() || action >= actions) damaged();
            version.acts[kind][action] = small();
        }
    }

    [[noreturn]] static void damaged() {
        throw Error(ErrorKind::environment, "archive-damaged", {}, "the archive is damaged (facts of versions)");
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

/// Texts by their row's number.
std::vector<std::string> read_texts(Database& database, std::string_view sql) {
    std::vector<std::string> out;
    Statement rows(database, sql);
    while (rows.step()) {
        const auto id = static_cast<std::size_t>(rows.integer(0));
        if (id >= out.size()) out.resize(id + 1);
        out[id] = rows.text(1);
    }
    return out;
}

} // namespace

std::string pack_facts(const std::vector<VersionFacts>& facts) {
    Packer out;
    for (const auto& version : facts) {
        out.number(version.id);
        out.number(version.note);
        out.number(version.blocks);
        const auto language = version.language.view();
        out.number(language.empty() ? 0 : language[0] << 8 | language[1]);
        out.number(version.year);
        out.number(version.day);
        out.number(version.serial);
        out.number(version.type);
        out.number(version.sender);
        out.number(version.addressee);
        out.number(static_cast<std::int64_t>(version.codes.size()));
        for (const auto code : version.codes) out.number(code);
        out.counts(version);
    }
    return out.take();
}

std::vector<VersionFacts> unpack_facts(std::string_view bytes) {
    std::vector<VersionFacts> out;
    Unpacker in(bytes);
    while (!in.at_end()) {
        auto& version = out.emplace_back();
        version.id = in.number();
        version.note = in.number();
        version.blocks = in.small();
        const auto language = in.number();
        const std::string letters{static_cast<char>(language >> 8), static_cast<char>(language & 0xFF)};
        version.language = LanguageCode::parse(letters).value_or(LanguageCode());
        version.year = static_cast<int>(in.number());
        version.day = static_cast<std::int32_t>(in.number());
        version.serial = in.small();
        version.type = in.small();
        version.sender = in.small();
        version.addressee = in.small();
        const auto codes = in.number();
        if (codes < 0 || static_cast<std::uint64_t>(codes) > bytes.size()) Unpacker::damaged();
        for (auto i = codes; i > 0; --i) version.codes.push_back(in.small());
        in.counts(version);
    }
    return out;
}

void FactTable::refresh(Database& database) {
    const auto latest = database.integer("SELECT value FROM fact WHERE name = 'generation'");
    if (latest == generation_) return;
    check_schema(database); // a newer program may have come while this one had the archive open
    Statement rows(database, "SELECT chunk, bytes FROM facts WHERE generation > ?1");
    rows.bind(1, generation_);
    while (rows.step()) chunks_[rows.integer(0)] = unpack_facts(rows.view(1));
    codes_ = read_texts(database, "SELECT id, code FROM code");
    names_ = read_texts(database, "SELECT id, text FROM name");
    index();
    generation_ = latest;
}

std::span<const AskingPoint> FactTable::asking(Database& database) {
    if (asking_generation_ != generation_) asking_ = read_asking_points(database);
    asking_generation_ = generation_;
    return asking_;
}

void FactTable::index() {
    by_block_.clear();
    versions_ = 0;
    notes_ = 0;
    points_ = 0;
    std::map<LanguageCode, std::size_t> languages;
    for (const auto& [chunk, list] : chunks_) {
        for (const auto& version : list) {
            const auto end = static_cast<std::size_t>(version.id + version.blocks);
            if (end > by_block_.size()) by_block_.resize(end, nullptr);
            for (auto block = static_cast<std::size_t>(version.id); block < end; ++block) by_block_[block] = &version;
            ++versions_;
            ++languages[version.language];
            notes_ = std::max(notes_, static_cast<std::size_t>(version.note) + 1);
            points_ += std::accumulate(version.kinds.begin(), version.kinds.end(), std::int64_t{0});
        }
    }
    std::vector<std::pair<std::size_t, LanguageCode>> order;
    order.reserve(languages.size());
    for (const auto& [language, count] : languages) order.emplace_back(count, language);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    languages_.clear();
    languages_.reserve(order.size());
    for (const auto& [count, language] : order) languages_.push_back(language);
}

} // namespace ianote::archive
