// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/forms.hpp"

#include "language/dates.hpp"
#include "parse/header/place.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

using language::WordKind;

constexpr std::size_t date_reach = 100;     // bytes from a place to the end of its date
constexpr std::size_t longest_place = 40;   // bytes
constexpr std::size_t longest_article = 4;  // bytes of le, den, dne before a date
constexpr std::size_t shortest_label = 3;   // folded bytes of a label that lost its colon
constexpr std::array<std::string_view, 6> quotes{"\"", "“", "”", "„", "«", "»"};

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto next = at;
        if (!text::is_blank(text::next_code_point(text, next))) break;
        at = next;
    }
    return at;
}

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
    const bool range = rest.find_first_of("0123456789") != rest.npos;
    if (rest.size() >= (range ? 36U : 12U)) return std::nullopt;
    return date->end;
}

} // namespace

/// The readers of single forms. Each says what stands at a word, or nothing.
struct FormReaders {
    const FormFinder& finder;
    std::size_t word = 0;
    bool fresh = false;

    const FoldedWords& words() const { return finder.words_; }
    std::string_view text() const { return finder.text_; }
    std::size_t begin() const { return words()[word].begin; }
    std::string_view rest() const { return text().substr(begin()); }

    /// The character before the word, blanks apart.
    char before() const {
        const auto head = text::trim(text().substr(0, begin()));
        return head.empty() ? '\0' : head.back();
    }

    Match match(Forms forms, std::size_t length) const { return {forms, begin(), begin() + length}; }

    std::optional<Match> label() const {
        std::optional<Match> found;
        words().find_phrases(word, finder.pack_.header_words, [&](const language::HeaderWord& phrase, std::size_t count) {
            if (phrase.kind != WordKind::label) return;
            const auto end = words()[word + count - 1].end;
            std::size_t colon = end; // behind signs that belong to the label: `doc. :`
            while (colon < text().size() && (text()[colon] == '.' || text()[colon] == ')')) ++colon;
            colon = skip_blanks(text(), colon);
            const bool sure = colon < text().size() && text()[colon] == ':';
            const bool alone = word == 0 && word + count == words().size() && phrase.key.size() >= shortest_label &&
                               text().find(':') == text().npos;
            const auto to = sure ? colon + 1 : text().size();
            if ((sure || alone) && (!found || to > found->end))
                found = Match{Form::label, label_begin(), to, phrase.field, sure};
        });
        return found;
    }

    /// The sign of a number before a label belongs to it, though it is no word: `№ предх. док.`
    std::size_t label_begin() const {
        constexpr std::string_view sign = "№";
        const auto head = text::trim(text().substr(0, begin()));
        return head.ends_with(sign) ? head.size() - sign.size() + static_cast<std::size_t>(head.data() - text().data())
                                    : begin();
    }

    /// A word or two before a colon, at a line's start: what a label looks like that no pack has.
    std::optional<Match> unknown_label() const {
        constexpr std::size_t most = 24; // bytes
        const auto colon = word == 0 && begin() == 0 ? text().substr(0, most).find(':') : text().npos;
        if (colon == text().npos || colon + 1 == text().size() || !text::is_breaking_space(text()[colon + 1]))
            return std::nullopt;
        const auto name = text::trim(text().substr(0, colon));
        if (name.find_first_of("0123456789()") != name.npos || std::count(name.begin(), name.end(), ' ') > 1)
            return std::nullopt;
        return Match{Form::unknown_label, 0, colon + 1, FieldKind::other, true};
    }

    std::optional<Match> originals() const {
        const auto key = text::fold_key(text().substr(begin(), words()[word].end - begin()));
        if (!finder.pack_.original_marks.contains(key)) return std::nullopt;
        const bool bracket = before() == '(';
        const auto open = bracket ? text().rfind('(', begin()) : begin();
        const auto close = text().find(')', begin());
        const auto end = close == text().npos ? text().size() : close + 1;
        if (end - open > 60 || original_languages(text().substr(open, end - open), finder.pack_).empty())
            return std::nullopt;
        return Match{Form::originals, open, end};
    }

