// SPDX-License-Identifier: GPL-3.0-or-later
// The operators that draw (ISO 32000-1, 8.5).
#include "pdf/fast/interpreter.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::pdf {

void Interpreter::set_line_width() { state_.line_width = number(0); }

void Interpreter::begin_path() { drawing_.begin(point(0)); }

void Interpreter::add_line() { drawing_.line_to(point(0)); }

void Interpreter::add_curve() {
    drawing_.pass(point(4));
    drawing_.pass(point(2));
    drawing_.curve_to(point(0));
}

void Interpreter::add_curve_from_here() {
    drawing_.pass(point(2));
    drawing_.curve_to(point(0));
}

void Interpreter::add_rectangle() {
    const double x = number(3);
    const double y = number(2);
    drawing_.begin(state_.matrix.of(x, y));
    drawing_.line_to(state_.matrix.of(x + number(1), y));
    drawing_.line_to(state_.matrix.of(x + number(1), y + number(0)));
    drawing_.line_to(state_.matrix.of(x, y + number(0)));
    drawing_.close();
}

void Interpreter::close_path() { drawing_.close(); }

void Interpreter::stroke() {
    const auto& m = state_.matrix;
    drawing_.stroke(state_.line_width * std::sqrt(std::abs(m.a * m.d - m.b * m.c)), seen());
    end_path();
}

void Interpreter::close_and_stroke() {
    drawing_.close();
    stroke();
}

void Interpreter::fill() {
    drawing_.fill(seen());
    end_path();
}

void Interpreter::fill_and_stroke() {
    drawing_.fill(seen());
    stroke();
}

void Interpreter::close_fill_and_stroke() {
    drawing_.close();
    fill_and_stroke();
}

void Interpreter::clip() { clips_ = true; }

void Interpreter::end_path() {
    if (clips_ && !drawing_.around().empty()) state_.seen = drawing_.around().within(state_.seen);
    clips_ = false;
    drawing_.end();
}

} // namespace ianote::pdf
