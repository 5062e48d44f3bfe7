// SPDX-License-Identifier: GPL-3.0-or-later
// The lists that a text has begun, one of each kind, while it is read line by line.
#pragma once

#include "text/list_label.hpp"

#include <vector>

namespace ianote::text {

/// Keeps views into the labels' text, which must stay where it is.
class OpenLists {
public:
    /// Whether the label is the next one of a list.
    bool goes_on(const ListLabel& label) const { return list_of(label) != nullptr; }

    /// Keeps the label as the last one of its list.
    void add(ListLabel label);

    /// What the next number would be, 0 before the first.
    int next_number() const { return next_number_; }

private:
    const ListLabel* list_of(const ListLabel& label) const;

    std::vector<ListLabel> last_; ///< the last label of each kind: there are few kinds
    int next_number_ = 0;
};

} // namespace ianote::text
