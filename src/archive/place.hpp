// SPDX-License-Identifier: GPL-3.0-or-later
// Where a point stands, in one number: the row of the search index. Counting and ranking a million hits then needs no
// look at any table.
#pragma once

#include <ianote/note.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ianote::archive {

/// What can be found. The order is stored in archives: add at the end, at most 16.
enum class PointKind : std::uint8_t {
    header,
    title,
    heading,
    paragraph,
    recital,
    commitment,
    point,
    cell,
    footnote,
    annex,
};

constexpr std::size_t point_kinds = 10;
constexpr std::size_t actions = 15;
constexpr std::uint8_t no_action = 15;

std::string_view to_string(PointKind kind); ///< header; else as the element is called in note XML
std::optional<PointKind> parse_point_kind(std::string_view name);

/// A point's row: | block | ordinal in it: 12 bits | length: 4 | action: 4 | kind: 4 |
struct Place {
    std::int64_t block = 0;
    unsigned ordinal = 0; ///< of the version, from 0; 4096 and more go to the next block
    unsigned length = 0;  ///< class of the number of words, see length_class()
    PointKind kind = PointKind::header;
    std::uint8_t action = no_action;

    static constexpr unsigned block_shift = 24;
    static constexpr unsigned points_a_block = 4096;

    std::int64_t row() const {
        const auto low = (ordinal % points_a_block) << 12U | length << 8U | static_cast<unsigned>(action) << 4U |
                         static_cast<unsigned>(kind);
        return (block + ordinal / points_a_block) << block_shift | low;
    }

    static std::int64_t block_of(std::int64_t row) { return row >> block_shift; }

    static unsigned ordinal_of(std::int64_t row) { return static_cast<unsigned>(row >> 12U) & 0xFFFU; }

    static unsigned length_of(std::int64_t row) { return static_cast<unsigned>(row >> 8U) & 0xFU; }

    static std::uint8_t action_of(std::int64_t row) { return static_cast<std::uint8_t>(row >> 4U) & 0xFU; }

    static PointKind kind_of(std::int64_t row) { return static_cast<PointKind>(row & 0xF); }
};

/// Lengths grow by half from class to class: 1, 2, 3, 5, 7, 11 ... words.
constexpr double length_step = 1.5;

inline unsigned length_class(std::size_t words) {
    const auto exact = std::log(static_cast<double>(std::max<std::size_t>(words, 1))) / std::log(length_step);
    return static_cast<unsigned>(std::min(15.0, std::round(exact)));
}

inline double words_of_class(unsigned length) { return std::pow(length_step, length); }

} // namespace ianote::archive
