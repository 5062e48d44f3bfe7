// SPDX-License-Identifier: GPL-3.0-or-later
// The paragraphs of the body with what can be said of each by itself.
#pragma once

#include "parse/grammar.hpp"
#include "text/list_label.hpp"

#include <deque>
#include <memory>

namespace ianote::parse {

struct Item {
    const layout::Paragraph* paragraph = nullptr;
    std::shared_ptr<const layout::Paragraph>
        made;                             ///< what `paragraph` is where it was joined from two or torn from one
    std::optional<text::ListLabel> label; ///< views into the flow's text
    Span label_span;
    std::size_t place = 0; ///< of the paragraph among those of the body
    AssembledText text;    ///< without the label
    bool strong = false;   ///< bold from end to end
    bool capitals = false; ///< no small letter in it
    mutable std::optional<Clause> clause;

    const Clause& classified(const language::Pack& pack) const {
        if (!clause) clause = classify_clause(text.told(), pack);
        return *clause;
    }

    /// The text as it reads; of one that was taken out whole, that.
    std::string_view plain() const {
        auto out = text.told();
        while (out.ends_with(' ')) out.remove_suffix(1); // before a mark, or before what was taken out
        return out;
    }

    bool is_row() const { return paragraph->kind == layout::ParagraphKind::table_row; }
};

/// The items of paragraphs that follow each other, which must outlive them. A label on a line of its own and the
/// paragraph behind it are one item.
std::deque<Item> make_items(const Context& context, std::span<const layout::Paragraph> paragraphs);

/// Gives a block the label of its item.
void set_label(Block& block, const Item& item);

/// Whether the text ends as one of several does: in a comma, or a semicolon, which in Greek is a raised dot.
bool ends_as_one_of_several(std::string_view plain);

/// Whether the text stops in the open: no full stop, semicolon, comma or colon at its end.
bool has_open_end(std::string_view plain);

/// A heading by its form: marked as one, bold or capital without a full stop, `I.` and `A.` before a short text, a
/// short line that stands alone before a text.
bool is_heading(const std::deque<Item>& items, std::size_t index, const language::Pack& pack);

/// 1 for `I.`, 2 for `A.`, 3 for `1.`; else what the reader knew, else 1.
std::uint8_t heading_level(const Item& item);

} // namespace ianote::parse
