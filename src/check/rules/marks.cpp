// SPDX-License-Identifier: GPL-3.0-or-later
// Signs and characters: marks that come in pairs, words and characters that slipped in, raised figures.
#include "check/quotes.hpp"
#include "check/rules/families.hpp"
#include "model/reading.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace ianote::check {

namespace {

bool is_cell(const CheckedUnit& unit) {
    return unit.unit->block != nullptr && unit.unit->block->kind == BlockKind::cell;
}

/// Whether the words are quoted or bracketed over several paragraphs is told by the whole version; a cell stands alone.
void report_lonely(const Version& version, std::vector<LonelyMark> lonely, std::size_t reach, const char* message,
                   Reporter& reporter) {
    const auto in_cells = std::stable_partition(
        lonely.begin(), lonely.end(), [&](const LonelyMark& mark) { return !is_cell(version.units()[mark.unit]); });
    const std::vector<LonelyMark> of_cells(in_cells, lonely.end());
    lonely.erase(in_cells, lonely.end());
    join_over_units(lonely, reach);
    lonely.insert(lonely.end(), of_cells.begin(), of_cells.end());
    std::unordered_map<std::size_t, std::size_t> times;
    constexpr std::size_t most = 8; // of one unit: a text full of them has another fault
    for (const auto& mark : lonely) {
        if (++times[mark.unit] > most) continue;
        reporter.in_version(version, version.place(version.units()[mark.unit], mark.begin, mark.end), {message});
    }
}

void check_quotation_unbalanced(const Version& version, Reporter& reporter) {
    constexpr std::size_t reach = 60; // units
    std::vector<LonelyMark> lonely;
    for (std::size_t u = 0; u < version.units().size(); ++u) {
        for (auto mark : lonely_quotes(version.units()[u].text())) {
            mark.unit = u;
            lonely.push_back(mark);
        }
    }
    // each paragraph of what is quoted opens anew, and the last is closed
    std::erase_if(lonely, [&](const LonelyMark& mark) {
        if (!mark.opens || mark.begin != 0 || mark.unit + 1 >= version.units().size()) return false;
        if (is_cell(version.units()[mark.unit])) return false;
        return version.units()[mark.unit + 1].text().starts_with(version.units()[mark.unit].text().substr(0, mark.end));
    });
    report_lonely(version, std::move(lonely), reach, "a quotation mark without its other half", reporter);
}

void check_bracket_unbalanced(const Version& version, Reporter& reporter) {
    static const std::vector<Brackets> brackets{{"(", ")"}, {"[", "]"}, {"{", "}"}};
    constexpr std::size_t reach = 12; // units: a list in brackets
    const auto& pack = version.pack();
    const auto names_a_part = [&](std::string_view word) {
        const auto key = text::word_key(word);
        return pack.conjunctions.contains(key) ||
               (pack.references != nullptr && pack.references->tables().parts.contains(key));
    };
    std::vector<LonelyMark> lonely;
    for (std::size_t u = 0; u < version.units().size(); ++u) {
        const auto& text = version.units()[u].text();
        for (auto mark :
             find_unbalanced(text, brackets, [&](std::uint32_t at) { return is_list_mark(text, at, names_a_part); })) {
            mark.unit = u;
            lonely.push_back(mark);
        }
    }
    report_lonely(version, std::move(lonely), reach, "a bracket without its other half", reporter);
}

/// The same letters with the same accents; only at the start of a sentence the first may be a capital alone: `El el`,
/// but not `na ná`, `nos nºs` or `la sezione Sezione 4`.
bool is_same_word(std::string_view a, std::string_view b) {
    std::size_t in_a = 0;
    std::size_t in_b = 0;
    const auto first_a = text::next_code_point(a, in_a);
    const auto first_b = text::next_code_point(b, in_b);
    return a.substr(in_a) == b.substr(in_b) &&
           (first_a == first_b || (text::is_upper(first_a) && text::is_lower(first_b)));
}

/// Part of a longer thing that blanks do not end: `-name name`, `file file.patch`, `l'id er`.
bool is_tied(const Words& words, std::size_t i) {
    const auto& text = words.text;
    constexpr std::u32string_view before = U"'’-./_\\$=";
    const auto begin = words.tokens[i].begin;
    if (begin > 0 && before.find(text::code_point_before(text, begin)) != std::u32string_view::npos) return true;
    const auto end = words.tokens[i + 1].end;
    return end + 1 < text.size() && std::string_view("-./_=\\").find(text[end]) != std::string_view::npos &&
           text::is_word_at(text, end + 1);
}

/// Words that stand twice in a row, place by place. A note that does so again and again with one word means it.
void check_repeated_word(const Version& version, Reporter& reporter) {
    struct Place {
        const CheckedUnit* unit;
        std::size_t token;
    };

    constexpr std::size_t habit = 3; // times
    std::vector<Place> places;
    std::unordered_map<std::uint64_t, std::size_t> times;
    for (const auto& unit : version.units()) {
        const auto& words = unit.words;
        for (std::size_t i = 0; i + 1 < words.tokens.size(); ++i) {
            if (words.tokens[i].key != words.tokens[i + 1].key || words.behind(i) != " " || words.is_number(i))
                continue;
            const bool thrice = i > 0 && words.tokens[i - 1].key == words.tokens[i].key && words.behind(i - 1) == " ";
            if (words.word(i).size() < 2 || (!thrice && version.pack().repeatable.contains(words.tokens[i].key)))
                continue;
            if (text::fold_key(words.word(i)).empty() || !is_same_word(words.word(i), words.word(i + 1))) continue;
            if (is_tied(words, i)) continue;
            places.push_back({&unit, i});
            ++times[words.tokens[i].key];
        }
    }
    for (const auto& [unit, i] : places) {
        const auto& words = unit->words;
        if (times[words.tokens[i].key] >= habit) continue;
        reporter.in_version(version, version.place(*unit, words.tokens[i].begin, words.tokens[i + 1].end),
                            {fmt::format("'{}' stands twice", words.word(i + 1))});
    }
}

/// Raised and lowered text that says something: m², CO₂. Raised endings (1er) belong to the language.
std::string scripts_of(const CheckedUnit& unit) {
    std::string out;
    if (unit.unit->source == nullptr) return out;
    for (const auto& part : unit.unit->source->inlines) {
        if (model::is_left_out(part) || (part.style & (style_superscript | style_subscript)) == 0) continue;
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
        .why = "Guillemets, curly and straight marks, whichever way round a language turns them. Paragraphs that are "
               "quoted "
               "together are closed in the last one.",
        .wrong = "le groupe «Questions liées au cyberespace",
        .right = "le groupe «Questions liées au cyberespace»",
        .version = check_quotation_unbalanced,
    },
    Rule{
        .name = "bracket-unbalanced",
        .severity = Severity::warning,
        .summary = "A bracket that is opened and not closed, or the other way round.",
        .why = "The closing bracket of a label, a) or 1), needs no opening one, neither in a list nor in a citation "
               "(point "
               "a), sous ii)). Brackets around several paragraphs close in the last one.",
        .wrong = "le CLASI (Comité latino-américain",
        .right = "a) le CLASI (Comité latino-américain)",
        .version = check_bracket_unbalanced,
    },
    Rule{
        .name = "repeated-word",
        .severity = Severity::warning,
        .summary = "The same word twice in a row.",
        .why = "But for words that a language puts twice (nous nous engageons), which its pack names, words that "
               "differ in "
               "a sign above a letter, and what a note says twice again and again.",
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
