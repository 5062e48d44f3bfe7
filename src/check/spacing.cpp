// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/spacing.hpp"

#include "text/utf8.hpp"

namespace ianote::check {

namespace {

char32_t before(std::string_view text, std::size_t at) { return at > 0 ? text::code_point_before(text, at) : U'\0'; }

char32_t behind(std::string_view text, std::size_t at) {
    return at < text.size() ? text::next_code_point(text, at) : U'\0';
}

bool is_end(char32_t c) { return c == U'\0' || text::is_blank(c); }

/// The letters of a word (and nothing but letters) on the left of `end`, up to a blank.
std::string_view word_left(std::string_view text, std::size_t end) {
    constexpr std::size_t longest = 60; // bytes
    auto begin = end;
    while (begin > 0 && end - begin < longest && !text::is_blank(text::code_point_before(text, begin))) {
        --begin;
        while (begin > 0 && text::is_continuation(text[begin])) --begin;
    }
    return text.substr(begin, end - begin);
}

std::string_view word_right(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest = 60;
    auto end = begin;
    while (end < text.size() && end - begin < longest) {
        auto next = end;
        if (text::is_blank(text::next_code_point(text, next))) break;
        end = next;
    }
    return text.substr(begin, end - begin);
}

/// A word of small letters, of which the first may be a capital: no code, no address.
bool is_plain(std::string_view word, bool wants_capital) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters) {
        const auto c = text::next_code_point(word, at);
        if (letters == 0 && wants_capital) {
            if (!text::is_upper(c)) return false;
        } else if (!text::is_lower(c) && !(letters == 0 && text::is_upper(c))) {
            return false;
        }
    }
    return letters >= 2;
}

std::string_view without_marks(std::string_view word) {
    while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

/// `word,word` and `end.Next`.
bool lacks_blank(std::string_view text, std::size_t at) {
    const char mark = text[at];
    if (!is_plain(word_left(text, at), false)) return false;
    return is_plain(without_marks(word_right(text, at + 1)), mark == '.');
}

/// A blank on the wrong side of the mark at `at`.
bool has_stray_blank(std::string_view text, std::size_t at) {
    const char mark = text[at];
    if (mark == '(' || mark == '[') {
        return is_end(before(text, at)) && behind(text, at + 1) == U' ' && at + 2 < text.size() &&
               text::is_word_at(text, at + 2);
    }
    if (!text::is_blank(before(text, at))) return false;
    std::size_t blank = at - 1;
    while (blank > 0 && text::is_continuation(text[blank])) --blank;
    if (blank == 0 || !text::is_word(before(text, blank))) return false;
    if (mark == ',' || mark == '.') return is_end(behind(text, at + 1));
    return mark == ')' || mark == ']';
}

} // namespace

std::vector<SpacingFault> find_spacing_faults(std::string_view text) {
    std::vector<SpacingFault> faults;
    constexpr std::size_t most = 20; // of one text
    for (std::size_t at = 0; at < text.size() && faults.size() < most; ++at) {
        if (std::string_view(",.()[]").find(text[at]) == std::string_view::npos) continue;
        const auto here = static_cast<std::uint32_t>(at);
        if (has_stray_blank(text, at)) {
            faults.push_back({here, here + 1, false});
        } else if ((text[at] == ',' || text[at] == '.') && lacks_blank(text, at)) {
            faults.push_back({here, here + 1, true});
        }
    }
    return faults;
}

} // namespace ianote::check
