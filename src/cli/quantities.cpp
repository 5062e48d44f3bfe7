// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/quantities.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>

namespace ianote::cli {

namespace {

struct Unit {
    std::string_view name;
    std::uint64_t factor;
};

template <std::size_t N>
std::uint64_t parse(const std::string& text, const std::string& option, const std::array<Unit, N>& units,
                    std::string_view example) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (error == std::errc() && value < (std::uint64_t{1} << 40U)) {
        for (const auto& known : units) {
            if (known.name == unit) return value * known.factor;
        }
    }
    throw Error(ErrorKind::usage, "usage", {}, fmt::format("{} '{}' is not understood", option, text),
                fmt::format("write it like {}", example));
}

} // namespace

std::chrono::milliseconds parse_time(const std::string& text, const std::string& option) {
    static constexpr std::array<Unit, 4> units{{{"", 1000}, {"s", 1000}, {"ms", 1}, {"m", 60000}}};
    return std::chrono::milliseconds(parse(text, option, units, "30, 30s, 500ms or 2m"));
}

std::size_t parse_size(const std::string& text, const std::string& option) {
    static constexpr std::array<Unit, 5> units{
        {{"", 1}, {"K", 1ULL << 10U}, {"M", 1ULL << 20U}, {"G", 1ULL << 30U}, {"B", 1}}};
    return parse(text, option, units, "512M or 2G");
}

double parse_share(const std::string& text) {
    double value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (unit == "%") value /= 100;
    const bool is_share = error == std::errc() && (unit.empty() || unit == "%") && value >= 0 && value <= 1;
    if (is_share) return value;
    throw Error(ErrorKind::usage, "usage", {}, fmt::format("'{}' is no share of 1", text), "write it like 0.8 or 80%");
}

std::string time_text(std::chrono::milliseconds time) {
    const auto count = time.count();
    return count % 1000 == 0 ? fmt::format("{}s", count / 1000) : fmt::format("{}ms", count);
}

std::string size_text(std::size_t size) {
    constexpr std::string_view units = "KMG";
    std::size_t unit = 0;
    while (size != 0 && size % 1024 == 0 && unit < units.size()) {
        size /= 1024;
        ++unit;
    }
    return std::to_string(size) + std::string(units.substr(unit == 0 ? units.size() : unit - 1, 1));
}

} // namespace ianote::cli
