// SPDX-License-Identifier: GPL-3.0-or-later
// The natural logarithm at compile time, for tables: to fill them at each start would take longer than a short text.
#pragma once

namespace ianote::align {

/// Of a positive number, to the precision of a double: halved or doubled to near 1, then the series of artanh.
constexpr double logarithm(double x) {
    constexpr double ln2 = 0.693147180559945309417;
    int doublings = 0;
    while (x > 1.5) {
        x /= 2;
        ++doublings;
    }
    while (x < 0.75) {
        x *= 2;
        --doublings;
    }
    const auto y = (x - 1) / (x + 1); // at most 0.2
    double sum = 0;
    double power = y;
    for (int n = 1; n < 25; n += 2) {
        sum += power / n;
        power *= y * y;
    }
    return 2 * sum + doublings * ln2;
}

} // namespace ianote::align
