// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/balance.hpp"

#include "text/utf8.hpp"

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
    if (text.substr(at).empty() || text[at] != ')') return false;
    auto begin = static_cast<std::size_t>(at);
    std::size_t letters = 0;
    while (begin > 0 && letters <= longest) {
        const auto c = text::code_point_before(text, begin);
        if (!text::is_word(c)) break;
        begin -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        ++letters;
    }
    if (letters == 0 || letters > longest) return false;
    return begin == 0 || text::is_blank(text::code_point_before(text, begin));
}

} // namespace ianote::check
