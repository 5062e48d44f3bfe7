// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/balance.hpp"

#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::check {

std::vector<LonelyMark> find_unbalanced(std::string_view text, const std::vector<Brackets>& brackets,
                                        const std::function<bool(std::uint32_t)>& is_label) {
    std::vector<LonelyMark> open;
    std::vector<LonelyMark> lonely;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (std::size_t k = 0; k < brackets.size(); ++k) {
            const auto rest = text.substr(at);
            const auto here = static_cast<std::uint32_t>(at);
            if (text[at] != brackets[k].open.front() && text[at] != brackets[k].close.front())
                continue; // nearly always
            if (rest.starts_with(brackets[k].open)) {
                open.push_back({here, static_cast<std::uint32_t>(at + brackets[k].open.size()), k, true});
            } else if (rest.starts_with(brackets[k].close)) {
                const auto mine =
                    std::find_if(open.rbegin(), open.rend(), [&](const LonelyMark& o) { return o.kind == k; });
                if (mine != open.rend()) {
                    open.erase(std::next(mine).base());
                } else if (!is_label || !is_label(here)) {
                    lonely.push_back({here, static_cast<std::uint32_t>(at + brackets[k].close.size()), k, false});
                }
            }
        }
    }
    lonely.insert(lonely.end(), open.begin(), open.end());
    std::sort(lonely.begin(), lonely.end(), [](const LonelyMark& a, const LonelyMark& b) { return a.begin < b.begin; });
    return lonely;
}

void join_over_units(std::vector<LonelyMark>& lonely, std::size_t reach) {
    std::vector<bool> is_joined(lonely.size(), false);
    std::vector<std::size_t> waiting;
    for (std::size_t i = 0; i < lonely.size(); ++i) {
        if (lonely[i].opens) {
            waiting.push_back(i);
            continue;
        }
        const auto is_mine = [&](std::size_t w) {
            return lonely[w].kind == lonely[i].kind && lonely[w].unit < lonely[i].unit &&
                   lonely[w].unit + reach >= lonely[i].unit;
        };
        const auto mine = std::find_if(waiting.rbegin(), waiting.rend(), is_mine);
        if (mine == waiting.rend()) continue;
        is_joined[i] = is_joined[*mine] = true;
        waiting.erase(std::next(mine).base());
        // each paragraph of what is quoted opens anew, the last one closes
        const auto begins_paragraph = [&](std::size_t w) { return is_mine(w) && lonely[w].begin == 0; };
        for (const auto w : waiting) {
            if (begins_paragraph(w)) is_joined[w] = true;
        }
        std::erase_if(waiting, begins_paragraph);
    }
    std::vector<LonelyMark> left;
    for (std::size_t i = 0; i < lonely.size(); ++i) {
        if (!is_joined[i]) left.push_back(lonely[i]);
    }
    lonely = std::move(left);
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the word begins that ends at `end`.
std::size_t word_begin(std::string_view text, std::size_t end) {
    while (end > 0) {
        auto begin = end - 1;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
        auto next = begin;
        if (!text::is_word(text::next_code_point(text, next))) break;
        end = begin;
    }
    return end;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty()) {
        const auto c = text::code_point_before(text, text.size());
        if (!text::is_blank(c)) break;
        text.remove_suffix(c < 0x80 ? 1 : (c < 0x800 ? 2 : 3));
    }
    return text;
}

/// One letter, one small letter twice (aa), or a Roman number. Other words of two letters are acronyms.
bool is_letter_label(std::string_view label) {
    constexpr int last_roman = 40;
    if (const auto value = text::roman_value(label); value && *value < last_roman) return true;
    if (!text::letter_place(label)) return false;
    auto second = std::size_t{0};
    const bool is_small = text::is_lower(text::next_code_point(label, second));
    return second == label.size() || (is_small && label.substr(0, second) == label.substr(second));
}

bool is_number_label(std::string_view label) {
    constexpr std::size_t longest = 3; // digits
    std::size_t digits = 0;
    while (digits < label.size() && is_digit(label[digits])) ++digits;
    if (digits == 0 || digits > longest) return false;
    const auto rest = label.substr(digits);
    return rest.empty() || text::letter_place(rest).has_value() || text::multiplicative_value(rest) > 0;
}

} // namespace

std::string_view label_before(std::string_view text, std::uint32_t at) {
    if (at >= text.size() || text[at] != ')') return {};
    const auto begin = word_begin(text, at);
    const auto label = text.substr(begin, at - begin);
    if (label.empty() || !(is_letter_label(label) || is_number_label(label))) return {};
    if (begin == 0) return label;
    const auto before = text::code_point_before(text, begin);
    constexpr std::u32string_view marks = U"(/–—«„“”\"'’‘‚,";
    if (before == U'/' && is_digit(label.front())) return {}; // 5530/24)
    return text::is_blank(before) || marks.find(before) != std::u32string_view::npos ? label : std::string_view();
}

namespace {

/// Whether the text has a label of the same kind between two brackets, (b): then this one lost its first.
bool has_bracketed_label(std::string_view text, bool is_number) {
    for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const auto close = text.find_first_of("()", open + 1);
        if (close == std::string_view::npos) return false;
        const auto label = text.substr(open + 1, close - open - 1);
        if (text[close] == ')' && (is_number ? is_number_label(label) : is_letter_label(label))) return true;
    }
    return false;
}

} // namespace

bool is_list_mark(std::string_view text, std::uint32_t at, const std::function<bool(std::string_view)>& names_a_part) {
    const auto label = label_before(text, at);
    if (label.empty() || has_bracketed_label(text, is_digit(label.front()))) return false;
    if (!is_digit(label.front())) return true;
    const auto before = without_blanks(text.substr(0, static_cast<std::size_t>(label.data() - text.data())));
    if (before.empty()) return true;
    constexpr std::u32string_view marks = U";:,.–—)/";
    if (marks.find(text::code_point_before(before, before.size())) != std::u32string_view::npos) return true;
    const auto word = before.substr(word_begin(before, before.size()));
    return !word.empty() && (is_digit(word.front()) || (names_a_part && names_a_part(word)));
}

} // namespace ianote::check
