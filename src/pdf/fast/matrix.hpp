// SPDX-License-Identifier: GPL-3.0-or-later
// Places of a page and how axes are turned into others (ISO 32000-1, 8.3).
#pragma once

namespace ianote::pdf {

struct Point {
    double x = 0, y = 0;
};

/// [a b c d e f] of the specification: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Point of(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
};

/// First `inner`, then `outer`.
constexpr Matrix operator*(const Matrix& m, const Matrix& n) {
    return {m.a * n.a + m.b * n.c, m.a * n.b + m.b * n.d,       m.c * n.a + m.d * n.c,
            m.c * n.b + m.d * n.d, m.e * n.a + m.f * n.c + n.e, m.e * n.b + m.f * n.d + n.f};
}

/// What lies within four sides; nothing while it has none.
struct Area {
    double x0 = 1e30, y0 = 1e30, x1 = -1e30, y1 = -1e30;

    bool empty() const { return !(x0 <= x1 && y0 <= y1); } // also where a side is no number

    void add(Point p) {
        x0 = p.x < x0 ? p.x : x0;
        y0 = p.y < y0 ? p.y : y0;
        x1 = p.x > x1 ? p.x : x1;
        y1 = p.y > y1 ? p.y : y1;
    }

    /// What of it lies within another.
    Area within(const Area& o) const {
        return {x0 > o.x0 ? x0 : o.x0, y0 > o.y0 ? y0 : o.y0, x1 < o.x1 ? x1 : o.x1, y1 < o.y1 ? y1 : o.y1};
    }

    /// The area around a rectangle that other axes may have turned.
    static Area around(const Area& box, const Matrix& matrix) {
        Area out;
        out.add(matrix.of(box.x0, box.y0));
        out.add(matrix.of(box.x1, box.y0));
        out.add(matrix.of(box.x0, box.y1));
        out.add(matrix.of(box.x1, box.y1));
        return out;
    }
};

} // namespace ianote::pdf
