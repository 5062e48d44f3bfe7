// SPDX-License-Identifier: GPL-3.0-or-later
// The few properties of style sheets that say what a text is: bold, raised, hidden, in capitals, struck through.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace ianote::read::html {

struct Properties {
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<char> raised; ///< 's'uper, 'b' sub, '-' on the line
    std::optional<bool> hidden;
    std::optional<bool> capitals;
    std::optional<bool> struck;
    std::optional<bool> underlined;
    std::optional<bool> border; ///< a line is drawn at one of its sides
    std::optional<float> left;  ///< margin and padding, points
    std::optional<float> first; ///< indent of the first line
    std::string list;           ///< list-style-type
    bool ignored = false;       ///< Word's `mso-list:Ignore`: the printed label of a list

    void take(const Properties& nearer); ///< what `nearer` says counts
};

/// `font-weight: bold; vertical-align: super`.
Properties read_declarations(std::string_view text);

/// Rules for classes, with or without an element's name (`p.title`, `.T1`), and which tables have lines between their
/// cells (`td`, `.grid td`), and what is hidden by its element or id; all other selectors are passed over, and so are
/// rules for paper and for some screens only.
class StyleSheet {
public:
    void read(std::string_view sheet);

    /// Properties of an element with these `id` and `class` attributes: of several classes the later one counts.
    Properties of(std::string_view element, std::string_view id, std::string_view classes) const;

    /// Whether an `id` makes a difference.
    bool looks_at_ids() const { return hides_plainly_; }

    /// Whether cells of a table with this `class` attribute have lines drawn around them.
    bool rules_cells(std::string_view table_classes) const;

private:
    void read_cells(std::string_view selector);

    std::unordered_map<std::string, Properties> rules_; ///< `.class`, `element.class`, `element`, `#id`, `element#id`
    bool hides_plainly_ = false;                        ///< something is hidden by its element or id
    std::unordered_set<std::string> ruled_;             ///< classes of what such cells lie in; empty: of any cell
};

} // namespace ianote::read::html
