// SPDX-License-Identifier: GPL-3.0-or-later
// From every clean pair of the corpus, variants with one planted error each: found, by a rule that is for it, in the
// right point; and next to nothing is found in the clean pairs.
#include "align/units.hpp"
#include "language/registry.hpp"
#include "planted_kinds.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;
using namespace ianote::test::planted;

namespace {

/// Ids of the points that differ between two readings of a version.
std::set<std::string> changed_points(const Note& clean, const Note& damaged) {
    const auto* pack = languages().registry().find(clean.language.view());
    std::map<std::string, std::string> before;
    std::set<std::string> changed;
    const auto text_of = [](const align::Unit& unit) {
        auto text = unit.text;
        if (unit.source == nullptr) return text;
        for (const auto& part : unit.source->inlines)
            text += part.kind == InlineKind::footnote_ref || part.style != 0 ? "^" + part.text : "";
        return text;
    };
    for (const auto& unit : align::list_units(clean, pack)) before[unit.id] = text_of(unit);
    for (const auto& unit : align::list_units(damaged, pack)) {
        const auto found = before.find(unit.id);
        if (found == before.end() || found->second != text_of(unit)) changed.insert(unit.id);
        if (found != before.end()) before.erase(found);
    }
    for (const auto& [id, text] : before) changed.insert(id);
    return changed;
}

// under sanitizers, which take ten times as long, a part of the variants: they look for another sort of error
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t every = 12;
#else
constexpr std::size_t every = 1;
#endif

struct Score {
    std::size_t made = 0;
    std::size_t found = 0;
    std::vector<std::string> lost; ///< a few, to show
};

const CheckOptions& options() {
    static const auto with_terms = [] {
        CheckOptions o;
        o.terms.add("fr\tes\narchives maritimes\tarchivos marítimos\nbalises flottantes\tbalizas "
                    "flotantes\nregistres\tregistros\n"
                    "bibliothèques\tbibliotecas\nbalises fixes\tbalizas "
                    "fijas\ncriminalité\tdelincuencia\ndrogues\tdrogas\ndrogue\tdrogas\n",
                    "terms.tsv");
        return o;
    }();
    return with_terms;
}

void try_variant(const Kind& kind, const Pair& pair, const std::string& text, bool in_target, Score& score) {
    const auto& clean = in_target ? pair.es : pair.fr;
    const auto damaged = convert_text(text, clean.name).note;
    const auto changed = changed_points(clean.note, damaged);
    if (changed.empty()) return;
    ++score.made;
    const auto result = in_target ? check_pair(pair.fr.note, damaged, languages(), options())
                                  : check_pair(damaged, pair.es.note, languages(), options());
    const bool found = std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
        if (!kind.rules.contains(finding.rule)) return false;
        const auto in_point = [&](const std::optional<FindingPlace>& place) {
            return place && (changed.contains(place->id) ||
                             std::any_of(changed.begin(), changed.end(), [&](const std::string& id) {
                                 return !place->id.empty() &&
                                        (id.starts_with(place->id + ".") || place->id.starts_with(id + "."));
                             }));
        };
        return in_point(finding.source) || in_point(finding.target);
    });
    if (found) {
        ++score.found;
    } else if (score.lost.size() < 6) {
        const auto at = static_cast<std::size_t>(
            std::mismatch(text.begin(), text.end(), clean.text.begin(), clean.text.end()).first - text.begin());
        score.lost.push_back(clean.name + ": ..." + text.substr(at > 40 ? at - 40 : 0, 90));
    }
}

} // namespace

TEST_CASE("planted errors are found in the right point") {
    std::size_t made = 0;
    std::size_t found = 0;
    std::size_t tried_kinds = 0;
    for (const auto& kind : kinds()) {
        Score score;
        for (const auto& pair : pairs()) {
            std::size_t number = 0;
            for (const auto& text : kind.make(pair.es.text, pair.fr)) {
                if (number++ % every == 0) try_variant(kind, pair, text, true, score);
            }
            if (kind.name == "term replaced") continue; // its words are Spanish
            for (const auto& text : kind.make(pair.fr.text, pair.es)) {
                if (number++ % every == 0) try_variant(kind, pair, text, false, score);
            }
        }
        made += score.made;
        found += score.found;
        ++tried_kinds;
        const auto recall = score.made == 0 ? 0.0 : static_cast<double>(score.found) / static_cast<double>(score.made);
        std::string lost;
        for (const auto& one : score.lost) lost += "\n      " + one;
        const auto line = fmt::format("{}: {} of {}{}", kind.name, score.found, score.made, lost);
        MESSAGE(line);
        CHECK_MESSAGE((score.made > 0 || every > 1), kind.name);
        if (every == 1) CHECK_MESSAGE(recall >= 0.9, line);
    }
    MESSAGE(fmt::format("{} kinds, {} of {} found", tried_kinds, found, made));
    CHECK(tried_kinds >= 25);
    if (every > 1) return;
    CHECK(made >= 2000);
    CHECK(static_cast<double>(found) >= 0.97 * static_cast<double>(made));
}

TEST_CASE("clean pairs have no false finding") {
    for (const auto& pair : pairs()) {
        const auto result = check_pair(pair.fr.note, pair.es.note, languages());
        std::string told;
        std::size_t wrong = 0;
        for (const auto& finding : result.findings) {
            if (finding.severity == Severity::note) continue;
            // the one slip that the sample has: POA where it introduces PAO
            if (finding.rule == "acronym-undefined" && finding.where == "b.19" && finding.suggestion == "PAO") continue;
            ++wrong;
            told += fmt::format("{} {} {}\n", finding.rule, finding.where, finding.message);
            CHECK(finding.severity != Severity::error);
        }
        CHECK_MESSAGE(wrong <= 1, pair.fr.name << "\n" << told);
    }
}

TEST_CASE("the slip of the sample is found, with what to write") {
    const auto sample =
        std::find_if(pairs().begin(), pairs().end(), [](const Pair& p) { return p.fr.name == "12838-23.fr.md"; });
    REQUIRE(sample != pairs().end());
    for (const auto& result :
         {check_note(sample->fr.note, languages()), check_pair(sample->fr.note, sample->es.note, languages())}) {
        const auto slip = std::find_if(result.findings.begin(), result.findings.end(),
                                       [](const Finding& f) { return f.where == "b.19" && f.suggestion == "PAO"; });
        REQUIRE(slip != result.findings.end());
        CHECK(slip->correct == "fr");
        CHECK(slip->source->marked() == "POA");
    }
}
