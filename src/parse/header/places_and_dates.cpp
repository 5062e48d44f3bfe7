// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/dates.hpp"
#include "parse/header/form_readers.hpp"
#include "parse/header/place.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

using language::WordKind;

constexpr std::size_t date_reach = 100;    // bytes from a place to the end of its date
constexpr std::size_t longest_place = 40;  // bytes
constexpr std::size_t longest_article = 4; // bytes of le, den, dne before a date

/// Whether a date may start at `at`, with its place before it, or a small word.
std::optional<std::size_t> end_of_dated_place(std::string_view text, const language::Pack& pack, bool fresh) {
    const auto within = text.substr(0, date_reach);
    const auto date = language::find_date(within, pack);
    if (!date || date->begin > date_reach / 2) return std::nullopt;
    const auto before = text::trim(within.substr(0, date->begin));
    if (before.empty()) return date->end;
    if (before.find_first_of(":(\n") != before.npos) return std::nullopt;
    const bool article = before.find(' ') == before.npos && before.size() <= longest_article;
    if (article) return fresh ? std::optional(date->end) : std::nullopt;
    const auto place = end_of_place(before, pack);
    if (!place || *place >= longest_place) return std::nullopt;
    const auto rest = before.substr(*place); // `, le`; of a range of days also the first one
    const bool range = FormReaders::has_digit(rest);
    if (rest.size() >= (range ? 36U : 12U)) return std::nullopt;
    return date->end;
}

} // namespace

std::optional<Match> FormReaders::date() const {
    const auto& first = words()[word];
    if (is_digit_at(text(), begin())) {
        const auto read = language::read_date(text(), begin(), finder.pack_);
        return read ? std::optional(match(Form::date, read->end - begin())) : std::nullopt;
    }
    const bool article = fresh && first.end - first.begin <= longest_article;
    if (!first.capital && !article) return std::nullopt;
    if (!has_digit(rest().substr(0, date_reach / 2))) return known_place();
    const bool place = first.capital && (is_known_place() || (fresh && is_name_of_place()));
    if (first.capital && !place) return std::nullopt;
    const auto length = end_of_dated_place(rest(), finder.pack_, fresh);
    if (!length) return known_place();
    return match(first.capital ? Forms(Form::date) | Form::place : Forms(Form::date), *length);
}

/// The bytes of a known place at the word, 0 for none.
std::size_t FormReaders::place_length() const {
    std::size_t length = 0;
    for (const auto& [phrase, count] : finder.hits(word)) {
        if (phrase->kind == WordKind::place)
            length = std::max<std::size_t>(length, words()[word + count - 1].end - begin());
    }
    return length;
}

/// `On 6 June 2008, the Council`: a sentence begins.
std::optional<Match> FormReaders::dated_opening() const {
    const auto& first = words()[word];
    const auto length = first.end - begin();
    const bool small = first.capital && length <= longest_article && (!first.capitals || length == 1);
    if (fresh || !small || word + 1 >= words().size()) return std::nullopt;
    const auto next = words()[word + 1].begin;
    if (text::blanks_end(text(), first.end) != next || !is_digit_at(text(), next) ||
        !language::read_date(text(), next, finder.pack_))
        return std::nullopt;
    return match(Form::opening, words()[word].end - begin());
}

/// `Brussels,` and `V Bruseli`.
bool FormReaders::is_known_place() const {
    constexpr std::size_t longest_preposition = 3; // bytes
    if (place_length() > 0) return true;
    const bool small = words()[word].end - begin() <= longest_preposition && word + 1 < words().size() &&
                       finder.pack_.references->tables().is_preposition(
                           text::word_key(text().substr(begin(), words()[word].end - begin())));
    const auto end = words()[small ? word + 1 : word].end;
    return end_of_place(text().substr(begin(), end - begin()), finder.pack_).has_value();
}

/// A place that no pack knows: one or two words before a comma.
bool FormReaders::is_name_of_place() const {
    constexpr std::size_t most = 24; // bytes
    const auto name = rest().substr(0, rest().find(','));
    const bool short_name = name.size() <= most && std::count(name.begin(), name.end(), ' ') <= 1;
    return short_name && (word + 1 == words().size() || FormReaders{finder, word + 1, false}.place_length() == 0);
}

/// A place whose date is lost.
std::optional<Match> FormReaders::known_place() const {
    const auto length = fresh && words()[word].capital ? place_length() : 0;
    if (length == 0) return std::nullopt;
    const auto behind = begin() + length;
    if (behind < text().size() && text()[behind] != ',') return std::nullopt;
    return match(Form::place, length);
}

} // namespace ianote::parse
