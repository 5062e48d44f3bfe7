// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/open_lists.hpp"

#include <algorithm>

namespace ianote::text {

const ListLabel* OpenLists::list_of(const ListLabel& label) const {
    const auto found = std::find_if(last_.begin(), last_.end(), [&](const ListLabel& last) {
        return last.marks == label.marks && comes_next(last, label);
    });
    return found == last_.end() ? nullptr : &*found;
}

void OpenLists::add(ListLabel label) {
    if (label.form == LabelForm::decimal) next_number_ = label.value + 1;
    if (const auto* list = list_of(label)) label = read_behind(*list, label);
    const auto like =
        std::find_if(last_.begin(), last_.end(), [&](const ListLabel& last) { return same_list(last, label); });
    if (like == last_.end())
        last_.push_back(label);
    else
        *like = label;
}

} // namespace ianote::text
