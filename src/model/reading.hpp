// SPDX-License-Identifier: GPL-3.0-or-later
// What of a text is read: footnote marks, page breaks and what was taken out are not.
#pragma once

#include <ianote/note.hpp>

#include <string_view>
#include <vector>

namespace ianote::model {

struct ReadPiece {
    const Inline* part = nullptr;
    std::string_view text; ///< of the part, without a blank that would stand twice or before a comma
};

/// The pieces that plain_text() joins. A blank on both sides of what is left out is one (`la Commission (1), le` reads
/// `la Commission, le`).
std::vector<ReadPiece> read_pieces(const Text& text);

/// Whether the block and all below it were taken out.
bool is_struck_out(const Block& block);

} // namespace ianote::model
