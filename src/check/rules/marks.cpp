// SPDX-License-Identifier: GPL-3.0-or-later
// Signs and characters: marks that come in pairs, words and characters that slipped in, raised figures.
#include "check/balance.hpp"
#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ianote::check {

namespace {

/// Marks that open and close differently; the low one of German closes with the high one that opens in English.
void check_pairs(const Version& version, const CheckedUnit& unit, Reporter& reporter) {
    const auto& text = unit.text();
    const bool low = text.find("\xE2\x80\x9E") != std::string::npos;
    const std::vector<Brackets> english{{"\xC2\xAB", "\xC2\xBB"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}};
    const std::vector<Brackets> guillemets{{"\xC2\xAB", "\xC2\xBB"}};
    for (const auto& [begin, end] : find_unbalanced(text, low ? guillemets : english)) {
        reporter.in_version(version, version.place(unit, begin, end), {"a quotation mark without its other half"});
    }
    if (!low) return;
    std::size_t marks = 0;
    for (const auto* mark : {"\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9D"}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 3)) ++marks;
    }
    if (marks % 2 != 0) {
        const auto at = static_cast<std::uint32_t>(text.find("\xE2\x80\x9E"));
        reporter.in_version(version, version.place(unit, at, at + 3), {"a quotation mark without its other half"});
    }
}

void check_quotation_unbalanced(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        check_pairs(version, unit, reporter);
        if (std::count(text.begin(), text.end(), '"') % 2 == 0) continue;
        const auto at = static_cast<std::uint32_t>(text.find('"'));
        reporter.in_version(version, version.place(unit, at, at + 1), {"a quotation mark without its other half"});
    }
}

void check_bracket_unbalanced(const Version& version, Reporter& reporter) {
    static const std::vector<Brackets> brackets{{"(", ")"}, {"[", "]"}, {"{", "}"}};
    for (const auto& unit : version.units()) {
        for (const auto& [begin, end] : find_unbalanced(unit.text(), brackets)) {
            if (is_list_mark(unit.text(), begin)) continue;
            reporter.in_version(version, version.place(unit, begin, end), {"a bracket without its other half"});
        }
    }
}

void check_repeated_word(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        const auto& words = unit.words;
        for (std::size_t i = 0; i + 1 < words.tokens.size(); ++i) {
            if (words.tokens[i].key != words.tokens[i + 1].key || words.behind(i) != " " || words.is_number(i))
                continue;
            if (words.word(i).size() < 2 || version.pack().repeatable.contains(words.tokens[i].key)) continue;
            if (text::fold_key(words.word(i)).empty()) continue;
            reporter.in_version(version, version.place(unit, words.tokens[i].begin, words.tokens[i + 1].end),
                                {fmt::format("'{}' stands twice", words.word(i + 1))});
        }
    }
}

/// Raised and lowered text that says something: m², CO₂. Raised endings (1er) belong to the language.
std::string scripts_of(const CheckedUnit& unit) {
    std::string out;
    if (unit.unit->source == nullptr) return out;
    for (const auto& part : unit.unit->source->inlines) {
        if (part.kind == InlineKind::footnote_ref || part.is_deleted() ||
            (part.style & (style_superscript | style_subscript)) == 0)
            continue;
        if (part.text.find_first_of("0123456789") == std::string::npos) continue;
        out += ((part.style & style_superscript) != 0 ? "^" : "_") + part.text;
    }
    return out;
}

void check_markup_mismatch(const Pair& pair, Reporter& reporter) {
    std::size_t last = SIZE_MAX;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.group == std::exchange(last, link.group)) continue;
        const auto& group = pair.group(link);
        if (group.source.size() != 1 || group.target.size() != 1) continue;
        const auto a = scripts_of(*link.source.unit);
        const auto b = scripts_of(*link.target.unit);
        if (a == b) continue;
        reporter.in_pair(pair, pair.source().place(*link.source.unit), pair.target().place(*link.target.unit),
                         {fmt::format("raised or lowered figures differ: '{}' and '{}'", a, b)});
    }
}

constexpr std::array mark_family{
    Rule{
        .name = "quotation-unbalanced",
        .severity = Severity::warning,
        .summary = "A quotation mark that is opened and not closed, or the other way round.",
        .why = "Guillemets, curly and straight marks, in the pairs that a language makes of them.",
        .wrong = "le groupe «Questions liées au cyberespace",
        .right = "le groupe «Questions liées au cyberespace»",
        .version = check_quotation_unbalanced,
    },
    Rule{
        .name = "bracket-unbalanced",
        .severity = Severity::warning,
        .summary = "A bracket that is opened and not closed, or the other way round.",
        .why = "The closing bracket of a list mark, a) or 1), needs no opening one.",
        .wrong = "le CLASI (Comité latino-américain",
        .right = "a) le CLASI (Comité latino-américain)",
        .version = check_bracket_unbalanced,
    },
    Rule{
        .name = "repeated-word",
        .severity = Severity::warning,
        .summary = "The same word twice in a row.",
        .why = "But for words that a language puts twice (nous nous engageons), which its pack names.",
        .wrong = "le Conseil Conseil prend acte",
        .right = "nous nous engageons",
        .version = check_repeated_word,
    },
    Rule{
        .name = "markup-mismatch",
        .severity = Severity::warning,
        .summary = "A raised or lowered figure that is plain in the other version.",
        .why =
            "km² that became km2 reads as another number. Bold and italics are a matter of taste and are not compared.",
        .wrong = "5 km<sup>2</sup> | 5 km2",
        .right = "5 km<sup>2</sup> | 5 km<sup>2</sup>",
        .pair = check_markup_mismatch,
    },
};

} // namespace

std::span<const Rule> mark_rules() { return mark_family; }

} // namespace ianote::check
