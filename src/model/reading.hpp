// SPDX-License-Identifier: GPL-3.0-or-later
// What of a text is read: footnote marks, page breaks, images and what was taken out are not.
#pragma once

#include <ianote/note.hpp>

#include <string_view>
#include <vector>

namespace ianote::model {

struct ReadPiece {
    const Inline* part = nullptr;
    std::string_view text; ///< of the part, without a blank that would stand twice or before a comma
};

/// Whether the part is none of the text as it reads, and a blank beside it may stand twice.
bool is_left_out(const Inline& part);

/// The pieces that plain_text() joins. A blank on both sides of what is left out is one (`la Commission (1), le` reads
/// `la Commission, le`).
std::vector<ReadPiece> read_pieces(const Text& text);

/// What a block that is a picture says that it shows.
std::string_view shown_by(const Block& image);

/// Whether the block and all below it were taken out.
bool is_struck_out(const Block& block);

} // namespace ianote::model
