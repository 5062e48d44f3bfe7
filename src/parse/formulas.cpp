// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/formulas.hpp"

#include "language/dates.hpp"
#include "text/utf8.hpp"

namespace ianote::parse {

namespace {

constexpr std::size_t most_formula_words = 15;      // words
constexpr std::size_t longest_place_and_date = 400; // bytes: of an agreement it names its languages
constexpr std::size_t longest_signed_line = 240;    // bytes
constexpr std::size_t most_words_behind_signer = 1; // a comma's place, an initial

std::vector<text::Token> first_words(std::string_view plain, std::size_t most) {
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, most);
    return tokens;
}

} // namespace

std::optional<TextMark> enacting_words(const Item& item, const language::Pack& pack) {
    const auto plain = item.plain();
    if (item.label || item.is_row() || plain.empty() || (plain.back() != ':' && plain.back() != '.'))
        return std::nullopt;
    const auto tokens = first_words(plain, most_formula_words + 1);
    if (tokens.size() > most_formula_words) return std::nullopt;
    const auto hit = pack.enacting.match(tokens, 0);
    if (!hit || !(item.capitals || tokens.front().capitals || plain.back() == ':')) return std::nullopt;
    TextMark mark;
    mark.begin = tokens.front().begin;
    mark.end = tokens[hit->tokens - 1].end;
    mark.kind = InlineKind::operative;
    mark.action = static_cast<Action>(hit->value);
    return mark;
}

SignatureSign signature_sign(const Item& item, const language::Pack& pack) {
    const auto plain = item.plain();
    if (item.label || item.is_row() || plain.empty() || plain.size() > longest_place_and_date)
        return SignatureSign::none;
    const auto tokens = first_words(plain, most_formula_words);
    if (tokens.empty() || !(tokens.front().initial_capital || tokens.front().capitals)) return SignatureSign::none;
    if (const auto done = pack.done.match(tokens, 0)) {
        if (done->value == 0) return SignatureSign::place_and_date;
        const bool short_line = tokens.size() < most_formula_words;
        return short_line && language::find_date(plain, pack) ? SignatureSign::likely : SignatureSign::none;
    }
    const auto signer = pack.signers.match(tokens, 0);
    const bool alone = signer && tokens.size() <= signer->tokens + most_words_behind_signer && has_open_end(plain);
    return alone ? SignatureSign::likely : SignatureSign::none;
}

bool may_be_signed(const Item& item) {
    if (item.is_row() || item.paragraph->kind == layout::ParagraphKind::heading) return false;
    const bool initial = item.label && item.label->form == text::LabelForm::upper_letter;
    return (!item.label || initial) && item.plain().size() <= longest_signed_line;
}

} // namespace ianote::parse
