// SPDX-License-Identifier: GPL-3.0-or-later
// What a page draws beside its text, as far as a reader asks: lines along its sides, and pictures.
#pragma once

#include "pdf/fast/matrix.hpp"
#include "pdf/page.hpp"

#include <vector>

namespace ianote::pdf {

class Drawing {
public:
    explicit Drawing(Page& page)
        : page_(page) {}

    // the path that is being made, in the page's own places
    void begin(Point at);
    void line_to(Point to);
    void curve_to(Point to);

    void pass(Point by) { around_.add(by); } ///< a curve bends there

    void close();

    /// Draws the path's lines, of a width.
    void stroke(double width, const Area& seen);

    /// Fills the path: thin rectangles are lines.
    void fill(const Area& seen);

    /// What the path encloses, at most; nothing when there is none.
    const Area& around() const { return around_; }

    /// The path is done with.
    void end();

    void picture(const Area& place, const Area& seen);

private:
    enum class Step : unsigned char { begin, line, curve };

    struct Stop {
        Point at;
        Step step = Step::begin;
    };

    void add(Point at, Step step);
    void rule(const Area& place, double thickness, const Area& seen);

    Page& page_;
    std::vector<Stop> path_;
    Area around_;
    Point first_; ///< of the part that is open
};

} // namespace ianote::pdf
