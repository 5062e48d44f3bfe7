// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/hyphens.hpp"

#include "text/clean.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read::pdf {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::string_view typographic_hyphen = "\xE2\x80\x90";

/// The last maximal run of letters and hyphens before `end`, or the first one from the start.
std::string_view last_word(std::string_view text) {
    auto begin = text.size();
    while (begin > 0) {
        const auto c = text::code_point_before(text, begin);
        if (!text::is_word(c) && c != '-' && c != 0x2010 && c != 0x2011) break;
        do --begin;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80);
    }
    return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        auto next = end;
        const auto c = text::next_code_point(text, next);
        if (!text::is_word(c) && c != '-' && c != 0x2010 && c != 0x2011) break;
        end = next;
    }
    return text.substr(0, end);
}

/// A letter or figure of ASCII, or a hyphen.
bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && ((text::ascii_classes[byte] & text::char_word) != 0 || c == '-');
}

/// A hash of the word's letters in small (of ASCII and Latin-1, which is enough to tell a document's words), hyphens
/// kept. FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv
std::uint64_t key_of(std::string_view word) {
    std::uint64_t key = 0xCBF29CE484222325;
    for (std::size_t i = 0; i < word.size(); ++i) {
        auto byte = static_cast<unsigned char>(word[i]);
        const bool latin = i > 0 && static_cast<unsigned char>(word[i - 1]) == 0xC3;
        if ((byte >= 'A' && byte <= 'Z') || (latin && byte < 0x9F)) byte |= 0x20U;
        key = (key ^ byte) * 0x100000001B3;
    }
    return key;
}

/// `9001/` and `23`.
bool is_cut_number(std::string_view upper, std::string_view lower) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return upper.size() > 1 && upper.back() == '/' && digit(upper[upper.size() - 2]) && !lower.empty() &&
           digit(lower.front());
}

std::size_t letters_of(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(
        word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

bool is_all_upper(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (!text::is_upper(text::next_code_point(word, at))) return false;
    }
    return word.size() > 1;
}

std::string with_plain_hyphens(std::string_view word) {
    std::string out(word);
    for (auto at = out.find(typographic_hyphen); at != std::string::npos; at = out.find(typographic_hyphen))
        out.replace(at, 3, "-");
    return out;
}

} // namespace

std::size_t hyphen_length(std::string_view word) {
    std::size_t length = 0;
    // a browser writes the place where it may cut and then the hyphen that it drew
    for (bool more = true; more;) {
        const auto before = length;
        const auto rest = word.substr(0, word.size() - length);
        if (rest.ends_with(soft_hyphen)) length += soft_hyphen.size();
        if (rest.ends_with(typographic_hyphen)) length += typographic_hyphen.size();
        if (rest.ends_with('-')) ++length;
        more = length > before;
    }
    return length;
}

namespace {

/// Bytes of the character at `at` where neither text::clean nor with_plain_hyphens changes it, nor any beside it; else
/// 0.
std::size_t kept_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto second = byte(at + 1);
    switch (byte(at)) {
    case 0xC2: return second >= 0xA0 && second != 0xAD ? 2 : 0; // no control, no soft hyphen
    case 0xC3: return 2;                                        // letters
    case 0xE2: return second == 0x80 && byte(at + 2) >= 0x93 && byte(at + 2) <= 0x9F ? 3 : 0; // dashes, quotation marks
    default: return byte(at) >= ' ' && byte(at) < 0x7F ? 1 : 0;
    }
}

/// Whether a line is read as it stands: it has no soft hyphen, ligature or U+2010.
bool is_plain(std::string_view text) {
    bool odd = false; // signs of which some are changed
    std::size_t at = 0;
    while (at < text.size()) {
        const auto length = kept_length(text, at);
        if (length == 0) break;
        odd = odd || length == 3 || text[at] == '\xC2';
        at += length;
    }
    const auto changes = [](char c) { return c == '\xC2' || c == '\xEF' || c == '\xE2'; };
    return at >= text.size() ||
           (!odd && std::none_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), changes));
}

} // namespace

