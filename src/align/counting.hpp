// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting by small numbers: each item is counted into its place, none is compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ianote::align {

/// Sorts by keys below `keys`; items of one key keep their order. Returns where each key's items begin, and at the end
/// how many there are.
template <typename Item, typename KeyOf>
std::vector<std::uint32_t> sort_by_counting(std::vector<Item>& items, std::size_t keys, const KeyOf& key_of) {
    std::vector<std::uint32_t> first(keys + 1, 0);
    for (const auto& item : items) ++first[key_of(item) + 1];
    for (std::size_t key = 0; key < keys; ++key) first[key + 1] += first[key];
    auto next = first;
    std::vector<Item> sorted(items.size());
    for (const auto& item : items) sorted[next[key_of(item)]++] = item;
    items = std::move(sorted);
    return first;
}

} // namespace ianote::align