    /// `(18.11)`, the day of distribution, and `(en)`; the mark of a language or a page's number alone.
    std::optional<Match> aside() const {
        if (is_page_number()) return match(Form::aside, words()[word].end - begin());
        const auto close = text().find(')', begin());
        const bool whole = word == 0 && words().size() <= 2;
        if (before() != '(' && !whole) return std::nullopt;
        const auto end = before() == '(' ? close : text().size();
        if (end == text().npos || end - begin() > 6) return std::nullopt;
        const auto inner = text::trim(text().substr(begin(), end - begin()));
        const bool figures = inner.find_first_not_of("0123456789./-()") == inner.npos;
        const bool language = LanguageCode::parse(text::ascii_small(inner)).has_value();
        if (!figures && !language) return std::nullopt;
        const auto open = before() == '(' ? text().rfind('(', begin()) : begin();
        return Match{Form::aside, open, std::min(end + 1, text().size())};
    }

    /// The number of a page before a page that came in one line.
    bool is_page_number() const {
        const auto& first = words()[word];
        if (word > 0 || begin() > 0 || !is_digit_at(text(), 0) || first.end > 3 || words().size() < 2) return false;
        const bool figures = text().substr(0, first.end).find_first_not_of("0123456789") == text().npos;
        return figures && text()[first.end] == ' ' && words()[1].capital &&
               !language::read_date(text(), 0, finder.pack_);
    }

    std::optional<Match> file() const {
        if (!is_digit_at(text(), begin())) return std::nullopt;
        const auto found = find_procedure_file(rest().substr(0, 24));
        if (!found || found->begin != 0) return std::nullopt;
        return match(Form::file, found->end);
    }

    std::optional<Match> commission() const {
        const auto length = words()[word].capitals ? commission_document_length(rest()) : 0;
        if (length == 0) return std::nullopt;
        return match(Form::commission, length + final_length(begin() + length));
    }

    /// `def.`, `endgültig`: a last word in small letters behind the number, which says in every language that it is final.
    std::size_t final_length(std::size_t from) const {
        for (auto i = word + 1; i < words().size(); ++i) {
            if (words()[i].begin < from) continue;
            const bool next = skip_blanks(text(), from) == words()[i].begin && !is_digit_at(text(), words()[i].begin);
            if (!next || words()[i].capital) return 0;
            auto end = static_cast<std::size_t>(words()[i].end);
            const bool dot = end < text().size() && text()[end] == '.';
            const bool last = dot || i + 1 == words().size() || words()[i + 1].capital;
            return last ? (dot ? end + 1 : end) - from : 0;
        }
        return 0;
    }

    bool may_be_number() const {
        const auto previous = text::code_point_before(text(), begin());
        return previous != '/' && previous != '-' && previous != '.' && !text::is_digit(previous);
    }

    std::optional<Match> number() const {
        if (!may_be_number()) return std::nullopt;
        if (const auto found = read_document_number(rest())) return match(Form::number, found->length);
        if (!is_digit_at(text(), begin())) return std::nullopt;
        const auto found = read_document_number(rest(), true);
        if (!found) return std::nullopt;
        return match(Form::short_number, found->length);
    }

    /// `C/16/64`: the year and the number of a press release.
    std::optional<Match> press_number() const {
        if (const auto length = press_number_length(rest())) return match(Form::press_number, length);
        return std::nullopt;
    }

    std::optional<Match> suffix() const {
        if (!words()[word].capitals) return std::nullopt;
        const auto [suffixes, length] = read_number_suffixes(rest());
        if (suffixes.empty()) return std::nullopt;
        return match(Form::suffix, length);
    }

