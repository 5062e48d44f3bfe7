// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rule.hpp"

#include "text/fold.hpp"
#include "text/hash.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

/// Of the rule and the words, not of point or document, so that the next revision has the same; of `of_whole` where the
/// finding is of a version as a whole.
std::string fingerprint_of(const Finding& finding, std::string_view of_whole) {
    text::Fnv1a hash;
    const auto mix = [&](std::string_view bytes) {
        hash.add(bytes);
        hash.add('\x1F'); // the end of a part
    };
    mix(finding.rule);
    for (const auto* place : {&finding.source, &finding.target}) {
        if (!place->has_value()) continue;
        mix(text::fold_key((*place)->marked()));
        mix(text::fold_key((*place)->text));
        if ((*place)->text.empty()) mix(of_whole);
    }
    return fmt::format("{:016x}", hash.value());
}

} // namespace

void Reporter::in_version(const Version& version, FindingPlace place, Remark remark) {
    Finding finding;
    finding.document = place.document;
    finding.where = place.id;
    finding.correct = version.note().language.str();
    (is_target_ ? finding.target : finding.source) = std::move(place);
    add(std::move(finding), std::move(remark));
}

void Reporter::in_pair(const Pair& pair, std::optional<FindingPlace> source, std::optional<FindingPlace> target,
                       Remark remark) {
    Finding finding;
    const auto* wrong = pair.to_correct();
    if (wrong != nullptr) finding.correct = wrong->note().language.str();
    const auto& place = source ? *source : *target;
    const auto& other = wrong == &pair.target() && target ? *target : place;
    finding.document = wrong != nullptr ? wrong->note().id() : pair.source().note().id();
    finding.where = other.id.empty() ? place.id : other.id;
    finding.source = std::move(source);
    finding.target = std::move(target);
    add(std::move(finding), std::move(remark));
}

void Reporter::of_versions(const Pair& pair, std::string_view reason, std::string message) {
    Finding finding;
    finding.source = pair.source().place();
    finding.target = pair.target().place();
    finding.document = finding.source->document;
    finding.message = std::move(message);
    finding.severity = severity_;
    finding.probability = probability_;
    const auto of_whole = fmt::format("{} {} {}", reason, finding.source->document, finding.target->document);
    add(std::move(finding), of_whole);
}

void Reporter::add(Finding finding, Remark remark) {
    finding.message = std::move(remark.message);
    finding.suggestion = std::move(remark.suggestion);
    finding.severity = remark.severity.value_or(severity_);
    finding.probability = remark.probability.value_or(probability_);
    const auto of_whole = finding.message + finding.correct;
    add(std::move(finding), of_whole);
}

void Reporter::add(Finding finding, const std::string& of_whole) {
    if (repeats_.take(finding, findings_)) return;
    finding.rule = std::string(rule_);
    finding.fingerprint = fingerprint_of(finding, of_whole);
    findings_.push_back(std::move(finding));
}

} // namespace ianote::check
