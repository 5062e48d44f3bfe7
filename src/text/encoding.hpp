// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of unknown encoding to clean UTF-8.
#pragma once

#include <ianote/diagnostic.hpp>

#include <string>
#include <string_view>

namespace ianote::text {

constexpr char32_t replacement = 0xFFFD; ///< what stands where bytes are no text

/// UTF-8 (with or without mark), UTF-16 with a mark (or told by its zero bytes), Windows-1252 and so Latin-1.
/// The result is valid UTF-8 in NFC, lines end with '\n', no byte order mark, no character that XML cannot hold.
/// Stray bytes in UTF-8 are read as Windows-1252 one by one, with a diagnostic. Bytes that are no text at all
/// throw Error `not-text`.
std::string to_utf8(std::string_view bytes, Diagnostics& diagnostics);

/// A name, whose bytes need not be text, as text that XML and tables can hold; `unnamed` where nothing of it is text.
std::string printable(std::string_view name);

/// NFC form; the argument itself when it is in it already.
std::string to_nfc(std::string text);

} // namespace ianote::text
