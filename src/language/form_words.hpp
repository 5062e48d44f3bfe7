// SPDX-License-Identifier: GPL-3.0-or-later
// How a language writes what is told by its form: signs, numbers, money, units, times of day. A pack's <forms>.
#pragma once

#include "text/fold.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pugi {
class xml_node;
}

namespace ianote::language {

/// Words and what they stand for; a word with `*` stands for all that begin so.
class NamedForms {
public:
    void add(std::string_view words, const std::string& value);

    struct Hit {
        std::string_view value;
        std::size_t tokens = 0;
    };

    /// What begins at token i, one word or two (`pour cent`); no tokens where nothing does.
    Hit match(std::string_view text, std::span<const text::Token> tokens, std::size_t i) const;

    bool empty() const { return forms_.empty(); }

private:
    struct Form {
        std::string folded;
        std::string value;
        bool open = false; ///< further letters may follow
    };

    const Form* find(std::string_view folded) const;

    std::vector<Form> forms_;
};

struct FormWords {
    bool decimal_point = false;                             ///< 1.5, not 1,5
    bool code_first = false;                                ///< EUR 30
    bool sign_first = false;                                ///< €30
    std::vector<std::pair<std::string, std::string>> signs; ///< what ends a sentence here, and the usual sign for it
    NamedForms units;                                       ///< values are symbols: km, %, d (days), wk, mo, a (years)
    NamedForms currencies;                                  ///< values are ISO codes
    NamedForms clock_before;                                ///< before a time of day
    NamedForms clock_behind;
    NamedForms afternoon; ///< behind a time of twelve hours
};

bool is_form_element(std::string_view element);

/// What the element adds; `words` is its text, several forms with `|` between.
void add_form(const pugi::xml_node& node, std::string_view words, FormWords& forms);

} // namespace ianote::language
