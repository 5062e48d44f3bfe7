// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/years.hpp"

#include <ianote/identifiers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ianote {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::size_t count_digits(std::string_view text, std::size_t at) {
    std::size_t n = 0;
    while (at + n < text.size() && is_digit(text[at + n])) ++n;
    return n;
}

/// White space of one byte, or the non-breaking spaces that documents write between number and suffix.
std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_blank(text[at])) {
            ++at;
        } else if (text.substr(at).starts_with("\xC2\xA0")) {
            at += 2;
        } else if (text.substr(at).starts_with("\xE2\x80\xAF")) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

int to_int(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int full_year(std::string_view digits) {
    const int value = to_int(digits);
    return digits.size() == 4 ? value : base::year_of_two_digits(value);
}

/// Series printed in front of a number, see "Document numbers" in the project's facts: longest first.
constexpr std::array<std::string_view, 12> symbols{"PE-CONS", "CONV", "EUCO", "ACP", "ST", "SN",
                                                   "CM",      "XT",   "DS",   "PE",  "WK", "CO"};
constexpr std::string_view symbol_letters = "PCEASXDW"; // that they begin with
constexpr std::array<std::string_view, 6> suffix_kinds{"REV", "ADD", "COR", "DCL", "EXT", "AMD"};
constexpr std::string_view suffix_letters = "RACDE"; // they begin with

std::string fold_blanks(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = skip_blanks(text, at);
        if (next > at) {
            out += ' ';
            at = next;
        } else {
            out += text[at++];
        }
    }
    return out;
}

/// One `REV 1` at `at` (blanks before it allowed); the place behind it, or `at` where there is none.
std::size_t read_suffix(std::string_view text, std::size_t at, std::vector<NumberSuffix>& into) {
    const auto start = skip_blanks(text, at);
    if (start >= text.size() || suffix_letters.find(text[start]) == text.npos) return at;
    for (const auto kind : suffix_kinds) {
        if (!text.substr(start).starts_with(kind)) continue;
        auto after = start + kind.size();
        if (after < text.size() && text[after] == '.') ++after;
        after = skip_blanks(text, after);
        const auto digits = count_digits(text, after);
        if (digits == 0 || digits > 3) return at;
        into.push_back({std::string(kind), to_int(text.substr(after, digits))});
        return after + digits;
    }
    return at;
}

} // namespace

std::pair<std::vector<NumberSuffix>, std::size_t> read_number_suffixes(std::string_view text) {
    std::vector<NumberSuffix> suffixes;
    auto at = skip_blanks(text, 0);
    if (at < text.size() && text[at] == '+') ++at;
    std::size_t end = 0;
    for (auto next = read_suffix(text, at, suffixes); next > at; next = read_suffix(text, at, suffixes)) {
        at = next;
        end = at;
    }
    return {std::move(suffixes), end};
}

/// Builds a DocumentNumber step by step; a friend, so that only a reader can set what was printed.
struct NumberReader {
    std::string_view text;
    bool short_serials = false;
    DocumentNumber number;
    std::size_t at = 0;
    bool with_symbol = false;

    void read_symbol() {
        for (const auto symbol : symbols) {
            if (!text.starts_with(symbol)) continue;
            const auto after = skip_blanks(text, symbol.size());
            if (after < text.size() && is_digit(text[after])) {
                number.symbol = symbol;
                with_symbol = true;
                at = after;
            }
            return;
        }
    }

    bool read_numbers() {
        const auto digits = count_digits(text, at);
        const std::size_t least = with_symbol || short_serials ? 1 : 4;
        if (digits < least || digits > 5) return false;
        number.serial = text.substr(at, digits);
        at += digits;
        if (with_symbol && read_spaced_year()) return true;
        if (at >= text.size() || text[at] != '/') return false;
        auto middle = count_digits(text, ++at);
        if (middle == 0 || middle > 4) return false;
        const auto after = at + middle;
        if (middle <= 2 && after < text.size() && text[after] == '/' && count_digits(text, after + 1) == 2) {
            number.version = to_int(text.substr(at, middle));
            at = after + 1;
            middle = 2;
        }
        return read_year(middle);
    }

    /// `ST 12517 2023 REV 1`, `ST 12838 2023 INIT`: as the names of files have it.
    bool read_spaced_year() {
        const auto begin = skip_blanks(text, at);
        if (begin == at || count_digits(text, begin) != 4) return false;
        const auto year = full_year(text.substr(begin, 4));
        auto end = begin + 4;
        const bool goes_on = end < text.size() && (text[end] == '/' || text[end] == '-');
        if (goes_on || year < 1950 || year >= 2100) return false;
        const auto initial = skip_blanks(text, end);
        if (initial > end && text.substr(initial).starts_with("INIT")) end = initial + 4;
        number.year = year;
        at = end;
        return true;
    }

