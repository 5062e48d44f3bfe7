// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/short_form.hpp"

#include "parse/short_shape.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t strange_words = 2; // long words that spell nothing, in a form told by its initials

std::string letters_of(std::string_view written) {
    const auto blank = written.rfind(' ');
    if (blank != std::string_view::npos && blank >= 2 && count_letters(written.substr(blank + 1)).roman) {
        written = written.substr(0, blank);
    }
    if (written.size() > 2 && written.ends_with('s') &&
        text::is_upper(text::code_point_before(written, written.size() - 1))) {
        written.remove_suffix(1);
    }
    auto folded = text::fold_key(written);
    std::erase_if(folded, text::is_digit);
    return folded;
}

} // namespace

ShortForm::ShortForm(std::string_view written, const NounPhrase& words, const language::Pack& pack)
    : words_(words)
    , has_articles_(pack.references->tables().has_articles)
    , letters_(letters_of(written)) {}

/// Letters from the last to the first, each the initial of a word. `shortest`: words with fewer letters (de, la, et)
/// spell nothing and may lie between; of longer ones at most two may, and the last word counts.
std::optional<ShortForm::Start> ShortForm::by_initials(std::size_t shortest) const {
    auto w = words_.size();
    std::size_t skipped = 0;
    bool first_letter = true;
    for (auto l = letters_.size(); l > 0;) {
        const auto length = letter_length(l);
        bool found = false;
        while (w > 0 && !found) {
            const auto& word = words_[--w];
            found = word.folded.size() >= shortest && word.folded.compare(0, length, letters_, l - length, length) == 0;
            if (found || word.folded.size() < 4 || word.function() || word.figure) continue;
            if (++skipped > strange_words || first_letter) return std::nullopt;
        }
        if (!found) return std::nullopt;
        first_letter = false;
        l -= length;
    }
    return Start{w, skipped == 0};
}

/// Bytes of the letter that ends at `l`.
std::size_t ShortForm::letter_length(std::size_t l) const {
    std::size_t length = 1;
    while (length < l && text::is_continuation(letters_[l - length])) ++length;
    return length;
}

/// Takes letters that end at `l`, which moves, from the letters of word w; how many are its initial.
std::size_t ShortForm::take_letters(std::size_t w, std::size_t& l) const {
    const auto& key = words_[w].folded;
    std::size_t initials = 0;
    for (auto k = key.size(); k-- > 0 && l > 0;) {
        if (key[k] != letters_[l - 1] || (l == 1 && (k != 0 || words_[w].function()))) continue;
        initials += k == 0 ? 1 : 0;
        --l;
    }
    return initials;
}

/// Letters in their order anywhere in the words, the first one an initial, a third of them at least.
std::optional<ShortForm::Start> ShortForm::by_letters(bool syllables) const {
    constexpr std::size_t fewest = 3; // two letters are found in any words
    if (letters_.size() < fewest) return std::nullopt;
    auto l = letters_.size();
    std::size_t initials = 0;
    auto most_words = letters_.size() + 3; // of weight
    for (auto w = words_.size(); w > 0;) {
        if (!words_[--w].function() && most_words-- == 0) return std::nullopt;
        initials += take_letters(w, l);
        if (l == 0) {
            const bool enough = initials >= 2 && (syllables || initials * 3 >= letters_.size());
            return words_.is_acronym(w) || !enough ? std::nullopt : std::optional(Start{w, false});
        }
        if (words_[w].parted) return std::nullopt;
    }
    return std::nullopt;
}

/// The initials of the last words of weight in another order, as other languages have them (POA).
std::optional<std::size_t> ShortForm::by_other_order() const {
    constexpr std::size_t fewest = 3;
    if (letters_.size() < fewest) return std::nullopt;
    auto left = letters_;
    for (auto w = words_.size(); w > 0;) {
        const auto& word = words_[--w];
        if (word.function() || word.figure || word.folded.empty()) continue;
        const auto found = left.find(word.folded.front());
        if (found == std::string::npos) return std::nullopt;
        left.erase(found, 1);
        if (left.empty()) return words_.may_begin(w) ? std::optional(w) : std::nullopt;
        if (word.parted) return std::nullopt;
    }
    return std::nullopt;
}

/// Of a form told by its initials alone: `Centro Europeo ...` of `Europeo de Ciberdelincuencia (EC3)`.
std::size_t ShortForm::with_head(std::size_t first) const {
    constexpr std::size_t most = 2;
    const bool inside = first > 0 && !words_.may_begin(first) && !words_[first].parted && words_[first - 1].capital;
    return inside && has_articles_ ? words_.whole(first, most) : first;
}

/// A name is told whole: of `coopération opérationnelle ... (COSI)` behind `Comité permanent de` the whole.
std::size_t ShortForm::whole(Start start) const {
    if (start.perfect || !has_articles_) return with_head(start.word);
    constexpr std::size_t most = 3;
    auto first = start.word;
    const auto length = letter_length(1);
    for (auto w = words_.segment_begin(); w < first; ++w) {
        const bool same = words_[w].folded.compare(0, length, letters_, 0, length) == 0;
        if (words_[w].capital && same && !words_[w].function()) first = w;
    }
    if (const auto row = row_of_capitals(); row && *row < first) first = *row;
    return words_.whole(first, most);
}

