// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/references.hpp"

#include "parse/reference_text.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

/// Capital letters, of whatever alphabet, from `at` on: the CE of `2009/16/CE`.
std::size_t capitals_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto next = at;
        const auto c = text::next_code_point(text, next);
        if (!text::is_upper(c) &&
            !(text::is_lower(c) && next < text.size() && next - at == 1 && text.substr(at, 1) != " "))
            break;
        at = next;
    }
    return at;
}

/// The number of an act in figures: `1612/68`, `2016/679`, `2002/584/JAI`.
struct ActNumber {
    std::string_view first;
    std::string_view second;
    std::string_view series; ///< letters behind
    std::size_t end = 0;

    int year = 0;
    int number = 0;

    /// `numbered`: a word for a number stands before it; then the year comes last. So it did before 2015 in
    /// regulations, while directives and most decisions began with it.
    bool order(bool numbered, char letter) {
        const auto full = [](std::string_view s) { return s.size() == 4 && to_int(s) >= 1951 && to_int(s) < 2100; };
        bool year_last = second.size() == 2 && (numbered || letter == 'R' || first.size() != 2);
        if (full(second))
            year_last = numbered || !full(first);
        else if (full(first))
            year_last = false;
        year = to_int(year_last ? second : first);
        if (year < 100) year += 1900;
        number = to_int(year_last ? first : second);
        return year >= 1951 && year < 2100 && number > 0;
    }
};

std::optional<ActNumber> act_number(std::string_view text, std::size_t at) {
    const auto first = digits_end(text, at);
    if (first - at > 4 || first >= text.size() || text[first] != '/') return std::nullopt;
    const auto second = digits_end(text, first + 1);
    if (second == first + 1 || second - first > 5) return std::nullopt;
    ActNumber number{text.substr(at, first - at), text.substr(first + 1, second - first - 1), {}, second};
    if (second < text.size() && text[second] == '/') {
        const auto end = capitals_end(text, second + 1);
        if (end == second + 1) return std::nullopt; // 12517/1/23
        number.series = text.substr(second + 1, end - second - 1);
        number.end = end;
    }
    return number;
}

} // namespace

/// What stands between the kind of an act and its number: `(CEE) n°`.
struct ReferenceFinder::Prefix {
    std::size_t begin = 0;
    bool numbered = false;
    bool bracket = false;
};

ReferenceFinder::Prefix ReferenceFinder::prefix_of(std::size_t at) const {
    Prefix prefix{at};
    constexpr std::string_view numero_sign = "\xE2\x84\x96";
    const auto word = text::word_before(text_, at);
    if (!word.empty() && words_.number_words.contains(text::word_key(word.of(text_)))) {
        prefix.begin = word.begin;
        prefix.numbered = true;
    } else if (text_.substr(0, word.end).ends_with(numero_sign)) {
        prefix.begin = word.end - numero_sign.size();
        prefix.numbered = true;
    }
    const auto end = text::blanks_begin(text_, prefix.begin);
    if (end == 0 || text_[end - 1] != ')') return prefix;
    constexpr std::size_t longest = 30;
    auto open = end - 1;
    while (open > 0 && end - open < longest && text_[open] != '(') --open;
    auto inside = open + 1;
    if (text_[open] != '(' || !text::is_upper(text::next_code_point(text_, inside))) return prefix;
    prefix.begin = open;
    prefix.bracket = true;
    return prefix;
}

/// The kind of act whose words end right before `at`, or, unless it must be `near`, a few words before it
/// (`rozporządzenie Parlamentu Europejskiego i Rady (UE)`), and where it begins.
std::optional<std::pair<char, std::size_t>> ReferenceFinder::instrument_before(std::size_t at, bool near) const {
    constexpr std::size_t window = 110;
    constexpr std::size_t most_words = 9;
    auto begin = at > window ? at - window : 0;
    while (begin < at && text::is_continuation(text_[begin])) ++begin;
    const auto stop = text_.substr(begin, at - begin).find_last_of(",;:.()[]");
    if (stop != std::string_view::npos) begin += stop + 1;
    std::vector<text::Token> tokens;
    text::tokenise(text_.substr(begin, at - begin), tokens);
    const auto first = tokens.size() > most_words ? tokens.size() - most_words : 0;
    std::optional<std::pair<char, std::size_t>> found;
    std::size_t found_end = 0;
    for (auto i = first; i < tokens.size(); ++i) {
        const auto hit = words_.instruments.match(tokens, i);
        if (!hit || i + hit->tokens <= found_end) continue; // part of a longer one
        found = std::pair(static_cast<char>(hit->value), begin + tokens[i].begin);
        found_end = i + hit->tokens;
    }
    if (found && near && found_end != tokens.size()) return std::nullopt;
    return found;
}

