// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/compare.hpp"
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

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

void check(const Pair& pair, Reporter& reporter) {
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

} // namespace

const Rule acronym_mismatch{
    "acronym-mismatch",
    Severity::warning,
    "An acronym that the other version has not, or another one.",
    "Acronyms are the same where both versions introduce them in the same place (PAO and POA), where a list of the "
    "institutions' names says so (TFUE and TFEU), or where they are written alike and neither says otherwise. One that "
    "the other version writes out is there.",
    "de l'EMPACT | de la plataforma",
    "les PAO du CLASI | los POA del CLASI",
    nullptr,
    check};

} // namespace ianote::check