/// How many letters are initials of words from `first` on, in whatever order.
std::size_t ShortForm::shared_initials(std::size_t first) const {
    auto left = letters_;
    std::size_t shared = 0;
    for (auto w = first; w < words_.size(); ++w) {
        if (words_[w].figure || words_[w].folded.empty()) continue;
        const auto found = left.find(words_[w].folded.front());
        if (found == std::string::npos) continue;
        left.erase(found, 1);
        ++shared;
    }
    return shared;
}

/// Names in capitals right before the bracket, back to where the row of capitals begins.
std::optional<std::size_t> ShortForm::row_of_capitals() const {
    std::optional<std::size_t> first;
    for (auto w = words_.size(); w-- > 0;) {
        if (words_[w].capital && !words_[w].function()) {
            if (words_.may_begin(w)) first = w;
        } else if (!words_[w].function() && !words_[w].figure) {
            break;
        }
        if (words_[w].parted || words_.opens_another(w)) break;
    }
    return first;
}

std::optional<std::size_t> ShortForm::capital_in_segment() const {
    std::optional<std::size_t> first;
    const auto begin = words_.segment_begin();
    for (auto w = words_.size(); w-- > begin;) {
        if (!words_[w].capital || !words_.may_begin(w)) continue;
        first = w;
        if (!has_articles_) break;
    }
    return first;
}

/// The first noun behind an article, in small letters: half of the letters must be initials.
std::optional<std::size_t> ShortForm::behind_article() const {
    if (!has_articles_) return std::nullopt;
    const auto begin = words_.segment_begin();
    for (auto w = begin; w < words_.size(); ++w) {
        const bool article = w > 0 && words_[w - 1].article && !words_[w - 1].preposition;
        if (!article || !words_.may_begin(w)) continue;
        const auto shared = shared_initials(w);
        return shared >= 2 && shared * 5 >= letters_.size() * 2 ? std::optional(w) : std::nullopt;
    }
    return std::nullopt;
}

/// A name whose short form is another language's.
std::optional<std::size_t> ShortForm::by_name() const {
    constexpr std::size_t most_words = 16;
    const auto enough = std::min<std::size_t>(letters_.size(), 4);
    const bool row = words_[words_.size() - 1].capital;
    auto first = row ? row_of_capitals() : capital_in_segment();
    if (first && (words_.size() - *first < enough || shared_initials(*first) * 3 < letters_.size())) first.reset();
    if (!first && !row) first = behind_article();
    if (!first || words_.size() - *first < enough || words_.size() - *first > most_words) return std::nullopt;
    return first;
}

std::optional<std::size_t> ShortForm::of_capitals() const {
    auto start = by_initials(4);
    if (!start) start = by_initials(1);
    if (start) return whole(*start);
    if (const auto first = by_other_order()) {
        const bool head = words_[*first].folded.front() == letters_.front();
        return head ? *first : whole({*first, false});
    }
    start = by_letters(false);
    const auto name = by_name();
    if (!start) return name;
    const auto shared = name ? shared_initials(*name) : 0;
    const bool better = name && *name < start->word && shared >= 3 && shared * 2 >= letters_.size();
    return better ? *name : whole(*start);
}

/// A short form that is a word (Frontex): syllables of the name, or the beginning of one of its words.
std::optional<std::size_t> ShortForm::of_word(bool known) const {
    constexpr std::size_t syllable = 4;
    for (std::size_t w = 0; w < words_.size(); ++w) {
        if (words_[w].folded == letters_) return std::nullopt; // no short form: the word itself
    }
    const auto row = row_of_capitals();
    const auto first = row && words_.size() - *row > 1 ? row : capital_in_segment();
    if (!first || words_.size() - *first < 3) return std::nullopt;
    if (known) return first;
    for (auto w = *first; w < words_.size(); ++w) {
        if (words_[w].folded.size() >= syllable && words_[w].folded.compare(0, syllable, letters_, 0, syllable) == 0)
            return first;
    }
    const auto start = by_letters(true);
    return start && start->word == *first ? first : std::nullopt;
}

std::optional<std::size_t> ShortForm::by_all_initials() const {
    constexpr std::size_t word_of_weight = 4;
    const auto start = by_initials(word_of_weight);
    return start && start->perfect ? std::optional(with_head(start->word)) : std::nullopt;
}

bool ShortForm::is_whole(std::size_t first, bool list) const {
    const auto is_first = [&](const std::optional<Start>& start) { return start && start->word == first; };
    return is_first(by_initials(4)) || is_first(by_initials(1)) || is_first(by_letters(false)) ||
           (!list && letters_.size() >= 3 && shared_initials(first) * 2 >= letters_.size() &&
            shared_initials(first) >= 3);
}

} // namespace ianote::parse
