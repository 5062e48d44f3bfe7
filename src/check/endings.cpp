// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/endings.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::check {

namespace {

/// Marks that may stand behind the sign that ends a sentence.
bool is_closer(char32_t c) {
    constexpr std::u32string_view closers = U")]}\"'*_\u00BB\u201C\u201D\u2018\u2019\u203A\u00AB";
    return text::is_blank(c) || closers.find(c) != std::u32string_view::npos;
}

std::string_view usual_sign(std::string_view written, const language::Pack& pack) {
    for (const auto& [here, usual] : pack.forms.signs) {
        if (here == written) return usual;
    }
    return written;
}

Ending ending_of(std::string_view sign) {
    if (sign == ":" || sign == "\xEF\xBC\x9A") return Ending::colon;
    if (sign == "?" || sign == "\xCD\xBE") return Ending::question;
    if (sign == "!") return Ending::exclamation;
    if (sign == "." || sign == "\xE2\x80\xA6") return Ending::stop;
    return Ending::other;
}

double log_ratio(const CheckedLink& link) {
    return std::log(static_cast<double>(link.target.text().size() + 1) /
                    static_cast<double>(link.source.text().size() + 1));
}

double median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::span<const text::Token> tokens_of(const LinkSide& side) {
    const auto& tokens = side.unit->words.tokens;
    const auto before = [](const text::Token& t, std::uint32_t at) { return t.begin < at; };
    const auto begin = std::lower_bound(tokens.begin(), tokens.end(), side.begin, before);
    return {begin, std::lower_bound(begin, tokens.end(), side.end, before)};
}

SegmentEnd end_of(const LinkSide& side, const language::Pack& pack) {
    const std::string_view text = side.unit->text();
    std::size_t end = side.end;
    const auto begin_of_last = [&](std::size_t behind) {
        auto at = behind - 1;
        while (at > side.begin && text::is_continuation(text[at])) --at;
        return at;
    };
    while (end > side.begin && is_closer(text::code_point_before(text, end))) end = begin_of_last(end);
    if (end <= side.begin) return {};
    const auto begin = begin_of_last(end);
    SegmentEnd found{Ending::none, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (text::is_word_at(text, begin)) {
        while (found.begin > side.begin && text::is_word(text::code_point_before(text, found.begin)))
            found.begin = static_cast<std::uint32_t>(begin_of_last(found.begin));
        return found;
    }
    found.ending = ending_of(usual_sign(text.substr(begin, end - begin), pack));
    return found;
}

Lengths::Lengths(const Pair& pair) {
    constexpr std::size_t shortest = 40; // bytes
    constexpr std::size_t fewest = 5;
    std::vector<double> ratios;
    for (const auto& link : pair.links()) {
        if (link.both() && link.source.text().size() > shortest) ratios.push_back(log_ratio(link));
    }
    if (ratios.size() < fewest) return;
    usual_ = median(ratios);
    for (auto& ratio : ratios) ratio = std::abs(ratio - *usual_);
    spread_ = median(ratios);
}

std::optional<double> Lengths::lack(const CheckedLink& link) const {
    if (!usual_) return std::nullopt;
    // the pair's own spread, what short texts add, and a little for all
    const auto length = static_cast<double>(link.source.text().size() + 1);
    const auto variance = 0.8 * spread_ * spread_ + 1.44 / length + 0.0025;
    return (*usual_ - log_ratio(link)) / std::sqrt(variance);
}

double Lengths::usual() const { return std::exp(usual_.value_or(0)); }

} // namespace ianote::check