/// The kind of act that is named behind its number, as in Hungarian: `az (EU) 2016/679 rendelet`; 0 if none is.
char ReferenceFinder::instrument_behind(std::size_t end) const {
    constexpr std::size_t window = 80;
    constexpr std::size_t most_words = 6;
    std::vector<text::Token> tokens;
    const auto behind = text_.substr(end, window);
    text::tokenise(behind.substr(0, behind.find_first_of(",;:.()")), tokens, most_words);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (const auto hit = words_.instruments.match(tokens, i)) return static_cast<char>(hit->value);
        const bool conjunction = pack_.conjunctions.contains(tokens[i].key);
        const bool joins = words_.is_article(tokens[i].key) || words_.is_preposition(tokens[i].key);
        if ((joins && !conjunction) || (conjunction && i == 0) || text::is_digit(behind[tokens[i].begin])) break;
    }
    return 0;
}

/// Whether only words and signs that join the members of a list stand from `end` to `at`.
bool ReferenceFinder::goes_on(std::size_t end, std::size_t at, std::size_t most) const {
    if (end == 0 || end > at || at - end > most) return false;
    std::vector<text::Token> tokens;
    const auto between = text_.substr(end, at - end);
    if (between.find_first_of(".;:()") != std::string_view::npos) return false;
    text::tokenise(between, tokens);
    const auto joins = [&](const text::Token& token) {
        return pack_.conjunctions.contains(token.key) || words_.is_article(token.key) ||
               words_.is_preposition(token.key);
    };
    return std::all_of(tokens.begin(), tokens.end(), joins) &&
           (!tokens.empty() || between.find_first_of(",-\xE2") != std::string_view::npos);
}

std::optional<TextMark> ReferenceFinder::act_at(std::size_t at, std::size_t floor) {
    auto number = act_number(text_, at);
    if (!number) return std::nullopt;
    const auto prefix = prefix_of(at);
    const bool strong = prefix.bracket || !number->series.empty();
    const auto instrument = instrument_before(prefix.begin, !strong);
    char letter = 0;
    auto begin = prefix.begin;
    if (instrument && instrument->second >= floor) {
        letter = instrument->first;
        begin = instrument->second;
    } else if (goes_on(act_end_, prefix.begin, 24)) {
        letter = act_letter_;
    } else if (strong) {
        letter = instrument_behind(number->end);
    }
    if (letter == 0 || !number->order(prefix.numbered, letter)) return std::nullopt;
    act_end_ = number->end;
    act_letter_ = letter;
    if (letter == 'E' && words_.justice_codes.contains(text::word_key(number->series))) letter = 'F';
    return make_mark(std::max(begin, floor), number->end, RefType::act,
                     fmt::format("3{}{}{:04}", number->year, letter, number->number));
}

/// `résolution 1325 (2000)`
std::optional<TextMark> ReferenceFinder::resolution(std::size_t at, std::size_t floor) {
    const auto end = digits_end(text_, at);
    if (end - at > 4) return std::nullopt;
    const auto close = bracketed_year(text_, end);
    if (!close) return std::nullopt;
    const auto word = text::word_before(text_, at);
    const bool named = !word.empty() && words_.resolution_words.contains(text::word_key(word.of(text_)));
    if (!named && !goes_on(resolution_end_, at, 24)) return std::nullopt;
    resolution_end_ = *close;
    return make_mark(named ? std::max(word.begin, floor) : at, *close, RefType::un);
}

/// `article 83, paragraphe 1, du TFUE`, from the word for an article; the number stands at `at`.
std::optional<TextMark> ReferenceFinder::treaty_article(std::size_t begin, std::size_t at) const {
    constexpr std::size_t window = 200;
    constexpr std::size_t most_words = 16;
    const auto text = text_.substr(at, window);
    const auto number = text.substr(0, digits_end(text, 0));
    if (number.size() > 3) return std::nullopt;
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens, most_words + 8);
    for (std::size_t i = 1; i < std::min(tokens.size(), most_words); ++i) {
        const auto between = text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
        if (between.find_first_of(";:") != std::string_view::npos || between.find(". ") != std::string_view::npos)
            return std::nullopt;
        if (const auto hit = words_.treaties.match(tokens, i)) {
            const auto& celex = words_.treaty_celex[static_cast<std::size_t>(hit->value)];
            return make_mark(begin, at + tokens[i + hit->tokens - 1].end, RefType::treaty,
                             fmt::format("{}{:03}", celex, to_int(number)));
        }
        const auto key = tokens[i].key;
        const auto length = tokens[i].end - tokens[i].begin;
        const bool joins = words_.parts.contains(key) || words_.is_article(key) || words_.is_preposition(key) ||
                           pack_.conjunctions.contains(key) || text::is_digit(text[tokens[i].begin]) || length <= 3;
        if (!joins) return std::nullopt;
    }
    return std::nullopt;
}