    std::optional<Match> date() const {
        const auto& first = words()[word];
        const bool digit = is_digit_at(text(), begin());
        if (!first.capital && !digit && !(fresh && first.end - first.begin <= longest_article)) return std::nullopt;
        if (digit) {
            const auto read = language::read_date(text(), begin(), finder.pack_);
            return read ? std::optional(match(Form::date, read->end - begin())) : std::nullopt;
        }
        const auto length = end_of_dated_place(rest(), finder.pack_, fresh);
        if (!length) return known_place();
        if (first.capital && !is_known_place() && !(fresh && is_name_of_place())) return std::nullopt;
        return match(!first.capital ? Forms(Form::date) : Forms(Form::date) | Form::place, *length);
    }

    /// The bytes of a known place at the word, 0 for none.
    std::size_t place_length() const {
        std::size_t length = 0;
        words().find_phrases(word, finder.pack_.header_words, [&](const language::HeaderWord& phrase, std::size_t count) {
            if (phrase.kind == WordKind::place) length = std::max<std::size_t>(length, words()[word + count - 1].end - begin());
        });
        return length;
    }

    /// `On 6 June 2008, the Council`: a sentence begins.
    std::optional<Match> dated_opening() const {
        const auto& first = words()[word];
        const auto length = first.end - begin();
        const bool small = first.capital && length <= longest_article && (!first.capitals || length == 1);
        if (fresh || !small || word + 1 >= words().size()) return std::nullopt;
        const auto next = words()[word + 1].begin;
        if (skip_blanks(text(), first.end) != next || !is_digit_at(text(), next) || !language::read_date(text(), next, finder.pack_)) return std::nullopt;
        return match(Form::opening, words()[word].end - begin());
    }

    /// `Brussels,` and `V Bruseli`.
    bool is_known_place() const {
        constexpr std::size_t longest_preposition = 3; // bytes
        if (place_length() > 0) return true;
        const bool small = words()[word].end - begin() <= longest_preposition && word + 1 < words().size() &&
                           finder.pack_.references->tables().is_preposition(text::word_key(
                               text().substr(begin(), words()[word].end - begin())));
        const auto end = words()[small ? word + 1 : word].end;
        return end_of_place(text().substr(begin(), end - begin()), finder.pack_).has_value();
    }

    /// A place that no pack knows: one or two words before a comma.
    bool is_name_of_place() const {
        constexpr std::size_t most = 24; // bytes
        const auto name = rest().substr(0, rest().find(','));
        const bool short_name = name.size() <= most && std::count(name.begin(), name.end(), ' ') <= 1;
        return short_name && (word + 1 == words().size() || FormReaders{finder, word + 1, false}.place_length() == 0);
    }

    /// A place whose date is lost.
    std::optional<Match> known_place() const {
        const auto length = fresh && words()[word].capital ? place_length() : 0;
        if (length == 0) return std::nullopt;
        const auto behind = begin() + length;
        if (behind < text().size() && text()[behind] != ',') return std::nullopt;
        return match(Form::place, length);
    }

    /// Words of the pack; of several the longest, and all that are as long.
    std::optional<Match> phrase() const {
        std::optional<Match> found;
        const auto take = [&](Form form, std::size_t from, std::size_t to) {
            if (!found || to > found->end)
                found = Match{form, from, to};
            else if (to == found->end)
                found->forms = found->forms | form;
        };
        words().find_phrases(word, finder.pack_.header_words, [&](const language::HeaderWord& phrase, std::size_t count) {
            const auto end = words()[word + count - 1].end;
            const bool capital = words()[word].capital;
            const bool whole = word == 0 && word + count == words().size();
            if (phrase.kind == WordKind::institution && capital) take(Form::institution, begin(), end);
            if (phrase.kind == WordKind::party) take(Form::party, begin(), end_of_parties(end));
            // in capitals among capitals it is a part of them: `IN ACCORDANCE WITH`
            const bool shouted = !fresh && words().all_capitals(word - 1, word + count);
            if (phrase.kind == WordKind::text_opening && capital && !shouted) take(Form::opening, begin(), end);
            if (phrase.kind == WordKind::marking && (whole || words().all_capitals(word, word + count)))
                take(Form::marking, begin(), end);
        });
        if (const auto title = this->title()) take(Form::title, title->begin, title->end);
        return found;
    }

