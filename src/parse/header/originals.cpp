// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/forms.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <array>

namespace ianote::parse {

namespace {

/// Language codes of two letters, and the single letters of old notes.
std::optional<LanguageCode> language_code(std::string_view word) {
    struct Old {
        std::string_view printed;
        std::string_view code;
    };

    static constexpr std::array<Old, 8> old{
        {{"f", "fr"}, {"d", "de"}, {"e", "en"}, {"i", "it"}, {"s", "es"}, {"p", "pt"}, {"gr", "el"}, {"n", "nl"}}};
    for (const auto& entry : old) {
        if (entry.printed == word) return LanguageCode::parse(entry.code);
    }
    return LanguageCode::parse(word);
}

} // namespace

std::vector<LanguageCode> original_languages(std::string_view text, const language::Pack& pack) {
    auto inside = text::trim(text);
    if (inside.starts_with('(')) inside.remove_prefix(1);
    if (inside.ends_with(')')) inside.remove_suffix(1);
    std::vector<text::Token> tokens;
    text::tokenise(inside, tokens, 32);
    if (tokens.size() < 2) return {};
    const auto word = [&](std::size_t i) { return inside.substr(tokens[i].begin, tokens[i].end - tokens[i].begin); };
    if (!pack.original_marks.contains(text::fold_key(word(0)))) return {};
    std::vector<LanguageCode> codes;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        auto code = language_code(word(i));
        if (!code) return {};
        codes.push_back(*code);
    }
    return codes;
}

std::string item_of(std::string_view type) {
    if (type.find("I/A") != std::string_view::npos) return "I/A";
    std::vector<text::Token> tokens;
    text::tokenise(type, tokens, 64);
    if (tokens.size() < 2) return {};
    for (std::size_t i = 0; i < tokens.size(); ++i) { // "A" ITEM NOTE, A-PUNKT-VERMERK, NOTE POINT "A", DĖL „A“ PUNKTO
        const auto word = type.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        if (word != "I" && word != "A") continue;
        const bool last = i + 1 == tokens.size();
        const bool word_of_its_own = !last && type[tokens[i].end] == ' '; // A TANÁCS INDOKOLÁSA, AKTY I INNE
        if (!word_of_its_own) return std::string(word);
    }
    return {};
}

} // namespace ianote::parse
