// SPDX-License-Identifier: GPL-3.0-or-later
// What filters and counts need of every version, in memory: some 60 bytes each, 100,000 of them read in milliseconds.
// The archive holds them in chunks, each with the number of the commit that last changed it, so that a program that
// stays open reads again only what has changed.
#pragma once

#include "archive/place.hpp"
#include "archive/point_marks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::archive {

class Database;

struct VersionFacts {
    std::int64_t id = 0; ///< first block
    std::int64_t note = 0;
    std::uint32_t blocks = 1;
    LanguageCode language;
    int year = 0;         ///< of the document number; of the date without one; 0 unknown
    std::int32_t day = 0; ///< of the date, since 1970; no_day unknown
    std::uint32_t serial = 0;
    std::uint32_t type = 0; ///< rows of `name`; 0 none
    std::uint32_t sender = 0;
    std::uint32_t addressee = 0;
    std::vector<std::uint32_t> codes;               ///< rows of `code`, each once
    std::array<std::uint32_t, point_kinds> kinds{}; ///< points of each kind

    using OfEachAction = std::array<std::uint32_t, actions>;
    std::array<OfEachAction, acting_kinds.size()> acts{}; ///< points of each of acting_kinds that have an action

    void count(PointKind kind, std::uint8_t action) {
        ++kinds.at(static_cast<std::size_t>(kind));
        const auto* acting = std::find(acting_kinds.begin(), acting_kinds.end(), kind);
        if (action != no_action) ++acts.at(static_cast<std::size_t>(acting - acting_kinds.begin())).at(action);
    }

    static constexpr std::int32_t no_day = INT32_MIN;
};

/// A chunk's bytes: the facts of versions whose ids are in it.
std::string pack_facts(const std::vector<VersionFacts>& facts);

/// Throws Error `archive-damaged` for bytes that are none.
std::vector<VersionFacts> unpack_facts(std::string_view bytes);

constexpr std::int64_t versions_a_chunk = 512;

/// All versions of an archive, as of one commit.
class FactTable {
public:
    /// Brings it up to the archive's last commit. Inside a transaction, so that a search sees the same.
    void refresh(Database& database);

    std::size_t size() const { return versions_; }

    std::int64_t points() const { return points_; }

    std::int64_t generation() const { return generation_; }

    /// All points that ask someone, rising, as of the same commit; read when they are first asked for.
    std::span<const AskingPoint> asking(Database& database);

    std::size_t notes() const { return notes_; } ///< highest number of a note, plus one: for tables by note

    /// The version that a block belongs to, null for none.
    const VersionFacts* of_block(std::int64_t block) const {
        return block < 0 || static_cast<std::size_t>(block) >= by_block_.size()
                   ? nullptr
                   : by_block_[static_cast<std::size_t>(block)];
    }

    std::int64_t end_of_blocks() const { return static_cast<std::int64_t>(by_block_.size()); }

    template <typename Visit> void for_each(const Visit& visit) const {
        for (const auto& [chunk, list] : chunks_) {
            for (const auto& version : list) visit(version);
        }
    }

    const std::vector<LanguageCode>& languages() const { return languages_; } ///< that are there, commonest first

    std::string_view code(std::uint32_t id) const { return text_of(codes_, id); }

    std::string_view name(std::uint32_t id) const { return text_of(names_, id); }

    std::size_t codes() const { return codes_.size(); }

    std::size_t names() const { return names_.size(); }

private:
    static std::string_view text_of(const std::vector<std::string>& list, std::uint32_t id) {
        return id < list.size() ? std::string_view(list[id]) : std::string_view();
    }

    void index();

    std::map<std::int64_t, std::vector<VersionFacts>> chunks_;
    std::vector<const VersionFacts*> by_block_;
    std::vector<LanguageCode> languages_;
    std::vector<std::string> codes_;
    std::vector<std::string> names_;
    std::size_t versions_ = 0;
    std::size_t notes_ = 0;
    std::int64_t points_ = 0;
    std::int64_t generation_ = -1;
    std::vector<AskingPoint> asking_;
    std::int64_t asking_generation_ = -1;
};

} // namespace ianote::archive
