// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/balance.hpp"

#include "text/numerals.hpp"

#include <algorithm>

namespace ianote::check {

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_unbalanced(std::string_view text,
                                                                     const std::vector<Brackets>& brackets) {
    struct Open {
        std::size_t kind;
        std::uint32_t begin;
        std::uint32_t end;
    };

    std::vector<Open> open;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> lonely;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (std::size_t k = 0; k < brackets.size(); ++k) {
            const auto rest = text.substr(at);
            const auto here = static_cast<std::uint32_t>(at);
            if (text[at] != brackets[k].open.front() && text[at] != brackets[k].close.front())
                continue; // nearly always
            if (rest.starts_with(brackets[k].open)) {
                open.push_back({k, here, static_cast<std::uint32_t>(at + brackets[k].open.size())});
            } else if (rest.starts_with(brackets[k].close)) {
                const auto mine = std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.kind == k; });
                if (mine == open.rend()) {
                    lonely.emplace_back(here, static_cast<std::uint32_t>(at + brackets[k].close.size()));
                } else {
                    open.erase(std::next(mine).base());
                }
            }
        }
    }
    for (const auto& o : open) lonely.emplace_back(o.begin, o.end);
    std::sort(lonely.begin(), lonely.end());
    return lonely;
}

bool is_list_mark(std::string_view text, std::uint32_t at) {
    constexpr std::size_t longest = 4;
    if (at >= text.size() || text[at] != ')') return false;
    const auto blank = text.substr(0, at).find_last_of(' ');
    const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
    const auto label = text.substr(begin, at - begin);
    const bool figures = label.size() <= 2 && label.find_first_not_of("0123456789") == std::string_view::npos;
    const bool letter = label.size() <= 2 && text::letter_value(label).has_value();
    const bool roman = label.size() <= longest && text::roman_value(label).has_value();
    if (label.empty() || !(figures || letter || roman)) return false;
    return begin < 2 || std::string_view(";:,.").find(text[begin - 2]) != std::string_view::npos;
}

} // namespace ianote::check
