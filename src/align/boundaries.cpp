// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/boundaries.hpp"

#include <algorithm>

namespace ianote::align {

namespace {

void mark(const BoundaryWords& boundary, const Evidence& evidence, std::vector<std::uint32_t>& marks,
          std::uint32_t stamp) {
    for (const auto word : boundary) {
        if (word == no_word) continue;
        for (const auto partner : evidence.partners_of(word)) marks[partner] = stamp;
    }
}

} // namespace

BoundaryMatcher::BoundaryMatcher(const Model& model)
    : model_(model)
    , head_marks_(model.target.words.size(), 0)
    , tail_marks_(model.target.words.size(), 0) {}

void BoundaryMatcher::set_source(std::uint32_t segment) {
    ++stamp_;
    mark(model_.source.heads[segment], model_.of_source, head_marks_, stamp_);
    mark(model_.source.tails[segment], model_.of_source, tail_marks_, stamp_);
}

Level BoundaryMatcher::count(const BoundaryWords& boundary, const std::vector<std::uint32_t>& marks) const {
    std::size_t found = 0;
    for (const auto word : boundary) found += word != no_word && marks[word] == stamp_ ? 1U : 0U;
    return static_cast<Level>(std::min(found, boundary_levels - 1));
}

Level BoundaryMatcher::begin(std::uint32_t target) const { return count(model_.target.heads[target], head_marks_); }

Level BoundaryMatcher::end(std::uint32_t target) const { return count(model_.target.tails[target], tail_marks_); }

BoundaryShares learn_boundaries(const Model& model, const std::vector<Bead>& beads) {
    auto shares = usual_boundaries();
    constexpr double trust = 20;
    for (auto& side : shares) {
        for (auto& share : side) share *= trust;
    }
    BoundaryMatcher boundaries(model);
    double seen = trust;
    for (const auto& bead : beads) {
        if (bead.sources() == 0 || bead.targets() == 0) continue;
        boundaries.set_source(bead.source_begin);
        shares[0].at(boundaries.begin(bead.target_begin)) += 1;
        if (bead.sources() > 1) boundaries.set_source(bead.source_end - 1);
        shares[1].at(boundaries.end(bead.target_end - 1)) += 1;
        seen += 1;
    }
    for (auto& side : shares) {
        for (auto& share : side) share /= seen;
    }
    return shares;
}

} // namespace ianote::align
