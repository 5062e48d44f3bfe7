// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/segments.hpp"

#include "align/flanks.hpp"
#include "align/lexicon.hpp"
#include "base/budget.hpp"

#include <algorithm>
#include <unordered_map>

namespace ianote::align {

namespace {

constexpr std::size_t first_slack = 6;
constexpr std::size_t later_slack = 5;
constexpr int most_widenings = 3;

std::vector<Kin> from_glossary(const Side& source, const Side& target, const Glossary& glossary) {
    std::vector<Kin> kin;
    if (glossary.empty()) return kin;
    std::unordered_map<std::string_view, std::uint32_t> known;
    known.reserve(target.words.size() * 2);
    for (std::uint32_t w = 0; w < target.words.size(); ++w) known.emplace(target.text_of(target.words[w]), w);
    std::unordered_multimap<std::string_view, std::uint32_t> entries;
    entries.reserve(glossary.size());
    for (std::uint32_t e = 0; e < glossary.size(); ++e) entries.emplace(glossary[e].source, e);
    for (std::uint32_t w = 0; w < source.words.size(); ++w) {
        const auto [begin, end] = entries.equal_range(source.text_of(source.words[w]));
        for (auto entry = begin; entry != end; ++entry) {
            const auto found = known.find(glossary[entry->second].target);
            if (found != known.end()) kin.push_back({w, found->second, 0.9F});
        }
    }
    return kin;
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

} // namespace

std::vector<Bead> align_segments(std::span<const std::string_view> source, std::span<const std::string_view> target,
                                 const Glossary& glossary) {
    const auto a = read_side(source);
    const auto b = read_side(target);
    auto kin = find_cognates(a, b);
    const auto listed = from_glossary(a, b, glossary);
    kin.insert(kin.end(), listed.begin(), listed.end());
    base::spend_stage();
    auto of_source = weigh(a, b, kin, true);
    auto of_target = weigh(b, a, kin, false);
    Model model{a, b, of_source, of_target, usual_shapes(), usual_flanks(), ratio_of(a, b)};
    auto band = band_around(find_anchors(b, of_target, a.size()), a.size(), b.size(), first_slack);
    auto path = settle(model, band, false);

    const auto learned = learn_words(a, b, path.beads, kin);
    kin.insert(kin.end(), learned.begin(), learned.end());
    base::spend_stage();
    of_source = weigh(a, b, kin, true);
    of_target = weigh(b, a, kin, false);
    model.shapes = learn_shapes(path.beads, model.shapes);
    model.flanks = learn_flanks(model, path.beads);
    band = band_around(anchors_of(path.beads), a.size(), b.size(), later_slack);
    return settle(model, band, true).beads;
}

} // namespace ianote::align
