// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a note: everything down to the subject, however the page was taken apart.
#pragma once

#include "parse/context.hpp"

#include <optional>

namespace ianote::parse {

struct ParsedHeader {
    Header header;
    std::size_t paragraphs = 0;                 ///< how many paragraphs of the flow belong to it
    std::optional<layout::Paragraph> rest = {}; ///< of the last of them, what belongs to the body
    std::size_t evidence = 0;                   ///< how many signs of a Council note were seen; 0 or 1 is no note
};

/// The paragraphs of a flow below a header; copied where the header ended inside one.
class BodyParagraphs {
public:
    BodyParagraphs(const layout::Flow& flow, const ParsedHeader& header);

    std::span<const layout::Paragraph> all() const { return all_; }

private:
    std::vector<layout::Paragraph> own_;
    std::span<const layout::Paragraph> all_;
};

/// `file_name` helps where several numbers could be the document's own.
ParsedHeader parse_header(const Context& context, std::string_view file_name);

} // namespace ianote::parse
