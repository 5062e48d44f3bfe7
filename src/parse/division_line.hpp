// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the divisions of draft law as lines: `Article premier`, `1. cikk`, `CHAPITRE II – Objet`.
#pragma once

#include "language/pack.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ianote::parse {

struct DivisionLine {
    DivisionType type = DivisionType::article;
    std::string n;             ///< its number: `2 bis` and `IV` as printed, 1 of `premier`
    std::string value;         ///< what it counts as in ids: 2a, 4, 1
    std::size_t label_end = 0; ///< the label is the line up to this byte
    std::size_t rest = 0;    ///< where what stands behind label and parting sign begins; the line's size: nothing does
    bool parted = false;     ///< by a dash, colon, full stop or brackets
    bool next_line = false;  ///< by the end of a line
    bool misprinted = false; ///< one letter of the word is wrong; nothing stands behind the label
};

/// Reads a line that begins with the name of a division; what stands behind it is for the caller to judge. The line has
/// no white space at its start.
/// Whether a line is worth reading: the word of a division stands among its first words, or it has hardly more than
/// one, which may be misprinted. Most lines of most notes are not.
bool may_name_division(std::string_view line, const language::Pack& pack);

std::optional<DivisionLine> read_division_line(std::string_view line, const language::Pack& pack);

} // namespace ianote::parse
