// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/addressees.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_addressee = 400;
constexpr std::size_t most_tokens = 60;

bool asks(const TextMark& mark) {
    return mark.kind == InlineKind::operative && !mark.continued &&
           (mark.action == Action::invite || mark.action == Action::call || mark.action == Action::request);
}

/// The words behind an operative, as far as its clause may reach.
struct Reader {
    std::string_view text; ///< from the operative's end
    std::size_t offset;    ///< of it in the leaf
    const language::Pack& pack;
    const language::ReferenceTables& words;
    std::vector<text::Token> tokens = {};
    std::vector<TextMark> found = {};

    std::string_view before(std::size_t i) const {
        const auto begin = i == 0 ? 0 : tokens[i - 1].end;
        return text.substr(begin, tokens[i].begin - begin);
    }

    bool ends_clause(std::size_t i) const { return before(i).find_first_of(".;:") != std::string_view::npos; }

    bool comma(std::size_t i) const { return before(i).find(',') != std::string_view::npos; }

    bool is_function(std::size_t i) const {
        return words.is_article(tokens[i].key) || words.is_preposition(tokens[i].key);
    }

    bool joins(std::size_t i) const { return is_function(i) || pack.conjunctions.contains(tokens[i].key); }

    /// Where a remark between commas that begins at token i ends.
    std::size_t behind_remark(std::size_t i) const {
        constexpr std::size_t longest = 30;
        for (auto k = i + 1; k < tokens.size() && k - i < longest; ++k) {
            if (ends_clause(k)) break;
            if (comma(k)) return k;
        }
        return tokens.size();
    }

    /// The first name: behind articles, prepositions and at most two other words (`invite instamment les`). What stands
    /// in the name of another (`the Secretary-General of the Council`) is none.
    std::size_t first_name(std::size_t i) const {
        constexpr int most_other = 2;
        int other = 0;
        bool another = false;
        for (const auto start = i; i < tokens.size() && !ends_clause(i); ++i) {
            if (i > start && comma(i)) break;
            if (words.addressees.match(tokens, i)) return i;
            if (another && words.is_preposition(tokens[i].key)) break;
            another = another || (i > start && tokens[i].initial_capital && !tokens[i].capitals);
            if (!joins(i) && ++other > most_other) break;
        }
        return tokens.size();
    }

    /// Whether a word stands before the first name.
    bool stands_before(std::size_t first, std::uint64_t key) const {
        return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(std::min(first, tokens.size())),
                           [&](const text::Token& token) { return token.key == key; });
    }

    /// The names from token i on, joined by commas and conjunctions.
    void names(std::size_t i) {
        const auto first = i;
        while (i < tokens.size()) {
            const auto hit = words.addressees.match(tokens, i);
            if (!hit) return;
            TextMark mark{static_cast<std::uint32_t>(offset + tokens[i].begin),
                          static_cast<std::uint32_t>(offset + tokens[i + hit->tokens - 1].end),
                          InlineKind::addressee,
                          {}};
            mark.addressee = static_cast<Addressee>(hit->value);
            found.push_back(std::move(mark));
            i += hit->tokens;
            bool joined = i < tokens.size() && comma(i);
            bool conjunction = false;
            while (i < tokens.size() && !ends_clause(i) && joins(i) && !words.addressees.match(tokens, i)) {
                if (pack.conjunctions.contains(tokens[i].key)) {
                    joined = conjunction = true;
                } else if (!words.is_article(tokens[i].key)) { // `a la Comisión y a ...`, but not `..., avec ...`
                    const bool same = conjunction && !comma(i);
                    if (!same && !stands_before(first, tokens[i].key)) return;
                }
                ++i;
            }
            if (!joined || i >= tokens.size() || ends_clause(i)) return;
        }
    }

    void run() {
        text::tokenise(text, tokens, most_tokens);
        if (tokens.empty() || ends_clause(0)) return;
        names(comma(0) ? first_name(behind_remark(0)) : first_name(0));
    }
};

} // namespace

std::vector<TextMark> find_addressees(std::string_view plain, const std::vector<TextMark>& marks,
                                      const language::Pack& pack) {
    std::vector<TextMark> out;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!asks(marks[i])) continue;
        const auto end = std::max(marks[i].end, marks[i].subject_end);
        const auto next = i + 1 < marks.size() ? std::max(marks[i + 1].begin, end) : plain.size();
        Reader reader{plain.substr(end, std::min<std::size_t>(next - end, longest_addressee)), end, pack,
                      pack.references->tables()};
        reader.run();
        out.insert(out.end(), std::make_move_iterator(reader.found.begin()),
                   std::make_move_iterator(reader.found.end()));
    }
    return out;
}

} // namespace ianote::parse
