// SPDX-License-Identifier: GPL-3.0-or-later
// The body: headings, paragraphs, points, tables, acts and annexes.
#pragma once

#include "parse/context.hpp"

namespace ianote::parse {

/// Blocks of the paragraphs below the header, and of the pictures between them, as a tree, without identifiers.
std::vector<Block> parse_body(const Context& context, const Header& header,
                              std::span<const layout::Paragraph> paragraphs,
                              std::span<const layout::FlowPictures> pictures = {});

} // namespace ianote::parse
