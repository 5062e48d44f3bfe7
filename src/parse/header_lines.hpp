// SPDX-License-Identifier: GPL-3.0-or-later
// The lines and columns at the start of a document, and what a piece of them is by its form alone.
#pragma once

#include "parse/context.hpp"

#include <deque>
#include <optional>

namespace ianote::parse {

/// A piece of a line: between tabs, table cells, or three blanks and more.
struct Chunk {
    Span span;
    std::string_view text; ///< trimmed; empty for an empty cell
    std::size_t paragraph = 0;
};

using Line = std::vector<Chunk>;

/// The lines of the first paragraphs, cut when they are asked for: the header ends long before the document.
class HeaderLines {
public:
    HeaderLines(const Context& context, std::size_t max_paragraphs);

    bool has(std::size_t index); ///< whether there is a line of that number

    const Line& operator[](std::size_t index) const { return lines_[index]; }

private:
    void cut_paragraph();
    bool cut_run_in(std::string_view text, const Chunk& model);

    const Context& context_;
    std::size_t most_;
    std::size_t next_ = 0;   ///< the paragraph to cut next
    std::deque<Line> lines_; ///< a deque: a line stays where it is while more are cut
};

/// What a piece of text is by its form, whatever stands around it.
struct Form {
    enum Kind : std::uint8_t { none, number_suffix, value };

    Kind kind = none;
    FieldKind field = FieldKind::other; ///< of a value: whose; of a date, with the place before it, FieldKind::date

    bool is(FieldKind of) const { return kind == value && field == of; }
};

Form form_of(std::string_view text, const language::Pack& pack);

/// A label at the start of `text`: its field, and the bytes with the colon.
struct FoundLabel {
    FieldKind field = FieldKind::other;
    std::size_t length = 0;    ///< with colon and blanks behind it
    std::size_t label_end = 0; ///< end of the printed label, colon included
};

std::optional<FoundLabel> label_at(std::string_view text, const language::Pack& pack);

/// The codes of `(OR. en, es)`; empty for any other text. Old one-letter codes (`f`) count.
std::vector<LanguageCode> original_languages(std::string_view text, const language::Pack& pack);

/// `I/A`, `I` or `A`, as a document type names it; empty for none.
std::string item_of(std::string_view document_type);

} // namespace ianote::parse
