// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/flanks.hpp"

#include <algorithm>

namespace ianote::align {

namespace {

void mark(const Flank& flank, const Evidence& evidence, std::vector<std::uint32_t>& marks, std::uint32_t stamp) {
    for (const auto word : flank) {
        if (word == no_word) continue;
        for (const auto partner : evidence.partners_of(word)) marks[partner] = stamp;
    }
}

} // namespace

Flanks::Flanks(const Model& model)
    : model_(model)
    , head_marks_(model.target.words.size(), 0)
    , tail_marks_(model.target.words.size(), 0) {}

void Flanks::set_source(std::uint32_t segment) {
    ++stamp_;
    mark(model_.source.heads[segment], model_.of_source, head_marks_, stamp_);
    mark(model_.source.tails[segment], model_.of_source, tail_marks_, stamp_);
}

Level Flanks::count(const Flank& flank, const std::vector<std::uint32_t>& marks) const {
    std::size_t found = 0;
    for (const auto word : flank) found += word != no_word && marks[word] == stamp_ ? 1U : 0U;
    return static_cast<Level>(std::min(found, flank_levels - 1));
}

Level Flanks::begin(std::uint32_t target) const { return count(model_.target.heads[target], head_marks_); }

Level Flanks::end(std::uint32_t target) const { return count(model_.target.tails[target], tail_marks_); }

FlankShares learn_flanks(const Model& model, const std::vector<Bead>& beads) {
    auto shares = usual_flanks();
    constexpr double trust = 20;
    for (auto& side : shares) {
        for (auto& share : side) share *= trust;
    }
    Flanks flanks(model);
    double seen = trust;
    for (const auto& bead : beads) {
        if (bead.sources() == 0 || bead.targets() == 0) continue;
        flanks.set_source(bead.source_begin);
        shares[0].at(flanks.begin(bead.target_begin)) += 1;
        if (bead.sources() > 1) flanks.set_source(bead.source_end - 1);
        shares[1].at(flanks.end(bead.target_end - 1)) += 1;
        seen += 1;
    }
    for (auto& side : shares) {
        for (auto& share : side) share /= seen;
    }
    return shares;
}

} // namespace ianote::align
