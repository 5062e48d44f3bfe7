// SPDX-License-Identifier: GPL-3.0-or-later
// Several versions against one source: what most of them say is right, and the others are to be corrected.
#include "check/facts.hpp"
#include "language/registry.hpp"
#include "model/places.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ianote {

namespace {

/// What every language says alike. A name that no rule has any more does no harm.
constexpr std::array<std::string_view, 5> told_alike{"number-mismatch", "date-mismatch", "reference-mismatch",
                                                     "code-mismatch", "header-mismatch"};

/// Rules of a pair that has no such place, or none at all: it says nothing about it.
constexpr std::array<std::string_view, 3> silent{"missing-point", "missing-segment", "pair-not-comparable"};

bool is_one_of(std::span<const std::string_view> names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A version that says otherwise than the source.
struct Claim {
    std::size_t result = 0;
    std::size_t finding = 0;
    std::string value; ///< empty: it does not have it
};

/// One fact of the source, or one that it has not.
struct Question {
    std::string own; ///< what the source says
    std::string id;  ///< of the source's place
    std::vector<Claim> claims;
};

std::string joined(const std::set<std::string>& languages) {
    std::string out;
    std::size_t left = languages.size();
    for (const auto& language : languages) {
        out += out.empty() ? "" : left == 1 ? " and " : ", ";
        out += language;
        --left;
    }
    return out;
}

class Vote {
public:
    Vote(std::span<CheckResult> results, const Languages& languages)
        : results_(results)
        , languages_(languages) {}

    void hold() {
        collect();
        for (auto& [key, question] : questions_) decide(question);
        for (std::size_t r = 0; r < results_.size(); ++r) {
            auto& findings = results_[r].findings;
            std::size_t f = 0;
            std::erase_if(findings, [&](const Finding&) { return repeated_.contains({r, f++}); });
        }
    }

private:
    /// By value, so that 12 000 and 12.000 are one; empty where it is missing.
    std::string value_of(const std::optional<FindingPlace>& place, const LanguageCode& language) const {
        if (!place || place->lacking) return {};
        const auto* pack = languages_.registry().find(language.view());
        const auto words = check::read_words(place->marked());
        if (pack != nullptr) {
            const auto facts = check::find_facts(words, *pack);
            if (facts.size() == 1 && facts[0].begin == 0 && facts[0].end == words.text.size()) return facts[0].value;
        }
        return text::fold_key(words.text);
    }

    void collect() {
        for (std::size_t r = 0; r < results_.size(); ++r) {
            const auto& result = results_[r];
            for (std::size_t f = 0; f < result.findings.size(); ++f) {
                const auto& finding = result.findings[f];
                const auto id = finding.source ? finding.source->id : std::string();
                if (is_one_of(silent, finding.rule)) silent_.emplace(r, id);
                if (!is_one_of(told_alike, finding.rule) || result.target_name.empty()) continue;
                Claim claim{r, f, value_of(finding.target, result.target_language)};
                auto own = value_of(finding.source, result.source_language);
                const auto at = own.empty() ? "has " + claim.value : fmt::format("{:010}", finding.source->begin);
                auto& question = questions_[{finding.rule, id, at}];
                question.own = std::move(own);
                question.id = id;
                question.claims.push_back(std::move(claim));
            }
        }
    }

    bool says_nothing(std::size_t result, const std::string& id) const {
        return silent_.contains({result, id}) || silent_.contains({result, {}});
    }

    void decide(const Question& question) {
        std::map<std::string, std::set<std::string>> by_value;
        auto& with_source = by_value[question.own];
        with_source.insert(results_.front().source_language.str());
        std::set<std::size_t> claiming;
        for (const auto& claim : question.claims) {
            by_value[claim.value].insert(results_[claim.result].target_language.str());
            claiming.insert(claim.result);
        }
        for (std::size_t r = 0; r < results_.size(); ++r) {
            if (!claiming.contains(r) && !says_nothing(r, question.id))
                with_source.insert(results_[r].target_language.str());
        }
        const auto fewer = [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); };
        const auto most = std::max_element(by_value.begin(), by_value.end(), fewer);
        const auto as_many = std::count_if(by_value.begin(), by_value.end(), [&](const auto& entry) {
            return entry.second.size() == most->second.size();
        });
        if (as_many > 1) return;
        bool told = false;
        for (const auto& claim : question.claims) {
            if (claim.value != most->first) {
                correct_version(claim, most->second);
            } else if (std::exchange(told, true)) {
                repeated_.insert({claim.result, claim.finding});
            } else {
                correct_source(claim, most->second, with_source);
            }
        }
    }

    void correct_version(const Claim& claim, const std::set<std::string>& right) {
        const auto& result = results_[claim.result];
        auto& finding = result_finding(claim);
        finding.correct = result.target_language.str();
        finding.document = fmt::format("{}.{}", result.document, finding.correct);
        if (finding.target && !finding.target->id.empty()) finding.where = finding.target->id;
        tell(finding, right);
    }

    /// The source has it otherwise than the versions of `right`, and those of `wrong` have it as the source.
    void correct_source(const Claim& claim, const std::set<std::string>& right, const std::set<std::string>& wrong) {
        const auto& result = results_[claim.result];
        auto& finding = result_finding(claim);
        finding.correct = result.source_language.str();
        finding.document = fmt::format("{}.{}", result.document, finding.correct);
        if (finding.source && !finding.source->id.empty()) finding.where = finding.source->id;
        tell(finding, right);
        if (wrong.size() > 1) finding.message += fmt::format(", {} do not", joined(wrong));
    }

    static void tell(Finding& finding, const std::set<std::string>& right) {
        finding.agreeing.assign(right.begin(), right.end());
        finding.message += fmt::format("; {} say the same", joined(right));
    }

    Finding& result_finding(const Claim& claim) { return results_[claim.result].findings[claim.finding]; }

    std::span<CheckResult> results_;
    const Languages& languages_;
    std::map<std::array<std::string, 3>, Question> questions_; ///< by rule, place and what is asked there
    std::set<std::pair<std::size_t, std::string>> silent_;     ///< results and places
    std::set<std::pair<std::size_t, std::size_t>> repeated_;   ///< findings of results
};

} // namespace

void compare_versions(std::span<CheckResult> results, const Languages& languages) {
    if (results.size() > 1) Vote(results, languages).hold();
}

} // namespace ianote
