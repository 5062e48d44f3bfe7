// SPDX-License-Identifier: GPL-3.0-or-later
// The divisions of draft law (articles, chapters ...) and the signature behind the last of them. They are told by their
// lines alone, whether or not an act was seen, so that ids do not depend on it.
#pragma once

#include "parse/division_line.hpp"
#include "parse/items.hpp"

#include <functional>

namespace ianote::parse {

/// Where a division begins.
struct Division {
    DivisionType type = DivisionType::article;
    std::string n;
    std::string value;
    std::string label; ///< as printed
    Span label_origin;
    std::vector<layout::Run> title; ///< empty: it has none
    std::vector<layout::Run> text;  ///< what stands in the label's own paragraph behind it, and is no title
    std::size_t items = 1;          ///< how many items label and title take
};

class DivisionFinder {
public:
    /// `starts_other` says of an item that an annex or an act begins there: no title and no signature goes on into it.
    DivisionFinder(const Context& context, const std::deque<Item>& items,
                   std::function<bool(std::size_t)> starts_other);

    /// The division that begins at the item, or nothing. An article is one by its line; a part, title, chapter or
    /// section only where an article follows it, behind nothing but titles.
    std::optional<Division> at(std::size_t index) const;

    /// How many items from this one on are a signature; 0: none begins here. `inside`: a division is open.
    std::size_t signature(std::size_t index, bool inside) const;

private:
    struct Line {
        DivisionLine read;
        std::string label; ///< as printed
        Span label_origin;
        std::uint32_t rest = 0; ///< byte of the source where what stands behind the label begins
        std::size_t rest_signs = 0;
        bool has_title = false; ///< and it is the title
        bool has_text = false;  ///< and it is text that begins on the next line
    };

    std::optional<Line> look(std::size_t index) const;
    bool follows_in_order(std::size_t index, int& last) const;
    bool leads_to_article(std::size_t index) const;
    bool may_be_title(std::size_t index) const;
    bool text_follows(std::size_t index) const;
    bool is_title(std::size_t index, DivisionType type) const;
    bool few_articles_have_titles() const;

    const Context& context_;
    const std::deque<Item>& items_;
    std::function<bool(std::size_t)> starts_other_;
    bool titles_are_rare_ = false;
    std::vector<std::optional<Line>> lines_; ///< of the items that begin a division
};

} // namespace ianote::parse
