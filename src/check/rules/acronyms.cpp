// SPDX-License-Identifier: GPL-3.0-or-later
// Acronyms: introduced once, written alike, the same in both versions.
#include "check/acronym_forms.hpp"
#include "check/acronym_table.hpp"
#include "check/compare.hpp"
#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace ianote::check {

namespace {

/// Letters in another order, or one letter behind the first more, less or other: POA for PAO. Another first letter is
/// another thing of its kind: SATA and PATA, BSSID and SSID.
bool is_slip_of(const std::string& written, const std::string& defined) {
    if (written == defined || written.size() < 3 || defined.size() < 3) return false;
    if (std::max(written.size(), defined.size()) - std::min(written.size(), defined.size()) > 1) return false;
    if (std::is_permutation(written.begin(), written.end(), defined.begin(), defined.end())) return true;
    if (std::min(written.size(), defined.size()) < 4)
        return false; // three letters with another one are another acronym
    const auto& longer = written.size() >= defined.size() ? written : defined;
    const auto& shorter = written.size() >= defined.size() ? defined : written;
    if (longer.size() - shorter.size() > 1) return false;
    std::size_t same = 0;
    while (same < shorter.size() && longer[same] == shorter[same]) ++same;
    if (same == 0) return false;
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
    std::unordered_map<std::string, std::size_t> times;
    for (const auto& unit : version.units()) {
        for (const auto& fact : unit.facts) times[fact.value] += fact.kind == FactKind::acronym ? 1U : 0U;
    }
    for (const auto& unit : version.units()) {
        if (unit.is_header() && unit.unit->kind != "subject") continue;
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::acronym || is_defined(version, fact.value) || is_code(version, fact.value))
                continue;
            const auto slip = std::find_if(version.definitions().begin(), version.definitions().end(),
                                           [&](const Definition& d) { return is_slip_of(fact.value, d.acronym); });
            const auto place = version.place(unit, fact.begin, fact.end);
            // what is written again and again is no slip, unless the introduction is
            if (slip != version.definitions().end() && (times[fact.value] == 1 || times[slip->acronym] == 1)) {
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

/// Numbers of centuries and codes of currencies are not: they are written otherwise in every language.
bool is_acronym(const Fact& fact) {
    return fact.kind == FactKind::acronym && !is_roman_ordinal(fact.value) && !is_currency(fact.value);
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

/// Whether a text has the words, in any case and with any ending: `moms`, `Estados Unidos`.
bool has_words(std::string_view text, std::string_view words) {
    const auto wanted = text::fold_key(words);
    if (wanted.empty()) return false;
    if (words.find_first_of(" .-") != std::string_view::npos)
        return text::fold_key(text).find(wanted) != std::string::npos;
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens);
    return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        return text::fold_key(text.substr(token.begin, token.end - token.begin)).starts_with(wanted);
    });
}

/// The two sides of a link, from the one that an acronym stands in.
struct Sides {
    const Pair& pair;
    const CheckedLink& link;
    bool of_source = true;

    const LinkSide& other() const { return of_source ? link.target : link.source; }

    const Version& own_version() const { return of_source ? pair.source() : pair.target(); }

    const Version& other_version() const { return of_source ? pair.target() : pair.source(); }
};

/// The other side has the acronym where it does not count as one (among capitals, inside a code), or has a word that
/// the list of the institutions' acronyms gives for it.
bool stands_in_text(const Fact& fact, const Sides& sides) {
    const auto text = sides.other().text();
    const bool counted = std::any_of(sides.other().facts.begin(), sides.other().facts.end(), [&](const Fact* f) {
        return f->kind == FactKind::acronym && f->value == fact.value;
    });
    if (!counted && has_words(text, without_ending(fact.value))) return true;
    const auto names = names_of_acronym(fact.value, sides.own_version().note().language.view(),
                                        sides.other_version().note().language.view());
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return has_words(text, name); });
}

/// Whether the pair shows that the acronym should have a counterpart: it has one in two and more other links, and the
/// pair leaves out hardly any.
bool is_surely_lost(const Pair& pair, const Fact& fact, bool of_source) {
    const auto use = pair.acronyms().use_of(fact.value, of_source);
    return pair.acronyms().are_kept() && use.links > 2 && use.answered + 1 == use.links;
}

