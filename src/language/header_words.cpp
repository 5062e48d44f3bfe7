// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/header_words.hpp"

#include <algorithm>

namespace ianote::language {

void HeaderWords::sort() {
    std::stable_sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
}

std::size_t HeaderWords::first_like(std::string_view key) const {
    if (key.size() < head) return words_.size();
    const auto begins = [](const HeaderWord& word, std::string_view from) { return word.key < from; };
    const auto found = std::lower_bound(words_.begin(), words_.end(), key.substr(0, head), begins);
    return static_cast<std::size_t>(found - words_.begin());
}

} // namespace ianote::language