/// Whether the part whose number ends at `end` belongs to another text: `article 5 du règlement`, `pkt 3 decyzji`, but
/// not `point 5 de la présente déclaration`.
bool ReferenceFinder::of_something_else(std::size_t end) const {
    constexpr std::size_t window = 60;
    constexpr std::size_t most_words = 5;
    std::vector<text::Token> tokens;
    const auto behind = text_.substr(end, window);
    text::tokenise(behind, tokens, most_words);
    if (tokens.empty() || behind.substr(0, tokens[0].begin).find_first_not_of(" ,") != std::string_view::npos) {
        return !tokens.empty() && behind.starts_with('/');
    }
    bool genitive = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (words_.this_words.contains(tokens[i].key)) return false;
        if (words_.instruments.match(tokens, i) || words_.treaties.match(tokens, i)) return true;
        const bool joins = words_.is_preposition(tokens[i].key) && !pack_.conjunctions.contains(tokens[i].key);
        const bool article = words_.is_article(tokens[i].key);
        if (!joins && !article) break;
        genitive = genitive || joins || (article && i == 0);
    }
    return genitive && behind.substr(0, tokens[0].begin).find(',') == std::string_view::npos;
}

/// Whether an article's number stands before `at`: in `article 3, paragraphe 2` it is no paragraph of the note.
bool ReferenceFinder::behind_article(std::size_t at) const {
    auto end = text::blanks_begin(text_, at);
    if (end > 0 && text_[end - 1] == ',') --end;
    return end > 0 && part_end_ == end && part_kind_ == language::PartKind::article;
}

/// `article 83 TFUE`, `point 11`, `annexe II`: the number from `at` to `end`.
std::optional<TextMark> ReferenceFinder::part(std::size_t at, std::size_t end, std::size_t floor) {
    using language::PartKind;
    const auto word = text::word_before(text_, at);
    const auto named = word.empty() ? words_.parts.end() : words_.parts.find(text::word_key(word.of(text_)));
    PartKind kind = PartKind::other;
    auto begin = at;
    if (named != words_.parts.end()) {
        kind = named->second;
        begin = word.begin;
    } else if (goes_on(part_end_, at, 16)) {
        kind = part_kind_;
    }
    if (kind == PartKind::other || begin < floor) return std::nullopt;
    if (kind == PartKind::article && text::is_digit(text_[at])) {
        if (auto found = treaty_article(begin, at)) return found;
    }
    if (kind == PartKind::point && behind_article(begin)) return std::nullopt;
    if (of_something_else(end)) return std::nullopt;
    part_end_ = end;
    part_kind_ = kind;
    static constexpr std::array<std::string_view, 5> names{"point", "article", "annex", "note", ""};
    return make_mark(begin, end, RefType::internal,
                     fmt::format("{}:{}", names[static_cast<std::size_t>(kind)], text_.substr(at, end - at)));
}

std::optional<TextMark> ReferenceFinder::at_capital(std::size_t at, std::size_t floor) {
    if (text_[at] == 'I' || text_[at] == 'V' || text_[at] == 'X') {
        const auto end = std::min(text_.find_first_not_of("IVX", at), text_.size());
        if (end < text_.size() && text::is_word_at(text_, end)) return std::nullopt;
        return part(at, end, floor);
    }
    if (auto found = commission(at)) return found;
    if (auto found = journal(at, floor)) return found;
    if (auto found = court_case(at)) return found;
    return united_nations(at);
}

std::optional<TextMark> ReferenceFinder::at_figures(std::size_t at, std::size_t floor) {
    if (auto found = resolution(at, floor)) return found;
    auto end = digits_end(text_, at);
    constexpr std::size_t longest = 24;
    while (end - at < longest && end + 1 < text_.size() && text_[end] == '.' && text::is_digit(text_[end + 1])) {
        end = digits_end(text_, end + 1);
    }
    if (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z' &&
        (end + 1 == text_.size() || !text::is_word_at(text_, end + 1)))
        ++end;
    if (end < text_.size() && text::is_word_at(text_, end)) return std::nullopt;
    return part(at, end, floor);
}

} // namespace ianote::parse
