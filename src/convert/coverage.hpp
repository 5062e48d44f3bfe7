// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that nothing is lost.
#pragma once

#include <ianote/note.hpp>

namespace ianote::conversion {

struct Coverage {
    std::size_t words = 0;  ///< of the source
    std::vector<Span> lost; ///< words that stand nowhere in the note
    std::size_t twice = 0;  ///< bytes that stand in it more than once
    double share() const;   ///< 0 to 1; exactly 1 only when nothing is lost

    /// The first of the lost words, as a message quotes them.
    std::string quotation(std::string_view source) const;
};

/// Goes over the finished note. A part counts only when what it says is, sign for sign apart from white space (or at
/// least word for word), what its origin in `source` says; then the bytes of the origin are accounted for. A word of
/// the source whose bytes are not all accounted for is lost.
Coverage measure_coverage(const Note& note, std::string_view source);

} // namespace ianote::conversion
