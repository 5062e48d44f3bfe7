// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/list_label.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ianote::text {

namespace {

/// Signs of a list. Behind those that never begin a word no blank is needed: converters drop it.
constexpr std::u32string_view dashes = U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
constexpr std::u32string_view typed_bullets = U"*+";
constexpr std::u32string_view bullets = U"\u00B7\u2022\u2023\u2043\u2219\u25A0\u25A1\u25AA\u25AB\u25BA\u25CB\u25CF"
                                        U"\u25E6\u2713\u2714\u2756\u27A2\u27A4";
constexpr std::u32string_view ordinal_signs = U"\u00AA\u00B0\u00BA";
constexpr char32_t section_sign = U'\u00A7';
constexpr int usual_figures = 3;

bool is_one_of(char32_t c, std::u32string_view signs) { return signs.find(c) != std::u32string_view::npos; }

/// Bullets of Symbol and Wingdings, as converters leave them that do not know the font.
bool is_symbol_font(char32_t c) { return c >= 0xF020 && c <= 0xF0FF; }

bool is_letter(char32_t c) { return (char_class(c) & (char_upper | char_lower)) != 0; }

std::size_t blanks(std::string_view rest) {
    std::size_t at = 0;
    while (at < rest.size()) {
        auto next = at;
        if (!is_blank(next_code_point(rest, next))) break;
        at = next;
    }
    return at;
}

int to_int(std::string_view figures) {
    int value = 0;
    std::from_chars(figures.data(), figures.data() + figures.size(), value);
    return value;
}

/// Bytes of the sign of a list at the start, 0 for none; whether a blank must follow.
std::size_t list_sign(std::string_view text, bool& blank_needed) {
    if (text.empty()) return 0;
    std::size_t at = 0;
    const auto c = next_code_point(text, at);
    blank_needed = is_one_of(c, dashes) || is_one_of(c, typed_bullets);
    return at <= text.size() && (blank_needed || is_one_of(c, bullets) || is_symbol_font(c)) ? at : 0;
}

std::optional<ListLabel> dash(std::string_view text) {
    bool blank_needed = false;
    const auto size = list_sign(text, blank_needed);
    if (size == 0 || size == text.size()) return std::nullopt; // a lone sign is no point
    std::size_t at = size;
    const auto behind = next_code_point(text, at);
    if (!is_blank(behind) && (blank_needed || !is_letter(behind))) return std::nullopt;
    ListLabel label;
    label.form = LabelForm::dash;
    label.marks = LabelMarks::none;
    label.printed = text.substr(0, size);
    label.length = size + blanks(text.substr(size));
    return label;
}

/// Reads a label from left to right: signs before it, number or letters, what stands behind them, signs at the end.
class Reader {
public:
    Reader(std::string_view text, int expected)
        : text_(text)
        , expected_(expected) {}

    std::optional<ListLabel> read() {
        opened_ = take('(');
        sectioned_ = !opened_ && skip_section_sign();
        const auto begin = at_;
        if (!figures() && (sectioned_ || !letters())) return std::nullopt;
        label_.n = text_.substr(begin, at_ - begin);
        if (!closing()) return std::nullopt;
        return finish();
    }

    /// A word that counts, in capitals; its closing signs are those of a number.
    std::optional<ListLabel> read_word(const std::unordered_map<std::string, int>& words) {
        label_.marks = LabelMarks::word;
        std::size_t end = 0;
        while (end < text_.size() && end < longest_word) {
            auto next = end;
            const auto c = next_code_point(text_, next);
            if (!is_upper(c) && !(end > 0 && is_blank(c))) break;
            end = next;
        }
        const auto found = words.find(fold_key(text_.substr(0, end)));
        if (found == words.end() || end == 0 || end >= text_.size()) return std::nullopt;
        label_.value = found->second;
        label_.n = text_.substr(0, end);
        at_ = end;
        if (take('.'))
            skip_dash();
        else if (!take(':'))
            return std::nullopt;
        return finish();
    }

private:
    static constexpr std::size_t longest_word = 40;

    bool take(char sign) {
        const bool there = at_ < text_.size() && text_[at_] == sign;
        if (there) ++at_;
        return there;
    }

    char32_t peek(std::size_t at) const { return at < text_.size() ? next_code_point(text_, at) : 0; }

    std::size_t behind(std::size_t at) const {
        if (at < text_.size()) next_code_point(text_, at);
        return std::min(at, text_.size());
    }

    bool skip_section_sign() {
        if (peek(at_) != section_sign) return false;
        at_ = behind(at_);
        at_ += blanks(text_.substr(at_));
        return true;
    }

    /// `1.-`, as Spanish texts number.
    void skip_dash() {
        const auto c = peek(at_);
        if (c == '-' || c == 0x2013 || c == 0x2014) at_ = behind(at_);
    }