void Vocabulary::read(const Line& line) {
    const bool plain = is_plain(text_of(line));
    const auto clean = plain ? std::string() : with_plain_hyphens(text::clean(text_of(line)));
    const std::string_view text = plain ? std::string_view(text_of(line)) : std::string_view(clean);
    ++lines_;
    if (const auto length = hyphen_length(text); length > 0)
        heads_.emplace_back(last_word(text.substr(0, text.size() - length)));
    // the first word of a line may be the rest of one, the last its start
    auto end = text.size();
    if (hyphen_length(text_of(line)) > 0) end = text.rfind(' ') == std::string_view::npos ? 0 : text.rfind(' ');
    for (auto at = std::min(text.find(' '), end); at < end;) {
        const auto begin = at;
        while (at < end && is_word_byte(text[at])) ++at; // nearly every word is of such bytes alone
        if (at < end && static_cast<unsigned char>(text[at]) >= 0x80)
            at = begin + first_word(text.substr(begin, end - begin)).size();
        if (at > begin)
            keys_.push_back(key_of(text.substr(begin, at - begin)));
        else
            text::next_code_point(text, at);
    }
    ordered_ = false;
}

bool Vocabulary::knows(const std::string& word) const {
    if (!std::exchange(ordered_, true)) std::sort(keys_.begin(), keys_.end());
    return std::binary_search(keys_.begin(), keys_.end(), key_of(word));
}

bool Vocabulary::is_first_part(std::string_view head) const {
    if (first_parts_ == nullptr) return false;
    const auto hyphen = head.rfind('-'); // `vis-à-` / `vis`
    return first_parts_->contains(text::fold_key(head.substr(0, head.find('-')))) ||
           first_parts_->contains(text::fold_key(head.substr(hyphen == std::string_view::npos ? 0 : hyphen + 1)));
}

/// Whether the document cuts words at all: where it does not, a hyphen at a line's end is the word's own.
bool Vocabulary::cuts_words() const {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t lines_a_cut = 25; // at most, in a text whose words are cut
    const auto is_part = [&](const std::string& head) { return is_first_part(head); };
    const auto parts = static_cast<std::size_t>(std::count_if(heads_.begin(), heads_.end(), is_part));
    const auto cuts = heads_.size() - parts;
    return cuts >= fewest && cuts * lines_a_cut >= lines_;
}

/// `garde-` / `côtes`. Short parts are the beginnings of other words as well (`ex-` / `pliquer`), and short rests may
/// be endings.
bool Vocabulary::keeps_hyphen(const std::string& head, const std::string& tail) const {
    constexpr std::size_t short_word = 4; // letters
    if (!is_first_part(head)) return false;
    const bool sure = letters_of(head) > short_word && letters_of(tail) > short_word;
    return sure || knows(tail) || !cuts_words();
}

LineEnd Vocabulary::judge(std::string_view upper, std::string_view lower) const {
    const auto length = hyphen_length(upper);
    if (length == 0) return is_cut_number(upper, lower) ? LineEnd::hyphen : LineEnd::whole;
    const bool soft = upper.substr(upper.size() - length).find(soft_hyphen) != std::string_view::npos;
    const auto above = with_plain_hyphens(text::clean(upper.substr(0, upper.size() - length)));
    const auto below = with_plain_hyphens(text::clean(lower));
    const std::string head(last_word(above));
    const std::string tail(first_word(below));
    if (head.empty() || tail.empty()) return LineEnd::whole; // a dash
    if (soft) return LineEnd::cut;
    std::size_t at = 0;
    const auto next = text::next_code_point(tail, at);
    const auto last = text::code_point_before(head, head.size());
    if (text::is_digit(next) || text::is_digit(last)) return LineEnd::hyphen; // `2021-` / `2027`
    if (knows(head + tail)) return LineEnd::cut;
    if (knows(head + "-" + tail)) return LineEnd::hyphen;
    if (text::is_upper(next) && text::is_lower(last)) return LineEnd::hyphen; // `Alsace-` / `Lorraine`
    if (text::is_upper(next) && head.size() <= 2)
        return LineEnd::hyphen; // `PE-` / `CONS`: hardly two letters of a word
    if (keeps_hyphen(head, tail)) return LineEnd::hyphen;
    if (is_all_upper(head) && text::is_lower(next)) return LineEnd::hyphen; // `EU-` / `weit`
    const auto of_head = head.rfind('-');
    const bool both_known =
        knows(of_head == std::string::npos ? head : head.substr(of_head + 1)) && knows(tail.substr(0, tail.find('-')));
    return both_known ? LineEnd::hyphen : LineEnd::cut;
}

} // namespace ianote::read::pdf
