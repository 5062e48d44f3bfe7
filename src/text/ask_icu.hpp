// SPDX-License-Identifier: GPL-3.0-or-later
// What ICU knows of a character. Tables made of the answers are compiled in (tools/generate/make_text_tables.cpp); it
// is asked at run time only beyond them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ianote::text {

constexpr std::size_t class_table_size = 0x2300; // Latin, Greek, Cyrillic, punctuation: all that EU languages write
constexpr std::size_t fold_table_size = 0x530;   // Latin, Greek, Cyrillic

/// CharClass bits.
std::uint8_t icu_class(char32_t c);

/// See fold_key().
std::string icu_fold(char32_t c);

} // namespace ianote::text