    std::size_t count_figures(std::size_t at) const {
        std::size_t n = 0;
        while (at + n < text_.size() && is_digit(static_cast<unsigned char>(text_[at + n]))) ++n;
        return n;
    }

    /// `16`, `4a`, `1.2.3`, `3.º`, `16 bis`.
    bool figures() {
        const auto first = count_figures(at_);
        if (first == 0) return false;
        label_.value = to_int(text_.substr(at_, first));
        const bool is_expected = expected_ > 0 && label_.value == expected_;
        if (first > usual_figures && !is_expected) return false;
        at_ += first;
        while (take('.')) {
            const auto more = count_figures(at_);
            if (more > 2 || at_ > longest_word) return false; // 1.000 is a number, 15.9.2023 a date
            if (more == 0) {
                --at_;
                break;
            }
            label_.value = to_int(text_.substr(at_, more));
            label_.form = LabelForm::section;
            at_ += more;
        }
        is_number_ = true;
        ordinal_sign();
        suffix();
        return true;
    }

    void ordinal_sign() {
        const auto sign = peek(at_) == '.' ? behind(at_) : at_;
        if (label_.form != LabelForm::decimal || !is_one_of(peek(sign), ordinal_signs)) return;
        at_ = behind(sign);
        ordinal_ = true;
    }

    std::size_t word_end(std::size_t at) const {
        const auto begin = at;
        while (at < text_.size() && at - begin < longest_word && is_letter(peek(at))) at = behind(at);
        return at;
    }

    /// `a`, `-A`, ` bis`, ` α` behind a number; behind a letter only bis and its like.
    void suffix() {
        const auto separator = peek(at_);
        const bool separated = separator == '-' || is_blank(separator);
        const auto begin = separated ? behind(at_) : at_;
        const auto end = word_end(begin);
        const auto word = text_.substr(begin, end - begin);
        if (word.empty()) return;
        auto extra = multiplicative_value(word);
        if (extra == 0 && is_number_) {
            const auto place = letter_place(word);
            if (!place || place->extra != 0 || !ends_number(end)) return;
            const bool apart = separated && separator != '-';
            if (apart && (label_.form == LabelForm::section || !closes_well(end))) return;
            extra = place->letter;
        }
        if (extra == 0) return;
        label_.extra = extra;
        at_ = end;
    }

    bool ends_number(std::size_t at) const { return ordinal_ || peek(at) == ')' || peek(at) == '.'; }

    /// Behind `16 α`: a bracket, or a full stop before a capital. `16 d. may` is no label.
    bool closes_well(std::size_t at) const {
        if (peek(at) == ')') return true;
        if (peek(at) != '.') return false;
        at = behind(at);
        return is_upper(peek(at + blanks(text_.substr(at))));
    }

    /// Letters or a Roman numeral.
    bool letters() {
        constexpr std::size_t longest = 9;
        const auto begin = at_;
        std::size_t count = 0;
        for (; count < longest && is_letter(peek(at_)); ++count) at_ = behind(at_);
        const auto word = text_.substr(begin, at_ - begin);
        if (word.empty()) return false;
        const bool upper = is_upper(peek(begin));
        const auto place = count <= 3 ? letter_place(word) : std::nullopt;
        if (const auto roman = roman_value(word)) {
            label_.form = upper ? LabelForm::upper_roman : LabelForm::lower_roman;
            label_.value = *roman;
            if (place && (place->extra == 0 || place->extra == place->letter)) label_.as_letter = place;
        } else if (place) {
            label_.form = upper ? LabelForm::upper_letter : LabelForm::lower_letter;
            label_.value = place->letter;
            label_.extra = place->extra;
            label_.doubtful = place->extra != 0 && place->extra != place->letter;
        } else {
            return false;
        }
        if (label_.extra == 0) suffix();
        return true;
    }

    bool closing() {
        if (opened_ || peek(at_) == ')') {
            label_.marks = opened_ ? LabelMarks::brackets : LabelMarks::bracket;
            return two_letters_possible() && take(')');
        }
        if (label_.doubtful) return false; // `et.`, `no.`
        if (take('.')) {
            label_.marks = ordinal_     ? LabelMarks::ordinal
                           : sectioned_ ? LabelMarks::section_sign
                                        : LabelMarks::full_stop;
            if (take(')'))
                label_.marks = LabelMarks::bracket; // `1.)`
            else
                skip_dash();
            return true;
        }
        label_.marks = ordinal_ ? LabelMarks::ordinal : sectioned_ ? LabelMarks::section_sign : LabelMarks::none;
        label_.doubtful = ordinal_ || sectioned_;
        bare_ = true;
        return ordinal_ || sectioned_ || label_.form == LabelForm::section;
    }

    /// `(za)`, `(ab)`: small letters, the second one of the first dozen.
    bool two_letters_possible() const {
        constexpr int last_extra = 12;
        return !label_.doubtful || (label_.form == LabelForm::lower_letter && label_.extra <= last_extra);
    }

