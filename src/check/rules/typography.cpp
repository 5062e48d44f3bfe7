// SPDX-License-Identifier: GPL-3.0-or-later
// Habits of setting type, blanks.
#include "check/rules/families.hpp"
#include "check/spacing.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

/// Signs before which French writers put a (narrow) blank and others do not; what counts is that one note does it one
/// way.
constexpr std::string_view spaced_signs = ";:?!";

struct Place {
    const CheckedUnit* unit = nullptr;
    std::uint32_t at = 0;
};

bool is_sign_of_text(const std::string& text, std::size_t at) {
    if (at == 0) return false;
    if (at + 1 < text.size() &&
        (text::is_word_at(text, at + 1) || std::string_view("/=:\\").find(text[at + 1]) != std::string_view::npos))
        return false; // 10:30, http:, !=, form!field
    return std::string_view("&=!?").find(text[at - 1]) == std::string_view::npos;
}

void list_signs(const CheckedUnit& unit, std::vector<Place>& with, std::vector<Place>& without) {
    const auto& text = unit.text();
    for (const char sign : spaced_signs) {
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
            if (!is_sign_of_text(text, at)) continue;
            auto& places = text::is_blank(text::code_point_before(text, at)) ? with : without;
            places.push_back({&unit, static_cast<std::uint32_t>(at)});
        }
    }
}

/// A blank before a sign here and none there: the rarer way is told.
void check_spaces(const Version& version, Reporter& reporter) {
    std::vector<Place> with;
    std::vector<Place> without;
    for (const auto& unit : version.units()) {
        if (!unit.is_header() || unit.unit->kind == "subject") list_signs(unit, with, without);
    }
    if (with.empty() || without.empty()) return;
    const auto& rare = with.size() < without.size() ? with : without;
    // one or two among many are slips
    const bool slip = rare.size() <= 2 && with.size() + without.size() >= 12;
    for (const auto& place : rare) {
        reporter.in_version(version, version.place(*place.unit, place.at, place.at + 1),
                            {fmt::format("{} blank before '{}', unlike elsewhere in this note",
                                         &rare == &with ? "a" : "no", place.unit->text()[place.at]),
                             {},
                             slip ? Severity::warning : Severity::note});
    }
}

/// A question without the mark that opens it.
void check_opening(const Version& version, const CheckedUnit& unit, Reporter& reporter) {
    for (const auto& [open, close] : version.pack().opening_marks) {
        std::size_t from = 0;
        for (auto at = unit.text().find(close); at != std::string::npos; at = unit.text().find(close, at + 1)) {
            if (unit.text().substr(from, at - from).find(open) == std::string::npos) {
                reporter.in_version(
                    version,
                    version.place(unit, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + close.size())),
                    {fmt::format("'{}' without '{}' before it", close, open)});
            }
            from = at;
        }
    }
}

/// 5 % in the style of the EU's publications, 5% in English.
void check_percent(const Version& version, const CheckedUnit& unit, Reporter& reporter) {
    const auto& text = unit.text();
    for (auto at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1)) {
        if (at == 0) continue;
        const auto before = text::code_point_before(text, at);
        const bool spaced = text::is_blank(before);
        if ((!spaced && !text::is_digit(before)) || spaced == version.pack().space_before_percent) continue;
        reporter.in_version(version,
                            version.place(unit, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)),
                            {spaced ? "a blank before the percent sign" : "no blank before the percent sign"});
    }
}

/// Straight and curly apostrophes in one note.
void check_apostrophes(const Version& version, Reporter& reporter) {
    constexpr std::array<std::string_view, 2> kinds{"'", "\xE2\x80\x99"};
    std::array<std::size_t, 2> seen{};
    std::array<Place, 2> first{};
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        for (const auto way : {0U, 1U}) {
            const auto mark = kinds[way];
            for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
                if (at == 0 || at + 1 >= text.size() || !text::is_word(text::code_point_before(text, at))) continue;
                if (seen[way]++ == 0) first[way] = {&unit, static_cast<std::uint32_t>(at)};
            }
        }
    }
    if (seen[0] == 0 || seen[1] == 0) return;
    const auto rare = seen[0] < seen[1] ? 0U : 1U;
    reporter.in_version(version,
                        version.place(*first[rare].unit, first[rare].at, first[rare].at + (rare == 0 ? 1U : 3U)),
                        {fmt::format("{} apostrophes of one kind and {} of the other; the first of the rarer is here",
                                     std::max(seen[0], seen[1]), std::min(seen[0], seen[1]))});
}

