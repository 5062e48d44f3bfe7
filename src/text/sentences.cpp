// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <map>
#include <memory>

namespace ianote::text {

namespace {

constexpr std::size_t shortest_clause = 12; // bytes; `a);` is no clause
constexpr int longest_label = 3;            // digits of a label or ordinal before its full stop

icu::BreakIterator* iterator_for(const std::string& locale) {
    static thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> iterators;
    auto& iterator = iterators[locale];
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(locale.c_str()), status));
        if (U_FAILURE(status)) iterator.reset();
    }
    return iterator.get();
}

/// The run of word characters (and inner full stops, as in `p.ex.`) that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
    auto begin = end;
    while (begin > 0) {
        const auto c = code_point_before(text, begin);
        if (!is_word(c) && c != U'.') break;
        --begin;
        while (begin > 0 && is_continuation(text[begin])) --begin;
    }
    return text.substr(begin, end - begin);
}

bool is_initial(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && is_upper(next_code_point(word, at)) && at == word.size();
}

bool is_short_number(std::string_view word) {
    return !word.empty() && word.size() <= longest_label &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

bool is_roman(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

/// `auf der 3. Tagung`, but not `auf Seite 3. Der Rat`, nor `in den 3. Die Tagung`.
bool is_ordinal(std::string_view text, std::string_view number, std::string_view next, const SentenceRules& rules) {
    const auto begin = static_cast<std::size_t>(number.data() - text.data());
    if (begin == 0 || text[begin - 1] != ' ' || !rules.precedes_ordinal(word_before(text, begin - 1))) return false;
    std::size_t end = 0;
    for (auto at = end; at < next.size() && is_word(next_code_point(next, at));) end = at;
    return !rules.precedes_ordinal(next.substr(0, end));
}

/// Whether a break at `end` of the text before and `begin` of the text behind is none: an abbreviation, an initial, a
/// label or ordinal, a sentence that goes on in small letters, with a number or with the month of a date.
bool goes_on(std::string_view text, std::size_t start, std::size_t end, std::size_t begin, const SentenceRules& rules) {
    if (begin >= text.size()) return false;
    auto at = begin;
    const auto next = next_code_point(text, at);
    if (is_lower(next)) return true;
    if (end == 0 || text[end - 1] != '.') return false;
    const auto word = word_before(text, end - 1);
    if (word.empty()) return false;
    if (rules.is_abbreviation(fold_key(word)) || is_initial(word)) return true;
    const bool whole = static_cast<std::size_t>(word.data() - text.data()) == start;
    if (is_short_number(word)) {
        return whole || is_digit(next) || rules.begins_with_month(text.substr(begin)) ||
               is_ordinal(text, word, text.substr(begin), rules);
    }
    return is_roman(word) && whole;
}

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_word(next_code_point(text, at))) return true;
    }
    return false;
}

void trim_into(std::string_view text, std::size_t begin, std::size_t end, std::vector<Range>& out) {
    const auto inner = trim(text.substr(begin, end - begin));
    if (inner.empty()) return;
    const auto from = static_cast<std::uint32_t>(inner.data() - text.data());
    const auto to = from + static_cast<std::uint32_t>(inner.size());
    if (!out.empty() && !has_word(inner))
        out.back().end = to;
    else
        out.push_back({from, to});
}

/// Cuts a sentence behind semicolons that stand outside brackets and quotation marks.
void cut_clauses(std::string_view text, Range sentence, std::vector<Range>& out) {
    std::size_t begin = sentence.begin;
    int depth = 0;
    for (std::size_t at = sentence.begin; at < sentence.end;) {
        const auto c = next_code_point(text, at);
        if (c == U'(' || c == U'[' || c == 0x00AB || c == 0x201C) ++depth;
        if ((c == U')' || c == U']' || c == 0x00BB || c == 0x201D) && depth > 0) --depth;
        if (c != U';' || depth > 0 || at >= sentence.end || at - begin < shortest_clause ||
            sentence.end - at < shortest_clause)
            continue;
        auto behind = at;
        if (!is_blank(next_code_point(text, behind))) continue;
        trim_into(text, begin, at, out);
        begin = at;
    }
    trim_into(text, begin, sentence.end, out);
}

std::vector<std::size_t> breaks_of(std::string_view text, const std::string& locale) {
    std::vector<std::size_t> breaks;
    auto* iterator = iterator_for(locale);
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    if (iterator != nullptr) {
        utext_openUTF8(&source, text.data(), static_cast<std::int64_t>(text.size()), &status);
        iterator->setText(&source, status);
        for (auto at = iterator->first(); U_SUCCESS(status) && at != icu::BreakIterator::DONE; at = iterator->next()) {
            if (at > 0) breaks.push_back(static_cast<std::size_t>(at));
        }
        utext_close(&source);
    }
    if (breaks.empty() || breaks.back() != text.size()) breaks.push_back(text.size());
    return breaks;
}

/// Signs alone are no sentence: `";` behind words that are quoted.
bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_word(next_code_point(text, at))) return true;
    }
    return false;
}

} // namespace

std::vector<Range> find_sentences(std::string_view text, const SentenceRules& rules) {
    std::vector<Range> sentences;
    std::size_t begin = 0;
    const auto breaks = breaks_of(text, rules.locale);
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        const auto at = breaks[i];
        const auto inner = trim(text.substr(begin, at - begin));
        if (inner.empty() || !has_words(inner)) continue;
        if (i + 1 < breaks.size() && !has_words(text.substr(at, breaks[i + 1] - at))) continue;
        const auto start = static_cast<std::size_t>(inner.data() - text.data());
        if (at < text.size() && goes_on(text, start, start + inner.size(), at, rules)) continue;
        trim_into(text, begin, at, sentences);
        begin = at;
    }
    trim_into(text, begin, text.size(), sentences);
    if (!rules.clauses) return sentences;
    std::vector<Range> clauses;
    for (const auto& sentence : sentences) cut_clauses(text, sentence, clauses);
    return clauses;
}

} // namespace ianote::text
