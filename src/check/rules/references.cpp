// SPDX-License-Identifier: GPL-3.0-or-later
// References to documents, acts and annexes.
#include "base/years.hpp"
#include "check/compare.hpp"
#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

/// Parts of a reference between its slashes, suffixes left out.
std::vector<std::string> parts_of(const std::string& value) {
    std::vector<std::string> parts;
    const auto begin = value.find_first_of("0123456789");
    const auto end = std::min(value.find(' ', begin), value.size());
    for (auto at = begin; at < end;) {
        const auto next = std::min(value.find('/', at), end);
        parts.push_back(value.substr(at, next - at));
        at = next + 1;
    }
    return parts;
}

/// Why a Council document cannot have this number; empty: it can.
std::string fault_of(const std::string& value, int note_year) {
    const auto parts = parts_of(value);
    if (parts.size() < 2 || parts.size() > 3) return parts.size() > 3 ? "it has too many parts" : "";
    if (parts.front().size() > 5) return "a serial number has five digits at most";
    const auto& year = parts.back();
    if (year.size() != 2 && year.size() != 4) return "the year has two digits";
    if (note_year == 0 || year.size() != 2) return {};
    const auto full = base::year_of_two_digits(std::stoi(year));
    if (full > note_year + 1) return fmt::format("it is of {}, later than the note", full);
    return {};
}

/// Behind a word for a document (doc., documento), so that ratios and acts are no matter of this rule.
bool is_cited(const CheckedUnit& unit, const Fact& fact, const language::Pack& pack) {
    if (fact.value.find('(') != std::string::npos) return false;
    const auto& tokens = unit.words.tokens;
    for (std::size_t i = 0; i < tokens.size() && tokens[i].begin < fact.begin; ++i) {
        const bool last = i + 1 >= tokens.size() || tokens[i + 1].begin >= fact.begin;
        if (last) return pack.reference_words.contains(tokens[i].key);
    }
    return false;
}

/// `doc. 113O1/23`: a letter among the figures.
void check_letters(const Version& version, const CheckedUnit& unit, Reporter& reporter) {
    const auto& words = unit.words;
    for (std::size_t i = 1; i < words.tokens.size(); ++i) {
        if (!version.pack().reference_words.contains(words.tokens[i - 1].key) || !words.is_number(i)) continue;
        const auto word = words.word(i);
        const auto letter = word.find_first_not_of("0123456789");
        if (letter == std::string_view::npos || !words.behind(i).starts_with("/")) continue;
        reporter.in_version(version, version.place(unit, words.tokens[i].begin, words.tokens[i].end),
                            {fmt::format("'{}' has a letter among its figures", word)});
    }
}

void check_reference_malformed(const Version& version, Reporter& reporter) {
    const auto* number = version.note().header.document_number();
    const auto year = number != nullptr ? number->year : 0;
    for (const auto& unit : version.units()) {
        check_letters(version, unit, reporter);
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::reference || !is_cited(unit, fact, version.pack())) continue;
            const auto fault = fault_of(fact.value, year);
            if (fault.empty()) continue;
            reporter.in_version(version, version.place(unit, fact.begin, fact.end),
                                {fmt::format("'{}' is no document number: {}", fact.value, fault)});
        }
    }
}

bool is_reference(const Fact& fact) { return fact.kind == FactKind::reference || fact.kind == FactKind::roman; }

void check_reference_mismatch(const Pair& pair, Reporter& reporter) {
    for (auto& unmatched : choose_differences(pair, is_reference)) {
        const auto& kind = unmatched.link->source.unit->unit->kind;
        if (kind == "documentNumber" || kind == "precedingDocument") continue; // header-mismatch tells
        const auto roman = [](const Fact* fact) { return fact->kind == FactKind::roman; };
        if (unmatched.target.empty()) std::erase_if(unmatched.source, roman); // XXe siècle may be siglo pasado
        if (unmatched.source.empty()) std::erase_if(unmatched.target, roman);
        report_unmatched(pair, unmatched, "reference", reporter);
    }
}

constexpr std::array reference_family{
    Rule{
        .name = "reference-malformed",
        .severity = Severity::warning,
        .summary = "A document number as the Council gives none.",
        .why = "Behind a word for a document: at most five digits, a slash, two digits of a year that is not later "
               "than the note's.",
        .wrong = "doc. 113001/23",
        .right = "doc. 11301/23",
        .version = check_reference_malformed,
    },
    Rule{
        .name = "internal-reference-dangling",
        .severity = Severity::warning,
        .summary = "A reference to an annex or a point that the note does not have.",
        .why = "Only where the note has numbered annexes or points of its own, and not where those of another document "
               "are meant.",
        .wrong = "figure à l'annexe III (annexes I and II)",
        .right = "figure à l'annexe II",
        .version = check_internal_reference_dangling,
    },
    Rule{
        .name = "reference-mismatch",
        .severity = Severity::error,
        .summary = "A document, act, annex or Commission reference that the other version does not have.",
        .why = "References are compared by number and suffix (REV 1, ADD 2), not by the words around them; the letters "
               "of a series (2009/16/CE, 2009/16/EC) belong to the language.",
        .wrong = "doc. 11301/23 | documento 11310/23",
        .right = "doc. 11301/23 | documento 11301/23",
        .pair = check_reference_mismatch,
    },
};

} // namespace

std::span<const Rule> reference_rules() { return reference_family; }

} // namespace ianote::check
