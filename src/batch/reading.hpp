// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ianote/convert.hpp>

#include <string>

namespace ianote::batch {

/// Loads and converts the note in a file, or in standard input for `-`. Throws what load_input() and convert() throw,
/// with the path as the error's file.
Conversion read_note(const std::string& path, const Languages& languages, const ConvertOptions& options);

/// The name that a note from this path goes by.
std::string note_name(const std::string& path);

} // namespace ianote::batch
