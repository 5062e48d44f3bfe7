// SPDX-License-Identifier: GPL-3.0-or-later
// Marks that come in pairs.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace ianote::check {

struct Brackets {
    std::string_view open;
    std::string_view close;
};

/// Bytes [begin, end) of every mark that has no other half, in the order of the text.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_unbalanced(std::string_view text,
                                                                     const std::vector<Brackets>& brackets);

/// Whether the bracket at `at` closes a list mark: `a)`, `iii)`, `1)`.
bool is_list_mark(std::string_view text, std::uint32_t at);

} // namespace ianote::check
