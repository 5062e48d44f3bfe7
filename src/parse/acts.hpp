// SPDX-License-Identifier: GPL-3.0-or-later
// Where an act (declaration, conclusions, resolution ...) starts in the body.
#pragma once

#include "parse/items.hpp"

namespace ianote::parse {

class ActFinder {
public:
    /// `subject` is the header's, folded; the title of an act often repeats it.
    ActFinder(const std::deque<Item>& items, const language::Pack& pack, const Header& header);

    /// The type of the act whose title the item is, or nothing. A title is believed when the subject says the same
    /// words, or when what follows reads like an act.
    std::optional<ActType> title(std::size_t index) const;

    /// The type of an act that starts here without a title: its author speaks, or the points do in the first person.
    std::optional<ActType> untitled(std::size_t index) const;

    /// A title that goes on in the item behind it: not ended, and the next line starts small and looks the same.
    bool goes_on(std::size_t index) const;

    bool is_annex(std::size_t index) const;

    /// The author of an act in capitals: `LE CONSEIL DE L'UNION EUROPÉENNE`, which is no heading.
    bool is_author(const Item& item) const;

private:
    std::optional<ActType> type_by_words(std::string_view plain) const;
    bool reads_like_act(std::size_t first) const;

    const std::deque<Item>& items_;
    const language::Pack& pack_;
    std::string subject_;
    ActType subject_type_ = ActType::conclusions;
    bool subject_names_act_ = false;
};

} // namespace ianote::parse
