// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/abbreviations.hpp"

#include "parse/noun_phrase.hpp"
#include "parse/short_form.hpp"
#include "parse/short_shape.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_bracket = 300; // bytes
constexpr std::size_t window_bytes = 260;    // a long form is no longer than this

/// What stands in a bracket, cut from both ends.
struct Piece {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;

    std::string_view view() const { return text.substr(begin, end - begin); }

    static bool is_mark(char32_t c) {
        return text::is_blank(c) || c == U',' || c == U'"' || c == U'\'' || c == 0xAB || c == 0xBB || c == U':' ||
               (c >= 0x2018 && c <= 0x201F);
    }

    void strip_marks() {
        while (begin < end) {
            auto next = begin;
            if (!is_mark(text::next_code_point(text, next))) break;
            begin = next;
        }
        while (begin < end && is_mark(text::code_point_before(text, end))) {
            do --end;
            while (text::is_continuation(text[end]));
        }
    }

    /// Words such as `ci-après` or `por sus siglas en inglés` at either end.
    void strip_words(const language::Pack& pack) {
        std::vector<text::Token> tokens;
        text::tokenise(view(), tokens);
        const auto goes = [&](const text::Token& token) {
            return !token.capitals && pack.references->tables().short_form_words.contains(token.key);
        };
        std::size_t first = 0;
        auto last = tokens.size();
        while (first < last && goes(tokens[first])) ++first;
        while (last > first && goes(tokens[last - 1])) --last;
        if (first == last) return;
        const auto base = begin;
        if (last < tokens.size()) end = base + tokens[last - 1].end;
        if (first > 0) begin = base + tokens[first].begin;
    }
};

/// `(UE) 2016/679`, `(CEE) n° 1612/68`: part of a number.
bool number_behind(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_sign = 8; // n°, núm.
    at = text::blanks_end(text, at);
    const auto sign = at;
    while (at < text.size() && at - sign <= longest_sign && !text::is_digit(text[at])) {
        auto next = at;
        if (text::is_blank(text::next_code_point(text, next))) break;
        at = next;
    }
    at = text::blanks_end(text, at);
    auto digits = at;
    while (digits < text.size() && text::is_digit(text[digits])) ++digits;
    return digits > at && digits < text.size() && text[digits] == '/';
}

/// The words that a short form of so many bytes may stand for.
struct Window {
    std::string_view text;
    bool cut = false; ///< the clause begins before it
};

/// Whether a full stop at `at` ends a sentence: behind a word that is no abbreviation.
bool ends_sentence(std::string_view text, std::size_t at) {
    constexpr std::size_t shortest = 3;
    if (at <= shortest || at + 1 >= text.size() || text[at + 1] != ' ') return false;
    const auto word = text.substr(at - shortest, shortest);
    return word.find_first_of(" .") == std::string_view::npos && text::is_word(text::code_point_before(text, at));
}

/// What stands right before `open`, back to the end of another clause or bracket.
Window words_before(std::string_view text, std::size_t open, std::size_t letters) {
    constexpr std::size_t fewest = 4;
    constexpr std::size_t bytes_a_letter = 26;
    const auto most = std::min(window_bytes, std::max(letters + 1, fewest) * bytes_a_letter);
    auto begin = open;
    std::size_t blank = open;
    for (; begin > 0 && open - begin < most; --begin) {
        const char c = text[begin - 1];
        if (c == ' ') blank = begin;
        if (c == ';' || c == ':' || c == '(' || c == ')' || c == '[' || c == ']') break;
        if (c == '.' && ends_sentence(text, begin - 1)) break;
    }
    const bool cut = begin > 0 && open - begin >= most;
    return {text::trim(text.substr(cut ? blank : begin, open - (cut ? blank : begin))), cut};
}

/// Whether a word is the name of an agency that the pack knows.
bool is_agency(std::string_view written, const language::Pack& pack) {
    std::vector<text::Token> tokens;
    text::tokenise(written, tokens);
    const auto hit = pack.references->tables().addressees.match(tokens, 0);
    return hit && hit->tokens == tokens.size() && hit->value == static_cast<int>(Addressee::agency);
}

