// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/noun_phrase.hpp"

#include "text/utf8.hpp"

#include <array>
#include <utility>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_conjunction = 8; // bytes

/// Signs that hold a word together: l'Union, latino-américain.
bool is_inside_sign(std::string_view between) {
    return between.find_first_not_of(" -'/.&") == std::string_view::npos || between == "\xE2\x80\x99" ||
           between == "\xE2\x80\x91" || between == "\xC2\xA0" || between == "\xE2\x80\xAF";
}

} // namespace

NounPhrase::NounPhrase(std::string_view text, const language::Pack& pack)
    : text_(text)
    , has_articles_(pack.references->tables().has_articles) {
    const auto& names = pack.references->tables();
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens);
    words_.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        const auto written = text.substr(token.begin, token.end - token.begin);
        const auto before = i == 0 ? 0 : tokens[i - 1].end;
        Word word{token.begin, token.end, text::fold_key(written)};
        const auto role = names.name_word(token.key);
        word.article = (role & language::name_article) != 0;
        word.conjunction = written.size() <= longest_conjunction && pack.conjunctions.contains(token.key);
        word.preposition = word.conjunction || (role & language::name_preposition) != 0;
        word.capital = token.initial_capital;
        word.capitals = token.capitals;
        word.figure = written.front() >= '0' && written.front() <= '9';
        word.parted = i > 0 && !is_inside_sign(text.substr(before, token.begin - before));
        words_.push_back(std::move(word));
    }
}

bool NounPhrase::may_begin(std::size_t i) const {
    if (words_[i].function()) return false;
    if (i == 0 || words_[i].parted || words_[i - 1].function()) return true;
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