    std::optional<ListLabel> finish() {
        if (at_ < text_.size()) {
            const auto c = peek(at_);
            const bool capital_will_do = is_number_ && !bare_;
            if (!is_blank(c) && !(capital_will_do && is_upper(c))) return std::nullopt;
        }
        label_.printed = text_.substr(0, at_);
        label_.length = at_ + blanks(text_.substr(at_));
        return label_;
    }

    std::string_view text_;
    int expected_;
    ListLabel label_;
    std::size_t at_ = 0;
    bool opened_ = false;    ///< a bracket stands before it
    bool sectioned_ = false; ///< § stands before it
    bool is_number_ = false; ///< figures, not letters
    bool ordinal_ = false;   ///< º stands behind it
    bool bare_ = false;      ///< no sign ends it
};

std::size_t parts_of_section(const ListLabel& label) {
    return static_cast<std::size_t>(std::count(label.n.begin(), label.n.end(), '.'));
}

bool is_letter_form(LabelForm form) { return form == LabelForm::lower_letter || form == LabelForm::upper_letter; }

bool follows(LetterPlace previous, LetterPlace next, bool letters) {
    constexpr int last_letter = 24; // of the shortest alphabet
    if (next.extra == 0) return next.letter == previous.letter + 1;
    if (next.letter == previous.letter) return next.extra == previous.extra + 1;
    if (!letters) return false;
    const bool doubled = next.extra == next.letter; // aa behind z, bb behind aa
    if (doubled && next.letter == 1) return previous.letter >= last_letter && previous.extra == 0;
    return next.letter == previous.letter + 1 &&
           (doubled ? previous.extra == previous.letter : next.extra == 1 && previous.extra >= last_letter);
}

} // namespace

std::optional<ListLabel> read_list_label(std::string_view text) {
    auto label = read_possible_label(text, 0);
    if (label && label->doubtful) label.reset();
    return label;
}

std::optional<ListLabel> read_possible_label(std::string_view text, int expected) {
    if (text.empty()) return std::nullopt;
    if (auto label = dash(text)) return label;
    return Reader(text, expected).read();
}

std::optional<ListLabel> read_word_label(std::string_view text, const std::unordered_map<std::string, int>& words) {
    if (words.empty() || text.empty()) return std::nullopt;
    std::size_t at = 0;
    if (!is_upper(next_code_point(text, at))) return std::nullopt;
    return Reader(text, 0).read_word(words);
}

bool is_list_sign(std::string_view text) {
    bool blank_needed = false;
    const bool typed = !text.empty() && is_one_of(static_cast<unsigned char>(text.front()), typed_bullets); // * * *
    return !text.empty() && !typed && list_sign(text, blank_needed) == text.size();
}

bool is_letters(const ListLabel& label) {
    return label.form != LabelForm::decimal && label.form != LabelForm::section && label.form != LabelForm::dash;
}

bool is_typed_dash(std::string_view sign) {
    std::size_t at = 0;
    return !sign.empty() && is_one_of(next_code_point(sign, at), dashes);
}

bool same_list(const ListLabel& a, const ListLabel& b) {
    if (a.marks != b.marks || a.form != b.form) return false;
    if (a.form == LabelForm::dash) return a.printed == b.printed;
    return a.form != LabelForm::section || parts_of_section(a) == parts_of_section(b);
}

bool comes_next(const ListLabel& previous, const ListLabel& next) {
    if (previous.form == LabelForm::dash || next.form == LabelForm::dash) return false;
    std::optional<ListLabel> as_letter; // nearly all are read as they stand, and are not copied
    const auto& read = is_letter_form(previous.form) ? as_letter.emplace(read_as_letter(next)) : next;
    if (previous.form != read.form) return false;
    if (read.form == LabelForm::section) {
        const auto prefix = [](const ListLabel& l) { return l.n.substr(0, l.n.rfind('.')); };
        if (prefix(previous) != prefix(read)) return false;
    }
    const LetterPlace before{previous.value, previous.extra};
    const bool greek_alphabet = (read.n == "ζ" || read.n == "Ζ") && before == LetterPlace{5, 0}; // without its στ
    return greek_alphabet || follows(before, {read.value, read.extra}, is_letter_form(read.form));
}

ListLabel read_as_letter(const ListLabel& label) {
    auto letter = label;
    if (!label.as_letter) return letter;
    letter.form = label.form == LabelForm::upper_roman ? LabelForm::upper_letter : LabelForm::lower_letter;
    letter.value = label.as_letter->letter;
    letter.extra = label.as_letter->extra;
    letter.as_letter.reset();
    return letter;
}

ListLabel read_behind(const ListLabel& previous, const ListLabel& next) {
    return is_letter_form(previous.form) ? read_as_letter(next) : next;
}

bool starts_list(const ListLabel& label) { return label.value == 1 && label.extra == 0; }

} // namespace ianote::text
