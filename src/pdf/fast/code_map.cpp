// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/code_map.hpp"

#include "base/budget.hpp"
#include "pdf/fast/lexer.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>

namespace ianote::pdf {

namespace {

constexpr std::string_view directory = "/usr/share/poppler/"; // where Debian's poppler itself looks
constexpr std::size_t largest_file = 4000000;                 // the largest that is installed has 300 kB
constexpr std::size_t max_ranges = 100000;
constexpr std::size_t max_spaces = 100;
constexpr int deepest_map = 5; // maps that lean on maps

constexpr std::array<std::string_view, 5> collections{"Japan1", "GB1", "CNS1", "Korea1", "KR"};

bool is_collection(std::string_view name) {
    return std::find(collections.begin(), collections.end(), name) != collections.end();
}

/// Null for a name that is no plain file name.
std::optional<std::string> read_installed(const std::string& folder, std::string_view name) {
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    });
    if (!plain || name.empty()) return {};
    std::ifstream file(std::string(directory) + folder + std::string(name), std::ios::binary);
    std::string bytes(largest_file, '\0');
    if (!file || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())).eof()) return {};
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.empty()) return {};
    return bytes;
}

std::uint64_t keyed(std::string_view code) {
    std::uint64_t value = code.size();
    for (std::size_t i = 4 - std::min<std::size_t>(code.size(), 4); i > 0; --i) value <<= 8U;
    for (const char c : code.substr(0, 4)) value = (value << 8U) | static_cast<unsigned char>(c);
    return value;
}

/// What was read once in this process; what is not there is looked for again.
template <typename Value> class Cache {
public:
    template <typename Make> std::shared_ptr<const Value> get(const std::string& key, Make make) {
        const std::lock_guard lock(mutex_);
        if (const auto found = known_.find(key); found != known_.end()) return found->second;
        auto made = make();
        if (made) known_[key] = made;
        return made;
    }

private:
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const Value>> known_;
};

} // namespace

class CodeMapReader {
public:
    CodeMapReader(std::string_view cmap, std::string_view collection, int depth)
        : lexer_(cmap)
        , collection_(collection)
        , depth_(depth) {}

    std::shared_ptr<const CodeMap> read() {
        std::string name;
        for (auto token = lexer_.next(); token.kind != TokenKind::end && good_; token = lexer_.next()) {
            base::check_limits();
            if (token.kind == TokenKind::number && name == "WMode" && token.number != 0) return nullptr;
            if (token.kind == TokenKind::word) section(token.text, name);
            name = token.kind == TokenKind::name ? std::string(token.text) : std::string();
        }
        if (!good_ || (map_->ranges_.empty() && !map_->base_)) return nullptr;
        std::sort(map_->ranges_.begin(), map_->ranges_.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        return map_;
    }

private:
    void section(std::string_view word, const std::string& name) {
        if (word == "usecmap") {
            map_->base_ = CodeMap::load(name, collection_, depth_ + 1);
            good_ = map_->base_ != nullptr;
        }
        if (word == "begincodespacerange") spaces();
        if (word == "begincidrange") entries(true);
        if (word == "begincidchar") entries(false);
    }

    void spaces() {
        for (auto token = lexer_.next(); token.kind == TokenKind::string && good_; token = lexer_.next()) {
            std::string first(token.text);
            token = lexer_.next();
            if (token.kind != TokenKind::string) return;
            if (first.size() == token.text.size() && !first.empty() && first.size() <= 4)
                map_->spaces_.push_back({std::move(first), std::string(token.text)});
            good_ = map_->spaces_.size() <= max_spaces;
        }
    }

    void entries(bool ranges) {
        for (auto token = lexer_.next(); token.kind == TokenKind::string && good_; token = lexer_.next()) {
            base::check_limits();
            const auto first = keyed(token.text);
            auto last = first;
            if (ranges) {
                token = lexer_.next();
                last = keyed(token.text);
            }
            token = lexer_.next();
            if (token.kind != TokenKind::number) return;
            const auto cid = std::clamp<double>(token.number, 0, highest_code);
            map_->ranges_.push_back({first, last, static_cast<std::uint32_t>(cid)});
            good_ = map_->ranges_.size() <= max_ranges;
        }
    }

    Lexer lexer_;
    std::string_view collection_;
    int depth_;
    bool good_ = true;
    std::shared_ptr<CodeMap> map_ = std::make_shared<CodeMap>();
};

std::shared_ptr<const CodeMap> CodeMap::parse(std::string_view cmap, std::string_view collection) {
    return CodeMapReader(cmap.substr(0, largest_file), collection, 0).read();
}

std::shared_ptr<const CodeMap> CodeMap::load(std::string_view name, std::string_view collection, int depth) {
    if (depth > deepest_map || !is_collection(collection)) return nullptr;
    const auto bytes = read_installed("cMap/Adobe-" + std::string(collection) + '/', name);
    return bytes ? CodeMapReader(*bytes, collection, depth).read() : nullptr;
}

std::shared_ptr<const CodeMap> CodeMap::installed(std::string_view name, std::string_view collection) {
    static Cache<CodeMap> cache;
    return cache.get(std::string(collection) + '/' + std::string(name), [&] { return load(name, collection, 0); });
}

std::uint32_t CodeMap::cid(std::uint32_t code, std::size_t length) const {
    const auto key = (static_cast<std::uint64_t>(length) << 32U) | code;
    const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), key,
                                        [](std::uint64_t value, const Range& range) { return value < range.first; });
    if (after != ranges_.begin()) {
        const auto& range = *std::prev(after);
        if (key <= range.last) return std::min(range.cid + static_cast<std::uint32_t>(key - range.first), highest_code);
    }
    return base_ ? base_->cid(code, length) : 0;
}

