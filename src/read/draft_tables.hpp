// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are none: points of a list and parts of a page that rows and columns merely lay out, as EUR-Lex does.
// They are read as the running text that a reader sees.
#pragma once

#include "read/draft.hpp"

#include <functional>

namespace ianote::read {

/// How much deeper the content of a labelled point lies than its label.
constexpr std::uint16_t columns_per_level = 4;

/// Calls `visit` for each of `content` in the order of reading. Of a table that is none it visits what its cells hold:
/// a label joined to the text behind it, and what a point holds set deeper. Only real tables are visited as such.
void unfold(const std::vector<Draft>& content, std::uint16_t indent, const std::function<void(const Draft&)>& visit);

/// The same, each row of a real table as a paragraph: what stands in a cell, a note or a footer.
std::vector<Draft> flattened(const std::vector<Draft>& content);

/// Whether a text is the label of a point and nothing else: `1.`, `(a)`, `—`; also behind an opening quotation mark.
bool is_bare_label(std::string_view text);

/// Rows in which nothing stands are taken away, and cells span as many rows less.
void drop_empty_rows(DraftTable& table);

} // namespace ianote::read
