// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/segments.hpp"

#include "align/bead_scores.hpp"
#include "align/boundaries.hpp"
#include "align/lexicon.hpp"
#include "base/budget.hpp"

#include <algorithm>

namespace ianote::align {

namespace {

constexpr std::size_t first_slack = 3;
constexpr std::size_t later_slack = 2;
constexpr std::uint32_t part_rows = 50; // least size of a part that is settled on its own

void add_glossary(const Side& source, const Side& target, const Glossary& glossary, std::vector<WordMatch>& matches) {
    const auto add = [&](std::uint64_t a, std::uint64_t b, float strength) {
        const auto s = source.find(a);
        const auto t = s != no_word ? target.find(b) : no_word;
        if (t != no_word) matches.push_back({s, t, strength});
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

/// Nodes that the path is sure to cross: the middle of three anchors in a row. Parts between them are settled one by
/// one, so that one doubtful spot is not paid for by all the rest.
std::vector<Anchor> cuts_of(const std::vector<Anchor>& anchors, const Model& model) {
    std::vector<Anchor> cuts{{0, 0}};
    const auto follows = [&](std::size_t k) {
        return anchors[k].source == anchors[k - 1].source + 1 && anchors[k].target == anchors[k - 1].target + 1;
    };
    for (std::size_t k = 1; k + 1 < anchors.size() && model.source_groups.empty(); ++k) {
        if (anchors[k].source >= cuts.back().source + part_rows && follows(k) && follows(k + 1))
            cuts.push_back(anchors[k]);
    }
    cuts.push_back({static_cast<std::uint32_t>(model.source.size()), static_cast<std::uint32_t>(model.target.size())});
    return cuts;
}

std::vector<Bead> settle(const Model& model, const std::vector<Anchor>& anchors, std::size_t slack, bool judge) {
    const auto band = band_around(anchors, model.source.size(), model.target.size(), slack);
    const auto cuts = cuts_of(anchors, model);
    const BaseScores base_scores(model);
    Scratch scratch(model);
    std::vector<Bead> beads;
    for (std::size_t c = 0; c + 1 < cuts.size(); ++c) {
        const auto part = find_path(model, base_scores, band.part(cuts[c], cuts[c + 1]), judge, scratch);
        beads.insert(beads.end(), part.begin(), part.end());
    }
    return beads;
}

std::vector<Anchor> anchors_of(const std::vector<Bead>& beads) {
    std::vector<Anchor> anchors;
    for (const auto& bead : beads) {
        if (bead.sources() == 1 && bead.targets() == 1) anchors.push_back({bead.source_begin, bead.target_begin, 1});
    }
    return anchors;
}

/// Where anchors are this dense, the words can be learned from them alone, and the first of two passes is spared.
bool are_dense(const std::vector<Anchor>& anchors, std::size_t sources, std::size_t targets) {
    return anchors.size() * 10 > 5 * std::min(sources, targets);
}

/// The anchors as beads, and what stands between them: pair by pair where both sides have as many segments, else gaps.
std::vector<Bead> beads_between(const std::vector<Anchor>& anchors, std::size_t sources, std::size_t targets) {
    std::vector<Bead> beads;
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    const auto fill = [&](std::uint32_t i_end, std::uint32_t j_end) {
        const bool same = i_end - i == j_end - j;
        for (; same && i < i_end; ++i, ++j) beads.push_back({i, i + 1, j, j + 1});
        for (; i < i_end; ++i) beads.push_back({i, i + 1, j, j});
        for (; j < j_end; ++j) beads.push_back({i, i, j, j + 1});
    };
    for (const auto& anchor : anchors) {
        fill(anchor.source, anchor.target);
        fill(anchor.source + 1, anchor.target + 1);
    }
    fill(static_cast<std::uint32_t>(sources), static_cast<std::uint32_t>(targets));
    return beads;
}

void forbid_groups(Shapes& shapes) {
    constexpr double never = -1e6;
    for (std::size_t m = 2; m <= max_a_side; ++m) {
        for (std::size_t n = 2; n <= max_a_side; ++n) shapes[m][n] = never;
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
            const auto first =
                std::lower_bound(seen.begin(), seen.end(), other.first,
                                 [](const Sighting& s, std::uint32_t segment) { return s.segment < segment; });
            const bool found = first != seen.end() && first->segment < other.second;
            const auto weight = 1.0 / (1 + side.words[word].segments);
            sum.first += found ? weight : 0;
            sum.second += weight;
        }
    }
}

double similarity_of(const Model& model, const std::vector<Bead>& beads) {
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

std::vector<WordMatch> known_words(const Side& source, const Side& target, const Glossary* glossary) {
    auto matches = find_cognates(source, target);
    if (glossary != nullptr) add_glossary(source, target, *glossary, matches);
    return matches;
}

Alignment align_segments(std::span<const std::string_view> source, std::span<const std::string_view> target,
                         const Hints& hints) {
    const auto a = read_side(source, hints.source_marks);
    const auto b = read_side(target, hints.target_marks);
    auto matches = known_words(a, b, hints.glossary);
    base::check_limits_now();
    Evidence of_source;
    Evidence of_target;
    Model model{.source = a,
                .target = b,
                .of_source = of_source,
                .of_target = of_target,
                .shapes = usual_shapes(),
                .source_groups = hints.source_groups,
                .target_groups = hints.target_groups,
                .ratio = ratio_of(a, b)};
    if (hints.whole_units) forbid_groups(model.shapes);
    const auto anchors = hints.anchors != nullptr ? *hints.anchors : find_anchors(a, b, matches);
    const bool dense = are_dense(anchors, a.size(), b.size());
    std::vector<Bead> beads;
    if (dense) {
        beads = beads_between(anchors, a.size(), b.size());
    } else {
        of_source = weigh(a, b, matches, true);
        of_target = weigh(b, a, matches, false);
        beads = settle(model, anchors, first_slack, false);
    }

    const auto learned = learn_words(a, b, beads, matches);
    matches.insert(matches.end(), learned.begin(), learned.end());
    base::check_limits_now();
    of_source = weigh(a, b, matches, true);
    of_target = weigh(b, a, matches, false);
    if (!dense) model.shapes = learn_shapes(beads, model.shapes);
    if (hints.whole_units) forbid_groups(model.shapes);
    model.boundaries = learn_boundaries(model, beads);
    const bool known = dense || hints.anchors != nullptr;
    Alignment alignment{settle(model, known ? anchors : anchors_of(beads), later_slack, true), 0};
    if (hints.whole_units) alignment.similarity = similarity_of(model, alignment.beads);
    return alignment;
}

Similarity::Similarity(std::span<const std::string_view> source, std::span<const std::string_view> target,
                       const Glossary* glossary)
    : source_(read_side(source))
    , target_(read_side(target)) {
    auto matches = known_words(source_, target_, glossary);
    of_source_ = weigh(source_, target_, matches, true);
    of_target_ = weigh(target_, source_, matches, false);
}

double Similarity::of(std::uint32_t source, std::uint32_t target) const {
    std::pair<double, double> sum{0, 0};
    weigh_bead(source_, of_source_, {source, source + 1}, {target, target + 1}, sum);
    weigh_bead(target_, of_target_, {target, target + 1}, {source, source + 1}, sum);
    return sum.second > 0 ? sum.first / sum.second : 0;
}

} // namespace ianote::align
