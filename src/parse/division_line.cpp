// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/division_line.hpp"

#include "text/label_value.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

constexpr std::size_t words_of_a_label = 8;
constexpr std::size_t most_figures = 4;
constexpr std::size_t words_of_an_ordinal = 3;
constexpr std::array<std::string_view, 6> parting_signs{
    ":", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", "\xE2\x80\x92"};

constexpr std::size_t shortest_misprint = 5;   // letters of a word in which one may be wrong
constexpr std::size_t words_of_a_misprint = 3; // of a line whose word may be misprinted

struct Number {
    std::string n;
    std::size_t end = 0;
    bool spelled = false; ///< in words
};

/// Whether one letter was left out, put in or replaced, or two changed places.
bool one_letter_apart(std::string_view a, std::string_view b) {
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto rest_a = a.substr(static_cast<std::size_t>(ends.first - a.begin()));
    const auto rest_b = b.substr(static_cast<std::size_t>(ends.second - b.begin()));
    if (rest_a.empty() || rest_b.empty()) return rest_a.size() + rest_b.size() == 1;
    const bool swapped = rest_a.size() > 1 && rest_b.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
                         rest_a.substr(2) == rest_b.substr(2);
    return swapped || rest_a.substr(1) == rest_b || rest_a == rest_b.substr(1) || rest_a.substr(1) == rest_b.substr(1);
}

class LineReader {
public:
    LineReader(std::string_view line, const language::Pack& pack)
        : line_(line)
        , pack_(pack) {
        text::tokenise(line.substr(0, std::min(longest_label, line.find('\n'))), tokens_, words_of_a_label);
    }

    std::optional<DivisionLine> read() const {
        if (tokens_.empty() || tokens_.front().begin != 0) return std::nullopt;
        DivisionLine out;
        if (!word_first(out) && !number_first(out)) return std::nullopt;
        out.value = text::division_value(out.n);
        if (out.value.empty() || !rest(out)) return std::nullopt;
        if (out.misprinted && out.rest < line_.size() && !out.next_line) return std::nullopt;
        return out;
    }

private:
    static constexpr std::size_t longest_label = 120; // bytes

    bool word_at(std::size_t at) const { return at < line_.size() && text::is_word_at(line_, at); }

    std::size_t behind_blanks(std::size_t at) const { return text::blanks_end(line_, at); }

    std::size_t word_end(std::size_t at) const {
        while (word_at(at)) text::next_code_point(line_, at);
        return at;
    }

    std::size_t figures_end(std::size_t at) const {
        while (at < line_.size() && text::is_digit(static_cast<unsigned char>(line_[at]))) ++at;
        return at;
    }

    /// Behind the sign of an ordinal, `º` or `er`, that stands at `at`; `at` where none does.
    std::size_t behind_ordinal(std::size_t at) const {
        for (const auto& sign : pack_.ordinals) {
            if (line_.substr(at).starts_with(sign) && !word_at(at + sign.size())) return at + sign.size();
        }
        return at;
    }

    /// Behind what makes another number of the one that ends at `at`: ` bis`, `a`, `-A`; `at` where nothing does. A
    /// letter behind a blank must be the last word, unless the division's word follows: it may be any word of one
    /// letter.
    std::size_t behind_suffix(std::size_t at, bool word_follows) const {
        const bool sign = at < line_.size() && (line_[at] == '.' || line_[at] == '-' || line_[at] == '/');
        const auto begin = sign ? at + 1 : behind_blanks(at);
        const auto end = word_end(begin);
        if (begin == end) return at;
        const auto word = line_.substr(begin, end - begin);
        if (text::label_value("1" + std::string(word)).size() != 2) return at; // 1 and a letter
        std::size_t first = 0;
        text::next_code_point(word, first);
        const bool letter = first == word.size();
        if (!letter && text::ascii_end(word, 0) < word.size()) return at; // bis and ter have no accents
        const bool apart = begin > at && !sign;
        if (apart && line_.substr(at, begin - at).find('\n') != std::string_view::npos) return at;
        return letter && apart && !word_follows && behind_blanks(end) < line_.size() ? at : end;
    }

    std::optional<Number> figures(std::size_t at, bool word_follows = false) const {
        auto end = figures_end(at);
        if (end == at || end - at > most_figures) return std::nullopt;
        for (auto next = figures_end(end + 1); end < line_.size() && line_[end] == '.' && next > end + 1;
             next = figures_end(end + 1)) {
            if (next - end > 3) return std::nullopt; // 1.000, 12.3.2024
            end = next;
        }
        Number number{std::string(line_.substr(at, end - at)), behind_ordinal(end)};
        const auto behind = behind_suffix(number.end, word_follows);
        number.n += line_.substr(number.end, behind - number.end);
        number.end = behind;
        return number;
    }

    /// Without the sign of an ordinal that it ends in: `Ier`.
    std::string_view without_ordinal(std::string_view word) const {
        for (const auto& sign : pack_.ordinals) {
            const auto letters = word.substr(0, word.size() - std::min(word.size(), sign.size()));
            if (word.ends_with(sign) && text::roman_value(letters)) return letters;
        }
        return word;
    }

    /// `IV`, `Ia`, `A`, `Ier`: one word that counts, in capitals but for what stands behind it.
    std::optional<Number> letters(std::size_t at) const {
        const auto end = word_end(at);
        const auto word = without_ordinal(line_.substr(at, end - at));
        std::size_t first = 0;
        if (word.empty() || !text::is_upper(text::next_code_point(word, first))) return std::nullopt;
        const auto value = text::division_value(word);
        const bool roman = !value.empty() && text::is_digit(static_cast<unsigned char>(value.front()));
        if (!roman && !(first == word.size() && value.size() == 1)) return std::nullopt;
        const auto behind = behind_suffix(end, false);
        return Number{text::collapse(std::string(word) + std::string(line_.substr(end, behind - end))), behind};
    }

    /// An apostrophe in which a word ends belongs to it: `IR-RABA'`.
    std::size_t behind_apostrophe(std::size_t at) const {
        const auto rest = line_.substr(at);
        const auto end = rest.starts_with('\'') ? at + 1 : rest.starts_with("\xE2\x80\x99") ? at + 3 : at;
        return word_at(end) ? at : end;
    }

    /// What the pack itself spells out, of the most words that make one: `premier`, `A DOUA`, `IT-TIENI`.
    std::optional<Number> own_words(std::size_t token) const {
        if (const auto one = pack_.ones.match(tokens_, token))
            return Number{"1", tokens_[token + one->tokens - 1].end, true};
        for (auto last = std::min(tokens_.size(), token + words_of_an_ordinal); last > token; --last) {
            const auto end = tokens_[last - 1].end;
            const auto words = line_.substr(tokens_[token].begin, end - tokens_[token].begin);
            const auto found = pack_.ordinal_words.find(text::fold_key(words));
            if (found != pack_.ordinal_words.end())
                return Number{std::to_string(found->second), behind_apostrophe(end), true};
        }
        return std::nullopt;
    }

    /// `deux`, `zweiter`; `token` is the first of them.
    std::optional<Number> words(std::size_t token) const {
        if (token >= tokens_.size()) return std::nullopt;
        if (auto own = own_words(token)) return own;
        const auto hit = pack_.spoken->numbers().match(tokens_, token);
        if (!hit) return std::nullopt;
        return Number{std::to_string(hit->value), tokens_[token + hit->tokens - 1].end, true};
    }

    std::optional<Number> no_figures(std::size_t at, std::size_t token) const {
        auto out = letters(at);
        auto spelled = out ? own_words(token) : words(token);
        return spelled && (!out || spelled->end > out->end) ? spelled : out; // `A DÓ` is no letter
    }

    std::optional<Number> number(std::size_t at, std::size_t token) const {
        auto out = figures(at);
        if (!out) out = no_figures(at, token);
        if (out && word_at(out->end)) return std::nullopt;
        return out;
    }

    struct Word {
        DivisionType type = DivisionType::article;
        bool number_before = false; ///< its number may stand before it
        std::size_t tokens = 1;
        bool misprinted = false;
    };

    std::optional<Word> division_word(std::size_t token) const {
        if (token >= tokens_.size()) return std::nullopt;
        if (const auto hit = pack_.divisions.match(tokens_, token))
            return Word{language::division_type(hit->value), language::number_may_precede(hit->value), hit->tokens};
        const auto word = line_.substr(tokens_[token].begin, tokens_[token].end - tokens_[token].begin);
        if (tokens_.size() > words_of_a_misprint || word.size() < shortest_misprint) return std::nullopt;
        const auto key = text::fold_key(word);
        const bool near = std::any_of(pack_.article_words.begin(), pack_.article_words.end(), [&](const auto& right) {
            return right.size() >= shortest_misprint && one_letter_apart(key, right);
        });
        return near ? std::optional(Word{DivisionType::article, true, 1, true}) : std::nullopt;
    }

    /// `Article 5`
    bool word_first(DivisionLine& out) const {
        const auto word = division_word(0);
        if (!word || !tokens_.front().initial_capital) return false;
        const auto end = tokens_[word->tokens - 1].end;
        const auto stop = end < line_.size() && line_[end] == '.' ? end + 1 : end; // of an abbreviation
        const auto begin = behind_blanks(stop);
        const auto found = number(begin, word->tokens);
        if (!found || begin == end) return false;
        out.type = word->type;
        out.misprinted = word->misprinted;
        out.n = found->n;
        out.label_end = found->end;
        return true;
    }

    /// Few lines do, and only they are worth asking ICU for its numbers.
    bool names_division_behind_first() const {
        for (std::size_t i = 1; i < tokens_.size(); ++i) {
            if (division_word(i)) return true;
        }
        return false;
    }

    /// `5. cikk`, `PREMIÈRE PARTIE`
    bool number_first(DivisionLine& out) const {
        if (!names_division_behind_first()) return false;
        auto found = figures(0, true);
        if (!found) found = no_figures(0, 0);
        if (!found || word_at(found->end)) return false;
        auto at = found->end;
        if (at < line_.size() && line_[at] == '.') ++at;
        at = behind_blanks(at);
        const auto token =
            std::find_if(tokens_.begin(), tokens_.end(), [&](const text::Token& t) { return t.begin == at; });
        if (token == tokens_.end()) return false;
        const auto word = division_word(static_cast<std::size_t>(token - tokens_.begin()));
        if (!word || !(found->spelled || word->number_before)) return false;
        out.type = word->type;
        out.misprinted = word->misprinted;
        out.n = found->n;
        out.label_end = (token + static_cast<std::ptrdiff_t>(word->tokens) - 1)->end;
        return true;
    }

    /// What stands behind the label; false where it shows that the line is none.
    bool rest(DivisionLine& out) const {
        const auto bare = out.label_end;
        if (line_.substr(bare).starts_with(".")) ++out.label_end;
        out.rest = behind_blanks(out.label_end);
        if (out.rest == line_.size()) return true;
        const auto between = line_.substr(bare, out.rest - bare);
        out.next_line = between.find_first_of("\n\v") != std::string_view::npos;
        out.parted = out.label_end > bare && out.rest > out.label_end;
        const auto behind = line_.substr(out.rest);
        for (const auto sign : parting_signs) {
            const auto begin = out.rest + sign.size();
            if (!behind.starts_with(sign) || (behind_blanks(begin) == begin && begin < line_.size())) continue;
            out.parted = true;
            out.rest = behind_blanks(begin);
            return true;
        }
        if (between.empty()) return false; // 5(2), 5/24
        const bool bracket = behind.front() == '(' || behind.front() == '[';
        out.parted = out.parted || (bracket && (behind.back() == ')' || behind.back() == ']'));
        std::size_t at = 0;
        return out.parted || out.next_line || text::is_upper(text::next_code_point(behind, at));
    }

    std::string_view line_;
    const language::Pack& pack_;
    std::vector<text::Token> tokens_;
};

} // namespace

bool may_name_division(std::string_view line, const language::Pack& pack) {
    constexpr std::size_t first_words = 5; // in front of the word stands at most its number, `1 bis`
    constexpr std::size_t bytes = 100;
    line = text::trim(line.substr(0, bytes));
    std::vector<text::Token> tokens;
    text::tokenise(line.substr(0, line.find('\n')), tokens, first_words);
    if (tokens.size() <= words_of_a_misprint) return true;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (pack.divisions.match(tokens, i)) return true;
    }
    return false;
}

std::optional<DivisionLine> read_division_line(std::string_view line, const language::Pack& pack) {
    return LineReader(line, pack).read();
}

} // namespace ianote::parse
