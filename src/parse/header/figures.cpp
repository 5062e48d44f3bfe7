// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/dates.hpp"
#include "parse/header/form_readers.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace ianote::parse {

/// The character before the word, blanks apart.
char FormReaders::before() const {
    auto end = begin();
    while (end > 0 && text()[end - 1] == ' ') --end;
    const auto last = end > 0 ? static_cast<unsigned char>(text()[end - 1]) : 0U;
    if (last < 0x80 && !text::is_blank(last)) return static_cast<char>(last); // nearly always
    const auto head = text::trim(text().substr(0, end));
    return head.empty() ? '\0' : head.back();
}

std::optional<Match> FormReaders::originals() const {
    const auto& hits = finder.hits(word);
    if (std::none_of(hits.begin(), hits.end(), [](const FormFinder::Hit& hit) {
            return hit.word->kind == language::WordKind::original_mark && hit.count == 1;
        }))
        return std::nullopt;
    const bool bracket = before() == '(';
    const auto open = bracket ? text().rfind('(', begin()) : begin();
    const auto close = text().find(')', begin());
    const auto end = close == text().npos ? text().size() : close + 1;
    if (end - open > 60 || original_languages(text().substr(open, end - open), finder.pack_).empty())
        return std::nullopt;
    return Match{Form::originals, open, end};
}

/// `(18.11)`, the day of distribution, and `(en)`; the mark of a language or a page's number alone.
std::optional<Match> FormReaders::aside() const {
    if (is_page_number()) return match(Form::aside, words()[word].end - begin());
    const bool bracket = before() == '(';
    if (!bracket && (word > 0 || words().size() > 2)) return std::nullopt;
    const auto end = bracket ? text().find(')', begin()) : text().size();
    if (end == text().npos || end - begin() > 6) return std::nullopt;
    const auto inner = text::trim(text().substr(begin(), end - begin()));
    const bool figures = inner.find_first_not_of("0123456789./-()") == inner.npos;
    const bool language = LanguageCode::parse(text::ascii_small(inner)).has_value();
    if (!figures && !language) return std::nullopt;
    const auto open = bracket ? text().rfind('(', begin()) : begin();
    return Match{Form::aside, open, std::min(end + 1, text().size())};
}

/// The number of a page before a page that came in one line.
bool FormReaders::is_page_number() const {
    const auto& first = words()[word];
    if (word > 0 || begin() > 0 || !is_digit_at(text(), 0) || first.end > 3 || words().size() < 2) return false;
    const bool figures = text().substr(0, first.end).find_first_not_of("0123456789") == text().npos;
    return figures && text()[first.end] == ' ' && words()[1].capital && !language::read_date(text(), 0, finder.pack_);
}

std::optional<Match> FormReaders::file() const {
    if (!is_digit_at(text(), begin())) return std::nullopt;
    const auto found = find_procedure_file(rest().substr(0, 24));
    if (!found || found->begin != 0) return std::nullopt;
    return match(Form::file, found->end);
}

std::optional<Match> FormReaders::commission() const {
    const auto length = words()[word].capitals ? commission_document_length(rest()) : 0;
    if (length == 0) return std::nullopt;
    return match(Form::commission, length + final_length(begin() + length));
}

/// `def.`, `endgültig`: a last word in small letters behind the number, which says in every language that it is final.
std::size_t FormReaders::final_length(std::size_t from) const {
    for (auto i = word + 1; i < words().size(); ++i) {
        if (words()[i].begin < from) continue;
        const bool next = text::blanks_end(text(), from) == words()[i].begin && !is_digit_at(text(), words()[i].begin);
        if (!next || words()[i].capital) return 0;
        auto end = static_cast<std::size_t>(words()[i].end);
        const bool dot = end < text().size() && text()[end] == '.';
        const bool last = dot || i + 1 == words().size() || words()[i + 1].capital;
        return last ? (dot ? end + 1 : end) - from : 0;
    }
    return 0;
}

bool FormReaders::may_be_number() const {
    const auto previous = text::code_point_before(text(), begin());
    return previous != '/' && previous != '-' && previous != '.' && !text::is_digit(previous);
}

std::optional<Match> FormReaders::number() const {
    if (!may_be_number()) return std::nullopt;
    if (const auto found = read_document_number(rest())) return match(Form::number, found->length);
    if (!is_digit_at(text(), begin())) return std::nullopt;
    const auto found = read_document_number(rest(), true);
    if (!found) return std::nullopt;
    return match(Form::short_number, found->length);
}

/// `C/16/64`: the year and the number of a press release.
std::optional<Match> FormReaders::press_number() const {
    if (const auto length = press_number_length(rest())) return match(Form::press_number, length);
    return std::nullopt;
}

std::optional<Match> FormReaders::suffix() const {
    if (!words()[word].capitals) return std::nullopt;
    const auto [suffixes, length] = read_number_suffixes(rest());
    if (suffixes.empty()) return std::nullopt;
    return match(Form::suffix, length);
}

/// A run of codes, up to a title or a marking, which is in capitals as well.
std::optional<Match> FormReaders::codes() const {
    if (const auto press = press_code()) return press;
    if (!words()[word].capitals || is_digit_at(text(), begin())) return std::nullopt;
    auto length = read_subject_codes(rest()).length;
    for (auto i = word; length > 0 && i < words().size() && words()[i].begin < begin() + length; ++i) {
        const auto phrase = FormReaders{finder, i, false}.phrase();
        if (!phrase || !(phrase->forms.has(Form::title) || phrase->forms.has(Form::marking))) continue;
        if (is_digit_at(text(), text::blanks_end(text(), phrase->end))) continue; // `PRESSE 12` is a code
        length = read_subject_codes(rest().substr(0, phrase->begin - begin())).length;
    }
    if (length == 0) return std::nullopt;
    return match(Form::codes, length);
}

/// `(Presse 105)` behind the number of a press release.
std::optional<Match> FormReaders::press_code() const {
    if (!words()[word].capital || word + 1 >= words().size() || before() != '(') return std::nullopt;
    const auto& figures = words()[word + 1];
    const bool closes = is_digit_at(text(), figures.begin) && figures.end < text().size() &&
                        text()[figures.end] == ')' && figures.begin - words()[word].end == 1;
    if (!closes) return std::nullopt;
    return Match{Form::codes, begin(), figures.end};
}

std::optional<Match> FormReaders::point() const {
    const auto& first = words()[word];
    const auto label = text().substr(begin(), first.end - begin());
    if (label != "1" && label != "I" && label != "A") return std::nullopt;
    const bool clear = begin() == 0 || text::is_breaking_space(text()[begin() - 1]);
    if (!clear || first.end >= text().size() || text()[first.end] != '.') return std::nullopt;
    const auto next = text::blanks_end(text(), first.end + 1);
    const bool parted = next > first.end + 1 || next == text().size();
    if (!parted || language::read_date(text(), begin(), finder.pack_)) return std::nullopt;
    return match(Form::point, label.size() + 1);
}

} // namespace ianote::parse
