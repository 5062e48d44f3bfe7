// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/iso_date.hpp"

#include <chrono>

namespace ianote::text {

std::optional<Date> read_iso_date(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() != form.size()) return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool fits = form[i] == 'd' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];
        if (!fits) return std::nullopt;
    }
    const auto number = [&](std::size_t at, std::size_t length) {
        unsigned value = 0;
        for (const char c : text.substr(at, length)) value = value * 10 + static_cast<unsigned>(c - '0');
        return value;
    };
    const Date date{std::chrono::year(static_cast<int>(number(0, 4))), std::chrono::month(number(5, 2)),
                    std::chrono::day(number(8, 2))};
    return date.ok() && date.year() > std::chrono::year(0) ? std::optional(date) : std::nullopt;
}

std::string today() { return to_iso(Date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()))); }

} // namespace ianote::text
