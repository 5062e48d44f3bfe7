// SPDX-License-Identifier: GPL-3.0-or-later
// The language packs: data files that say how notes are written in a language.
#pragma once

#include <ianote/named.hpp>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace ianote {

namespace language {
class Registry;
}

/// What one pack knows, for people.
struct LanguageSummary {
    std::string code; ///< ISO 639-1
    std::string name; ///< in the language itself
    std::size_t labels = 0;
    std::size_t openers = 0; ///< first words of recitals
    std::size_t verbs = 0;   ///< operative verbs
    std::size_t abbreviations = 0;
};

/// A set of language packs; cheap to copy, safe to share between threads once it is set up.
class Languages {
public:
    Languages(); ///< the packs that are built in

    /// Every CODE.xml of the folder replaces the built-in pack of its code, or adds a language.
    /// Throws Error `pack-malformed`, or an environment error where the folder cannot be read.
    void add_folder(const std::filesystem::path& folder);

    bool knows(std::string_view code) const;
    std::vector<LanguageSummary> list() const;

    const language::Registry& registry() const { return *registry_; }

private:
    std::shared_ptr<language::Registry> registry_;
};

using LanguageWriter = Format<std::span<const LanguageSummary>>;

/// All formats that a list of languages can be written in; the first is the default.
std::span<const LanguageWriter> language_writers();

} // namespace ianote
