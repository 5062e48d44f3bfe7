// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/accents.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace ianote::language {

namespace {

std::u32string small_letters(std::string_view word) {
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = text::next_code_point(word, at);
        out += static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    }
    return out;
}

std::string folded(char32_t c) {
    std::string spare;
    return std::string(text::folded_form(c, spare));
}

bool has_accent(char32_t c) {
    const auto plain = folded(c);
    std::size_t at = 0;
    return plain.empty() || text::next_code_point(plain, at) != c;
}

/// Whether a letter is the other one with no accent where that has none: ι and ϊ may stand for ΐ.
bool is_plainer(char32_t written, char32_t known) {
    return written == known || (has_accent(known) && folded(written) == folded(known));
}

} // namespace

void Accents::add(std::string_view phrase) {
    std::vector<text::Token> tokens;
    text::tokenise(phrase, tokens, 1);
    if (tokens.empty()) return;
    auto& forms = forms_[tokens.front().key];
    auto form = small_letters(phrase.substr(tokens.front().begin, tokens.front().end - tokens.front().begin));
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}

bool Accents::allow(std::string_view text, const text::Token& token) const {
    const auto found = forms_.find(token.key);
    if (found == forms_.end()) return true;
    const auto word = small_letters(text.substr(token.begin, token.end - token.begin));
    return std::any_of(found->second.begin(), found->second.end(), [&](const std::u32string& form) {
        return word.size() != form.size() || std::equal(word.begin(), word.end(), form.begin(), is_plainer);
    });
}

} // namespace ianote::language
