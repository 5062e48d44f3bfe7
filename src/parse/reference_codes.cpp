// SPDX-License-Identifier: GPL-3.0-or-later
// References that are told by their own form: the Official Journal, courts, Commission papers, further parts of a
// document.
#include "language/dates.hpp"
#include "parse/reference_text.hpp"
#include "parse/references.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

/// Series of the Commission, the High Representative and their services, in the languages that have their own letters.
constexpr std::array<std::string_view, 8> commission_series{"COM", "KOM", "SEC", "SEK", "SWD", "JOIN", "C", "K"};

} // namespace

/// Behind a short name of the Official Journal: `L 123 du 1.2.2003, p. 4`, `L, 2024/1689, 12.7.2024`.
std::optional<TextMark> ReferenceFinder::journal(std::size_t at, std::size_t floor) const {
    if (text_[at] != 'L' && text_[at] != 'C') return std::nullopt;
    auto end = at + 1;
    if (text_.substr(end).starts_with(',')) ++end;
    const auto number = blanks_end(text_, end);
    if (number == end || number >= text_.size() || !text::is_digit(text_[number])) return std::nullopt;
    const auto word = text::word_before(text_, at);
    const auto is_name = [&](const text::WordBefore& name) {
        return !name.empty() && name.begin >= floor && words_.journals.contains(text::word_key(name.of(text_)));
    };
    if (!is_name(word)) return std::nullopt;
    auto begin = word.begin;
    for (auto more = text::word_before(text_, begin); is_name(more); more = text::word_before(text_, begin))
        begin = more.begin;
    end = digits_end(text_, number);
    if (end + 1 < text_.size() && text_[end] == '/' && text::is_digit(text_[end + 1])) end = digits_end(text_, end + 1);
    return make_mark(begin, page_end(date_end(end)), RefType::oj);
}

/// Behind the date of an issue (`E du 1.2.2003`), if it stands at `at`.
std::size_t ReferenceFinder::date_end(std::size_t at) const {
    constexpr std::size_t window = 32;
    constexpr std::size_t most_words = 3;
    std::vector<text::Token> tokens;
    const auto behind = text_.substr(at, window);
    text::tokenise(behind, tokens, most_words);
    for (const auto& token : tokens) {
        if (behind.substr(0, token.begin).find_first_of(".;:()") != std::string_view::npos) return at;
        if (text::is_digit(behind[token.begin])) {
            const auto date = language::read_date(text_, at + token.begin, pack_);
            return date ? date->end : at;
        }
        const bool edition = token.end - token.begin == 1 && token.initial_capital;
        if (!edition && !words_.is_article(token.key) && !words_.is_preposition(token.key)) return at;
    }
    return at;
}

/// Behind the page (`, p. 4`, `, S. 4-12`), if it stands at `at`.
std::size_t ReferenceFinder::page_end(std::size_t at) const {
    if (!text_.substr(at).starts_with(',')) return at;
    constexpr std::size_t window = 24;
    std::vector<text::Token> tokens;
    text::tokenise(text_.substr(at, window), tokens, 2);
    if (tokens.size() < 2 || !words_.parts.contains(tokens[0].key) || !text::is_digit(text_[at + tokens[1].begin]))
        return at;
    auto end = digits_end(text_, at + tokens[1].begin);
    if (end + 1 < text_.size() && text_[end] == '-' && text::is_digit(text_[end + 1])) end = digits_end(text_, end + 1);
    return end;
}

std::optional<TextMark> ReferenceFinder::court_case(std::size_t at) const {
    const char court = text_[at];
    if (court != 'C' && court != 'T' && court != 'F') return std::nullopt;
    auto number = at + 1;
    if (text_.substr(number).starts_with('-'))
        ++number;
    else if (text_.substr(number).starts_with("\xE2\x80\x91"))
        number += 3;
    else
        return std::nullopt;
    const auto slash = digits_end(text_, number);
    if (slash == number || slash - number > 4 || slash >= text_.size() || text_[slash] != '/') return std::nullopt;
    const auto end = digits_end(text_, slash + 1);
    if (end != slash + 3) return std::nullopt;
    return make_mark(at, end, RefType::court_case);
}

