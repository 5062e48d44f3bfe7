// SPDX-License-Identifier: GPL-3.0-or-later
// Where an act (declaration, conclusions, resolution ...) starts in the body. Evidence adds up: the subject names one,
// a line is its title, an author speaks, clauses follow. None of them is enough alone.
#pragma once

#include "parse/items.hpp"

#include <span>

namespace ianote::parse {

/// Law has an author, a title and articles of its own; a note about it names it in its subject.
bool is_law(ActType type);

class ActFinder {
public:
    ActFinder(const std::deque<Item>& items, const language::Pack& pack, const Header& header);

    /// The type of the act whose title the item is, or nothing.
    std::optional<ActType> title(std::size_t index) const;

    /// The type of an act that starts here without a title: its author speaks, or a run of clauses begins in a note
    /// whose subject names an act.
    std::optional<ActType> untitled(std::size_t index) const;

    /// A title goes on in the item behind it, which starts small, does not end and looks the same.
    bool goes_on(std::size_t index) const;

    bool is_annex(std::size_t index) const;

    /// An annex of an annex: an appendix, or a title that names the word twice (ANNEX TO THE ANNEX).
    bool is_inner_annex(std::size_t index) const;

    /// The author of an act on a line of its own (`LE CONSEIL DE L'UNION EUROPÉENNE,`), or before its first clause.
    bool is_author(const Item& item) const;

    /// The text begins with the author's name: `Le Conseil européen a examiné ...`.
    bool begins_with_author(const Item& item) const;

    /// The line holds nothing but the author.
    bool is_only_author(const Item& item) const;

private:
    bool is_numbered_annex(const Item& item) const;
    std::optional<ActType> type_at(std::string_view plain, std::span<const text::Token> tokens, std::size_t at) const;

    /// The act that a line names.
    struct Named {
        std::optional<ActType> type;
        bool at_start = false;   ///< only issuer and date stand before the name
        bool short_line = false; ///< of so few words that it may be a title
    };

    Named named_in(std::string_view plain) const;
    std::optional<ActType> type_of_statement(std::string_view behind, ActType type) const;
    bool is_author_words(const Item& item, bool alone) const;
    bool names_author(std::string_view plain) const;
    bool repeats_subject(std::string_view plain) const;
    bool ends_in_date(std::string_view plain) const;
    bool is_title_line(std::size_t index) const;
    int evidence(std::size_t first) const;
    bool tells_of_author(std::size_t first) const;

    const std::deque<Item>& items_;
    const language::Pack& pack_;
    std::string subject_; ///< folded
    std::optional<ActType> subject_type_;
};

} // namespace ianote::parse
