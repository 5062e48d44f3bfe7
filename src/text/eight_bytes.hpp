// SPDX-License-Identifier: GPL-3.0-or-later
// Eight bytes of text looked at as one number; answers are the highest bit of each byte that is meant.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ianote::text {

/// The first byte of the text is the lowest of the number.
inline constexpr bool reads_eight_bytes = std::endian::native == std::endian::little;

constexpr std::uint64_t every(std::uint64_t byte) { return byte * 0x0101010101010101ULL; }

/// Bytes beyond ASCII.
constexpr std::uint64_t beyond_ascii(std::uint64_t block) { return block & every(0x80); }

/// Bytes that are `most` or less; of ASCII only.
constexpr std::uint64_t at_most(std::uint64_t block, std::uint64_t most) {
    return ~(((block & every(0x7F)) + every(0x7F - most)) | block) & every(0x80);
}

/// Bytes between two characters of ASCII; all bytes must be of ASCII.
constexpr std::uint64_t between(std::uint64_t block, char first, char last) {
    const auto from = block + every(0x80U - static_cast<unsigned char>(first));
    const auto behind = block + every(0x7FU - static_cast<unsigned char>(last));
    return from & ~behind & every(0x80);
}

constexpr std::size_t count(std::uint64_t answer) {
    return static_cast<std::size_t>(((answer >> 7U) * every(1)) >> 56U);
}

/// The place of the first byte that is meant; 8 for none.
constexpr std::size_t first(std::uint64_t answer) { return static_cast<std::size_t>(std::countr_zero(answer)) / 8; }

/// Zeros behind the text.
inline std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
    std::uint64_t block = 0;
    if (at + sizeof block <= text.size()) {
        std::memcpy(&block, text.data() + at, sizeof block);
        return block;
    }
    for (auto i = text.size(); i > at; --i) block = block << 8U | static_cast<unsigned char>(text[i - 1]);
    return block;
}

} // namespace ianote::text
