// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/repeats.hpp"

#include "text/hash.hpp"

namespace ianote::check {

namespace {

constexpr std::size_t most_told = 20;       // of one rule in one place
constexpr std::uint32_t longest_words = 80; // bytes: longer ones are told by where they are

void mix(text::Fnv1a& hash, std::string_view bytes) {
    hash.add(bytes);
    hash.add('\x1F'); // the end of a part
}

std::uint64_t hash_of_place(const Finding& finding) {
    text::Fnv1a hash;
    for (const auto* place : {&finding.source, &finding.target}) mix(hash, *place ? (*place)->id : "-");
    return hash.value();
}

/// What is said, in one version about which words, in a pair about which place: the other side may say otherwise there.
std::uint64_t hash_of_words(const Finding& finding) {
    text::Fnv1a hash;
    mix(hash, finding.message);
    mix(hash, finding.suggestion);
    const bool of_pair = finding.source && finding.target;
    for (const auto* place : {&finding.source, &finding.target}) {
        if (!place->has_value()) continue;
        mix(hash, (*place)->id);
        if (of_pair || (*place)->end - (*place)->begin > longest_words) {
            mix(hash, std::to_string((*place)->begin));
            mix(hash, std::to_string((*place)->end));
        } else {
            mix(hash, (*place)->marked());
        }
    }
    return hash.value();
}

/// A finding on the whole place that says no more than that there are others.
void make_rest(Finding& finding) {
    finding.message = "there is more of this here than is told one by one";
    finding.suggestion.clear();
    for (auto* place : {&finding.source, &finding.target}) {
        if (!place->has_value()) continue;
        (*place)->begin = 0;
        (*place)->end = static_cast<std::uint32_t>((*place)->text.size());
    }
}

} // namespace

bool Repeats::take(Finding& finding, std::vector<Finding>& findings) {
    const auto count = [&](std::uint64_t words) {
        const auto [known, is_new] = told_.try_emplace(words, findings.size());
        const auto& place = finding.source ? finding.source : finding.target;
        if (!is_new) findings[known->second].again.push_back(place->begin);
        return !is_new;
    };
    if (told_.contains(hash_of_words(finding))) return count(hash_of_words(finding));
    const auto& place = finding.source ? finding.source : finding.target;
    const bool of_whole = place->id.empty(); // a note's own findings: a row of them, each in a place that has no name
    if (!of_whole && ++count_[hash_of_place(finding)] > most_told) make_rest(finding);
    return count(hash_of_words(finding));
}

} // namespace ianote::check
