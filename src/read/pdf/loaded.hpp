// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a PDF as an engine gives them, and what is said of what came out.
#pragma once

#include "pdf/engine.hpp"
#include "read/limits.hpp"
#include "read/pdf/lines.hpp"

#include <ianote/diagnostic.hpp>

#include <deque>
#include <string_view>
#include <vector>

namespace ianote::read::pdf {

struct Loaded {
    std::deque<Page> pages;
    std::vector<Font> fonts;
    TagTree tags;
    std::vector<std::uint16_t> unread; ///< pages that cannot be read

    bool has_text() const;
};

/// Each page by the fast engine where it can, else by poppler.
Loaded load(std::string_view bytes, const Limits& limits, Diagnostics& diagnostics);

/// Letters that no font names, and text that nobody sees.
void report_oddities(const Loaded& loaded, Diagnostics& diagnostics);

} // namespace ianote::read::pdf
