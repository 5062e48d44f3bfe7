// SPDX-License-Identifier: GPL-3.0-or-later
// References to what is no Council document: acts, Commission papers, the Official Journal, cases, Treaty articles,
// resolutions of the United Nations, and parts of the note itself.
#pragma once

#include "language/pack.hpp"
#include "parse/inline.hpp"

namespace ianote::parse {

/// Finds references as a text is read from its start; it remembers the last one, so that lists are understood
/// (`règlements (UE) n° 1093/2010 et (UE) n° 1094/2010`, `points 11 et 12`).
class ReferenceFinder {
public:
    ReferenceFinder(std::string_view text, const language::Pack& pack)
        : text_(text)
        , pack_(pack)
        , words_(pack.references->tables()) {}

    /// A CELEX number at `at`, or an ELI whose year stands there.
    std::optional<TextMark> own_code_at(std::size_t at, std::size_t floor) const;

    /// An act of the Union whose number begins at `at`, where a word may begin. No mark begins before `floor`.
    std::optional<TextMark> act_at(std::size_t at, std::size_t floor);

    /// What else a number at `at` can belong to: a resolution, an article of a Treaty, a part of the note.
    std::optional<TextMark> at_figures(std::size_t at, std::size_t floor);

    /// At a capital that begins a word.
    std::optional<TextMark> at_capital(std::size_t at, std::size_t floor);

    /// Documents that `number`, read right before `at`, names as well: `9010/23 et ADD 1 à 3`; what is not printed (ADD
    /// 2) is an empty mark.
    std::vector<TextMark> more_of(const DocumentNumber& number, std::size_t at) const;

private:
    struct Prefix;

    struct PartJoin {
        std::size_t end = 0;
        bool range = false;
    };

    std::optional<TextMark> resolution(std::size_t at, std::size_t floor);
    std::optional<TextMark> part(std::size_t at, std::size_t end, std::size_t floor);
    std::optional<TextMark> treaty_article(std::size_t begin, std::size_t at) const;
    std::optional<TextMark> eli(std::size_t at, std::size_t floor) const;
    std::optional<TextMark> journal(std::size_t at, std::size_t floor) const;
    std::optional<TextMark> court_case(std::size_t at) const;
    std::optional<TextMark> united_nations(std::size_t at) const;
    std::optional<TextMark> commission(std::size_t at) const;
    std::size_t date_end(std::size_t at) const;
    std::size_t page_end(std::size_t at) const;
    PartJoin join_at(std::size_t at) const;
    Prefix prefix_of(std::size_t at) const;
    std::optional<std::pair<char, std::size_t>> instrument_before(std::size_t at, bool near) const;
    char instrument_behind(std::size_t end) const;
    bool goes_on(std::size_t end, std::size_t at, std::size_t most) const;
    bool behind_article(std::size_t at) const;
    bool of_something_else(std::size_t end) const;

    std::string_view text_;
    const language::Pack& pack_;
    const language::ReferenceTables& words_;
    std::size_t act_end_ = 0;
    char act_letter_ = 0;
    std::size_t part_end_ = 0;
    language::PartKind part_kind_ = language::PartKind::other;
    std::size_t resolution_end_ = 0;
};

/// Points the internal references of a note, whose ids are given, at the parts that they name; those that name none
/// become text.
void tie_references(Note& note);

} // namespace ianote::parse
