// SPDX-License-Identifier: GPL-3.0-or-later
// A number for each word, by which words are told apart and looked up.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ianote::align {

/// Of bytes that end with zeros up to a whole block of eight; one to one up to eight bytes.
inline std::uint64_t hash_blocks(const char* bytes, std::size_t size, std::uint64_t hash) {
    for (std::size_t at = 0; at < size; at += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, bytes + at, sizeof block);
        hash = (hash ^ block) * 0x9E3779B97F4A7C15ULL; // 2^64 by the golden ratio, odd
        hash ^= hash >> 32U;
    }
    return hash;
}

constexpr std::uint64_t word_seed = 0x51ED270B51ED270BULL;
constexpr std::size_t longest_word = 120; ///< bytes; those behind do not tell words apart

/// The hash of a word's folded bytes.
std::uint64_t word_hash(std::string_view folded);

} // namespace ianote::align
