// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language_options.hpp"

#include <CLI/CLI.hpp>

namespace ianote::cli {

void add_language_options(CLI::App& app, std::string& folder) {
    app.add_option("--languages", folder, "a folder of language packs that go before the built-in ones")
        ->envname("IANOTE_LANGUAGES");
}

Languages load_languages(const std::string& folder) {
    Languages languages;
    if (!folder.empty()) languages.add_folder(folder);
    return languages;
}

} // namespace ianote::cli
