// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a search, for people and for other programs.
#pragma once

#include <ianote/named.hpp>
#include <ianote/search.hpp>

#include <span>
#include <string>
#include <string_view>

namespace ianote::archive {

/// Results to bytes; `highlight`: marks in text by terminal codes.
using SearchWriter = Format<const SearchResult&, bool>;

/// All formats that results can be written in: text, for people, is the first and the default. JSON is an array of one
/// object a match; with facets an object of `results` and `facets`. CSV is RFC 4180 with a line of names; a cell that a
/// spreadsheet would take for a formula gets an apostrophe in front.
std::span<const SearchWriter> search_writers();

const SearchWriter* find_search_writer(std::string_view name);

} // namespace ianote::archive
