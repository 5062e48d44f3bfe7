// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a note: everything down to the subject, however the page was taken apart.
#pragma once

#include "parse/context.hpp"

namespace ianote::parse {

struct ParsedHeader {
    Header header;
    std::size_t paragraphs = 0; ///< how many paragraphs of the flow belong to it
    std::size_t evidence = 0;   ///< how many signs of a Council note were seen; 0 or 1 is no note
};

/// `file_name` helps where several numbers could be the document's own.
ParsedHeader parse_header(const Context& context, std::string_view file_name);

} // namespace ianote::parse
