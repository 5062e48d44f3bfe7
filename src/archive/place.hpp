// SPDX-License-Identifier: GPL-3.0-or-later
// Where a point stands, in one number: the row of the search index. Counting and ranking a million hits then needs no
// look at any table.
#pragma once

#include <ianote/note.hpp>

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ianote::archive {

/// What can be found. The numbers are stored in archives: a new kind comes last.
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
    division,
};

constexpr std::size_t point_kinds = static_cast<std::size_t>(PointKind::division) + 1;

/// The kinds of points that can do something. The order is stored in archives: a new one comes last.
inline constexpr std::array acting_kinds{PointKind::commitment, PointKind::point};

/// How many actions there are. Their numbers are stored in archives too, see Action.
constexpr std::size_t actions = static_cast<std::size_t>(last_action) + 1;
constexpr std::uint8_t no_action = 255;

static_assert(actions <= no_action, "a row has eight bits for the action, and one number of them means none");
static_assert(point_kinds <= 256, "a row has eight bits for the kind");

std::string_view to_string(PointKind kind); ///< header; else as the element is called in note XML
std::optional<PointKind> parse_point_kind(std::string_view name);

/// A point's row: | block | ordinal in it: 12 bits | length: 4 | action: 8 | kind: 8 |
struct Place {
    std::int64_t block = 0;
    unsigned ordinal = 0; ///< of the version, from 0; 4096 and more go to the next block
    unsigned length = 0;  ///< class of the number of words, see length_class()
    PointKind kind = PointKind::header;
    std::uint8_t action = no_action;

    static constexpr unsigned action_shift = 8;
    static constexpr unsigned length_shift = 16;
    static constexpr unsigned ordinal_shift = 20;
    static constexpr unsigned block_shift = 32;
    static constexpr unsigned points_a_block = 4096;

    std::int64_t row() const {
        const auto low = (ordinal % points_a_block) << ordinal_shift | length << length_shift |
                         static_cast<unsigned>(action) << action_shift | static_cast<unsigned>(kind);
        return (block + ordinal / points_a_block) << block_shift | std::int64_t{low};
    }

    static std::int64_t block_of(std::int64_t row) { return row >> block_shift; }

    static unsigned ordinal_of(std::int64_t row) { return static_cast<unsigned>(row >> ordinal_shift) & 0xFFFU; }

    static unsigned length_of(std::int64_t row) { return static_cast<unsigned>(row >> length_shift) & 0xFU; }

    static std::uint8_t action_of(std::int64_t row) { return static_cast<std::uint8_t>(row >> action_shift); }

    /// Of a damaged archive it may be none of the enumeration.
    static PointKind kind_of(std::int64_t row) { return static_cast<PointKind>(row & 0xFF); }
};

/// Kinds or actions by their numbers, as many as a row can hold.
using NumberSet = std::bitset<256>;

inline NumberSet every_kind() { return ~NumberSet() >> (NumberSet().size() - point_kinds); }

/// No action is one of them.
inline NumberSet every_action() { return (~NumberSet() >> (NumberSet().size() - actions)).set(no_action); }

/// Lengths grow by half from class to class: 1, 2, 3, 5, 7, 11 ... words.
constexpr double length_step = 1.5;

inline unsigned length_class(std::size_t words) {
    const auto exact = std::log(static_cast<double>(std::max<std::size_t>(words, 1))) / std::log(length_step);
    return static_cast<unsigned>(std::min(15.0, std::round(exact)));
}

inline double words_of_class(unsigned length) { return std::pow(length_step, length); }

} // namespace ianote::archive
