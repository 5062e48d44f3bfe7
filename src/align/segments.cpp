// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/segments.hpp"

#include "align/flanks.hpp"
#include "align/lexicon.hpp"
#include "base/budget.hpp"

#include <algorithm>
#include <unordered_map>

namespace ianote::align {

namespace {

constexpr std::size_t first_slack = 4;
constexpr std::size_t later_slack = 3;
constexpr int most_widenings = 3;

using WordNumbers = std::unordered_map<std::string_view, std::uint32_t>;

WordNumbers number_words(const Side& side) {
    WordNumbers numbers;
    numbers.reserve(side.words.size() * 2);
    for (std::uint32_t w = 0; w < side.words.size(); ++w) numbers.emplace(side.text_of(side.words[w]), w);
    return numbers;
}

void add_glossary(const Side& source, const Side& target, const Glossary& glossary, std::vector<Kin>& kin) {
    const auto sources = number_words(source);
    const auto targets = number_words(target);
    const auto add = [&](const std::string& a, const std::string& b, float strength) {
        const auto s = sources.find(a);
        if (s == sources.end()) return;
        const auto t = targets.find(b);
        if (t != targets.end()) kin.push_back({s->second, t->second, strength});
    };
    for (const auto& pair : glossary) {
        add(pair.a, pair.b, pair.strength);
        if (pair.a != pair.b) add(pair.b, pair.a, pair.strength);
    }
}

double ratio_of(const Side& source, const Side& target) {
    const auto a = static_cast<double>(source.length_before.back());
    const auto b = static_cast<double>(target.length_before.back());
    return std::clamp((b + 100) / (a + 100), 0.3, 3.0); // beyond that, one side lacks a part
}

/// The path through a band that is made wider wherever the path runs along its edge.
Path settle(const Model& model, Band& band, bool judge) {
    auto path = find_path(model, band, judge);
    for (int i = 0; i < most_widenings && !path.tight.empty(); ++i) {
        widen(band, path.tight, model.target.size());
        path = find_path(model, band, judge);
    }
    return path;
}

std::vector<Anchor> anchors_of(const std::vector<Bead>& beads) {
    std::vector<Anchor> anchors;
    for (const auto& bead : beads) {
        if (bead.sources() == 1 && bead.targets() == 1) anchors.push_back({bead.source_begin, bead.target_begin, 1});
    }
    return anchors;
}

std::vector<Kin> known_words(const Side& source, const Side& target, const Glossary* glossary) {
    auto kin = find_cognates(source, target);
    if (glossary != nullptr) add_glossary(source, target, *glossary, kin);
    return kin;
}

void forbid_groups(Shapes& shapes) {
    constexpr double never = -1e6;
    for (std::size_t m = 2; m <= most_a_side; ++m) {
        for (std::size_t n = 2; n <= most_a_side; ++n) shapes[m][n] = never;
    }
}

/// Of the words of a bead's one side: what those with a counterpart in the other weigh, and what all weigh.
void weigh_bead(const Side& side, const Evidence& evidence, std::pair<std::uint32_t, std::uint32_t> own,
                std::pair<std::uint32_t, std::uint32_t> other, std::pair<double, double>& sum) {
    for (auto i = own.first; i < own.second; ++i) {
        for (const auto word : side.words_of(i)) {
            const auto kind = side.words[word].kind;
            if (kind == WordKind::sign || kind == WordKind::mark || side.words[word].length < 3) continue;
            const auto seen = evidence.of(word);
            const bool found = std::any_of(seen.begin(), seen.end(), [&](const Sighting& s) {
                return s.segment >= other.first && s.segment < other.second;
            });
            const auto weight = 1.0 / (1 + side.words[word].segments);
            sum.first += found ? weight : 0;
            sum.second += weight;
        }
    }
}

double kinship_of(const Model& model, const std::vector<Bead>& beads) {
    std::pair<double, double> sum{0, 0};
    for (const auto& bead : beads) {
        const std::pair s{bead.source_begin, bead.source_end};
        const std::pair t{bead.target_begin, bead.target_end};
        weigh_bead(model.source, model.of_source, s, t, sum);
        weigh_bead(model.target, model.of_target, t, s, sum);
    }
    return sum.second > 0 ? sum.first / sum.second : 0;
}

} // namespace

Alignment align_segments(std::span<const std::string_view> source, std::span<const std::string_view> target,
                         const Hints& hints) {
    const auto a = read_side(source, hints.source_marks);
    const auto b = read_side(target, hints.target_marks);
    auto kin = known_words(a, b, hints.glossary);
    base::spend_stage();
    auto of_source = weigh(a, b, kin, true);
    auto of_target = weigh(b, a, kin, false);
    Model model{a, b, of_source, of_target, usual_shapes(), usual_flanks(), hints.source_groups, hints.target_groups,
                ratio_of(a, b)};
    if (hints.whole_units) forbid_groups(model.shapes);
    auto band = band_around(hints.anchors != nullptr ? *hints.anchors : find_anchors(b, of_target, a.size()), a.size(),
                            b.size(), first_slack);
    auto path = settle(model, band, false);

    const auto learned = learn_words(a, b, path.beads, kin);
    kin.insert(kin.end(), learned.begin(), learned.end());
    base::spend_stage();
    of_source = weigh(a, b, kin, true);
    of_target = weigh(b, a, kin, false);
    model.shapes = learn_shapes(path.beads, model.shapes);
    if (hints.whole_units) forbid_groups(model.shapes);
    model.flanks = learn_flanks(model, path.beads);
    band = band_around(hints.anchors != nullptr ? *hints.anchors : anchors_of(path.beads), a.size(), b.size(), later_slack);
    Alignment alignment{settle(model, band, true).beads, 0};
    alignment.kinship = kinship_of(model, alignment.beads);
    return alignment;
}

Likeness::Likeness(std::span<const std::string_view> source, std::span<const std::string_view> target,
                   const Glossary* glossary)
    : source_(read_side(source))
    , target_(read_side(target)) {
    auto kin = known_words(source_, target_, glossary);
    of_source_ = weigh(source_, target_, kin, true);
    of_target_ = weigh(target_, source_, kin, false);
}

double Likeness::of(std::uint32_t source, std::uint32_t target) const {
    std::pair<double, double> sum{0, 0};
    weigh_bead(source_, of_source_, {source, source + 1}, {target, target + 1}, sum);
    weigh_bead(target_, of_target_, {target, target + 1}, {source, source + 1}, sum);
    return sum.second > 0 ? sum.first / sum.second : 0;
}

} // namespace ianote::align
