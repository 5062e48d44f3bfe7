// SPDX-License-Identifier: GPL-3.0-or-later
// Acronyms: introduced once, written alike, the same in both versions.
#include "check/acronym_table.hpp"
#include "check/compare.hpp"
#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace ianote::check {

namespace {

/// Letters in another order, or one letter more, less or other: POA for PAO.
bool is_slip_of(const std::string& written, const std::string& defined) {
    if (written == defined || written.size() < 3 || defined.size() < 3) return false;
    auto a = written;
    auto b = defined;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    if (a == b) return true;
    if (std::min(written.size(), defined.size()) < 4)
        return false; // three letters with another one are another acronym
    const auto& longer = written.size() >= defined.size() ? written : defined;
    const auto& shorter = written.size() >= defined.size() ? defined : written;
    if (longer.size() - shorter.size() > 1) return false;
    std::size_t same = 0;
    while (same < shorter.size() && longer[same] == shorter[same]) ++same;
    const auto rest =
        longer.size() == shorter.size() ? shorter.substr(std::min(same + 1, shorter.size())) : shorter.substr(same);
    return longer.substr(std::min(same + 1, longer.size())) == rest;
}

/// Parts of compounds count as themselves: UE-CLASI is UE and CLASI.
bool is_defined(const Version& version, const std::string& acronym) {
    if (version.defines(acronym)) return true;
    for (std::size_t begin = 0; begin <= acronym.size();) {
        const auto end = std::min(acronym.find('-', begin), acronym.size());
        const auto part = acronym.substr(begin, end - begin);
        const bool figures = std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!figures && !version.defines(part) && !is_known_acronym(part, version.note().language.view())) return false;
        begin = end + 1;
    }
    return true;
}

/// Codes of the header name groups and files that everybody in the house knows.
bool is_code(const Version& version, const std::string& acronym) {
    return std::any_of(version.note().header.fields.begin(), version.note().header.fields.end(),
                       [&](const HeaderField& field) {
                           const auto* code = std::get_if<SubjectCode>(&field.value);
                           return code != nullptr && code->code.find(acronym) != std::string::npos;
                       });
}

void check_acronym_undefined(const Version& version, Reporter& reporter) {
    std::set<std::string> told;
    for (const auto& unit : version.units()) {
        if (unit.is_header() && unit.unit->kind != "subject") continue;
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::acronym || is_defined(version, fact.value) || is_code(version, fact.value))
                continue;
            const auto slip = std::find_if(version.definitions().begin(), version.definitions().end(),
                                           [&](const Definition& d) { return is_slip_of(fact.value, d.acronym); });
            const auto place = version.place(unit, fact.begin, fact.end);
            if (slip != version.definitions().end()) {
                reporter.in_version(version, place,
                                    {fmt::format("'{}' is not defined; {} defines '{}' ({})", fact.value,
                                                 version.units()[slip->unit].id(), slip->acronym, slip->expansion),
                                     slip->acronym, Severity::warning});
            } else if (told.insert(fact.value).second) {
                reporter.in_version(version, place, {fmt::format("'{}' is used and nowhere defined", fact.value)});
            }
        }
    }
}

/// Words of four letters and more, so that articles and endings of grammar weigh little.
std::set<std::string> weighty_words(std::string_view text) {
    std::set<std::string> out;
    const auto words = read_words(text);
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        auto folded = text::fold_key(words.word(i));
        if (folded.size() >= 4) out.insert(folded.substr(0, 5));
    }
    return out;
}

bool means_the_same(std::string_view a, std::string_view b) {
    const auto first = weighty_words(a);
    const auto second = weighty_words(b);
    std::size_t common = 0;
    for (const auto& word : first) common += second.contains(word) ? 1 : 0;
    return common * 2 >= std::min(first.size(), second.size());
}

void check_acronym_redefined(const Version& version, Reporter& reporter) {
    std::map<std::string, const Definition*> first;
    for (const auto& definition : version.definitions()) {
        const auto [known, is_new] = first.emplace(definition.acronym, &definition);
        if (is_new || means_the_same(known->second->expansion, definition.expansion)) continue;
        reporter.in_version(version, version.place(version.units()[definition.unit], definition.begin, definition.end),
                            {fmt::format("'{}' is '{}' here and '{}' in {}", definition.acronym, definition.expansion,
                                         known->second->expansion, version.units()[known->second->unit].id())});
    }
}

bool is_acronym(const Fact& fact) { return fact.kind == FactKind::acronym; }

/// What an acronym stands for, where the version says it.
const Definition* definition_of(const Version& version, const std::string& acronym) {
    const auto found = std::find_if(version.definitions().begin(), version.definitions().end(),
                                    [&](const Definition& d) { return d.acronym == acronym; });
    return found == version.definitions().end() ? nullptr : &*found;
}

/// The other side writes the acronym out: l'UE, la Unión Europea. Known from the other version's own introduction of
/// it.
bool is_written_out(const Fact& fact, const LinkSide& other, const Version& other_version, const AreSame& are_same,
                    bool of_source) {
    for (const auto& definition : other_version.definitions()) {
        const Fact theirs{FactKind::acronym, 0, 0, definition.acronym};
        if (of_source ? !are_same(fact, theirs) : !are_same(theirs, fact)) continue;
        std::size_t found = 0;
        std::size_t all = 0;
        const auto folded = text::fold_key(other.text());
        const auto words = read_words(definition.expansion);
        for (std::size_t i = 0; i < words.tokens.size(); ++i) {
            const auto word = text::fold_key(words.word(i));
            if (word.size() < 4) continue;
            ++all;
            found +=
                folded.find(word.substr(0, std::max<std::size_t>(4, word.size() - 2))) != std::string::npos ? 1 : 0;
        }
        if (all > 0 && found == all) return true;
    }
    return false;
}

