// SPDX-License-Identifier: GPL-3.0-or-later
// References that are told by their own form: the Official Journal, courts, Commission papers, further parts of a
// document.
#include "language/dates.hpp"
#include "parse/reference_text.hpp"
#include "parse/references.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

/// Series of the Commission, the High Representative and their services, in the languages that have their own letters.
constexpr std::array<std::string_view, 8> commission_series{"COM", "KOM", "SEC", "SEK", "SWD", "JOIN", "C", "K"};

constexpr std::size_t year_digits = 4;

bool is_code_letter(char c) { return c >= 'A' && c <= 'Z'; }

/// By the first figure of a CELEX number, its sector.
RefType type_of_sector(char sector) {
    switch (sector) {
    case '1': return RefType::treaty;
    case '5': return RefType::commission;
    case '6': return RefType::court_case;
    default: return RefType::act;
    }
}

/// The letter that CELEX numbers have for the kind of an act in ELIs; 0 for kinds whose ELI cannot be made of it.
char letter_of(std::string_view eli_type) {
    if (eli_type == "reg") return 'R';
    if (eli_type == "dir") return 'L';
    return eli_type == "dec" ? 'D' : '\0';
}

} // namespace

std::optional<TextMark> ReferenceFinder::own_code_at(std::size_t at, std::size_t floor) const {
    if (at > floor && text_[at - 1] == '/') return eli(at, floor);
    constexpr std::size_t sector_and_year = 1 + year_digits;
    constexpr std::size_t most_letters = 2;
    const auto letters = digits_end(text_, at);
    if (letters - at != sector_and_year || letters == text_.size() || !is_code_letter(text_[letters]))
        return std::nullopt;
    auto number = letters;
    while (number < text_.size() && is_code_letter(text_[number])) ++number;
    const auto end = digits_end(text_, number);
    const auto year = to_int(text_.substr(at + 1, year_digits));
    const auto shortest = text_[at] == '1' ? 3U : 4U; // of a Treaty the number of an article
    const bool whole = end == text_.size() || !text::is_word_at(text_, end);
    if (year < 1951 || year >= 2100 || number - letters > most_letters || end - number < shortest || end - number > 4 ||
        !whole)
        return std::nullopt;
    return make_mark(at, end, type_of_sector(text_[at]), std::string(text_.substr(at, end - at)));
}

/// `http://data.europa.eu/eli/reg/2021/2115/oj`, with its year at `at`.
std::optional<TextMark> ReferenceFinder::eli(std::size_t at, std::size_t floor) const {
    constexpr std::string_view host = "data.europa.eu/eli/";
    constexpr std::size_t longest_type = 16;
    const auto type_begin = text_.substr(0, at - 1).rfind('/') + 1;
    const auto type = text_.substr(type_begin, at - 1 - type_begin);
    if (type.size() > longest_type || !text_.substr(0, type_begin).ends_with(host)) return std::nullopt;
    auto begin = type_begin - host.size();
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text_.substr(0, begin).ends_with(scheme)) begin -= scheme.size();
    }
    const auto year = digits_end(text_, at);
    if (begin < floor || year - at != year_digits || year == text_.size() || text_[year] != '/') return std::nullopt;
    auto end = digits_end(text_, year + 1);
    if (end == year + 1 || end - year > 5) return std::nullopt;
    const auto letter = letter_of(type);
    auto celex = letter == 0 ? std::string()
                             : fmt::format("3{}{}{:04}", text_.substr(at, year_digits), letter,
                                           to_int(text_.substr(year + 1, end - year - 1)));
    const auto goes_on = [&](std::size_t i) { return i < text_.size() && text::is_word_at(text_, i); };
    while (end < text_.size() && (text_[end] == '/' || text_[end] == '-') && goes_on(end + 1)) { // /oj, /2021-05-04
        ++end;
        while (goes_on(end)) text::next_code_point(text_, end);
    }
    return make_mark(begin, end, RefType::act, std::move(celex));
}

/// Behind a short name of the Official Journal: `L 123 du 1.2.2003, p. 4`, `L, 2024/1689, 12.7.2024`.
std::optional<TextMark> ReferenceFinder::journal(std::size_t at, std::size_t floor) const {
    if (text_[at] != 'L' && text_[at] != 'C') return std::nullopt;
    auto end = at + 1;
    if (text_.substr(end).starts_with(',')) ++end;
    const auto number = text::blanks_end(text_, end);
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

/// What joins a document with more of it (`+`, `et`, `, `; of a range `à`, `-`); it ends at `at` where nothing does.
ReferenceFinder::PartJoin ReferenceFinder::join_at(std::size_t at) const {
    auto end = text::blanks_end(text_, at);
    constexpr std::array<std::string_view, 6> signs{"+", ",", "/", "&", "-", "\xE2\x80\x93"};
    const auto rest = text_.substr(end);
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](std::string_view s) { return rest.starts_with(s); });
    if (sign != signs.end()) return {text::blanks_end(text_, end + sign->size()), signs.end() - sign <= 2};
    const auto start = end;
    while (end < text_.size() && text::is_word_at(text_, end)) text::next_code_point(text_, end);
    const auto word = text_.substr(start, end - start);
    const bool range = !word.empty() && pack_.range_words.contains(text::fold_key(word));
    if (!range && (word.empty() || !pack_.conjunctions.contains(text::word_key(word)))) return {at, false};
    return {text::blanks_end(text_, end), range};
}

std::vector<TextMark> ReferenceFinder::more_of(const DocumentNumber& number, std::size_t at) const {
    std::vector<NumberSuffix> revision; // that the other parts belong to
    for (const auto& suffix : number.suffixes) {
        if (suffix.kind != "REV") break;
        revision.push_back(suffix);
    }
    std::vector<TextMark> out;
    auto last = number.suffixes.empty() ? NumberSuffix() : number.suffixes.back();
    const auto add = [&](std::size_t begin, std::size_t end, const NumberSuffix& suffix, std::string printed) {
        auto suffixes = suffix.kind == "REV" ? std::vector<NumberSuffix>() : revision;
        suffixes.push_back(suffix);
        out.push_back({static_cast<std::uint32_t>(begin),
                       static_cast<std::uint32_t>(end),
                       InlineKind::doc_ref,
                       {},
                       number.with_suffixes(std::move(suffixes), std::move(printed))});
    };
    constexpr std::size_t most = 40;
    while (out.size() < most) {
        const auto join = join_at(at);
        if (join.end == at) break;
        const auto [suffixes, length] = read_number_suffixes(text_.substr(join.end, 24));
        auto end = digits_end(text_, join.end);
        const bool alone = end > join.end && end - join.end <= 2 &&
                           (end == text_.size() || (text_[end] != '/' && !text::is_word_at(text_, end)));
        const bool goes_on = !last.kind.empty() && alone && (join.range || !out.empty());
        if (suffixes.empty() && !goes_on) break;
        if (!suffixes.empty()) end = join.end + length;
        const auto printed = text_.substr(join.end, end - join.end);
        auto suffix = suffixes.empty() ? NumberSuffix{last.kind, to_int(printed)} : suffixes.front();
        for (auto n = last.n + 1; join.range && suffix.kind == last.kind && n < suffix.n && out.size() < most; ++n)
            add(join.end, join.end, {suffix.kind, n}, fmt::format("{} {}", suffix.kind, n)); // ADD 2 of ADD 1 à 3
        add(join.end, end, suffix, std::string(printed));
        last = std::move(suffix);
        at = end;
    }
    return out;
}

} // namespace ianote::parse
