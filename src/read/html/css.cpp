// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/html/css.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ianote::read::html {

namespace {

bool is_bold(const std::string& value) {
    return value == "bold" || value == "bolder" || (value.size() == 3 && value.front() >= '6' && value.front() <= '9');
}

/// Calls `piece(text)` for the parts between separators.
template <typename Visit> void split(std::string_view text, char separator, const Visit& piece) {
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(separator, at), text.size());
        piece(text::trim(text.substr(at, end - at)));
        at = end + 1;
    }
}

/// What a declaration of a border says: a line is drawn, or none.
std::optional<bool> draws_line(std::string_view value) {
    constexpr std::array<std::string_view, 8> lines{"solid",  "dashed", "dotted", "double",
                                                    "groove", "ridge",  "inset",  "outset"};
    bool line = false;
    bool none = false;
    split(value, ' ', [&](std::string_view word) {
        line = line || std::find(lines.begin(), lines.end(), word) != lines.end();
        none = none || word == "none" || word == "hidden" || word.substr(0, word.find_first_of("epr")) == "0";
    });
    return none ? std::optional(false) : line ? std::optional(true) : std::nullopt;
}

void declare_border(Properties& p, std::string_view name, std::string_view value) {
    if (!name.starts_with("border") || name == "border-collapse" || name == "border-spacing") return;
    const auto line = draws_line(value);
    if (line && !p.border.value_or(false)) p.border = line; // one side is enough
}

/// A length in points; no relative one but those of the letters' size.
std::optional<float> length(std::string_view value) {
    struct Unit {
        std::string_view name;
        float points;
    };

    constexpr std::array<Unit, 8> units{
        {{"pt", 1}, {"px", 0.75F}, {"in", 72}, {"cm", 28.35F}, {"mm", 2.835F}, {"pc", 12}, {"rem", 12}, {"em", 12}}};
    float number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
    const auto name = value.substr(static_cast<std::size_t>(end - value.data()));
    for (const auto& unit : units) {
        if (unit.name == name) return number * unit.points;
    }
    return number == 0 ? std::optional(number) : std::nullopt;
}

void declare_indent(Properties& p, std::string_view name, std::string_view value) {
    if (name == "text-indent") p.first = length(value);
    if (name == "margin-left" || name == "padding-left") {
        const auto points = length(value);
        if (points) p.left = p.left.value_or(0) + *points;
    }
    if (name != "margin") return;
    std::array<std::string_view, 4> sides{}; // above, right, below, left
    std::size_t count = 0;
    split(value, ' ', [&](std::string_view side) {
        if (!side.empty() && count < sides.size()) sides.at(count++) = side;
    });
    if (count > 0) p.left = length(count == 4 ? sides[3] : count > 1 ? sides[1] : sides[0]);
}

void declare(Properties& p, const std::string& name, const std::string& value) {
    if (name == "font-weight") p.bold = is_bold(value);
    if (name == "font-style") p.italic = value == "italic" || value == "oblique";
    if (name == "vertical-align") p.raised = value == "super" ? 's' : value == "sub" ? 'b' : '-';
    if (name == "display") p.hidden = value == "none";
    if (name == "visibility" && value == "hidden") p.hidden = true;
    if (name == "text-transform") p.capitals = value == "uppercase";
    if (name == "text-decoration" || name == "text-decoration-line") {
        p.struck = value.find("line-through") != std::string::npos;
        p.underlined = value.find("underline") != std::string::npos;
    }
    if (name == "list-style-type" || name == "list-style") p.list = value.substr(0, value.find(' '));
    if (name == "mso-list" && value == "ignore") p.ignored = true;
    declare_border(p, name, value);
    declare_indent(p, name, value);
}

/// `p`, `#menu`, `p#menu`: of these only what is hidden is followed; looks of all paragraphs are the page's design.
bool is_plain_selector(std::string_view selector) {
    return !selector.empty() && selector.find_first_of(" >+~:[.*@()") == std::string_view::npos;
}

/// Where a rule ends whose braces hold others.
std::size_t end_of_block(std::string_view text, std::size_t open) {
    int depth = 0;
    for (auto at = open; at < text.size(); ++at) {
        if (text[at] == '{') ++depth;
        if (text[at] == '}' && --depth == 0) return at + 1;
    }
    return text.size();
}

/// Whether rules below `@media ...` are for every screen; those for printers and small screens are not what is seen.
bool is_for_all_screens(std::string_view prelude) {
    return prelude == "@media screen" || prelude == "@media all" || prelude == "@media screen, print" ||
           prelude == "@media print, screen";
}

