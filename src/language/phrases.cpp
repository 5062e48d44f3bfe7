// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/phrases.hpp"

#include <algorithm>

namespace ianote::language {

void PhraseTable::add(std::string_view phrase, int value) {
    std::vector<text::Token> tokens;
    text::tokenise(phrase, tokens);
    if (tokens.empty()) return;
    Phrase entry{{}, value};
    for (std::size_t i = 1; i < tokens.size(); ++i) entry.rest.push_back(tokens[i].key);
    auto& list = phrases_[tokens.front().key];
    const auto shorter = [&](const Phrase& other) { return other.rest.size() < entry.rest.size(); };
    list.insert(std::find_if(list.begin(), list.end(), shorter), std::move(entry));
    filter_.set(tokens.front().key % filter_bits);
    ++size_;
}

std::optional<PhraseTable::Hit> PhraseTable::match(std::span<const text::Token> tokens, std::size_t at) const {
    if (at >= tokens.size() || !filter_.test(tokens[at].key % filter_bits)) return std::nullopt;
    const auto found = phrases_.find(tokens[at].key);
    if (found == phrases_.end()) return std::nullopt;
    for (const auto& phrase : found->second) {
        if (at + phrase.rest.size() >= tokens.size()) continue;
        const auto same = [](std::uint64_t key, const text::Token& token) { return key == token.key; };
        const auto* start = tokens.data() + at + 1;
        if (std::equal(phrase.rest.begin(), phrase.rest.end(), start, same)) {
            return Hit{phrase.value, phrase.rest.size() + 1};
        }
    }
    return std::nullopt;
}

} // namespace ianote::language
