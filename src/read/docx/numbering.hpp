// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic numbers of a DOCX file, computed from numbering.xml as Word does (ECMA-376, 17.9).
#pragma once

#include <pugixml.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::read::docx {

constexpr int list_levels = 9;

struct ListLevel {
    int start = 1;
    std::string format = "decimal"; ///< w:numFmt
    std::string text;               ///< `%1.%2)`; of a bullet its sign
    std::string style;              ///< paragraph style that this level belongs to
    std::string font;               ///< of the bullet
    int restart = -1;               ///< w:lvlRestart; -1: behind any higher level, 0: never
    bool legal = false;             ///< every number in figures
    std::optional<int> left;        ///< indent, twentieths of a point
    std::optional<int> hanging;
};

class Numbering {
public:
    /// `root` is the document element of numbering.xml; a null node gives no lists.
    explicit Numbering(const pugi::xml_node& root);

    /// Counts one paragraph of list `list` (w:numId) at `level` and gives its label as printed, `16.` or `–`; empty for
    /// a level without a sign or an unknown list.
    std::string next(int list, int level);

    /// The level of a list that belongs to a paragraph style; 0 when none does.
    int level_of_style(int list, std::string_view style) const;

    /// Null for an unknown list.
    const ListLevel* find(int list, int level) const;

private:
    /// An abstract list: lists that share one share its counters.
    struct Pattern {
        std::array<ListLevel, list_levels> levels;
        std::array<int, list_levels> count{};
        std::array<bool, list_levels> started{};
        std::string style_link; ///< a list style whose pattern stands for this one
        std::string is_style;
    };

    struct List {
        int pattern = 0;
        std::array<std::optional<int>, list_levels> start;
        std::array<bool, list_levels> start_used{};
        std::map<int, ListLevel> levels; ///< that replace the pattern's
    };

    void read_pattern(const pugi::xml_node& node);
    void read_list(const pugi::xml_node& node);
    const ListLevel& level_in(const List& list, const Pattern& pattern, int level) const;
    void count(List& list, Pattern& pattern, int level);

    std::map<int, Pattern> patterns_;
    std::map<int, List> lists_;
};

/// A number in a format of w:numFmt: `decimal`, `lowerLetter`, `upperRoman`, ...; in figures for one that is not known.
std::string format_number(int value, std::string_view format);

} // namespace ianote::read::docx
