// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/apostrophes.hpp"

#include "language/registry.hpp"

#include <algorithm>

namespace ianote::language {

namespace {

void sort_once_each(std::vector<std::string>& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool is_in(const std::vector<std::string>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

} // namespace

ApostropheWords::ApostropheWords() {
    for (const auto& [code, pack] : built_in_packs()) {
        elided_.insert(elided_.end(), pack->elided.begin(), pack->elided.end());
        possessives_.insert(possessives_.end(), pack->possessives.begin(), pack->possessives.end());
    }
    sort_once_each(elided_);
    sort_once_each(possessives_);
}

bool ApostropheWords::is_elided(std::string_view folded) const { return is_in(elided_, folded); }

bool ApostropheWords::is_possessive(std::string_view folded) const { return is_in(possessives_, folded); }

const ApostropheWords& apostrophe_words() {
    static const ApostropheWords words;
    return words;
}

} // namespace ianote::language
