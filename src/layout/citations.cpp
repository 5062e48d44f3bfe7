// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/citations.hpp"

#include "base/budget.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::layout {

namespace {

constexpr std::size_t near_by = 8; // bytes between the members of `(1), (2) and (3)`

bool closes(char32_t c) {
    return c == ')' || c == ']' || c == '"' || c == 0xBB || c == 0x201D || c == 0x2019 || c == '\'' || c == 0x201C;
}

bool ends_sentence(char32_t c) { return c == '.' || c == ',' || c == ';' || c == ':' || c == '?' || c == '!'; }

/// `Article 2(1)`, `point 4a (1)`: a short number before the brackets says that they are a paragraph's.
bool is_short_number(std::string_view word) {
    const auto figures = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), text::is_digit));
    return figures > 0 && figures < 4 && word.size() <= figures + 1 && text::is_digit(word.front()) &&
           text::is_word_at(word, word.size() - 1);
}

std::string_view last_word(std::string_view text) {
    auto begin = text.size();
    while (begin > 0) {
        const char c = text[begin - 1];
        if (text::is_breaking_space(c) || c == '(' || c == '\'') break;
        --begin;
    }
    return text.substr(begin);
}

std::string word_before(std::string_view text, std::size_t at) {
    constexpr std::size_t reach = 40;
    const auto from = at > reach ? at - reach : 0;
    return text::fold_key(last_word(text::trim(text.substr(from, at - from))));
}

/// `, `, ` and `, ` to `: something, and no end of a sentence.
bool joins(std::string_view between) {
    return !text::trim(between).empty() && between.find_first_of(".;:") == std::string_view::npos;
}

/// Another one stands near by, with a comma or a short word between.
bool is_listed(std::string_view text, std::size_t at, std::size_t behind) {
    const auto from = at > near_by ? at - near_by : 0;
    const auto close = text.substr(from, at - from).rfind(')');
    const bool after = close != std::string_view::npos && from + close > 0 &&
                       joins(text.substr(from + close + 1, at - from - close - 1)) &&
                       text::is_digit(text[from + close - 1]);
    const auto open = text.substr(behind, near_by).find('(');
    const bool ahead = open != std::string_view::npos && joins(text.substr(behind, open)) &&
                       read_note_sign(text, behind + open).has_value();
    return after || ahead;
}

/// What speaks for a mark at a place of a text; nothing where none can be.
std::optional<MarkWeight> weight_at(std::string_view text, std::size_t at, const NoteSign& sign) {
    const auto behind = at + sign.length;
    if (behind < text.size()) {
        auto next = behind;
        if (text::is_word(text::next_code_point(text, next))) return std::nullopt;
    }
    const auto before = text::code_point_before(text, at);
    if (before == 0) return std::nullopt;
    const bool blank = text::is_blank(before);
    const auto upto = text::trim(text.substr(0, at));
    if (upto.empty()) return std::nullopt;
    if (sign.raised) return MarkWeight::glued;
    if (is_listed(text, at, behind)) return MarkWeight::listed;
    if (!sign.stars && is_short_number(last_word(upto))) return std::nullopt;
    const auto last = text::code_point_before(upto, upto.size());
    if (blank && sign.stars && text[at] == '*' && text::is_digit(last)) return std::nullopt; // 5 * 3
    if (blank) return text::is_word(last) || closes(last) ? std::optional(MarkWeight::spaced) : std::nullopt;
    return text::is_word(last) || closes(last) || ends_sentence(last) ? std::optional(MarkWeight::glued) : std::nullopt;
}

struct Finder {
    const read::Pages& pages;
    Citations out = {};

    bool is_raised(const read::Block& block, Span span) const {
        const auto first = pages.runs.begin() + block.first_run;
        const auto last = pages.runs.begin() + block.last_run;
        const auto behind = std::upper_bound(
            first, last, span.begin, [](std::uint32_t begin, const read::Run& run) { return begin < run.span.begin; });
        return behind != first && (std::prev(behind)->style & style_superscript) != 0;
    }

    void cite(std::size_t block, std::string_view text, std::size_t at, const NoteSign& sign) {
        const auto weight = weight_at(text, at, sign);
        if (!weight) return;
        const auto begin =
            static_cast<std::uint32_t>(text.data() - pages.text.data() + static_cast<std::ptrdiff_t>(at));
        const Span span{begin, begin + static_cast<std::uint32_t>(sign.length)};
        Citation citation{block, span, *weight, {}};
        if (*weight == MarkWeight::spaced) citation.word = word_before(text, at);
        if (is_raised(pages.blocks[block], span)) citation.weight = MarkWeight::glued;
        out[{sign.stars, sign.number}].push_back(std::move(citation));
    }
};

} // namespace

Citations find_citations(const read::Pages& pages, const std::vector<Role>& roles,
                         const std::vector<std::uint32_t>& starts) {
    Finder finder{pages};
    for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
        base::check_limits();
        if (roles[i] != Role::body) continue;
        const auto text = block_text(pages, pages.blocks[i]);
        for (auto at = text.find_first_of("(*"); at != std::string_view::npos;) {
            const auto sign = read_note_sign(text, at);
            const auto place =
                static_cast<std::uint32_t>(text.data() - pages.text.data() + static_cast<std::ptrdiff_t>(at));
            if (sign && !std::binary_search(starts.begin(), starts.end(), place)) finder.cite(i, text, at, *sign);
            at = text.find_first_of("(*", at + (sign ? sign->length : 1));
        }
    }
    return std::move(finder.out);
}

} // namespace ianote::layout
