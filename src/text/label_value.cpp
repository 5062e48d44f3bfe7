// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/label_value.hpp"

#include "text/numerals.hpp"
#include "text/utf8.hpp"

namespace ianote::text {

namespace {

bool is_letter(char32_t c) { return (char_class(c) & (char_upper | char_lower)) != 0; }

bool is_ordinal_sign(char32_t c) { return c == 0xAA || c == 0xB0 || c == 0xBA; }

bool is_ascii(std::string_view s) { return ascii_end(s, 0) == s.size(); }

/// A label's pieces, figures and words, one behind the other.
class Valuer {
public:
    std::string of(std::string_view n) {
        for (std::size_t at = 0; at < n.size();) {
            const auto begin = at;
            const auto c = next_code_point(n, at);
            if (is_digit(c)) {
                while (at < n.size() && is_digit(static_cast<unsigned char>(n[at]))) ++at;
                figures(n.substr(begin, at - begin));
            } else if (is_letter(c) && !is_ordinal_sign(c)) {
                at = word_end(n, at);
                word(n.substr(begin, at - begin));
            } else {
                sign(c);
            }
        }
        return std::move(out_);
    }

private:
    static std::size_t word_end(std::string_view n, std::size_t at) {
        for (auto next = at; at < n.size(); at = next) {
            if (!is_letter(next_code_point(n, next))) break;
        }
        return at;
    }

    void figures(std::string_view piece) {
        if (!out_.empty() && apart_) out_ += '-';
        out_ += piece;
        behind_number_ = true;
        apart_ = stop_ = false;
    }

    void sign(char32_t c) {
        apart_ = true;
        stop_ = c == '.';
        if (is_ordinal_sign(c)) apart_ = false; // the stop of `16.º-A` says nothing
    }

    void word(std::string_view piece) {
        if (out_.empty()) {
            out_ = first_word(piece);
        } else if (const auto extra = multiplicative_value(piece); extra > 0) {
            out_ += letter_numeral(extra, 'a');
        } else {
            if (stop_) out_ += '-';
            const auto letters = of_letters(piece);
            out_ += behind_number_ && !stop_ && letters.size() == 1 ? ascii_small(letters) : letters;
        }
        behind_number_ = apart_ = stop_ = false;
    }

    /// A Roman numeral or letters of ASCII stay as printed.
    static std::string first_word(std::string_view piece) {
        return is_ascii(piece) ? std::string(piece) : of_letters(piece);
    }

    static std::string letters_at(LetterPlace place, bool upper) {
        const char first = upper ? 'A' : 'a';
        auto out = letter_numeral(place.letter, first);
        if (place.extra > 0) out += letter_numeral(place.extra, first);
        return out;
    }

    static std::string of_letters(std::string_view piece) {
        std::size_t at = 0;
        const bool upper = is_upper(next_code_point(piece, at));
        if (const auto place = letter_place(piece)) return letters_at(*place, upper);
        std::string out;
        for (at = 0; at < piece.size();) { // a word: letter by letter
            const auto begin = at;
            const bool capital = is_upper(next_code_point(piece, at));
            if (const auto place = letter_place(piece.substr(begin, at - begin))) out += letters_at(*place, capital);
        }
        return out;
    }

    std::string out_;
    bool behind_number_ = false; ///< the last piece was figures
    bool apart_ = false;         ///< a sign or blank stood behind the last piece
    bool stop_ = false;          ///< and it was a full stop
};

/// Letters of other alphabets that are typed for Roman figures: Ι and Χ in Greek, І and Х in Cyrillic.
constexpr std::array<std::pair<char32_t, char>, 4> look_alikes{
    {{0x399, 'I'}, {0x3A7, 'X'}, {0x406, 'I'}, {0x425, 'X'}}};

char roman_figure(char32_t c) {
    for (const auto& [sign, figure] : look_alikes) {
        if (c == sign) return figure;
    }
    return c == U'I' || c == U'V' || c == U'X' || c == U'L' || c == U'C' ? static_cast<char>(c) : '\0';
}

/// Behind a Roman numeral one small letter makes another number (Ia); more letters make another word.
bool may_follow_number(std::string_view rest) {
    if (rest.empty()) return true;
    std::size_t at = 0;
    const auto first = next_code_point(rest, at);
    return !is_letter(first) || (!is_upper(first) && (at >= rest.size() || !is_word_at(rest, at)));
}

/// `2.a` is 2a: the full stop belongs to the figures.
std::string without_stop(std::string_view n) {
    std::string out(n);
    const auto stop = out.rfind('.');
    if (stop == std::string::npos || stop + 1 >= out.size()) return out;
    auto at = stop + 1;
    if (is_letter(next_code_point(out, at)) && at == out.size()) out.erase(stop, 1);
    return out;
}

} // namespace

std::string label_value(std::string_view n) { return Valuer().of(n); }

std::string label_value(const ListLabel& label) {
    return label.marks == LabelMarks::word ? std::to_string(label.value) : label_value(label.n);
}

std::string division_value(std::string_view n) {
    std::string figures;
    std::size_t end = 0;
    while (end < n.size()) {
        auto next = end;
        const auto figure = roman_figure(next_code_point(n, next));
        if (figure == '\0') break;
        figures += figure;
        end = next;
    }
    const auto value = roman_value(figures);
    const bool letter = figures == "C" || figures == "L";
    if (!value || letter || !may_follow_number(n.substr(end))) return label_value(without_stop(n));
    return label_value(std::to_string(*value) + without_stop(n.substr(end)));
}

} // namespace ianote::text
