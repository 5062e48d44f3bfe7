// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes that are kept in files or shared between machines, and bytes as figures.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ianote::text {

/// FNV-1a of 64 bits: the same on every machine and in every version. Against accidents, not against people.
class Fnv1a {
public:
    void add(char byte) { value_ = (value_ ^ static_cast<unsigned char>(byte)) * 1099511628211ULL; }

    void add(std::string_view bytes) {
        for (const char byte : bytes) add(byte);
    }

    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 14695981039346656037ULL;
};

/// Two small hexadecimal digits a byte.
std::string hex(std::span<const unsigned char> bytes);

} // namespace ianote::text
