// SPDX-License-Identifier: GPL-3.0-or-later
// Finds dates, references and abbreviations in the text of a leaf, in one pass.
#include "language/dates.hpp"
#include "parse/abbreviations.hpp"
#include "parse/inline.hpp"
#include "parse/references.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <array>
#include <string_view>

namespace ianote::parse {

namespace {

/// What a mark can begin with: a figure, a bracket, or the capital of a series' symbol, a court, a journal's series, a
/// Roman numeral.
constexpr auto begins_mark = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("0123456789(ACDEFIJKLPSTVWX")) table[static_cast<std::size_t>(c)] = true;
    return table;
}();

struct MarkFinder {
    std::string_view text;
    const language::Pack& pack;
    ReferenceFinder references;
    std::vector<TextMark> marks = {};
    std::size_t at = 0;
    std::size_t behind_mark = 0; ///< of what was read last

    std::size_t floor() const { return marks.empty() ? 0 : marks.back().end; }

    bool reference_word_before() const {
        const auto word = text::word_before(text, at);
        return !word.empty() && pack.reference_words.contains(text::word_key(word.of(text)));
    }

    /// `(CEE) n° 1612/68` is a regulation of old, `2022/23` a season: neither is a document of the Council.
    bool is_something_else(const DocumentNumber& number) const {
        const auto year = number.serial.size() == 4 ? std::stoi(number.serial) : 0;
        if (year >= 1950 && year < 2100 && (year + 1) % 100 == number.year % 100) return !reference_word_before();
        const auto word = text::word_before(text, at);
        if (word.end - word.begin > 5 || reference_word_before()) return false;
        const auto end = text::blanks_begin(text, word.begin);
        return end > 0 && text[end - 1] == ')';
    }

    bool take(std::optional<TextMark> mark) {
        if (!mark) return false;
        at = mark->end;
        marks.push_back(std::move(*mark));
        return true;
    }

    bool document() {
        auto found = read_document_number(text.substr(at, 80), text::is_digit(text[at]) && reference_word_before());
        if (!found) return false;
        if (found->number.symbol == "ST" && text::is_digit(text[at]) && is_something_else(found->number)) return false;
        const auto behind = at + found->length;
        if (behind < text.size() && text[behind] == '/') return false;
        auto more = references.more_of(found->number, behind);
        marks.push_back({static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(behind),
                         InlineKind::doc_ref,
                         {},
                         std::move(found->number)});
        marks.insert(marks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        at = floor();
        return true;
    }

    bool date() {
        const auto found = language::read_date_around(text, at, floor(), pack);
        if (!found || !found->ok()) return false;
        marks.push_back({static_cast<std::uint32_t>(found->begin), static_cast<std::uint32_t>(found->end),
                         InlineKind::date, found->value(), std::nullopt});
        at = found->end;
        return true;
    }

    void figures() {
        if (take(references.own_code_at(at, floor())) || take(references.act_at(at, floor())) || document() || date() ||
            take(references.at_figures(at, floor())))
            return;
        while (at < text.size() && (text::is_digit(text[at]) || text[at] == '/')) ++at;
    }

    void bracket() {
        auto found = find_abbreviation(text, at, pack);
        if (found && found->begin >= floor()) {
            at = std::max(at + 1, found->end);
            marks.push_back({static_cast<std::uint32_t>(found->begin), static_cast<std::uint32_t>(found->end),
                             InlineKind::abbreviation, std::move(found->expansion), std::nullopt});
        } else {
            ++at;
        }
    }

    /// At a capital that begins a word; whether a reference begins there.
    bool capital() { return document() || take(references.at_capital(at, floor())); }

    /// A letter or figure stands before it; what is beyond ASCII may be a blank or a quotation mark.
    bool is_inside_word() const {
        return at > 0 && at != behind_mark && text::is_word(text::code_point_before(text, at));
    }

    /// Reads what begins here, and moves behind it; false where nothing does.
    bool read_here() {
        if (text[at] == '(') {
            bracket();
            return true;
        }
        if (is_inside_word()) return false;
        if (!text::is_digit(text[at])) return capital();
        figures();
        return true;
    }

    void run() {
        for (;;) {
            while (at < text.size() && !begins_mark[static_cast<unsigned char>(text[at])]) ++at;
            if (at == text.size()) return;
            if (read_here())
                behind_mark = at;
            else
                ++at;
        }
    }
};

} // namespace

std::vector<TextMark> find_marks(std::string_view plain, const language::Pack& pack) {
    MarkFinder finder{plain, pack, ReferenceFinder(plain, pack)};
    finder.run();
    return std::move(finder.marks);
}

} // namespace ianote::parse
