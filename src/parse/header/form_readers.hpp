// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of single forms: each says what stands at a word, or nothing.
#pragma once

#include "parse/header/forms.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <algorithm>

namespace ianote::parse {

struct FormReaders {
    const FormFinder& finder;
    std::size_t word = 0;
    bool fresh = false;

    const FoldedWords& words() const { return finder.words_; }

    std::string_view text() const { return finder.text_; }

    std::size_t begin() const { return words()[word].begin; }

    std::string_view rest() const { return text().substr(begin()); }

    Match match(Forms forms, std::size_t length) const { return {forms, begin(), begin() + length}; }

    char before() const;
    std::optional<Match> label() const;
    std::size_t label_begin() const;
    std::optional<Match> unknown_label() const;
    std::optional<Match> originals() const;
    std::optional<Match> aside() const;
    bool is_page_number() const;
    std::optional<Match> file() const;
    std::optional<Match> commission() const;
    std::size_t final_length(std::size_t from) const;
    bool may_be_number() const;
    std::optional<Match> number() const;
    std::optional<Match> press_number() const;
    std::optional<Match> suffix() const;
    std::optional<Match> date() const;
    std::size_t place_length() const;
    std::optional<Match> dated_opening() const;
    bool is_known_place() const;
    bool is_name_of_place() const;
    std::optional<Match> known_place() const;
    std::optional<Match> phrase() const;
    std::size_t end_of_parties(std::size_t end) const;
    static bool is_part(std::string_view bracket);
    std::size_t party_behind(std::size_t at) const;
    std::optional<Match> title() const;
    std::size_t quote_begin() const;
    std::size_t quote_end(std::size_t end) const;
    std::optional<Match> codes() const;
    std::optional<Match> press_code() const;
    std::optional<Match> point() const;

    static bool is_digit_at(std::string_view text, std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    }

    static bool has_digit(std::string_view text) {
        return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
};

} // namespace ianote::parse
