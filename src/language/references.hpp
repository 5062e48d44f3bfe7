// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one language around references, names and those who are asked.
#pragma once

#include "language/phrases.hpp"

#include <ianote/note.hpp>

#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ianote::language {

/// A part of a text that is referred to by its number.
enum class PartKind : std::uint8_t { point, article, annex, note, other };

/// What a word before a name is; bits.
enum NameWord : std::uint8_t {
    name_article = 1,     ///< la, l', the; contracted ones too (du)
    name_preposition = 2, ///< de, avec; contracted ones too
};

struct ReferenceTables {
    using Keys = std::unordered_set<std::uint64_t>;

    std::unordered_map<std::uint64_t, PartKind> parts; ///< words before the number of a part of a text (point, annexe)
    Keys this_words;                                   ///< a part of what is called so is one of this note (présent)
    Keys number_words;                                 ///< before the number of an act (n°, Nr.)
    Keys resolution_words;                             ///< before `1325 (2000)` of the Security Council
    Keys journals;                                     ///< short names of the Official Journal (JO)
    Keys justice_codes;                    ///< behind the number of an act on justice and home affairs (JAI)
    PhraseTable instruments;               ///< kinds of acts of the Union; values are letters of CELEX
    PhraseTable treaties;                  ///< values are indices of treaty_celex
    std::vector<std::string> treaty_celex; ///< `12016E`, to which a number of three figures is added
    PhraseTable addressees;                ///< who is asked; values are Addressees
    std::unordered_map<std::uint64_t, std::uint8_t> name_words; ///< NameWord bits
    Keys short_form_words; ///< beside a short form in its bracket (ci-après, hereinafter)
    bool has_articles = false;

    bool is_article(std::uint64_t key) const { return (name_word(key) & name_article) != 0; }

    bool is_preposition(std::uint64_t key) const { return (name_word(key) & name_preposition) != 0; }

    std::uint8_t name_word(std::uint64_t key) const {
        const auto found = name_words.find(key);
        return found == name_words.end() ? 0 : found->second;
    }
};

/// What a pack says of references. The tables are made when they are first asked for: most runs need those of one or
/// two languages. Safe to use from several threads.
class References {
public:
    /// Takes an element of a pack with its one attribute (`celex`, `kind`, `who`). Whether the attribute is known.
    bool add(std::string_view element, std::string_view attribute, std::string_view content);

    /// Whether there is such an element.
    static bool knows(std::string_view element);

    const ReferenceTables& tables() const;

private:
    struct Entry {
        std::size_t element = 0;
        int value = 0; ///< a letter, a PartKind, an Addressee
        std::string attribute;
        std::string content;
    };

    std::vector<Entry> entries_;
    mutable std::once_flag asked_;
    mutable ReferenceTables tables_;
};

} // namespace ianote::language