    /// `COREPER/Council`, `Coreper (Part 1)`, `Ausschuss der Ständigen Vertreter (2. Teil)/Rat`: what belongs to a party.
    std::size_t end_of_parties(std::size_t end) const {
        for (;;) {
            const auto next = skip_blanks(text(), end);
            if (next >= text().size()) return end;
            if (text()[next] == '(') {
                const auto close = text().find(')', next);
                if (close == text().npos || !is_part(text().substr(next, close - next))) return end;
                end = close + 1;
            } else if (text()[next] == '/') {
                const auto other = party_behind(next + 1);
                if (other == 0) return end;
                end = other;
            } else {
                return end;
            }
        }
    }

    /// `(Part 1`, `(2. Teil`, `(II dalis`, and no date.
    static bool is_part(std::string_view bracket) {
        constexpr std::size_t longest = 24; // bytes
        const auto digits = std::count_if(bracket.begin(), bracket.end(), [](char c) { return c >= '0' && c <= '9'; });
        return bracket.size() <= longest && digits <= 1 && bracket.find_first_of("123I") != bracket.npos;
    }

    /// The end of the longest party that stands at `at`, 0 for none.
    std::size_t party_behind(std::size_t at) const {
        at = skip_blanks(text(), at);
        for (auto i = word + 1; i < words().size() && words()[i].begin <= at; ++i) {
            if (words()[i].begin < at) continue;
            std::size_t end = 0;
            words().find_phrases(i, finder.pack_.header_words, [&](const language::HeaderWord& phrase, std::size_t count) {
                const bool party = phrase.kind == WordKind::party || phrase.kind == WordKind::institution;
                if (party) end = std::max<std::size_t>(end, words()[i + count - 1].end);
            });
            return end;
        }
        return 0;
    }

    /// A title with the letters of its item and the quotation marks around them.
    std::optional<Match> title() const {
        std::optional<Match> found;
        for (const auto* words : {&finder.words_, &finder.types_}) {
            words->find_phrases(word, finder.pack_.header_words, [&](const language::HeaderWord& phrase, std::size_t count) {
                if (phrase.kind != WordKind::document_type) return;
                const auto& types = finder.types_;
                auto last = word + count; // and a letter of an item behind it
                while (last < types.size() && types[last].key_begin == types[last].key_end) ++last;
                const bool whole = word == 0 && last == types.size();
                const bool capitals = types.all_capitals(word, last);
                const bool colon = text().substr(begin(), types[last - 1].end - begin()).find(':') != text().npos;
                if (!capitals && (!whole || colon)) return; // with a colon: `Note from: the Presidency`
                const auto end = quote_end(types[last - 1].end);
                if (!found || end > found->end) found = Match{Form::title, quote_begin(), end};
            });
        }
        return found;
    }

    std::size_t quote_begin() const {
        for (const auto quote : quotes) {
            if (text().substr(0, begin()).ends_with(quote)) return begin() - quote.size();
        }
        return begin();
    }

    std::size_t quote_end(std::size_t end) const {
        for (const auto quote : quotes) {
            if (text().substr(end).starts_with(quote)) return end + quote.size();
        }
        return end;
    }

    /// A run of codes, up to a title or a marking, which is in capitals as well.
    std::optional<Match> codes() const {
        if (const auto press = press_code()) return press;
        if (!words()[word].capitals || is_digit_at(text(), begin())) return std::nullopt;
        auto length = read_subject_codes(rest()).length;
        for (auto i = word; length > 0 && i < words().size() && words()[i].begin < begin() + length; ++i) {
            const auto phrase = FormReaders{finder, i, false}.phrase();
            if (!phrase || !(phrase->forms.has(Form::title) || phrase->forms.has(Form::marking))) continue;
            if (is_digit_at(text(), skip_blanks(text(), phrase->end))) continue; // `PRESSE 12` is a code
            length = read_subject_codes(rest().substr(0, phrase->begin - begin())).length;
        }
        if (length == 0) return std::nullopt;
        return match(Form::codes, length);
    }

