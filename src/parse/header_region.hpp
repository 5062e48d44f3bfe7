// SPDX-License-Identifier: GPL-3.0-or-later
// How far the header reaches, and the labels in it.
#pragma once

#include "parse/header_fields.hpp"

namespace ianote::parse {

/// The labels at the start of a chunk, and the text behind them.
struct Labelled {
    std::vector<Label> labels;
    Span rest;
};

Labelled split_labels(const Context& context, const Chunk& chunk);

/// Where the header may end: found before any value is given to a label.
struct Region {
    std::optional<std::size_t> lines = 0; ///< that may belong to it; empty: a subject label ends it, no bound is needed
    bool values_first = false;            ///< each value stands on the line above its label
};

Region find_region(const Context& context, HeaderLines& lines);

} // namespace ianote::parse
