// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/edge_lines.hpp"

#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace ianote::read::pdf {

namespace {

/// `iv` or `- iv -`: the line's only word is a Roman numeral; where it begins and ends.
std::optional<std::pair<std::size_t, std::size_t>> lone_numeral(std::string_view text) {
    std::pair<std::size_t, std::size_t> word;
    std::size_t words = 0;
    text::for_each_word(text, [&](std::size_t begin, std::size_t end) {
        ++words;
        word = {begin, end};
    });
    const bool lone = words == 1 && text::roman_value(text.substr(word.first, word.second - word.first));
    return lone ? std::optional(word) : std::nullopt;
}

void count_words(std::string_view key, EdgeLine& edge) {
    edge.capitals = true;
    text::for_each_word(key, [&](std::size_t begin, std::size_t end) {
        ++edge.words;
        for (auto at = begin; at < end;) {
            if (text::is_lower(text::next_code_point(key, at))) edge.capitals = false;
        }
    });
}

} // namespace

EdgeLine read_edge(std::string_view printed) {
    EdgeLine edge;
    const auto text = text::collapse(printed);
    if (const auto numeral = lone_numeral(text)) {
        edge.numbers.push_back(*text::roman_value(text.substr(numeral->first, numeral->second - numeral->first)));
        edge.key = text.substr(0, numeral->first) + "#" + text.substr(numeral->second);
        return edge;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (!text::is_digit(static_cast<unsigned char>(text[at]))) {
            edge.key += text[at++];
            continue;
        }
        long value = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (error == std::errc()) {
            edge.numbers.push_back(value);
            edge.key += '#';
            at = static_cast<std::size_t>(end - text.data());
        } else {
            edge.key += text[at++];
        }
    }
    count_words(edge.key, edge);
    return edge;
}

EdgeLine edge_line(const PageLines& page, std::size_t page_index, std::size_t line, bool foot) {
    auto edge = read_edge(text_of(page.lines[line]));
    edge.page = page_index;
    edge.line = line;
    edge.foot = foot;
    return edge;
}

bool comes_again(const EdgeLine& first, const EdgeLine& second) {
    const bool same = first.key == second.key && first.foot == second.foot;
    if (!same || first.page >= second.page || first.numbers.size() != second.numbers.size()) return false;
    const auto pages = static_cast<long>(second.page - first.page);
    for (std::size_t i = 0; i < first.numbers.size(); ++i) {
        const auto growth = second.numbers[i] - first.numbers[i];
        if (growth < 0 || growth > 2 * pages) return false;
    }
    return true;
}

bool says_page(const EdgeLine& edge, std::size_t page_count) {
    const auto own = static_cast<long>(edge.page + 1);
    if (edge.numbers.size() == 2 && edge.numbers.back() == static_cast<long>(page_count))
        return edge.numbers.front() == own;
    return std::find(edge.numbers.begin(), edge.numbers.end(), own) != edge.numbers.end();
}

} // namespace ianote::read::pdf
