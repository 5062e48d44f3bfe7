// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/terms.hpp"

#include "text/fold.hpp"

#include <libstemmer.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace ianote::check {

void Stemmer::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(const std::string& language)
    : stemmer_(sb_stemmer_new(language.c_str(), "UTF_8")) {} // null for a language that Snowball does not know

std::string Stemmer::stem(std::string_view word) const {
    if (stemmer_ == nullptr) return text::fold_key(word);
    std::string lower;
    icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())))
        .toLower()
        .toUTF8String(lower);
    const auto* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(lower.data()),
                                       static_cast<int>(lower.size()));
    if (stem == nullptr) return text::fold_key(word); // out of memory inside
    const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
    return text::fold_key({reinterpret_cast<const char*>(stem), length});
}

TermFinder::TermFinder(const TermBase& base, const std::string& language)
    : stemmer_(language) {
    for (std::size_t c = 0; c < base.concepts.size(); ++c) {
        const auto& one = base.concepts[c];
        if (const auto terms = one.terms.find(language); terms != one.terms.end()) {
            for (const auto& term : terms->second) add(term, c, false);
        }
        if (const auto terms = one.forbidden.find(language); terms != one.forbidden.end()) {
            for (const auto& term : terms->second) add(term, c, true);
        }
    }
}

void TermFinder::add(std::string_view term, std::size_t concept_number, bool forbidden) {
    const auto words = read_words(term);
    if (words.tokens.empty()) return;
    Entry entry{{}, concept_number, forbidden};
    for (std::size_t i = 1; i < words.tokens.size(); ++i) entry.rest.push_back(stemmer_.stem(words.word(i)));
    auto& list = by_first_[stemmer_.stem(words.word(0))];
    const auto shorter = [&](const Entry& other) { return other.rest.size() < entry.rest.size(); };
    list.insert(std::find_if(list.begin(), list.end(), shorter), std::move(entry));
}

const std::string& TermFinder::stem_of(const text::Token& token, std::string_view word) {
    const auto [found, is_new] = stems_.try_emplace(token.key);
    if (is_new) found->second = stemmer_.stem(word);
    return found->second;
}

std::vector<TermHit> TermFinder::find(const Words& words, std::uint32_t begin, std::uint32_t end) {
    std::vector<TermHit> hits;
    if (by_first_.empty()) return hits;
    const auto last = static_cast<std::size_t>(std::count_if(
        words.tokens.begin(), words.tokens.end(), [&](const text::Token& token) { return token.end <= end; }));
    for (std::size_t i = 0; i < last; ++i) {
        if (words.tokens[i].begin < begin) continue;
        const auto entries = by_first_.find(stem_of(words.tokens[i], words.word(i)));
        if (entries == by_first_.end()) continue;
        std::size_t taken = 0;
        for (const auto& entry : entries->second) { // the longest first; several concepts may share a term
            if (i + entry.rest.size() >= last || (taken > 0 && entry.rest.size() + 1 < taken)) continue;
            bool same = true;
            for (std::size_t r = 0; same && r < entry.rest.size(); ++r) {
                same = stem_of(words.tokens[i + 1 + r], words.word(i + 1 + r)) == entry.rest[r];
            }
            if (!same) continue;
            taken = entry.rest.size() + 1;
            hits.push_back(
                {entry.concept_number, entry.forbidden, words.tokens[i].begin, words.tokens[i + taken - 1].end});
        }
        if (taken > 1) i += taken - 1;
    }
    return hits;
}

} // namespace ianote::check
