// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/measures.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

/// Symbols that are the same in all languages; only what is in the table is a unit.
constexpr std::array<std::string_view, 40> symbols{"%",
                                                   "\xE2\x80\xB0",
                                                   "km",
                                                   "m",
                                                   "cm",
                                                   "mm",
                                                   "kg",
                                                   "g",
                                                   "mg",
                                                   "t",
                                                   "ha",
                                                   "l",
                                                   "ml",
                                                   "kW",
                                                   "MW",
                                                   "GW",
                                                   "kWh",
                                                   "MWh",
                                                   "GWh",
                                                   "TWh",
                                                   "GB",
                                                   "MB",
                                                   "TB",
                                                   "kB",
                                                   "KB",
                                                   "GiB",
                                                   "MiB",
                                                   "KiB",
                                                   "Hz",
                                                   "kHz",
                                                   "MHz",
                                                   "GHz",
                                                   "\xC2\xB0"
                                                   "C",
                                                   "h",
                                                   "min",
                                                   "dB",
                                                   "km/h",
                                                   "Mt",
                                                   "kt",
                                                   "V"};

constexpr std::array<std::string_view, 32> codes{
    "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "RON", "BGN", "HRK", "ISK",
    "TRY", "RUB", "UAH", "CAD", "AUD", "NZD", "INR", "BRL", "ZAR", "KRW", "MXN", "MKD", "RSD", "ALL", "ECU", "MDL"};

struct Sign {
    std::string_view written;
    std::string_view code;
};

constexpr std::array<Sign, 4> signs{{{"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"}, {"$", "USD"}, {"\xC2\xA5", "JPY"}}};

bool is_raised(char32_t c) { return c == 0xB2 || c == 0xB3; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto next = at;
        if (!text::is_blank(text::next_code_point(text, next))) break;
        at = next;
    }
    return at;
}

/// Letters and the signs that symbols are made of.
std::size_t symbol_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto next = at;
        const auto c = text::next_code_point(text, next);
        const bool slash = c == U'/' && next < text.size() && text::is_word_at(text, next);
        const bool belongs = c == U'%' || c == 0x2030 || c == 0xB0 || is_raised(c) || slash;
        if (!belongs && (!text::is_word(c) || text::is_digit(c))) break;
        at = next;
        if (c == U'%' || c == 0x2030) break;
    }
    return at;
}

