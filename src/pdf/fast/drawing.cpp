// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/drawing.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::pdf {

namespace {

constexpr std::size_t max_stops = 20000; // of one path: a map or a chart has more, and no table
constexpr std::size_t max_rules = 20000; // of one page
constexpr std::size_t max_pictures = 5000;
constexpr double slope = 0.01;        // a line that leans less runs along the page's side
constexpr double thickest = 0.006;    // of the page's height: what is thicker is a bar
constexpr double shortest = 3;        // as long as it is thick: what is shorter is a dot
constexpr double finest = 0.25;       // points: a line is taken for at least so thick
constexpr double least_picture = 0.5; // points: a smaller one shows nothing

Box box_of(const Area& area) {
    return {static_cast<float>(area.x0), static_cast<float>(area.y0), static_cast<float>(area.x1),
            static_cast<float>(area.y1)};
}

} // namespace

void Drawing::add(Point at, Step step) {
    around_.add(at);
    if (path_.size() < max_stops) path_.push_back({at, step});
}

void Drawing::begin(Point at) {
    first_ = at;
    add(at, Step::begin);
}

void Drawing::line_to(Point to) { add(to, Step::line); }

void Drawing::curve_to(Point to) { add(to, Step::curve); }

void Drawing::close() {
    if (!path_.empty()) line_to(first_);
}

void Drawing::end() {
    path_.clear();
    around_ = {};
}

void Drawing::rule(const Area& place, double thickness, const Area& seen) {
    const double length = std::max(place.x1 - place.x0, place.y1 - place.y0);
    if (!(thickness <= thickest * page_.height && length >= shortest * std::max(thickness, finest))) return;
    const auto shown = place.within(seen);
    if (!shown.empty() && page_.rules.size() < max_rules) page_.rules.push_back(box_of(shown));
}

void Drawing::stroke(double width, const Area& seen) {
    for (std::size_t i = 1; i < path_.size(); ++i) {
        if (path_[i].step != Step::line) continue;
        Area place;
        place.add(path_[i - 1].at);
        place.add(path_[i].at);
        const double across = place.x1 - place.x0;
        const double up = place.y1 - place.y0;
        if (std::min(across, up) <= slope * std::max(across, up)) rule(place, width, seen);
    }
}

void Drawing::fill(const Area& seen) {
    for (std::size_t first = 0; first < path_.size();) {
        auto last = first + 1;
        while (last < path_.size() && path_[last].step == Step::line) ++last;
        Area place;
        for (auto i = first; i < last; ++i) place.add(path_[i].at);
        const double thin = std::min(place.x1 - place.x0, place.y1 - place.y0);
        const auto near = [&](double value, double side) { return std::abs(value - side) <= slope + slope * thin; };
        const auto at_corner = [&](const Stop& stop) {
            return (near(stop.at.x, place.x0) || near(stop.at.x, place.x1)) &&
                   (near(stop.at.y, place.y0) || near(stop.at.y, place.y1));
        };
        const bool curved = last < path_.size() && path_[last].step == Step::curve;
        const auto stop = [&](std::size_t i) { return path_.begin() + static_cast<std::ptrdiff_t>(i); };
        if (!curved && last - first >= 4 && std::all_of(stop(first), stop(last), at_corner)) rule(place, thin, seen);
        while (last < path_.size() && path_[last].step != Step::begin) ++last;
        first = last;
    }
}

void Drawing::picture(const Area& place, const Area& seen) {
    const auto shown = place.within(seen);
    if (!(shown.x1 - shown.x0 >= least_picture && shown.y1 - shown.y0 >= least_picture)) return;
    if (page_.pictures.size() < max_pictures) page_.pictures.push_back(box_of(shown));
}

} // namespace ianote::pdf