/// `S/RES/1325 (2000)`, `A/RES/70/1`
std::optional<TextMark> ReferenceFinder::united_nations(std::size_t at) const {
    if (text_.substr(at + 1, 5) != "/RES/") return std::nullopt;
    auto end = digits_end(text_, at + 6);
    if (end == at + 6) return std::nullopt;
    if (end + 1 < text_.size() && text_[end] == '/' && text::is_digit(text_[end + 1])) end = digits_end(text_, end + 1);
    if (const auto year = bracketed_year(text_, end)) end = *year;
    return make_mark(at, end, RefType::un);
}

std::optional<TextMark> ReferenceFinder::commission(std::size_t at) const {
    const auto rest = text_.substr(at, 48);
    const auto letters = rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (letters == std::string_view::npos || std::find(commission_series.begin(), commission_series.end(),
                                                       rest.substr(0, letters)) == commission_series.end())
        return std::nullopt;
    const auto length = commission_document_length(rest);
    if (length == 0) return std::nullopt;
    return make_mark(at, at + length, RefType::commission);
}

/// Behind what joins a document with more of it (`+`, `et`, `, `, `à`, `-`); `at` where nothing does.
std::size_t ReferenceFinder::join_end(std::size_t at) const {
    auto end = blanks_end(text_, at);
    constexpr std::array<std::string_view, 6> signs{"+", ",", "/", "-", "\xE2\x80\x93", "&"};
    const auto rest = text_.substr(end);
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](std::string_view s) { return rest.starts_with(s); });
    if (sign != signs.end()) return blanks_end(text_, end + sign->size());
    const auto start = end;
    while (end < text_.size() && text::is_word_at(text_, end)) text::next_code_point(text_, end);
    const auto word = text_.substr(start, end - start);
    if (word.empty() ||
        (!pack_.conjunctions.contains(text::word_key(word)) && !pack_.range_words.contains(text::fold_key(word))))
        return at;
    return blanks_end(text_, end);
}

std::vector<TextMark> ReferenceFinder::more_of(const DocumentNumber& number, std::size_t at) const {
    std::vector<NumberSuffix> revision; // that the other parts belong to
    for (const auto& suffix : number.suffixes) {
        if (suffix.kind != "REV") break;
        revision.push_back(suffix);
    }
    std::vector<TextMark> out;
    std::string kind;
    const auto add = [&](std::size_t begin, std::size_t end, NumberSuffix suffix) {
        auto suffixes = suffix.kind == "REV" ? std::vector<NumberSuffix>() : revision;
        suffixes.push_back(std::move(suffix));
        out.push_back({static_cast<std::uint32_t>(begin),
                       static_cast<std::uint32_t>(end),
                       InlineKind::doc_ref,
                       {},
                       number.with_suffixes(std::move(suffixes), std::string(text_.substr(begin, end - begin)))});
        at = end;
    };
    constexpr std::size_t most = 40;
    while (out.size() < most) {
        const auto join = join_end(at);
        if (join == at) break;
        const auto [suffixes, length] = read_number_suffixes(text_.substr(join, 24));
        if (!suffixes.empty()) {
            kind = suffixes.front().kind;
            add(join, join + length, suffixes.front());
            continue;
        }
        const auto end = digits_end(text_, join);
        const bool alone = end > join && end - join <= 2 &&
                           (end == text_.size() || (text_[end] != '/' && !text::is_word_at(text_, end)));
        if (kind.empty() || !alone) break;
        add(join, end, {kind, to_int(text_.substr(join, end - join))});
    }
    return out;
}

} // namespace ianote::parse