bool is_class_selector(std::string_view selector) {
    const auto dot = selector.find('.');
    return dot != std::string_view::npos && selector.find_first_of(" >+~:[#*", 0) == std::string_view::npos &&
           selector.find('.', dot + 1) == std::string_view::npos;
}

std::string without_comments(std::string_view sheet) {
    std::string out;
    for (std::size_t at = 0; at < sheet.size();) {
        const auto open = std::min(sheet.find("/*", at), sheet.size());
        out += sheet.substr(at, open - at);
        const auto close = sheet.find("*/", open);
        at = close == std::string_view::npos ? sheet.size() : close + 2;
    }
    return out;
}

} // namespace

void Properties::take(const Properties& nearer) {
    if (nearer.bold) bold = nearer.bold;
    if (nearer.italic) italic = nearer.italic;
    if (nearer.raised) raised = nearer.raised;
    if (nearer.hidden) hidden = nearer.hidden;
    if (nearer.capitals) capitals = nearer.capitals;
    if (nearer.border) border = nearer.border;
    if (nearer.left) left = nearer.left;
    if (nearer.first) first = nearer.first;
    if (nearer.struck) struck = nearer.struck;
    if (nearer.underlined) underlined = nearer.underlined;
    if (!nearer.list.empty()) list = nearer.list;
    ignored = ignored || nearer.ignored;
}

Properties read_declarations(std::string_view text) {
    Properties out;
    split(text, ';', [&](std::string_view declaration) {
        const auto colon = declaration.find(':');
        if (colon == std::string_view::npos) return;
        auto value = declaration.substr(colon + 1);
        value = value.substr(0, value.find('!'));
        declare(out, text::ascii_small(text::trim(declaration.substr(0, colon))), text::ascii_small(text::trim(value)));
    });
    return out;
}

void StyleSheet::read(std::string_view sheet) {
    const auto text = without_comments(sheet);
    for (std::size_t at = 0;;) {
        const auto open = text.find('{', at);
        if (open == std::string::npos) return;
        const auto close = std::min(text.find('}', open), text.size());
        auto selectors = std::string_view(text).substr(at, open - at);
        selectors.remove_prefix(selectors.find_last_of(";}") + 1); // `@import ...;`
        if (const auto prelude = text::trim(selectors); prelude.starts_with('@')) {
            at = is_for_all_screens(prelude) ? open + 1 : end_of_block(text, open);
            continue;
        }
        const auto properties = read_declarations(std::string_view(text).substr(open + 1, close - open - 1));
        split(selectors, ',', [&](std::string_view selector) {
            if (is_class_selector(selector)) rules_[std::string(selector)].take(properties);
            if (properties.hidden && is_plain_selector(selector)) {
                Properties only;
                only.hidden = properties.hidden;
                rules_[std::string(selector)].take(only);
                hides_plainly_ = hides_plainly_ || *only.hidden;
            }
            if (properties.border.value_or(false)) read_cells(selector);
        });
        at = std::min(close + 1, text.size());
    }
}

/// `td`, `table.grid > tbody td`: the first class of the way there, if any.
void StyleSheet::read_cells(std::string_view selector) {
    const auto gap = selector.find_last_of(" >");
    const auto last = gap == std::string_view::npos ? selector : selector.substr(gap + 1);
    if (last != "td" && last != "th" && last != "table") return;
    const auto dot = selector.find('.');
    ruled_.insert(dot == std::string_view::npos
                      ? std::string()
                      : std::string(selector.substr(dot + 1, selector.find_first_of(" >.:[#", dot + 1) - dot - 1)));
}

bool StyleSheet::rules_cells(std::string_view table_classes) const {
    bool found = ruled_.contains({});
    split(table_classes, ' ',
          [&](std::string_view name) { found = found || (!name.empty() && ruled_.contains(std::string(name))); });
    return found;
}

Properties StyleSheet::of(std::string_view element, std::string_view id, std::string_view classes) const {
    Properties out;
    if (rules_.empty()) return out;
    const auto take = [&](const std::string& key) {
        if (const auto found = rules_.find(key); found != rules_.end()) out.take(found->second);
    };
    if (hides_plainly_) take(std::string(element));
    if (!classes.empty()) {
        split(classes, ' ', [&](std::string_view name) {
            take("." + std::string(name));
            take(std::string(element) + "." + std::string(name));
        });
    }
    if (hides_plainly_ && !id.empty()) {
        take("#" + std::string(id));
        take(std::string(element) + "#" + std::string(id));
    }
    return out;
}

} // namespace ianote::read::html