/// Acronyms that both versions use elsewhere, or that are none of the short ones: one that is lost here was there.
bool is_shared(const Pair& pair, const Fact& fact, bool of_source) {
    constexpr std::size_t is_short = 3;
    const auto& own = of_source ? pair.source() : pair.target();
    return own.defines(fact.value) || fact.value.size() > is_short ||
           pair.acronyms().use_of(fact.value, of_source).answered > 0;
}

/// What one is called in the other language and not a slip: both stand in this link alone, in a pair that translates
/// acronyms; of three letters, one may well be near the other there (EST, EET).
bool is_translation(const Pair& pair, const Fact& source, const Fact& target) {
    if (!pair.acronyms().are_alone(source.value, target.value) || pair.acronyms().mostly_alike()) return false;
    const auto a = in_latin(without_ending(source.value));
    const auto b = in_latin(without_ending(target.value));
    constexpr std::size_t is_short = 3;
    return !is_near(a, b) || a.size() <= is_short;
}

void strike_translations(const Pair& pair, Unmatched& unmatched) {
    std::erase_if(unmatched.source, [&](const Fact* a) {
        const auto b = std::find_if(unmatched.target.begin(), unmatched.target.end(),
                                    [&](const Fact* t) { return is_translation(pair, *a, *t); });
        if (b == unmatched.target.end()) return false;
        unmatched.target.erase(b);
        return true;
    });
}

/// Takes out what acronym-undefined has a better word for: both are written alike, and one version never says so.
void strike_told(const Pair& pair, Unmatched& unmatched) {
    const auto source = unmatched.source;
    const auto target = unmatched.target;
    const auto has = [](const std::vector<const Fact*>& facts, const std::string& value) {
        return std::any_of(facts.begin(), facts.end(), [&](const Fact* f) { return f->value == value; });
    };
    const auto is_told = [&](const Fact* fact) {
        return has(source, fact->value) && has(target, fact->value) &&
               (!pair.source().defines(fact->value) || !pair.target().defines(fact->value));
    };
    std::erase_if(unmatched.source, is_told);
    std::erase_if(unmatched.target, is_told);
}

/// Whether one of them is written once in the whole pair and is the other but for a slip.
bool is_slip(const Pair& pair, const Fact& source, const Fact& target) {
    const auto& acronyms = pair.acronyms();
    const auto is_new = [&](const Fact& fact, bool of_source) {
        return acronyms.use_of(fact.value, of_source).links == 1 && acronyms.use_of(fact.value, !of_source).links == 0;
    };
    if (!is_new(source, true) && !is_new(target, false)) return false;
    if (is_translation(pair, source, target) || pair.same_acronym(source.value, target.value)) return false;
    const auto written = in_latin(without_ending(target.value));
    const auto& learned = acronyms.learned_for(source.value);
    return is_near(in_latin(without_ending(source.value)), written) ||
           std::any_of(learned.begin(), learned.end(),
                       [&](const std::string& other) { return is_near(in_latin(other), written); });
}

/// Whether the target of a link has all that stand in its source for an acronym: another one beside them is no slip of
/// it.
bool is_answered_here(const Pair& pair, const CheckedLink& link, const Fact& source) {
    const auto count = [](const LinkSide& side, const auto& is_one) {
        return std::count_if(side.facts.begin(), side.facts.end(),
                             [&](const Fact* f) { return is_acronym(*f) && is_one(*f); });
    };
    const auto same = [&](const Fact& f) { return f.value == source.value; };
    const auto answer = [&](const Fact& f) { return pair.same_acronym(source.value, f.value); };
    return count(link.target, answer) >= count(link.source, same);
}

/// Slips of every link, whatever else it has of the same acronym.
std::vector<Unmatched> find_slips(const Pair& pair) {
    std::vector<Unmatched> found;
    for (const auto& link : pair.links()) {
        if (!link.both()) continue;
        Unmatched here{&link, {}, {}};
        for (const auto* source : link.source.facts) {
            if (!is_acronym(*source) || is_answered_here(pair, link, *source)) continue;
            const auto target = std::find_if(link.target.facts.begin(), link.target.facts.end(), [&](const Fact* f) {
                return is_acronym(*f) && std::find(here.target.begin(), here.target.end(), f) == here.target.end() &&
                       is_slip(pair, *source, *f);
            });
            if (target == link.target.facts.end()) continue;
            here.source.push_back(source);
            here.target.push_back(*target);
        }
        if (!here.source.empty()) found.push_back(std::move(here));
    }
    return found;
}