void check_typography(const Version& version, Reporter& reporter) {
    check_apostrophes(version, reporter);
    if (version.has_written_spaces()) check_spaces(version, reporter);
    for (const auto& unit : version.units()) {
        check_opening(version, unit, reporter);
        if (version.has_written_spaces()) check_percent(version, unit, reporter);
    }
}

/// Two common blanks, or a byte that begins a blank of another kind.
bool may_have_two(const std::string& text) {
    constexpr std::string_view first_bytes = "\xC2\xE1\xE2\xE3\xEF\t\n";
    return text.find("  ") != std::string::npos || std::any_of(first_bytes.begin(), first_bytes.end(), [&](char byte) {
               return text.find(byte) != std::string::npos;
           });
}

std::string_view what_is_wrong(const SpacingFault& fault, char mark) {
    if (fault.is_missing) return "no blank behind";
    return mark == '(' || mark == '[' ? "a blank behind" : "a blank before";
}

void check_spacing(const Version& version, Reporter& reporter) {
    if (!version.has_written_spaces()) return;
    constexpr std::size_t habit = 3; // so many of a kind are how this note is written

    struct Found {
        const CheckedUnit* unit;
        SpacingFault fault;
    };

    std::array<std::vector<Found>, 2> kinds;
    for (const auto& unit : version.units()) {
        if (unit.is_header() && unit.unit->kind != "subject") continue;
        for (const auto& fault : find_spacing_faults(unit.text()))
            kinds[fault.is_missing ? 1 : 0].push_back({&unit, fault});
    }
    for (const auto& found : kinds) {
        for (const auto& [unit, fault] : found) {
            const auto mark = unit->text()[fault.begin];
            // before a full stop stood a picture, mostly
            const bool sure = found.size() < habit && (mark != '.' || fault.is_missing);
            reporter.in_version(version, version.place(*unit, fault.begin, fault.end),
                                {fmt::format("{} '{}'", what_is_wrong(fault, mark), mark),
                                 {},
                                 sure ? Severity::warning : Severity::note});
        }
    }
}

void check_double_space(const Version& version, Reporter& reporter) {
    if (!version.has_written_spaces()) return;
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        if (!may_have_two(text)) continue;
        for (std::size_t at = 0; at < text.size();) {
            const auto begin = at;
            if (!text::is_blank(text::next_code_point(text, at))) continue;
            std::size_t blanks = 1;
            while (at < text.size()) {
                auto next = at;
                if (!text::is_blank(text::next_code_point(text, next))) break;
                at = next;
                ++blanks;
            }
            if (blanks < 2) continue;
            reporter.in_version(version,
                                version.place(unit, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)),
                                {"two blanks where one belongs"});
        }
    }
}

constexpr std::array typography_family{
    Rule{
        .name = "typography",
        .severity = Severity::note,
        .summary = "A habit of setting type that is broken, or two habits in one note.",
        .why =
            "Blanks before ; : ? !, the opening marks of Spanish, the blank before a percent sign, two kinds of "
            "apostrophe. The habits are the language pack's; where writers differ (blanks in French) a note must "
            "only do it one way; one or two places that differ from ten others are a warning. Blanks are not looked at "
            "in text from PDF.",
        .wrong = "5% des communes",
        .right = "5 % des communes",
        .version = check_typography,
    },
    Rule{
        .name = "spacing",
        .severity = Severity::warning,
        .summary = "A blank before , or ) or behind (, and none behind , or a full stop.",
        .why =
            "So in every language of the Union. Three and more of a kind in one note are how it is written, and a "
            "note, as is a blank before a full stop, where mostly a picture stood. Names of files and numbers are not "
            "looked at, nor is text from PDF.",
        .wrong = "the ports ,which answer",
        .right = "the ports, which answer",
        .version = check_spacing,
    },
    Rule{
        .name = "double-space",
        .severity = Severity::note,
        .summary = "Two blanks in a row, one of them at least non-breaking.",
        .why = "Common blanks are folded when a note is read, as most formats do when they show it; what is left was "
               "typed with a non-breaking blank. Off for PDF, where spaces are drawn.",
        .wrong = "n°  1612 with a common and a non-breaking blank",
        .right = "n° 1612",
        .version = check_double_space,
    },
};

} // namespace

std::span<const Rule> typography_rules() { return typography_family; }

} // namespace ianote::check
