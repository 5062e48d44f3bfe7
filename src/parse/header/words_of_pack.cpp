// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/form_readers.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

using language::WordKind;

constexpr std::size_t shortest_label = 3; // folded bytes of a label that lost its colon
constexpr std::array<std::string_view, 6> quotes{"\"", "“", "”", "„", "«", "»"};

} // namespace

std::optional<Match> FormReaders::label() const {
    std::optional<Match> found;
    for (const auto& [phrase, count] : finder.hits(word)) {
        if (phrase->kind != WordKind::label) continue;
        const auto end = words()[word + count - 1].end;
        std::size_t colon = end; // behind signs that belong to the label: `doc. :`
        while (colon < text().size() && (text()[colon] == '.' || text()[colon] == ')')) ++colon;
        colon = text::blanks_end(text(), colon);
        const bool sure = colon < text().size() && text()[colon] == ':';
        const bool alone = word == 0 && word + count == words().size() && phrase->key.size() >= shortest_label &&
                           text().find(':') == text().npos;
        const auto to = sure ? colon + 1 : text().size();
        if ((sure || alone) && (!found || to > found->end))
            found = Match{Form::label, label_begin(), to, phrase->field, sure};
    }
    return found;
}

/// The sign of a number before a label belongs to it, though it is no word: `№ предх. док.`
std::size_t FormReaders::label_begin() const {
    constexpr std::string_view sign = "№";
    const auto head = text::trim(text().substr(0, begin()));
    return head.ends_with(sign) ? head.size() - sign.size() + static_cast<std::size_t>(head.data() - text().data())
                                : begin();
}

/// A word or two before a colon, at a line's start: what a label looks like that no pack has.
std::optional<Match> FormReaders::unknown_label() const {
    constexpr std::size_t most = 24; // bytes
    const auto colon = word == 0 && begin() == 0 ? text().substr(0, most).find(':') : text().npos;
    if (colon == text().npos || colon + 1 == text().size() || !text::is_breaking_space(text()[colon + 1]))
        return std::nullopt;
    const auto name = text::trim(text().substr(0, colon));
    if (name.find_first_of("0123456789()") != name.npos || std::count(name.begin(), name.end(), ' ') > 1)
        return std::nullopt;
    return Match{Form::unknown_label, 0, colon + 1, FieldKind::other, true};
}

/// Words of the pack; of several the longest, and all that are as long.
std::optional<Match> FormReaders::phrase() const {
    std::optional<Match> found;
    const auto take = [&](Form form, std::size_t from, std::size_t to) {
        if (!found || to > found->end)
            found = Match{form, from, to};
        else if (to == found->end)
            found->forms = found->forms | form;
    };
    for (const auto& [phrase, count] : finder.hits(word)) {
        const auto end = words()[word + count - 1].end;
        const bool capital = words()[word].capital;
        const bool whole = word == 0 && word + count == words().size();
        if (phrase->kind == WordKind::institution && capital) take(Form::institution, begin(), end);
        if (phrase->kind == WordKind::party) take(Form::party, begin(), end_of_parties(end));
        // in capitals among capitals it is a part of them: `IN ACCORDANCE WITH`
        const bool shouted = !fresh && word > 0 && words().all_capitals(word - 1, word + count);
        if (phrase->kind == WordKind::text_opening && capital && !shouted) take(Form::opening, begin(), end);
        if (phrase->kind == WordKind::marking && (whole || words().all_capitals(word, word + count)))
            take(Form::marking, begin(), end);
    }
    if (const auto title = this->title()) take(Form::title, title->begin, title->end);
    return found;
}

/// `COREPER/Council`, `Coreper (Part 1)`, `Ausschuss der Ständigen Vertreter (2. Teil)/Rat`: what belongs to a party.
std::size_t FormReaders::end_of_parties(std::size_t end) const {
    for (;;) {
        const auto next = text::blanks_end(text(), end);
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
bool FormReaders::is_part(std::string_view bracket) {
    constexpr std::size_t longest = 24; // bytes
    const auto digits = std::count_if(bracket.begin(), bracket.end(), [](char c) { return c >= '0' && c <= '9'; });
    return bracket.size() <= longest && digits <= 1 && bracket.find_first_of("123I") != bracket.npos;
}

/// The end of the longest party that stands at `at`, 0 for none.
std::size_t FormReaders::party_behind(std::size_t at) const {
    at = text::blanks_end(text(), at);
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
std::optional<Match> FormReaders::title() const {
    std::optional<Match> found;
    const auto& items = finder.without_items_;
    const auto take = [&](const language::HeaderWord& phrase, std::size_t count) {
        if (phrase.kind != WordKind::document_type) return;
        auto last = word + count; // and a letter of an item behind it
        while (items && last < items->size() && (*items)[last].key_begin == (*items)[last].key_end) ++last;
        const auto end = words()[last - 1].end;
        const bool colon = text().substr(begin(), end - begin()).find(':') != text().npos;
        const bool whole = word == 0 && last == words().size() && !colon; // with a colon: `Note from: the Presidency`
        if (!whole && !words().all_capitals(word, last)) return;
        if (!found || quote_end(end) > found->end) found = Match{Form::title, quote_begin(), quote_end(end)};
    };
    for (const auto& [phrase, count] : finder.hits(word)) take(*phrase, count);
    if (items) items->find_phrases(word, finder.pack_.header_words, take);
    return found;
}

std::size_t FormReaders::quote_begin() const {
    for (const auto quote : quotes) {
        if (text().substr(0, begin()).ends_with(quote)) return begin() - quote.size();
    }
    return begin();
}

std::size_t FormReaders::quote_end(std::size_t end) const {
    for (const auto quote : quotes) {
        if (text().substr(end).starts_with(quote)) return end + quote.size();
    }
    return end;
}

} // namespace ianote::parse
