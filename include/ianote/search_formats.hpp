// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a search, for people and for other programs.
#pragma once

#include <ianote/search.hpp>

namespace ianote::archive {

/// `text`, `json`, `csv` or `tsv`. JSON is an array of one object a match; with facets an object of `results` and
/// `facets`. CSV is RFC 4180 with a line of names; a cell that a spreadsheet would take for a formula gets an
/// apostrophe in front. `highlight`: marks in text by terminal codes.
std::string write_results(const SearchResult& result, std::string_view format, bool highlight = false);

} // namespace ianote::archive