std::optional<Measure> symbol_at(std::string_view text, std::size_t at) {
    const auto end = symbol_end(text, at);
    auto written = text.substr(at, end - at);
    const auto whole = written;
    if (written.ends_with("\xC2\xB2") || written.ends_with("\xC2\xB3")) written.remove_suffix(2);
    if (std::find(symbols.begin(), symbols.end(), written) == symbols.end()) return std::nullopt;
    // `2024 m.` abbreviates a word, and `5 t)` is an item
    if (whole.size() == 1 && whole != "%" && end < text.size() && (text[end] == '.' || text[end] == ')'))
        return std::nullopt;
    return Measure{std::string(whole), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

std::size_t token_at(const Words& words, std::uint32_t at) {
    const auto found = std::lower_bound(words.tokens.begin(), words.tokens.end(), at,
                                        [](const text::Token& t, std::uint32_t byte) { return t.begin < byte; });
    return static_cast<std::size_t>(found - words.tokens.begin());
}

/// Only blanks, hyphens, apostrophes and full stops of abbreviations.
bool is_near(std::string_view between) {
    return between.size() <= 4 && between.find_first_of(",;:()/%\"") == std::string_view::npos;
}

Measure word_measure(const Words& words, std::size_t i, const language::NamedForms::Hit& hit) {
    return {.of = std::string(hit.value),
            .begin = words.tokens[i].begin,
            .end = words.tokens[i + hit.tokens - 1].end,
            .is_word = true};
}

std::optional<Measure> sign_at(std::string_view text, std::size_t at) {
    for (const auto& sign : signs) {
        if (!text.substr(at).starts_with(sign.written)) continue;
        return Measure{.of = std::string(sign.code),
                       .begin = static_cast<std::uint32_t>(at),
                       .end = static_cast<std::uint32_t>(at + sign.written.size()),
                       .is_sign = true};
    }
    return std::nullopt;
}

std::optional<Measure> currency_before(const CheckedUnit& unit, const Fact& number) {
    const std::string_view text = unit.text();
    auto end = static_cast<std::size_t>(number.begin);
    while (end > 0 && text::is_blank(text::code_point_before(text, end))) {
        --end;
        while (end > 0 && text::is_continuation(text[end])) --end;
    }
    for (const auto& sign : signs) {
        if (end < sign.written.size() || !text.substr(0, end).ends_with(sign.written)) continue;
        auto found = *sign_at(text, end - sign.written.size());
        found.is_before = true;
        return found;
    }
    if (end < 3) return std::nullopt;
    const auto code = text.substr(end - 3, 3);
    const bool is_word = end > 3 && text::is_word(text::code_point_before(text, end - 3));
    if (is_word || std::find(codes.begin(), codes.end(), code) == codes.end()) return std::nullopt;
    return Measure{.of = std::string(code),
                   .begin = static_cast<std::uint32_t>(end - 3),
                   .end = static_cast<std::uint32_t>(end),
                   .is_before = true};
}

int two_digits(std::string_view text, std::size_t at, std::size_t& end) {
    int value = 0;
    end = at;
    while (end < text.size() && end < at + 2 && text::is_digit(static_cast<unsigned char>(text[end])))
        value = value * 10 + (text[end++] - '0');
    const bool more = end < text.size() && text::is_digit(static_cast<unsigned char>(text[end]));
    return end == at || more ? -1 : value;
}

constexpr int minutes_of_hour = 60;
constexpr int half_day = 12;

/// Hours and minutes at a digit, without the words around them.
std::optional<ClockTime> read_figures(std::string_view text, std::size_t at) {
    std::size_t end = 0;
    const auto hours = two_digits(text, at, end);
    if (hours < 0 || hours > 2 * half_day) return std::nullopt;
    ClockTime time{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), hours * minutes_of_hour,
                   hours <= half_day, false};
    auto behind = end;
    const bool colon = behind < text.size() && text[behind] == ':';
    const bool stop = behind < text.size() && text[behind] == '.';
    if (!colon && !stop) behind = skip_blanks(text, behind);
    const bool letter = !colon && !stop && behind < text.size() && text[behind] == 'h' &&
                        (behind + 1 == text.size() || !text::is_word(static_cast<unsigned char>(text[behind + 1])) ||
                         text::is_digit(static_cast<unsigned char>(text[behind + 1])));
    if (!colon && !stop && !letter) return time;
    auto minutes_at = behind + 1;
    if (letter) minutes_at = skip_blanks(text, minutes_at);
    std::size_t minutes_end = 0;
    const auto minutes = two_digits(text, minutes_at, minutes_end);
    if (minutes < 0 || minutes >= minutes_of_hour || minutes_end != minutes_at + 2) return time;
    time.end = static_cast<std::uint32_t>(minutes_end);
    time.minutes += minutes;
    time.is_sure = colon || letter;
    return time;
}

} // namespace

const CheckedUnit& unit_with(const LinkSide& side, const Fact& number) {
    return side.units.size() == 1 ? *side.unit : side.unit_of(number);
}

std::vector<const Fact*> numbers_of(const LinkSide& side) {
    constexpr std::size_t most = 300;
    std::vector<const Fact*> numbers;
    for (const auto* fact : side.facts) {
        if (fact->kind == FactKind::number || fact->kind == FactKind::spelled) numbers.push_back(fact);
    }
    if (numbers.size() > most) numbers.clear();
    return numbers;
}

std::uint32_t figures_end(std::string_view text, const Fact& number) {
    auto end = number.end;
    if (number.kind != FactKind::number) return end;
    while (end > number.begin + 1 && !text::is_digit(static_cast<unsigned char>(text[end - 1]))) --end;
    return end;
}

std::optional<Measure> unit_of(const CheckedUnit& unit, const Fact& number, const language::Pack& pack) {
    const std::string_view text = unit.text();
    const auto figures = figures_end(text, number);
    if (auto symbol = symbol_at(text, skip_blanks(text, figures))) {
        symbol->of = symbol->of == "KB" ? "kB" : symbol->of;
        return symbol;
    }
    auto i = token_at(unit.words, number.end);
    for (int skipped = 0; skipped < 2 && i < unit.words.tokens.size(); ++skipped, ++i) {
        const auto before = skipped == 0 ? number.end : unit.words.tokens[i - 1].end;
        if (!is_near(text.substr(before, unit.words.tokens[i].begin - before)) || unit.words.is_number(i)) break;
        if (const auto hit = pack.forms.units.match(text, unit.words.tokens, i); hit.tokens > 0)
            return word_measure(unit.words, i, hit);
        // Romanian: 20 de ani
        if (unit.words.word(i).size() > 2 || !pack.frequent.contains(unit.words.tokens[i].key) ||
            pack.conjunctions.contains(unit.words.tokens[i].key))
            break;
    }
    return std::nullopt;
}

