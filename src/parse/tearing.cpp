// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tearing.hpp"

#include "parse/inline.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

using text::Token;

struct Tearer {
    std::string_view source;
    const language::Pack& pack;
    std::vector<Token> tokens = {};

    bool is_capital(std::size_t i) const {
        constexpr std::size_t short_word = 2; // À, L, Y
        const auto& token = tokens[i];
        return token.capitals || (token.initial_capital && token.end - token.begin <= short_word);
    }

    bool in_capitals(const language::PhraseTable& table, std::size_t at) const {
        const auto hit = table.match(tokens, at);
        if (!hit) return false;
        for (auto i = at; i < at + hit->tokens; ++i) {
            if (!is_capital(i)) return false;
        }
        return true;
    }

    bool names_act() const { return in_capitals(pack.act_titles, 0); }

    /// Whether an author's name in capitals begins at token i.
    bool is_author(std::size_t i) const { return in_capitals(pack.authors, i); }

    /// A verb or opener in capitals that stands behind a comma or semicolon.
    bool begins_clause(std::size_t i) const {
        const auto before = source.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
        if (!is_capital(i) || before.find_first_of(",;") == std::string_view::npos) return false;
        const auto words = pack.clause_words(source, tokens, i);
        if (words == 0) return false;
        for (auto k = i; k < i + words; ++k) {
            if (!is_capital(k)) return false;
        }
        return i + words < tokens.size() && !is_capital(i + words);
    }

    /// Tokens that begin the title, the author and the clauses.
    std::vector<std::size_t> find() {
        constexpr std::size_t too_many = 4000;
        constexpr std::size_t enough_clauses = 2;
        constexpr std::size_t telling = 2; // most paragraphs are told by their first words
        text::tokenise(source, tokens, telling);
        if (tokens.size() < telling || !is_capital(0) || !is_capital(1)) return {};
        tokens.clear();
        text::tokenise(source, tokens, too_many);
        if (tokens.size() >= too_many) return {};
        std::vector<std::size_t> at{0};
        std::size_t author = 0;
        if (!is_author(0)) {
            if (!names_act()) return {};
            for (author = 1; author < tokens.size() && !is_author(author);) ++author;
            if (author == tokens.size()) return {};
            at.push_back(author);
        }
        const auto head = at.size();
        for (auto i = author + 1; i < tokens.size(); ++i) {
            if (begins_clause(i))
                at.push_back(i);
            else if (at.size() == head && !is_capital(i))
                return {}; // the author's line is all capitals
        }
        return at.size() < head + enough_clauses ? std::vector<std::size_t>() : at;
    }
};

} // namespace

std::vector<std::uint32_t> tears_of(const Context& context, const layout::Paragraph& paragraph) {
    if (paragraph.kind != layout::ParagraphKind::paragraph) return {};
    const auto whole = layout::span_of(paragraph.runs);
    Tearer tearer{context.source(whole), context.pack};
    std::vector<std::uint32_t> tears;
    for (const auto token : tearer.find())
        tears.push_back(whole.begin + static_cast<std::uint32_t>(tearer.tokens[token].begin));
    if (!tears.empty()) tears.front() = whole.begin;
    return tears;
}

std::vector<layout::Paragraph> torn(const layout::Paragraph& paragraph, const std::vector<std::uint32_t>& tears) {
    std::vector<layout::Paragraph> pieces;
    for (std::size_t i = 0; i < tears.size(); ++i) {
        auto piece = paragraph;
        const auto end = i + 1 < tears.size() ? tears[i + 1] : UINT32_MAX;
        piece.runs = runs_within(paragraph.runs, {tears[i], end});
        piece.blank_before = true;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace ianote::parse
