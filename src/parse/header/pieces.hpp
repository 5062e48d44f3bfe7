// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a header: every label, everything with a form, and the words between them, each with its place.
#pragma once

#include "parse/header/forms.hpp"
#include "parse/header/lines.hpp"

namespace ianote::parse {

struct Piece {
    Span chunk;              ///< the column of its line
    std::vector<Span> spans; ///< several where it wraps, or something stands inside it
    Forms forms;
    FieldKind field = FieldKind::other; ///< of a label
    bool sure = true;                   ///< false of a label without its colon
    std::size_t paragraph = 0;
    std::size_t line = 0;
    std::size_t column = 0;
    bool begins_chunk = false; ///< nothing stands before it in its column of the line
    bool ends_chunk = false;
    bool begins_paragraph = false;
    bool in_table = false;

    bool is_text() const { return forms.is(Form::text); }
};

/// Cuts lines into pieces, one line at a time, in reading order.
class PieceMaker {
public:
    PieceMaker(const Context& context, HeaderLines& lines)
        : context_(context)
        , lines_(lines) {}

    /// The pieces of a line; of a word that wraps, the rest is taken out of the lines below.
    std::vector<Piece> of_line(std::size_t line);

private:
    struct Wrapped {
        Match match;             ///< its part in this chunk
        std::vector<Span> below; ///< the rest
    };

    void cut(std::size_t line, std::size_t column, std::vector<Piece>& into);
    std::optional<Wrapped> wrapped(const FormFinder& finder, std::size_t word, std::size_t line, std::size_t column);
    std::optional<Wrapped> torn_label(const FormFinder& finder, std::size_t line, std::size_t column);
    std::optional<std::vector<Span>> rest_below(const FormFinder::Begun& begun, std::size_t line, std::size_t column);

    const Context& context_;
    HeaderLines& lines_;
};

} // namespace ianote::parse
