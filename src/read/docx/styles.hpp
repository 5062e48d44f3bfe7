// SPDX-License-Identifier: GPL-3.0-or-later
// What the styles of a DOCX file mean (ECMA-376, 17.7): looks, headings, numbering.
#pragma once

#include "read/docx/symbols.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ianote::read::docx {

/// A property that may be said (either way) or not said.
using Said = std::optional<bool>;

/// Properties of a run, as far as they matter here.
struct RunLook {
    Said bold;
    Said italic;
    Said capitals;
    Said hidden;
    Said struck;
    Said underlined;
    std::optional<SignFont> font;
    std::optional<char> raised; ///< 's'uperscript, 'b' subscript, '-' on the line
};

/// Properties of a paragraph.
struct ParagraphLook {
    std::optional<int> outline; ///< 0 for a heading of the first level, 9 for text
    std::optional<int> list;    ///< w:numId; 0 takes an inherited number away
    std::optional<int> level;   ///< w:ilvl
    std::optional<int> left;    ///< indent, twentieths of a point
    std::optional<int> hanging; ///< of the first line to the left; negative to the right
    Said caption;               ///< the words above or below a table or picture
    Said contents;              ///< an entry of a table of contents, or its title
    bool drop_cap = false;      ///< large letters that the next paragraph begins with
};

struct Style {
    RunLook run;
    ParagraphLook paragraph;
    Said ruled; ///< of a table: lines are drawn around its cells
};

/// Whether a table's, a cell's or a table style's properties draw lines around cells; not said without borders.
Said read_borders(const pugi::xml_node& properties);

RunLook read_run_look(const pugi::xml_node& properties);
ParagraphLook read_paragraph_look(const pugi::xml_node& properties);

class Styles {
public:
    /// `root` is the document element of styles.xml; a null node gives no styles.
    explicit Styles(const pugi::xml_node& root);

    /// The style with what it inherits; that of no name is the default paragraph style's for an empty id.
    const Style& find(std::string_view id) const;

private:
    struct Entry {
        Style style;
        std::string based_on;
        bool resolved = false;
    };

    void resolve(Entry& entry, int depth);

    std::unordered_map<std::string, Entry> entries_;
    std::string default_paragraph_;
    Style none_;
};

} // namespace ianote::read::docx
