// SPDX-License-Identifier: GPL-3.0-or-later
// The language packs: data files that say how notes are written in a language.
#pragma once

#include <ianote/named.hpp>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
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

/// One meaning of a verb.
struct VerbSense {
    std::string action;
    std::string means;             ///< in English; empty: the pack does not say
    bool reflexive = false;        ///< with a pronoun: se féliciter
    std::vector<std::string> with; ///< words that belong to it, one of them: prendre ACTE
};

/// What a verb of a language gives.
struct VerbTable {
    std::string language;
    std::string lemma;
    std::string paradigm;
    bool known = true;             ///< the pack has it; else this is what its ending would choose
    std::vector<std::string> near; ///< lemmas of the pack that are written nearly alike
    std::vector<VerbSense> senses;
    std::vector<std::string> auxiliary; ///< what it makes of others: perfect, state, future

    struct Cell {
        std::string_view name; ///< present-first ... base, see verb_cells()
        std::vector<std::string> forms;
    };

    std::vector<Cell> cells; ///< all of them, those without a form too
};

/// Three persons (first, third, third-plural) of present, past and future, then gerund, participle, base.
std::span<const std::string_view> verb_cells();

/// How a language says something.
struct ActionWord {
    std::string action;
    std::string means; ///< in English; empty: the pack does not say
    std::string language;
    std::string verb; ///< with what belongs to it: `prendre acte|note`, `féliciter (se)`
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

    /// Throws Error `language-unknown`, and `lemma-unknown` for a word that is no verb of the pack and that none of its
    /// paradigms fits.
    VerbTable verb(std::string_view code, std::string_view lemma) const;

    /// All verbs of all packs by action, meaning and language.
    std::vector<ActionWord> action_words() const;

    /// Throws Error `pack-malformed` for a pack that cannot be used, with the line. `name` is for messages.
    static void check_pack(std::string_view xml, const std::string& name);

    const language::Registry& registry() const { return *registry_; }

private:
    std::shared_ptr<language::Registry> registry_;
};

using LanguageWriter = Format<std::span<const LanguageSummary>>;
using VerbWriter = Format<std::span<const VerbTable>>;
using ActionWordWriter = Format<std::span<const ActionWord>>;

/// All formats that a list of languages can be written in; the first is the default.
std::span<const LanguageWriter> language_writers();
std::span<const VerbWriter> verb_writers();
std::span<const ActionWordWriter> action_word_writers();

} // namespace ianote
