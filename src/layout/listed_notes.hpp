// SPDX-License-Identifier: GPL-3.0-or-later
// Notes that are printed as a list: `(1) JO C 235 ...` behind a text that says `(1)`, as the Official Journal sets
// them, and `*`, `**`.
#pragma once

#include "layout/steps.hpp"

#include <optional>

namespace ianote::layout {

/// `(1)`, `( 12 )`, `(¹)`, `(*)` or `**` as it is printed.
struct NoteSign {
    std::size_t length = 0; ///< bytes
    int number = 0;         ///< of stars their count
    bool stars = false;
    bool raised = false; ///< in raised figures: nothing but a mark is printed so
};

/// The sign at `at`, if one stands there.
std::optional<NoteSign> read_note_sign(std::string_view text, std::size_t at);

/// Whether the text begins with what is cited: `JO C 235`, `COM(2007) 391`, `Doc. 12345/07`, an address.
bool cites_a_source(std::string_view text);

} // namespace ianote::layout
