// SPDX-License-Identifier: GPL-3.0-or-later
// Typed text as a tree. Nothing that is typed is wrong: what is no operator and no known field is text.
#pragma once

#include <ianote/note.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ianote::archive {

enum class QueryKind : std::uint8_t {
    all_of,  ///< of its children
    any_of,  ///< of its children
    none_of, ///< its one child
    words,   ///< `text`: one word, or several that stand together
    field,   ///< `name`: `text`
};

struct Query {
    QueryKind kind = QueryKind::all_of;
    std::string name;
    std::string text;
    bool exact = false;  ///< quoted: these forms and no others
    bool prefix = false; ///< the last word may go on
    std::vector<Query> children;
};

/// `is_field` tells whether a name and a value are a field that is known. AND binds closer than OR; words side by side
/// mean AND; `-word` and NOT exclude. Parentheses that do not close, operators without a side and lone quotation marks
/// are text, or nothing. At most 64 words count.
Query parse_query(std::string_view typed, bool (*is_field)(std::string_view name, std::string_view value));

} // namespace ianote::archive
