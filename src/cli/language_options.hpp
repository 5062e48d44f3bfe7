// SPDX-License-Identifier: GPL-3.0-or-later
// --languages, shared by the commands that read notes.
#pragma once

#include <ianote/languages.hpp>

#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace ianote::cli {

void add_language_options(CLI::App& app, std::string& folder);

/// The built-in packs, with those of the folder (or of IANOTE_LANGUAGES) in their place.
Languages load_languages(const std::string& folder);

} // namespace ianote::cli
