// SPDX-License-Identifier: GPL-3.0-or-later
// Closed classes of words that answer each other across languages: what stands for "not", "may", "or", "the Council",
// "directive", "before" in one language. A pack gives the words (<closed>), this file the classes.
#pragma once

#include "text/fold.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ianote::language {

enum class ClosedClass : std::uint8_t { negation, modality, conjunction, quantity, institution, act, opposite };

inline constexpr auto last_closed_class = ClosedClass::opposite;

std::string_view to_string(ClosedClass of);
std::optional<ClosedClass> parse_closed_class(std::string_view name);

/// What a word of a class says. Two senses of one axis exclude each other: where one version says the one, the other
/// cannot say the other.
struct ClosedSense {
    ClosedClass of = ClosedClass::negation;
    std::uint8_t axis = 0; ///< of the class; `no_axis`: the sense stands for any of the class
    std::string_view name;
};

inline constexpr std::uint8_t no_axis = 255;

/// THE TABLE of senses; a sense is known by its number in it.
std::span<const ClosedSense> closed_senses();

/// The sense that a class calls so.
std::optional<std::uint8_t> find_closed_sense(ClosedClass of, std::string_view name);

/// What a pack may call the senses of a class; `none` among them: a phrase that holds a word of it and does not say it.
std::vector<std::string> closed_names(ClosedClass of);

/// A word or a phrase of a text that says a sense.
struct ClosedHit {
    std::uint8_t sense = 0;
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
};

/// The words of one language. Compared letter by letter, accents included (`ou` is no `où`), without case; but a word
/// that is listed with a capital has one in the text as well (the Council, a council).
class ClosedWords {
public:
    /// A word or a phrase; a word that ends with `*` is how words begin. Without a sense it hides what it holds: the
    /// `not` of `not only`.
    void add(ClosedClass of, std::optional<std::uint8_t> sense, std::string_view form);

    /// The longest phrases of each class in the order of the text, none inside another of its class.
    std::vector<ClosedHit> find(std::string_view text, std::span<const text::Token> tokens) const;

    /// The first form without `*` that was listed for the sense; empty where there is none.
    std::string_view example(std::uint8_t sense) const;

    bool empty() const { return forms_.empty(); }

    std::size_t size() const { return forms_.size(); }

private:
    struct Word {
        std::string small;
        bool is_stem = false;
        bool capital = false;
    };

    struct Form {
        std::vector<Word> words;
        ClosedClass of = ClosedClass::negation;
        std::optional<std::uint8_t> sense;
        std::string written;
    };

    class Reading;

    static bool stands_at(const Form& form, const Reading& reading, std::size_t at);

    std::vector<Form> forms_;
    std::unordered_map<std::uint16_t, std::vector<std::size_t>> by_head_; ///< by two bytes; the longest form first
};

} // namespace ianote::language