/// Takes out those that are alike and mean two things: each means what its own version says it does.
Unmatched take_alike(Unmatched& unmatched) {
    Unmatched alike{unmatched.link, {}, {}};
    std::erase_if(unmatched.source, [&](const Fact* a) {
        const auto b = std::find_if(unmatched.target.begin(), unmatched.target.end(),
                                    [&](const Fact* t) { return a->value == t->value; });
        if (b == unmatched.target.end()) return false;
        alike.source.push_back(a);
        alike.target.push_back(*b);
        unmatched.target.erase(b);
        return true;
    });
    return alike;
}

/// Leaves those that are lost and not written out instead.
void strike_pardoned(const Pair& pair, Unmatched& unmatched, const AreSame& are_same) {
    const auto strike = [&](std::vector<const Fact*>& facts, bool of_source) {
        const Sides sides{pair, *unmatched.link, of_source};
        std::erase_if(facts, [&](const Fact* fact) {
            const auto& theirs = sides.other().facts;
            const bool is_there = std::any_of(theirs.begin(), theirs.end(), [&](const Fact* other) {
                return is_acronym(*other) && (of_source ? are_same(*fact, *other) : are_same(*other, *fact));
            }); // said twice here and once there
            return (!is_there && is_written_out(*fact, sides.other(), sides.other_version(), are_same, of_source)) ||
                   !is_shared(pair, *fact, of_source);
        });
    };
    if (unmatched.target.empty()) strike(unmatched.source, true);
    if (unmatched.source.empty()) strike(unmatched.target, false);
}

/// Those that are surely lost, with what stands in their place; the rest are a note, as translators say `it` and `the
/// programme` for an acronym.
void report_lost(const Pair& pair, Unmatched unmatched, Reporter& reporter) {
    const auto sure = [&](std::vector<const Fact*>& facts, bool of_source) {
        const auto first_other = std::stable_partition(
            facts.begin(), facts.end(), [&](const Fact* fact) { return is_surely_lost(pair, *fact, of_source); });
        return static_cast<std::size_t>(first_other - facts.begin());
    };
    const auto count = std::max(sure(unmatched.source, true), sure(unmatched.target, false));
    Unmatched rest{unmatched.link, {}, {}};
    const auto cut = [&](std::vector<const Fact*>& facts, std::vector<const Fact*>& others) {
        const auto kept = std::min(count, facts.size());
        others.assign(facts.begin() + static_cast<std::ptrdiff_t>(kept), facts.end());
        facts.resize(kept);
    };
    cut(unmatched.source, rest.source);
    cut(unmatched.target, rest.target);
    report_unmatched(pair, unmatched, "acronym", reporter);
    report_unmatched(pair, rest, "acronym", reporter, Severity::note);
}

void check_acronym_mismatch(const Pair& pair, Reporter& reporter) {
    const AreSame are_same = [&](const Fact& a, const Fact& b) { return pair.same_acronym(a.value, b.value); };
    std::set<const Fact*> told;
    for (const auto& slips : find_slips(pair)) {
        report_unmatched(pair, slips, "acronym", reporter);
        told.insert(slips.source.begin(), slips.source.end());
        told.insert(slips.target.begin(), slips.target.end());
    }
    const auto is_left = [&](const Fact& fact) { return is_acronym(fact) && !told.contains(&fact); };
    for (auto& unmatched : find_unmatched(pair, is_left, are_same)) {
        const auto& link = *unmatched.link;
        strike_told(pair, unmatched);
        std::erase_if(unmatched.source, [&](const Fact* f) { return stands_in_text(*f, {pair, link, true}); });
        std::erase_if(unmatched.target, [&](const Fact* f) { return stands_in_text(*f, {pair, link, false}); });
        strike_translations(pair, unmatched);
        report_unmatched(pair, take_alike(unmatched), "acronym", reporter);
        strike_pardoned(pair, unmatched, are_same);
        report_lost(pair, unmatched, reporter);
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
               "otherwise; and where the pair has one for the other again and again. One that the other version "
               "writes out is there. One that is left out is a note, unless it has its counterpart everywhere else.",
        .wrong = "de l'EMPACT | de la plataforma",
        .right = "les PAO du CLASI | los POA del CLASI",
        .pair = check_acronym_mismatch,
    },
};

} // namespace

std::span<const Rule> acronym_rules() { return acronym_family; }

} // namespace ianote::check
