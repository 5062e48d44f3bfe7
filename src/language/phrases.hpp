// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases of one or more words, looked up in a row of tokens without case and accents.
#pragma once

#include "text/fold.hpp"

#include <bitset>
#include <optional>
#include <span>
#include <unordered_map>

namespace ianote::language {

class PhraseTable {
public:
    /// `value` is what a hit gives back; of phrases that start alike the longest wins.
    void add(std::string_view phrase, int value);

    struct Hit {
        int value = 0;
        std::size_t tokens = 0; ///< how many tokens the phrase takes
    };

    std::optional<Hit> match(std::span<const text::Token> tokens, std::size_t at) const;

    bool empty() const { return phrases_.empty(); }

    std::size_t size() const { return size_; }

private:
    struct Phrase {
        std::vector<std::uint64_t> rest;
        int value;
    };

    static constexpr std::size_t filter_bits = 4096; // most words of a text start no phrase: refuse them fast
    std::bitset<filter_bits> filter_;
    std::unordered_map<std::uint64_t, std::vector<Phrase>> phrases_;
    std::size_t size_ = 0;
};

} // namespace ianote::language
