// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/corrections.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

constexpr std::string_view non_breaking = "\xC2\xA0";
constexpr std::string_view narrow = "\xE2\x80\xAF";

/// What a finding means: bytes of its unit.
struct Marked {
    const Version& version;
    const Finding& finding;
    const CheckedUnit& unit;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::string_view words() const { return std::string_view(unit.text()).substr(begin, end - begin); }
};

using Edits = std::vector<FindingEdit>;

void add(const Marked& marked, std::uint32_t begin, std::uint32_t end, std::string_view text, Edits& edits) {
    edits.push_back({marked.unit.id(), begin, end, std::string(text)});
}

/// `mot mot`: the second goes, with the blank before it.
void drop_second(const Marked& marked, Edits& edits) {
    const auto words = marked.words();
    const auto blank = words.find(' ');
    if (blank == std::string_view::npos || words.find(' ', blank + 1) != std::string_view::npos) return;
    if (text::fold_key(words.substr(0, blank)) != text::fold_key(words.substr(blank + 1))) return;
    add(marked, marked.begin + static_cast<std::uint32_t>(blank), marked.end, "", edits);
}

/// Of blanks in a row the one that does not break stays: somebody wanted it.
void join_blanks(const Marked& marked, Edits& edits) {
    const auto words = marked.words();
    for (std::size_t at = 0; at < words.size();) {
        if (!text::is_blank(text::next_code_point(words, at))) return;
    }
    std::string_view kept = " ";
    for (const auto blank : {non_breaking, narrow}) {
        if (words.find(blank) != std::string_view::npos) kept = blank;
    }
    add(marked, marked.begin, marked.end, kept, edits);
}

/// The bytes of blanks that end here.
std::uint32_t blanks_before(std::string_view text, std::uint32_t at) {
    auto begin = at;
    while (begin > 0) {
        auto before = begin - 1;
        while (before > 0 && text::is_continuation(text[before])) --before;
        std::size_t next = before;
        if (!text::is_blank(text::next_code_point(text, next))) break;
        begin = before;
    }
    return at - begin;
}

/// The blank that this version has before the sign elsewhere; before another sign where it never stands before this.
std::string usual_blank(const Version& version, char sign) {
    std::string other;
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        for (auto at = text.find_first_of(";:?!"); at != std::string::npos; at = text.find_first_of(";:?!", at + 1)) {
            const auto size = blanks_before(text, static_cast<std::uint32_t>(at));
            if (size == 0 || size == at) continue;
            auto blank = text.substr(at - size, size);
            if (text[at] == sign) return blank;
            if (other.empty()) other = std::move(blank);
        }
    }
    return other;
}

void mend_blank_before(const Marked& marked, Edits& edits) {
    const auto there = blanks_before(marked.unit.text(), marked.begin);
    if (there == marked.begin) return; // nothing stands before it
    if (there > 0) return add(marked, marked.begin - there, marked.begin, "", edits);
    const auto sign = marked.words().front();
    const auto blank = sign == '%' ? std::string(non_breaking) : usual_blank(marked.version, sign);
    if (!blank.empty()) add(marked, marked.begin, marked.begin, blank, edits);
}

/// Apostrophes of the rarer kind, all through the version: the finding means the first.
void mend_apostrophes(const Marked& marked, Edits& edits) {
    constexpr std::string_view straight = "'";
    constexpr std::string_view curly = "\xE2\x80\x99";
    const auto from = marked.words() == straight ? straight : curly;
    const auto to = from == straight ? curly : straight;
    for (const auto& unit : marked.version.units()) {
        const auto& text = unit.text();
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + from.size())) {
            if (at == 0 || at + from.size() >= text.size() || !text::is_word(text::code_point_before(text, at)))
                continue;
            edits.push_back({unit.id(), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + from.size()),
                             std::string(to)});
        }
    }
}

void mend_type(const Marked& marked, Edits& edits) {
    const auto words = marked.words();
    if (words == "'" || words == "\xE2\x80\x99") return mend_apostrophes(marked, edits);
    const auto& message = marked.finding.message;
    const bool of_blank = message.starts_with("a blank before") || message.starts_with("no blank before");
    if (of_blank && words.size() == 1) mend_blank_before(marked, edits);
}

/// A slip of an acronym that the version defines: the rule suggests the one that it means.
void write_suggestion(const Marked& marked, Edits& edits) {
    if (!marked.finding.suggestion.empty() && marked.version.defines(marked.finding.suggestion))
        add(marked, marked.begin, marked.end, marked.finding.suggestion, edits);
}

struct Repair {
    std::string_view damaged;
    std::string_view whole;
};

/// Letters joined to one character, and characters that nobody sees inside of words.
constexpr std::array repairs{
    Repair{"\xEF\xAC\x80", "ff"},  Repair{"\xEF\xAC\x81", "fi"},  Repair{"\xEF\xAC\x82", "fl"},
    Repair{"\xEF\xAC\x83", "ffi"}, Repair{"\xEF\xAC\x84", "ffl"}, Repair{"\xEF\xAC\x85", "st"},
    Repair{"\xEF\xAC\x86", "st"},  Repair{"\xC2\xAD", ""},        Repair{"\xE2\x80\x8B", ""},
    Repair{"\xE2\x81\xA0", ""},
};

void repair_character(const Marked& marked, Edits& edits) {
    const auto* repair =
        std::find_if(repairs.begin(), repairs.end(), [&](const Repair& one) { return one.damaged == marked.words(); });
    if (repair != repairs.end()) add(marked, marked.begin, marked.end, repair->whole, edits);
}

struct Corrector {
    std::string_view rule;
    void (*correct)(const Marked& marked, Edits& edits);
};

constexpr std::array correctors{
    Corrector{"repeated-word", drop_second},
    Corrector{"double-space", join_blanks},
    Corrector{"typography", mend_type},
    Corrector{"acronym-undefined", write_suggestion},
    Corrector{"damaged-character", repair_character},
};

} // namespace

void correct(const Version& version, std::span<Finding> findings) {
    for (auto& finding : findings) {
        const auto* corrector = std::find_if(correctors.begin(), correctors.end(),
                                             [&](const Corrector& one) { return one.rule == finding.rule; });
        const auto& place = finding.source ? finding.source : finding.target;
        if (corrector == correctors.end() || !place) continue;
        const auto* unit = version.find(place->id);
        if (unit == nullptr || place->text.view() != unit->text()) continue;
        const auto length = place->end - place->begin;
        corrector->correct({version, finding, *unit, place->begin, place->end}, finding.edits);
        for (const auto at : finding.again) {
            corrector->correct({version, finding, *unit, at, at + length}, finding.edits);
        }
    }
}

} // namespace ianote::check