    /// `(Presse 105)` behind the number of a press release.
    std::optional<Match> press_code() const {
        if (before() != '(' || !words()[word].capital || word + 1 >= words().size()) return std::nullopt;
        const auto& figures = words()[word + 1];
        const bool closes = is_digit_at(text(), figures.begin) && figures.end < text().size() &&
                            text()[figures.end] == ')' && figures.begin - words()[word].end == 1;
        if (!closes) return std::nullopt;
        return Match{Form::codes, begin(), figures.end};
    }

    std::optional<Match> point() const {
        const auto& first = words()[word];
        const auto label = text().substr(begin(), first.end - begin());
        if (label != "1" && label != "I" && label != "A") return std::nullopt;
        const bool clear = begin() == 0 || text::is_breaking_space(text()[begin() - 1]);
        if (!clear || first.end >= text().size() || text()[first.end] != '.') return std::nullopt;
        const auto next = skip_blanks(text(), first.end + 1);
        const bool parted = next > first.end + 1 || next == text().size();
        if (!parted || language::read_date(text(), begin(), finder.pack_)) return std::nullopt;
        return match(Form::point, label.size() + 1);
    }
};

namespace {

/// Asked in this order; the first that finds something is right.
constexpr std::array readers{&FormReaders::label,  &FormReaders::originals,    &FormReaders::aside,  &FormReaders::file,
                             &FormReaders::commission, &FormReaders::number,   &FormReaders::press_number,
                             &FormReaders::suffix, &FormReaders::codes, &FormReaders::phrase, &FormReaders::dated_opening, &FormReaders::date,
                             &FormReaders::point, &FormReaders::unknown_label};

} // namespace

FormFinder::FormFinder(std::string_view text, const language::Pack& pack)
    : text_(text)
    , pack_(pack)
    , words_(text, false)
    , types_(text, true) {}

std::optional<Match> FormFinder::at(std::size_t word, bool fresh) const {
    const FormReaders reader{*this, word, fresh};
    for (const auto read : readers) {
        if (auto found = (reader.*read)()) return found;
    }
    return std::nullopt;
}

std::vector<FormFinder::Begun> FormFinder::begun(std::size_t word, std::size_t end) const {
    std::vector<Begun> found;
    const auto length = words_[end - 1].key_end - words_[word].key_begin;
    pack_.header_words.find_begun(words_.key_from(word).substr(0, length), [&](const language::HeaderWord& phrase) {
        const bool wraps = phrase.kind == WordKind::label || phrase.kind == WordKind::institution ||
                           (phrase.kind == WordKind::document_type && words_.all_capitals(word, end));
        if (wraps) found.push_back({phrase.kind, phrase.field, std::string_view(phrase.key).substr(length)});
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Begun& a, const Begun& b) { return a.rest.size() > b.rest.size(); });
    return found;
}

std::optional<FormFinder::Rest> FormFinder::starts_with(std::string_view rest, bool label) const {
    if (words_.size() == 0) return std::nullopt;
    const auto key = words_.key_from(0);
    const bool goes_on = rest.size() > key.size() && rest.starts_with(key) && text_.find(':') == text_.npos;
    if (goes_on) return Rest{text_.size(), key.size()};
    if (!key.starts_with(rest)) return std::nullopt;
    const auto count = words_.count(0, rest.size());
    if (!count) return std::nullopt;
    auto end = static_cast<std::size_t>(words_[*count - 1].end);
    if (label) {
        while (end < text_.size() && text_[end] == '.') ++end;
        const auto colon = skip_blanks(text_, end);
        if (colon >= text_.size() || text_[colon] != ':') return std::nullopt;
        end = colon + 1;
    } else if (text_.substr(0, end).find(':') != text_.npos) {
        return std::nullopt;
    }
    return Rest{end, rest.size()};
}

} // namespace ianote::parse