    bool read_year(std::size_t digits) {
        // four-digit years stand behind symbols only (CM 2345/2020): 2016/2019 alone is no document
        if (digits != 2 && !(digits == 4 && with_symbol)) return false;
        number.year = full_year(text.substr(at, digits));
        at += digits;
        if (at < text.size() && (text[at] == '/' || is_digit(text[at]))) return false;
        return number.year >= 1950 && number.year < 2100;
    }

    std::optional<FoundNumber> read() {
        read_symbol();
        if (!read_numbers()) return std::nullopt;
        for (auto next = read_suffix(text, at, number.suffixes); next > at;
             next = read_suffix(text, at, number.suffixes)) {
            at = next;
        }
        number.printed_ = fold_blanks(text.substr(0, at));
        return FoundNumber{std::move(number), at};
    }

    std::optional<FoundNumber> read_press() {
        at = press_number_length(text);
        if (at == 0) return std::nullopt;
        number.symbol = "PRESSE";
        number.serial = text.substr(5, at - 5);
        number.year = full_year(text.substr(2, 2));
        number.printed_ = text.substr(0, at);
        return FoundNumber{std::move(number), at};
    }

    static DocumentNumber replaced(DocumentNumber base, std::vector<NumberSuffix> suffixes, std::string printed) {
        base.version = 0;
        base.suffixes = std::move(suffixes);
        base.printed_ = std::move(printed);
        return base;
    }
};

std::optional<FoundNumber> read_document_number(std::string_view text, bool short_serials) {
    const bool may_begin = !text.empty() && (is_digit(text[0]) || symbol_letters.find(text[0]) != text.npos);
    if (!may_begin) return std::nullopt;
    return NumberReader{text, short_serials, {}, 0, false}.read();
}

std::size_t press_number_length(std::string_view text) {
    if (!text.starts_with("C/")) return 0;
    const auto digits = count_digits(text, 5);
    const bool fits = count_digits(text, 2) == 2 && text.size() > 5 && text[4] == '/' && digits > 0 && digits <= 4;
    const auto end = 5 + digits;
    return fits && (end == text.size() || (text[end] != '/' && !is_capital(text[end]))) ? end : 0;
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
    text.remove_prefix(std::min(skip_blanks(text, 0), text.size()));
    auto found =
        text.starts_with("C/") ? NumberReader{text, true, {}, 0, false}.read_press() : read_document_number(text, true);
    if (!found || skip_blanks(text, found->length) != text.size()) return std::nullopt;
    return std::move(found->number);
}

int DocumentNumber::suffix(std::string_view kind) const {
    for (const auto& s : suffixes) {
        if (s.kind == kind) return s.n;
    }
    return kind == "REV" && suffixes.empty() ? version : 0;
}

std::string DocumentNumber::suffix_text() const {
    std::string out;
    for (const auto& s : suffixes) out += fmt::format("{}{} {}", out.empty() ? "" : " ", s.kind, s.n);
    return out;
}

std::string DocumentNumber::identity() const {
    std::string out = fmt::format("{}-{}-{}", symbol, serial, year);
    for (const auto& s : suffixes) out += fmt::format("-{}-{}", s.kind, s.n);
    if (suffixes.empty()) out += version > 0 ? fmt::format("-REV-{}", version) : "-INIT";
    return out;
}

std::string DocumentNumber::register_address(std::string_view language_code) const {
    return fmt::format("https://data.consilium.europa.eu/doc/document/{}/{}/pdf", identity(), language_code);
}

std::strong_ordering DocumentNumber::operator<=>(const DocumentNumber& other) const {
    if (const auto order = symbol <=> other.symbol; order != 0) return order;
    if (const auto order = year <=> other.year; order != 0) return order;
    if (const auto order = to_int(serial) <=> to_int(other.serial); order != 0) return order;
    return identity() <=> other.identity(); // seldom asked for: it has to be written
}

DocumentNumber DocumentNumber::with_suffixes(std::vector<NumberSuffix> replacement, std::string printed) const {
    return NumberReader::replaced(*this, std::move(replacement), std::move(printed));
}

namespace {

constexpr std::size_t longest_code = 20; ///< bytes before its number; longer capitals are words

struct CodeScan {
    std::vector<SubjectCode> codes;
    std::string open; ///< capitals read, number not yet