/// 0 where no space of codes holds what stands there.
std::size_t CodeMap::length_at(std::string_view codes) const {
    for (const auto& space : spaces_) {
        if (space.first.size() > codes.size()) continue;
        bool within = true;
        for (std::size_t i = 0; i < space.first.size() && within; ++i) {
            const auto byte = static_cast<unsigned char>(codes[i]);
            within =
                byte >= static_cast<unsigned char>(space.first[i]) && byte <= static_cast<unsigned char>(space.last[i]);
        }
        if (within) return space.first.size();
    }
    return base_ ? base_->length_at(codes) : 0;
}

std::string CodeMap::cids(std::string_view codes) const {
    std::string out;
    while (!codes.empty()) {
        const auto known = length_at(codes);
        const auto length = std::max<std::size_t>(known, 1);
        std::uint32_t code = 0;
        for (const char c : codes.substr(0, length)) code = (code << 8U) | static_cast<unsigned char>(c);
        const auto found = known == 0 ? 0 : cid(code, length);
        out += static_cast<char>(found >> 8U);
        out += static_cast<char>(found & 0xFFU);
        codes.remove_prefix(length);
    }
    return out;
}

std::shared_ptr<const LetterTable> letters_of_collection(std::string_view collection) {
    static Cache<LetterTable> cache;
    if (!is_collection(collection)) return nullptr;
    return cache.get(std::string(collection), [&]() -> std::shared_ptr<const LetterTable> {
        const auto lines = read_installed("cidToUnicode/", "Adobe-" + std::string(collection)); // line 1: CID 0
        if (!lines) return nullptr;
        auto table = std::make_shared<LetterTable>();
        std::string_view left = *lines;
        for (std::uint32_t cid = 0; cid <= highest_code && !left.empty(); ++cid) {
            const auto line = left.substr(0, left.find('\n'));
            left.remove_prefix(std::min(line.size() + 1, left.size()));
            std::uint32_t letter = 0;
            std::from_chars(line.data(), line.data() + line.size(), letter, 16);
            std::string utf8;
            if (letter != 0 && letter < 0x110000) text::append_code_point(utf8, letter);
            table->set(cid, utf8);
        }
        return table;
    });
}

} // namespace ianote::pdf
