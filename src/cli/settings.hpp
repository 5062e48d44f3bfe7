// SPDX-License-Identifier: GPL-3.0-or-later
// What a command reads beside the notes. A file that cannot be read makes the command wrong, before anything is done.
#pragma once

#include "cli/options.hpp"

#include <ianote/check.hpp>

#include <string>
#include <vector>

namespace ianote::cli {

/// The bytes of a setting's file, or of standard input for `-`. Throws Error of kind usage.
std::string load_setting(const std::string& path);

/// --languages: the packs that notes are read with.
struct LanguageSettings {
    std::string folder;

    void setup(Options& options);

    /// The built-in packs, with those of the folder in their place. Throws Error of kind usage.
    Languages load() const;
};

/// Throws Error `language-unknown` unless the code is empty or a pack has it; `option` begins the message if it is not
/// empty.
void require_language(const Languages& languages, const std::string& code, std::string_view option = {});

/// --dictionary
struct DictionarySettings {
    std::vector<std::string> files;

    void setup(Options& options);
    Dictionary load() const; ///< throws Error of kind usage
};

/// Which rules look at the notes, and what they know.
struct RuleSettings {
    std::vector<std::string> rules;
    std::vector<std::string> terms;
    std::vector<std::string> own_rules;
    std::string spelling; ///< folder of dictionaries
    std::string ignored;  ///< path of the ignore list
    double min_probability = 0;
    std::string today; ///< ISO date; empty: the clock's
    DictionarySettings dictionary;

    void setup(Options& options);
    CheckOptions load() const;       ///< throws Error of kind usage
    IgnoreList load_ignored() const; ///< likewise
};

} // namespace ianote::cli
