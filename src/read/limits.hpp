// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace ianote::language {
struct Pack;
}

namespace ianote::read {

/// What a document may unfold into, and how it is read; the bytes of the input itself, time and memory are limited by
/// its caller.
struct Limits {
    std::size_t inflated = std::size_t{256} << 20; ///< bytes that the parts of a file may have unpacked, together
    std::size_t pages = 5000;                      ///< of a paginated format
    bool fast_pdf = true;                          ///< whether the fast engine may read a PDF
    bool complete_pdf = true;                      ///< whether poppler may
    bool keep_changes = false;  ///< of a Word file: changes not yet accepted are marked, not taken as accepted
    bool keep_comments = false; ///< of a Word file: they are read as what lies on the page
    std::function<const language::Pack*(std::string_view text)> pack_of = {}; ///< the words of a text's language
};

} // namespace ianote::read
