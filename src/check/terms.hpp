// SPDX-License-Identifier: GPL-3.0-or-later
// A term base, and its terms found in a text by their stems.
#pragma once

#include "check/facts.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

struct sb_stemmer; // NOLINT(readability-identifier-naming): libstemmer's own name

namespace ianote::check {

/// What one concept is called in each language.
struct TermBase {
    struct Concept {
        std::map<std::string, std::vector<std::string>, std::less<>> terms;
        std::map<std::string, std::vector<std::string>, std::less<>> forbidden;
    };

    std::vector<Concept> concepts;

    /// The terms to use, the first one the best.
    const std::vector<std::string>& terms(std::size_t concept_number, const std::string& language) const {
        static const std::vector<std::string> none;
        const auto found = concepts[concept_number].terms.find(language);
        return found == concepts[concept_number].terms.end() ? none : found->second;
    }
};

/// Stems of one language by Snowball; a language that it does not know is compared without case and accents alone.
class Stemmer {
public:
    explicit Stemmer(const std::string& language);

    /// The stem, folded.
    std::string stem(std::string_view word) const;

private:
    struct Close {
        void operator()(sb_stemmer* stemmer) const;
    };

    std::unique_ptr<sb_stemmer, Close> stemmer_;
};

struct TermHit {
    std::size_t concept_number = 0;
    bool forbidden = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Terms of one language. Keeps the stems of words that it has met: not to be shared between threads.
class TermFinder {
public:
    TermFinder(const TermBase& base, const std::string& language);

    /// The longest terms of the text between two bytes, none inside another.
    std::vector<TermHit> find(const Words& words, std::uint32_t begin, std::uint32_t end);

private:
    struct Entry {
        std::vector<std::string> rest;
        std::size_t concept_number = 0;
        bool forbidden = false;
    };

    const std::string& stem_of(const text::Token& token, std::string_view word);
    void add(std::string_view term, std::size_t concept_number, bool forbidden);

    Stemmer stemmer_;
    std::unordered_map<std::string, std::vector<Entry>> by_first_;
    std::unordered_map<std::uint64_t, std::string> stems_;
};

} // namespace ianote::check