/// Whether something is said of what the words name: `aide d'urgence a été octroyée`.
bool has_verb(std::string_view phrase, const language::Pack& pack) {
    std::vector<text::Token> tokens;
    text::tokenise(phrase, tokens);
    const auto& forms = pack.verbs.forms();
    const language::Words words(phrase, forms, std::move(tokens));
    const auto& names = pack.references->tables();
    for (std::size_t i = 1; i < words.tokens.size(); ++i) {
        if (!forms.is_auxiliary(words, i)) continue;
        const auto key = words.tokens[i].key;
        const bool may_join = names.is_article(key) || names.is_preposition(key); // Agenția Europeană a Muncii
        if (!may_join || forms.is(words, i + 1, language::WordClass::participle)) return true;
    }
    return false;
}

/// The long form of `written` that `before` ends with.
std::optional<std::string> long_form(std::string_view written, Window before, const language::Pack& pack) {
    const NounPhrase words(before.text, pack, before.cut);
    if (words.size() < 2) return std::nullopt;
    const ShortForm form(written, words, pack);
    if (form.size() < 2) return std::nullopt;
    std::optional<std::size_t> first;
    if (text::is_digit(before.text.back())) // 2016/0366 (NLE), cadre financier 2021-2027 (CFP)
        first = form.by_all_initials();
    else if (shape_of(written) == Shape::capitals)
        first = form.of_capitals();
    else
        first = form.of_word(is_agency(written, pack));
    if (!first || words.size() - *first < 2) return std::nullopt;
    auto phrase = words.from(*first);
    return has_verb(phrase, pack) ? std::nullopt : std::optional(std::move(phrase));
}

std::optional<FoundAbbreviation> short_behind(std::string_view text, std::size_t open, std::size_t close,
                                              const language::Pack& pack) {
    Piece piece{text, open + 1, close};
    piece.strip_marks();
    auto shape = shape_of(piece.view());
    if (shape != Shape::capitals) {
        piece.strip_words(pack);
        piece.strip_marks();
        shape = shape_of(piece.view());
    }
    if (shape == Shape::none || number_behind(text, close + 1)) return std::nullopt;
    auto expansion = long_form(piece.view(), words_before(text, open, piece.view().size()), pack);
    if (!expansion) return std::nullopt;
    return FoundAbbreviation{piece.begin, piece.end, std::move(*expansion)};
}

/// `EMPACT (plateforme pluridisciplinaire ...)`: the words in the bracket are the whole long form.
std::optional<FoundAbbreviation> long_behind(std::string_view text, std::size_t open, std::size_t close,
                                             const language::Pack& pack) {
    auto end = open;
    while (end > 0 && text[end - 1] == ' ') --end;
    const auto begin = text::word_begin(text, end);
    const auto written = text.substr(begin, end - begin);
    const auto inside = text::trim(text.substr(open + 1, close - open - 1));
    if (shape_of(written) != Shape::capitals || inside.find_first_of("0123456789;:") != std::string_view::npos)
        return std::nullopt;
    const NounPhrase words(inside, pack);
    std::size_t first = 0;
    while (first < words.size() && words[first].article) ++first;
    if (words.size() < first + 2) return std::nullopt;
    if (!ShortForm(written, words, pack).is_whole(first, inside.find(',') != std::string_view::npos))
        return std::nullopt;
    return FoundAbbreviation{begin, end, words.from(first)};
}

} // namespace

std::optional<FoundAbbreviation> find_abbreviation(std::string_view text, std::size_t open,
                                                   const language::Pack& pack) {
    const auto close = text.substr(0, std::min(text.size(), open + longest_bracket)).find_first_of("()", open + 1);
    if (open == 0 || close == std::string_view::npos || text[close] == '(' || close < open + 3) return std::nullopt;
    if (auto found = short_behind(text, open, close, pack)) return found;
    return long_behind(text, open, close, pack);
}

} // namespace ianote::parse
