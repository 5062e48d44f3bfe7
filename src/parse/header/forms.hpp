// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at a place of a header's text, by its form alone: a label, a number, codes, a date, words of the pack.
#pragma once

#include "parse/context.hpp"
#include "parse/header/words.hpp"

#include <optional>

namespace ianote::parse {

/// What a piece may be. Words of the pack may be two things at once: `European Council` is an institution and an
/// addressee.
enum class Form : std::uint8_t {
    text,
    label,
    unknown_label, ///< `Theme:` at a line's start
    number,
    short_number, ///< `325/05`: a document number only behind a label for one
    press_number, ///< `C/16/64` of a press release, beside its document number or alone
    suffix,       ///< `REV 1` on its own
    codes,
    file,
    commission,
    institution,
    place,
    date,
    originals,
    marking,
    title,
    party,
    opening, ///< first words of the text below the header
    point,   ///< `1.`, `I.`, `A.` before a text: the body begins
    aside    ///< `(18.11)`, the mark of a language, a page's number
};

class Forms {
public:
    Forms() = default;

    Forms(Form form) // NOLINT(google-explicit-constructor): a single form is a set of one
        : bits_(bit(form)) {}

    bool has(Form form) const { return (bits_ & bit(form)) != 0; }

    bool is(Form form) const { return bits_ == bit(form); }

    Forms operator|(Forms other) const { return with(other.bits_); }

private:
    static std::uint32_t bit(Form form) { return 1U << static_cast<unsigned>(form); }

    Forms with(std::uint32_t bits) const {
        Forms both;
        both.bits_ = bits_ | bits;
        return both;
    }

    std::uint32_t bits_ = 0;
};

/// Something with a form: the bytes that it takes.
struct Match {
    Forms forms;
    std::size_t begin = 0;
    std::size_t end = 0;
    FieldKind field = FieldKind::other; ///< of a label
    bool sure = true;                   ///< false of a label without its colon
};

/// Looks for forms in one text.
class FormFinder {
public:
    FormFinder(std::string_view text, const language::Pack& pack);

    /// What stands at a word. `fresh`: nothing but things with a form stands before it, so that a name that no pack
    /// knows can be a place.
    std::optional<Match> at(std::size_t word, bool fresh) const;

    /// A label, title or institution that begins at a word, reaches the text's end and goes on elsewhere: the folded
    /// rest of each that may be meant, longest first.
    struct Begun {
        language::WordKind kind = language::WordKind::label;
        FieldKind field = FieldKind::other;
        std::string_view rest;
    };

    std::vector<Begun> begun(std::size_t word, std::size_t end) const;

    /// The bytes at the text's start that are the rest of a phrase (of a label, with its colon), and how much of the
    /// folded rest they are: less than all where it goes on below.
    struct Rest {
        std::size_t length = 0;
        std::size_t key_length = 0;
    };

    /// Nothing where the text begins with other words.
    std::optional<Rest> starts_with(std::string_view rest, bool label) const;

    /// A word of the pack at a word of the text, and how many words it takes.
    struct Hit {
        const language::HeaderWord* word = nullptr;
        std::size_t count = 0;
    };

    /// All that stand at a word; valid until it is asked for another.
    const std::vector<Hit>& hits(std::size_t word) const;

    const FoldedWords& words() const { return words_; }

    std::string_view text() const { return text_; }

private:
    friend struct FormReaders;

    std::string_view text_;
    const language::Pack& pack_;
    FoldedWords words_;
    std::optional<FoldedWords> without_items_; ///< where the letters of items stand among them
    mutable std::vector<Hit> hits_;            ///< of the word that was asked for last: five readers ask for the same
    mutable std::size_t hits_of_ = SIZE_MAX;
};

/// The codes of `(OR. en, es)`; empty for any other text. Old one-letter codes (`f`) count.
std::vector<LanguageCode> original_languages(std::string_view text, const language::Pack& pack);

/// `I/A`, `I` or `A`, as a document type names it; empty for none.
std::string item_of(std::string_view document_type);

} // namespace ianote::parse
