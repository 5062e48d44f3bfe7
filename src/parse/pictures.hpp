// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that stand between paragraphs, and those of a header, which belong to the page.
#pragma once

#include "parse/header/header.hpp"

namespace ianote::parse {

/// Those that stand below the header, with their places among the paragraphs of the body.
std::vector<layout::FlowPictures> body_pictures(const layout::Flow& flow, const ParsedHeader& header);

/// What the pictures show that stand in the header.
std::vector<Furniture> header_pictures(const Context& context, const ParsedHeader& header);

/// An image as a block of its own.
Block image_block(const Context& context, const layout::FlowPictures& pictures, const layout::Run& run);

/// Puts an image behind a text.
void add_image(const Context& context, const layout::Run& run, Text& text);

} // namespace ianote::parse
