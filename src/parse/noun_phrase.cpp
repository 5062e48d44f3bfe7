// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/noun_phrase.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "text/word_form.hpp"

#include <array>
#include <utility>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_function_word = 14; // bytes: of an article, a preposition, a conjunction
constexpr std::size_t bytes_a_word = 6;           // more or less

/// Signs that hold a word together: l'Union, latino-américain.
bool is_inside_sign(std::string_view between) {
    if (between.size() == 1 && between.front() == ' ') return true; // nearly always
    return between.find_first_not_of(" -'/.&") == std::string_view::npos || between == "\xE2\x80\x99" ||
           between == "\xE2\x80\x91" || between == "\xC2\xA0" || between == "\xE2\x80\xAF";
}

} // namespace

NounPhrase::NounPhrase(std::string_view text, const language::Pack& pack, bool cut)
    : text_(text)
    , has_articles_(pack.references->tables().has_articles)
    , cut_(cut) {
    words_.reserve(text.size() / bytes_a_word);
    const auto& names = pack.references->tables();
    text::for_each_word(text, [&](std::size_t begin, std::size_t end) {
        const auto written = text.substr(begin, end - begin);
        const auto behind = words_.empty() ? begin : words_.back().end;
        const auto ascii = text::read_ascii_word(written, 0);
        const bool is_ascii = ascii.bytes == written.size();
        const auto folded = is_ascii && !ascii.capitals ? written : folds_.emplace_back(text::fold_key(written));
        Word word{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), folded};
        if (written.size() <= longest_function_word) {
            const auto key = is_ascii ? ascii.hash : text::word_hash(folded);
            const auto role = names.name_word(key);
            word.article = (role & language::name_article) != 0;
            word.conjunction = pack.conjunctions.contains(key);
            word.preposition = word.conjunction || (role & language::name_preposition) != 0;
        }
        std::size_t first = 0;
        word.capital = text::is_upper(text::next_code_point(written, first));
        word.figure = written.front() >= '0' && written.front() <= '9';
        word.parted = !words_.empty() && !is_inside_sign(text.substr(behind, begin - behind));
        words_.push_back(word);
    });
}

bool NounPhrase::is_acronym(std::size_t i) const {
    const auto written = text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
    std::size_t letters = 0;
    for (std::size_t at = 0; at < written.size(); ++letters) {
        if (!text::is_upper(text::next_code_point(written, at))) return false;
    }
    return letters > 1;
}

bool NounPhrase::may_begin(std::size_t i) const {
    if (words_[i].function()) return false;
    if (i == 0) return !cut_;
    if (words_[i].parted || words_[i - 1].function()) return true;
    return !has_articles_ && words_[i].capital && !words_[i - 1].capital; // Slavic and Baltic names need no article
}

bool NounPhrase::opens_another(std::size_t i) const {
    constexpr std::size_t near = 5;
    const auto& word = words_[i];
    if (!word.article || word.preposition || i == 0) return false; // a contracted one (du) joins
    const auto& before = words_[i - 1];
    if (!before.function()) return i < 2 || !words_[i - 2].preposition;
    if (!before.conjunction) return false;
    for (auto k = i - 1; k > 0 && i - k <= near; --k) {
        if (words_[k].folded == word.folded && words_[k - 1].preposition) return false;
    }
    return true;
}

std::size_t NounPhrase::segment_begin() const {
    for (auto i = words_.size(); i-- > 0;) {
        if (words_[i].parted) return i;
        if (opens_another(i)) return i + 1;
    }
    return 0;
}

std::size_t NounPhrase::whole(std::size_t i, std::size_t most) const {
    for (auto k = i; i - k <= most; --k) {
        if (may_begin(k)) return k;
        if (k == 0 || words_[k].parted || words_[k].function()) break;
    }
    return i;
}

std::string NounPhrase::from(std::size_t i) const {
    const auto out = text::trim(text_.substr(words_[i].begin));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> marks{
        {{"\"", "\""}, {"\xC2\xAB", "\xC2\xBB"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xE2\x80\x9E", "\xE2\x80\x9C"}}};
    for (const auto& [open, close] : marks) {
        if (!out.ends_with(close)) continue;
        const auto inside = out.substr(0, out.size() - close.size());
        if (inside.find(open) == std::string_view::npos) return std::string(text::trim(inside));
    }
    return std::string(out);
}

} // namespace ianote::parse
