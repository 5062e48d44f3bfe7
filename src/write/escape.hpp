// SPDX-License-Identifier: GPL-3.0-or-later
// Text as XML and HTML hold it.
#pragma once

#include <string>
#include <string_view>

namespace ianote::write {

inline std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace ianote::write