/// Acronyms that both versions use elsewhere: one that is lost here was there.
bool is_shared(const Pair& pair, const Fact& fact, const Version& other, const AreSame& are_same, bool of_source) {
    if (definition_of(of_source ? pair.source() : pair.target(), fact.value) != nullptr) return true;
    if (fact.value.find('-') != std::string::npos || fact.value.size() > 3) return true;
    return std::any_of(other.units().begin(), other.units().end(), [&](const CheckedUnit& unit) {
        return std::any_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& theirs) {
            return is_acronym(theirs) && (of_source ? are_same(fact, theirs) : are_same(theirs, fact));
        });
    });
}

void check_acronym_mismatch(const Pair& pair, Reporter& reporter) {
    const AreSame are_same = [&](const Fact& a, const Fact& b) { return pair.same_acronym(a.value, b.value); };
    for (auto& unmatched : find_unmatched(pair, is_acronym, are_same)) {
        const auto& link = *unmatched.link;
        // a slip that acronym-undefined has a better word for: both are written alike, and one version never says so
        const auto is_told = [&](const Fact* fact, const Version& version, const std::vector<const Fact*>& others) {
            return !version.defines(fact->value) &&
                   std::any_of(others.begin(), others.end(), [&](const Fact* o) { return o->value == fact->value; });
        };
        const auto source = unmatched.source;
        const auto target = unmatched.target;
        const auto told_of = [&](const std::string& value) {
            const auto has = [&](const Fact* f) { return f->value == value; };
            const auto in_source = std::find_if(source.begin(), source.end(), has);
            const auto in_target = std::find_if(target.begin(), target.end(), has);
            return in_source != source.end() && in_target != target.end() &&
                   (is_told(*in_source, pair.source(), target) || is_told(*in_target, pair.target(), source));
        };
        std::erase_if(unmatched.source, [&](const Fact* f) { return told_of(f->value); });
        std::erase_if(unmatched.target, [&](const Fact* f) { return told_of(f->value); });
        // the other version has it where it does not count as one: among capitals, or as a word that it has in small
        // too
        const auto stands_in = [](const Fact* fact, const LinkSide& other) {
            return other.text().find(fact->value) != std::string_view::npos &&
                   std::none_of(other.facts.begin(), other.facts.end(),
                                [&](const Fact* f) { return is_acronym(*f) && f->value == fact->value; });
        };
        std::erase_if(unmatched.source, [&](const Fact* f) { return stands_in(f, link.target); });
        std::erase_if(unmatched.target, [&](const Fact* f) { return stands_in(f, link.source); });
        const auto pardoned = [&](const Fact* fact, bool of_source) {
            const auto& other = of_source ? link.target : link.source;
            const auto& version = of_source ? pair.target() : pair.source();
            const bool is_there = std::any_of(other.facts.begin(), other.facts.end(), [&](const Fact* theirs) {
                return is_acronym(*theirs) && (of_source ? are_same(*fact, *theirs) : are_same(*theirs, *fact));
            }); // beside its meaning: one of several is lost
            return (!is_there && is_written_out(*fact, other, version, are_same, of_source)) ||
                   !is_shared(pair, *fact, version, are_same, of_source);
        };
        if (unmatched.target.empty()) std::erase_if(unmatched.source, [&](const Fact* f) { return pardoned(f, true); });
        if (unmatched.source.empty())
            std::erase_if(unmatched.target, [&](const Fact* f) { return pardoned(f, false); });
        report_unmatched(pair, unmatched, "acronym", reporter);
    }
}

constexpr std::array acronym_family{
    Rule{
        .name = "acronym-undefined",
        .severity = Severity::note,
        .summary = "An acronym that the version never introduces.",
        .why = "One that looks like a slip of an acronym that is introduced (letters in another order) is a warning "
               "with the right one as a suggestion; any other is a note, told once. Known names of the institutions "
               "and subject codes need no introduction.",
        .wrong = "plans d'action opérationnels (PAO) ... les POA du CLASI",
        .right = "plans d'action opérationnels (PAO) ... les PAO du CLASI",
        .version = check_acronym_undefined,
    },
    Rule{
        .name = "acronym-redefined",
        .severity = Severity::warning,
        .summary = "An acronym that is introduced twice with different meanings.",
        .why = "The same introduction in the note and in its annex is fine.",
        .wrong = "Réseau de balises (RB) ... Registre des bateaux (RB)",
        .right = "Réseau de balises (RB) ... Registre des bateaux (RBA)",
        .version = check_acronym_redefined,
    },
    Rule{
        .name = "acronym-mismatch",
        .severity = Severity::warning,
        .summary = "An acronym that the other version has not, or another one.",
        .why = "Acronyms are the same where both versions introduce them in the same place (PAO and POA), where a list "
               "of the institutions' names says so (TFUE and TFEU), or where they are written alike and neither says "
               "otherwise. One that the other version writes out is there.",
        .wrong = "de l'EMPACT | de la plataforma",
        .right = "les PAO du CLASI | los POA del CLASI",
        .pair = check_acronym_mismatch,
    },
};

} // namespace

std::span<const Rule> acronym_rules() { return acronym_family; }

} // namespace ianote::check
