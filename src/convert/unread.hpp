// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of what a reader did not turn into text.
#pragma once

#include "language/registry.hpp"

#include <ianote/diagnostic.hpp>
#include <ianote/note.hpp>

#include <span>
#include <string>
#include <string_view>

namespace ianote::conversion {

/// The language that a file's name ends in: `fr` of `12838-23.fr.pdf`, `st12838.fr23.pdf`, `12838_23 FR.pdf`; empty
/// without one that has a pack.
std::string language_in_name(std::string_view file_name, const language::Registry& registry);

/// The command that recognises text in pictures, for these pages; all of them where none is named. `language` is an
/// ISO 639-1 code, or empty.
std::string recognising(std::string_view language, std::string_view pages);

/// Names every page that is a picture, several in a row together, and every part.
void report_unread(std::span<const Unread> unread, std::string_view language, Diagnostics& diagnostics);

} // namespace ianote::conversion
