// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/unread.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read {

void add_unread(Pages& pages, Unread unread) {
    constexpr std::size_t longest_list = 500;
    if (pages.unread.size() < longest_list) return pages.unread.push_back(std::move(unread));
    const auto rest = std::find_if(pages.unread.begin() + longest_list, pages.unread.end(),
                                   [&](const Unread& other) { return other.kind == unread.kind; });
    if (rest == pages.unread.end())
        pages.unread.push_back({unread.kind, 0, {}, unread.words, 1});
    else {
        rest->words += unread.words;
        ++rest->more;
    }
}

} // namespace ianote::read
