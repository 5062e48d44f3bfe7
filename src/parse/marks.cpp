// SPDX-License-Identifier: GPL-3.0-or-later
// Finds dates, document references and abbreviations in the text of a leaf, in one pass.
#include "language/dates.hpp"
#include "parse/abbreviations.hpp"
#include "parse/inline.hpp"
#include "text/utf8.hpp"

#include <string_view>

namespace ianote::parse {

namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

/// The word right before `at` (blanks and a full stop between), and where it starts.
std::pair<std::string_view, std::size_t> word_before(std::string_view text, std::size_t at) {
    auto end = at;
    while (end > 0) {
        const auto c = text::code_point_before(text, end);
        if (!text::is_blank(c) && c != '.') break;
        end -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    auto begin = end;
    while (begin > 0) {
        const auto c = text::code_point_before(text, begin);
        if (!text::is_word(c) && c != 0xB0 && c != '.') break;
        begin -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return {text.substr(begin, end - begin), begin};
}

struct MarkFinder {
    std::string_view text;
    const language::Pack& pack;
    std::vector<TextMark> marks;
    std::size_t at = 0;

    bool reference_word_before() const {
        const auto [word, begin] = word_before(text, at);
        return !word.empty() && pack.reference_words.contains(text::word_key(word));
    }

    /// `(CEE) n° 1612/68` is a regulation of old, `2022/23` a season: neither is a document of the Council.
    bool is_something_else(const DocumentNumber& number) const {
        const auto year = number.serial.size() == 4 ? std::stoi(number.serial) : 0;
        if (year >= 1950 && year < 2100 && (year + 1) % 100 == number.year % 100) return !reference_word_before();
        auto [word, begin] = word_before(text, at);
        if (word.size() > 5 || reference_word_before()) return false;
        while (begin > 0 && text[begin - 1] == ' ') --begin;
        return begin > 0 && text[begin - 1] == ')';
    }

    bool document() {
        auto found = read_document_number(text.substr(at, 80), is_figure(text[at]) && reference_word_before());
        if (!found) return false;
        if (found->number.symbol == "ST" && is_figure(text[at]) && is_something_else(found->number)) return false;
        const auto behind = at + found->length;
        if (behind < text.size() && text[behind] == '/') return false;
        marks.push_back({static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(behind),
                         InlineKind::doc_ref,
                         {},
                         std::move(found->number)});
        at = behind;
        return true;
    }

    bool date() {
        const auto found = language::read_date(text, at, pack);
        if (!found || !found->date.ok()) return false;
        marks.push_back({static_cast<std::uint32_t>(found->begin), static_cast<std::uint32_t>(found->end),
                         InlineKind::date, to_iso(found->date), std::nullopt});
        at = found->end;
        return true;
    }

    void figures() {
        if (document() || date()) return;
        while (at < text.size() && (is_figure(text[at]) || text[at] == '/')) ++at;
    }

    void bracket() {
        if (auto found = find_abbreviation(text, at)) {
            marks.push_back({static_cast<std::uint32_t>(found->begin), static_cast<std::uint32_t>(found->end),
                             InlineKind::abbreviation, std::move(found->expansion), std::nullopt});
            at = found->end;
        } else {
            ++at;
        }
    }

    /// Only these letters start the symbol of a series.
    static bool may_start_symbol(char c) {
        return c == 'S' || c == 'P' || c == 'C' || c == 'E' || c == 'X' || c == 'D' || c == 'W' || c == 'A';
    }

    void run() {
        bool in_word = false;
        while (at < text.size()) {
            const char c = text[at];
            if (c >= 'a' && c <= 'z') { // most of every text
                in_word = true;
                ++at;
                continue;
            }
            const bool word_char = (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
            if (is_figure(c) && !in_word) {
                figures();
                in_word = false;
            } else if (c == '(') {
                bracket();
                in_word = false;
            } else if (!in_word && may_start_symbol(c) && document()) {
                in_word = false;
            } else {
                in_word = word_char && !non_breaking_space();
                ++at;
            }
        }
    }

    /// The last byte of a non-breaking space is no letter.
    bool non_breaking_space() const {
        const auto upto = text.substr(0, at + 1);
        return upto.ends_with("\xC2\xA0") || upto.ends_with("\xE2\x80\xAF");
    }
};

} // namespace

std::vector<TextMark> find_marks(std::string_view plain, const language::Pack& pack) {
    MarkFinder finder{plain, pack, {}, 0};
    finder.run();
    return std::move(finder.marks);
}

} // namespace ianote::parse