std::optional<Measure> currency_of(const CheckedUnit& unit, const Fact& number, const language::Pack& pack) {
    constexpr std::size_t farthest = 4; // words
    if (auto before = currency_before(unit, number)) return before;
    const std::string_view text = unit.text();
    if (auto sign = sign_at(text, skip_blanks(text, figures_end(text, number)))) return sign;
    const auto first = token_at(unit.words, number.end);
    auto before = number.end;
    for (auto i = first; i < first + farthest && i < unit.words.tokens.size(); ++i) {
        const auto& token = unit.words.tokens[i];
        if (!is_near(text.substr(before, token.begin - before)) || unit.words.is_number(i)) break;
        const auto word = unit.words.word(i);
        if (std::find(codes.begin(), codes.end(), word) != codes.end()) {
            // the code of the next amount: EUR 30 and EUR 40
            if (pack.forms.code_first && unit.words.is_number(i + 1)) break;
            return Measure{.of = std::string(word), .begin = token.begin, .end = token.end};
        }
        if (const auto hit = pack.forms.currencies.match(text, unit.words.tokens, i); hit.tokens > 0)
            return word_measure(unit.words, i, hit);
        if (auto sign = sign_at(text, skip_blanks(text, token.end)); sign && !pack.forms.sign_first) return sign;
        before = token.end;
    }
    return std::nullopt;
}

std::optional<Measure> placed_money(const CheckedUnit& unit, const Fact& fact, const language::Pack& pack) {
    if (fact.kind != FactKind::number) return std::nullopt;
    auto money = currency_of(unit, fact, pack);
    if (money && (money->is_word || (money->is_sign && money->of != "EUR"))) return std::nullopt;
    return money;
}

namespace {

/// A time whose figures begin at a token; what stands around it tells whether it is one.
std::optional<ClockTime> time_at(const CheckedUnit& unit, std::size_t i, const language::Pack& pack) {
    const std::string_view text = unit.text();
    const auto& token = unit.words.tokens[i];
    const auto before = token.begin > 0 ? text[token.begin - 1] : ' ';
    if (std::string_view(":.,/-").find(before) != std::string_view::npos) return std::nullopt;
    auto time = read_figures(text, token.begin);
    if (!time || (time->end < text.size() && (text[time->end] == ':' || text[time->end] == '/'))) return std::nullopt;
    const bool led = i > 0 && is_near(unit.words.behind(i - 1)) &&
                     pack.forms.clock_before.match(text, unit.words.tokens, i - 1).tokens == 1;
    const auto next = token_at(unit.words, time->end);
    const bool close =
        next < unit.words.tokens.size() && is_near(text.substr(time->end, unit.words.tokens[next].begin - time->end));
    const bool afternoon = close && pack.forms.afternoon.match(text, unit.words.tokens, next).tokens > 0;
    const bool followed = close && pack.forms.clock_behind.match(text, unit.words.tokens, next).tokens > 0;
    const bool bare = time->end == token.end; // hours alone
    if (bare && !led && !followed && !afternoon) return std::nullopt;
    time->is_sure = (time->is_sure || led || followed || afternoon) && !bare;
    if (afternoon) {
        time->is_half = false;
        if (time->minutes < half_day * minutes_of_hour) time->minutes += half_day * minutes_of_hour;
    }
    return time;
}

} // namespace

std::vector<ClockTime> find_times(const CheckedUnit& unit, std::uint32_t begin, std::uint32_t end,
                                  const language::Pack& pack) {
    std::vector<ClockTime> times;
    for (auto i = token_at(unit.words, begin); i < unit.words.tokens.size() && unit.words.tokens[i].end <= end; ++i) {
        if (!unit.words.is_number(i)) continue;
        if (!times.empty() && unit.words.tokens[i].begin < times.back().end) continue;
        if (const auto time = time_at(unit, i, pack)) times.push_back(*time);
    }
    return times;
}

} // namespace ianote::check
