// SPDX-License-Identifier: GPL-3.0-or-later
// Marks that come in pairs.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace ianote::check {

struct Brackets {
    std::string_view open;
    std::string_view close;
};

/// A mark that has no other half in its unit.
struct LonelyMark {
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    std::size_t kind = 0; ///< marks of one kind close each other
    bool opens = false;
    std::size_t unit = 0; ///< where it stands in the version
};

/// Brackets without their other half, in the order of the text. `is_label` tells of a closing one that stands behind a
/// label and needs no opening one: it closes nothing.
std::vector<LonelyMark> find_unbalanced(std::string_view text, const std::vector<Brackets>& brackets,
                                        const std::function<bool(std::uint32_t)>& is_label = {});

/// Takes out marks of a version that are each other's half over several units, at most `reach` apart: text that is
/// quoted by whole paragraphs opens in the first (or in each) and closes in the last.
void join_over_units(std::vector<LonelyMark>& lonely, std::size_t reach);

/// The label before the bracket at `at`, where it closes one: `a)`, `iii)`, `12)`. Empty where what stands there is no
/// label.
std::string_view label_before(std::string_view text, std::uint32_t at);

/// Whether the bracket at `at` closes a label: a letter or Roman number behind a blank; a number at the start, behind a
/// mark, behind another label, or behind a word that `names_a_part` of a text (point, paragraph).
bool is_list_mark(std::string_view text, std::uint32_t at,
                  const std::function<bool(std::string_view)>& names_a_part = {});

} // namespace ianote::check
