// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/lengths.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::check {

namespace {

constexpr std::size_t shortest_side = 30; // letters: of shorter segments nothing is learned

double logarithm(std::size_t source, std::size_t target) {
    return std::log(static_cast<double>(target + 1) / static_cast<double>(source + 1));
}

/// The value below which a share of all values lies.
double quantile(std::vector<double>& values, double share) {
    const auto place = static_cast<std::size_t>(static_cast<double>(values.size() - 1) * share);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(place), values.end());
    return values[place];
}

} // namespace

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

UsualLengths::UsualLengths(const Pair& pair) {
    std::vector<std::pair<std::size_t, std::size_t>> lengths;
    std::vector<double> ratios;
    for (const auto& link : pair.links()) {
        if (!link.both()) continue;
        const auto source = letters_of(link.source.text());
        const auto target = letters_of(link.target.text());
        if (std::max(source, target) < shortest_side) continue;
        lengths.emplace_back(source, target);
        ratios.push_back(logarithm(source, target));
    }
    links_ = ratios.size();
    if (links_ == 0) return;
    usual_ = quantile(ratios, 0.5);
    std::vector<double> apart_of;
    apart_of.reserve(lengths.size());
    for (const auto& [source, target] : lengths) apart_of.push_back(std::abs(apart(source, target)));
    constexpr double of_normal = 1.15; // three of four values of a normal distribution lie within so many spreads
    constexpr double least = 0.22;
    spread_ = std::max(least, quantile(apart_of, 0.75) / of_normal);
}

double UsualLengths::apart(std::size_t source, std::size_t target) const {
    constexpr double of_long = 0.17;
    constexpr double of_short = 3.0; // short segments vary more
    return (logarithm(source, target) - usual_) /
           (of_long + of_short / std::sqrt(static_cast<double>(source + target)));
}

double UsualLengths::deviation(std::size_t source, std::size_t target) const { return apart(source, target) / spread_; }

double UsualLengths::factor(std::size_t source, std::size_t target) const {
    return std::exp(logarithm(source, target) - usual_);
}

} // namespace ianote::check
