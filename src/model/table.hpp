// SPDX-License-Identifier: GPL-3.0-or-later
// What all tables of the model share: one row a value of an enumeration, in its order.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ianote::model {

/// Whether each row stands at the number of its kind, and `last` is the last: for a static_assert behind the table.
template <typename Rows, typename Enum> constexpr bool is_complete(const Rows& rows, Enum last) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].kind) != i) return false;
    }
    return rows.size() == static_cast<std::size_t>(last) + 1;
}

/// The row of a kind.
template <typename Rows, typename Enum> constexpr const auto& row_of(const Rows& rows, Enum kind) {
    return rows.at(static_cast<std::size_t>(kind));
}

/// The kind whose row has this name.
template <typename Rows> constexpr auto kind_named(const Rows& rows, std::string_view name) {
    std::optional<decltype(rows[0].kind)> found;
    for (const auto& row : rows) {
        if (row.name == name) found = row.kind;
    }
    return found;
}

} // namespace ianote::model
