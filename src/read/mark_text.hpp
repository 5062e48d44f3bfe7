// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace ianote::read {

/// Whether raised text may be the mark of a footnote: up to four figures or stars.
inline bool is_mark_text(std::string_view s) {
    if (s.empty() || s.size() > 4) return false;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto star = [](char c) { return c == '*'; };
    return std::all_of(s.begin(), s.end(), digit) || std::all_of(s.begin(), s.end(), star);
}

} // namespace ianote::read