    bool take(std::string_view token) {
        if (std::all_of(token.begin(), token.end(), is_digit)) {
            if (open.empty() || token.size() > 5) return false;
            codes.push_back({std::exchange(open, {}), std::string(token)});
            return true;
        }
        if (!is_capital(token.front())) return false;
        const auto legal = [](char c) { return is_capital(c) || is_digit(c) || c == '/' || c == '-'; };
        if (!std::all_of(token.begin(), token.end(), legal)) return false;
        return take_glued(token);
    }

    /// `COEST169` is a code and its number; `COVID-19` is a code that ends in digits.
    bool take_glued(std::string_view token) {
        std::size_t letters = token.size();
        while (letters > 0 && is_digit(token[letters - 1])) --letters;
        const bool glued = letters < token.size() && is_capital(token[letters - 1]);
        if (glued && token.size() - letters > 5) return false;
        if (!open.empty()) open += ' ';
        open += glued ? token.substr(0, letters) : token;
        if (!glued) return open.size() <= longest_code;
        codes.push_back({std::exchange(open, {}), std::string(token.substr(letters))});
        return true;
    }
};

} // namespace

ReadCodes read_subject_codes(std::string_view text) {
    CodeScan scan;
    std::size_t read = 0;
    std::size_t at = skip_blanks(text, 0);
    while (at < text.size()) {
        auto end = at;
        while (end < text.size() && (is_capital(text[end]) || is_digit(text[end]) || skip_blanks(text, end) == end))
            ++end;
        const auto token = text.substr(at, end - at);
        const bool listed = token.size() > 1 && token.ends_with(',');
        const bool separator = (token == "/" || token == ",") && scan.open.empty() && !scan.codes.empty();
        if (!separator && !scan.take(listed ? token.substr(0, token.size() - 1) : token)) break;
        if (scan.open.empty() && !separator) read = listed ? end - 1 : end;
        at = skip_blanks(text, end);
    }
    return {std::move(scan.codes), read};
}

std::optional<std::vector<SubjectCode>> parse_subject_codes(std::string_view line) {
    auto [codes, length] = read_subject_codes(line);
    if (codes.empty() || skip_blanks(line, length) != line.size()) return std::nullopt;
    return std::move(codes);
}

namespace {

/// `2013/0256 (COD)` or `2013/0256/A (COD)` at `at`; the place behind it or nothing.
std::optional<FoundProcedureFile> procedure_file_at(std::string_view text, std::size_t at) {
    if (count_digits(text, at) != 4 || at + 4 >= text.size() || text[at + 4] != '/') return std::nullopt;
    auto end = at + 5 + count_digits(text, at + 5);
    if (end - at != 9) return std::nullopt;
    if (end + 1 < text.size() && text[end] == '/' && is_capital(text[end + 1])) end += 2;
    const auto bracket = skip_blanks(text, end);
    if (bracket + 4 >= text.size() || text[bracket] != '(' || text[bracket + 4] != ')') return std::nullopt;
    const auto procedure = text.substr(bracket + 1, 3);
    if (!std::all_of(procedure.begin(), procedure.end(), is_capital)) return std::nullopt;
    return FoundProcedureFile{{std::string(text.substr(at, end - at)), std::string(procedure)}, at, bracket + 5};
}

} // namespace

std::optional<FoundProcedureFile> find_procedure_file(std::string_view text) {
    for (auto slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
        if (slash < 4 || (slash > 4 && is_digit(text[slash - 5]))) continue;
        if (auto found = procedure_file_at(text, slash - 4)) return found;
    }
    return std::nullopt;
}

std::size_t commission_document_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_capital(text[at])) ++at;
    if (at == 0 || at > 5) return 0;
    const auto bracket = skip_blanks(text, at);
    if (bracket + 5 >= text.size() || text[bracket] != '(') return 0;
    if (count_digits(text, bracket + 1) != 4 || text[bracket + 5] != ')') return 0;
    const auto digits_at = skip_blanks(text, bracket + 6);
    const auto digits = count_digits(text, digits_at);
    if (digits == 0 || digits > 5) return 0;
    auto end = digits_at + digits;
    const auto word = skip_blanks(text, end);
    if (text.substr(word).starts_with("final")) {
        end = word + 5;
        if (end + 1 < text.size() && text[end] == '/' && is_digit(text[end + 1])) end += 2;
    }
    return end;
}

std::optional<LanguageCode> LanguageCode::parse(std::string_view text) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (text.size() != 2 || !std::all_of(text.begin(), text.end(), small)) return std::nullopt;
    LanguageCode code;
    code.code_ = {text[0], text[1]};
    return code;
}

std::string to_iso(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

} // namespace ianote
