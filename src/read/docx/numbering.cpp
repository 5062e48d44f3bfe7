// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/numbering.hpp"

#include "read/docx/package.hpp"
#include "read/docx/symbols.hpp"
#include "text/numerals.hpp"

#include <algorithm>

namespace ianote::read::docx {

namespace {

ListLevel read_level(const pugi::xml_node& node) {
    ListLevel level;
    level.start = to_int(child_value(node, "start"), 1);
    if (const auto format = child(node, "numFmt")) level.format = attribute(format, "val");
    level.text = child_value(node, "lvlText");
    level.style = child_value(node, "pStyle");
    level.restart = to_int(child_value(node, "lvlRestart"), -1);
    level.legal = is_on(child(node, "isLgl"));
    level.font = attribute(child(child(node, "rPr"), "rFonts"), "ascii");
    const auto indent = child(child(node, "pPr"), "ind");
    for (const auto* name : {"start", "left"}) {
        if (const auto left = attribute(indent, name); !left.empty()) level.left = to_int(left);
    }
    if (const auto hanging = attribute(indent, "hanging"); !hanging.empty()) level.hanging = to_int(hanging);
    return level;
}

int level_number(const pugi::xml_node& node) { return std::clamp(to_int(attribute(node, "ilvl")), 0, list_levels - 1); }

} // namespace

std::string format_number(int value, std::string_view format) {
    if (format == "none") return {};
    if (format == "lowerLetter") return text::letter_numeral(value, 'a');
    if (format == "upperLetter") return text::letter_numeral(value, 'A');
    if (format == "lowerRoman") return text::roman_numeral(value, false);
    if (format == "upperRoman") return text::roman_numeral(value, true);
    if (format == "decimalZero" && value < 10) return "0" + std::to_string(value);
    if (format == "chicago") {
        constexpr std::array<std::string_view, 4> signs{"*", "\xE2\x80\xA0", "\xE2\x80\xA1", "\xC2\xA7"};
        std::string out;
        const auto place = static_cast<std::size_t>(std::max(value, 1) - 1);
        for (std::size_t i = 0; i <= std::min<std::size_t>(place / signs.size(), 20); ++i)
            out += signs[place % signs.size()];
        return out;
    }
    return std::to_string(value);
}

void Numbering::read_pattern(const pugi::xml_node& node) {
    auto& pattern = patterns_[to_int(attribute(node, "abstractNumId"))];
    pattern.style_link = child_value(node, "numStyleLink");
    pattern.is_style = child_value(node, "styleLink");
    for (const auto& level : node.children()) {
        if (local_name(level.name()) == "lvl") pattern.levels[level_number(level)] = read_level(level);
    }
}

void Numbering::read_list(const pugi::xml_node& node) {
    auto& list = lists_[to_int(attribute(node, "numId"))];
    list.pattern = to_int(child_value(node, "abstractNumId"));
    for (const auto& change : node.children()) {
        if (local_name(change.name()) != "lvlOverride") continue;
        const int level = level_number(change);
        if (const auto start = child(change, "startOverride")) list.start[level] = to_int(attribute(start, "val"), 1);
        if (const auto whole = child(change, "lvl")) list.levels[level] = read_level(whole);
    }
}

Numbering::Numbering(const pugi::xml_node& root) {
    for (const auto& node : root.children()) {
        const auto name = local_name(node.name());
        if (name == "abstractNum") read_pattern(node);
        if (name == "num") read_list(node);
    }
    for (auto& [id, list] : lists_) { // a list by the name of a list style
        const auto pattern = patterns_.find(list.pattern);
        if (pattern == patterns_.end() || pattern->second.style_link.empty()) continue;
        for (const auto& [other_id, other] : patterns_) {
            if (other.is_style == pattern->second.style_link) list.pattern = other_id;
        }
    }
}

const ListLevel& Numbering::level_in(const List& list, const Pattern& pattern, int level) const {
    const auto own = list.levels.find(level);
    return own == list.levels.end() ? pattern.levels[level] : own->second;
}

const ListLevel* Numbering::find(int list, int level) const {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return nullptr;
    const auto pattern = patterns_.find(found->second.pattern);
    return pattern == patterns_.end()
               ? nullptr
               : &level_in(found->second, pattern->second, std::clamp(level, 0, list_levels - 1));
}

int Numbering::level_of_style(int list, std::string_view style) const {
    for (int level = 0; level < list_levels && !style.empty(); ++level) {
        const auto* found = find(list, level);
        if (found != nullptr && found->style == style) return level;
    }
    return 0;
}

void Numbering::count(List& list, Pattern& pattern, int level) {
    const auto& shape = level_in(list, pattern, level);
    if (list.start[level] && !list.start_used[level]) {
        pattern.count[level] = *list.start[level];
        list.start_used[level] = true;
    } else if (!pattern.started[level]) {
        pattern.count[level] = list.start[level].value_or(shape.start);
    } else if (pattern.count[level] < 1000000) {
        ++pattern.count[level];
    }
    pattern.started[level] = true;
    for (int above = 0; above < level; ++above) { // a level that was passed over shows its start
        if (pattern.started[above]) continue;
        pattern.count[above] = list.start[above].value_or(level_in(list, pattern, above).start);
        pattern.started[above] = true;
    }
    for (int below = level + 1; below < list_levels; ++below) {
        const auto restart = level_in(list, pattern, below).restart;
        if (restart < 0 || (restart > 0 && level + 1 <= restart)) pattern.started[below] = false;
    }
}

std::string Numbering::next(int list_id, int level) {
    level = std::clamp(level, 0, list_levels - 1);
    const auto list = lists_.find(list_id);
    if (list == lists_.end()) return {};
    const auto pattern = patterns_.find(list->second.pattern);
    if (pattern == patterns_.end()) return {};
    count(list->second, pattern->second, level);
    const auto& shape = level_in(list->second, pattern->second, level);
    if (shape.format == "bullet") return bullet_sign(shape.text, shape.font);
    std::string label;
    for (std::size_t at = 0; at < shape.text.size(); ++at) {
        const bool place = shape.text[at] == '%' && at + 1 < shape.text.size() && shape.text[at + 1] >= '1' &&
                           shape.text[at + 1] <= '9';
        if (!place) {
            label += shape.text[at];
            continue;
        }
        const int wanted = shape.text[++at] - '1';
        const auto& format = level_in(list->second, pattern->second, wanted).format;
        label += format_number(pattern->second.count[wanted], shape.legal ? "decimal" : std::string_view(format));
    }
    return label;
}

} // namespace ianote::read::docx
