// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/unread_parts.hpp"

#include "base/budget.hpp"
#include "read/unread.hpp"
#include "text/word_form.hpp"

#include <ianote/error.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace ianote::read::docx {

namespace {

/// By the type of the relation. The words of a drawing stand in its XML.
struct Shown {
    std::string_view type;
    bool drawing;
};

constexpr std::array<Shown, 4> shown{{{"chart", true}, {"chartEx", true}, {"diagramData", true}, {"aFChunk", false}}};

/// Words that are drawn: texts, and names and dates in the cells of a chart; its figures are no words.
std::size_t drawn_words(const pugi::xml_node& parent, bool of_cells) {
    std::size_t words = 0;
    for (const auto& node : parent.children()) {
        const auto name = local_name(node.name());
        if (name == "t" || (name == "v" && of_cells))
            words += text::count_words(node.child_value());
        else
            words += drawn_words(node, of_cells || name == "strCache" || name == "strLit");
    }
    return words;
}

/// A text in tags is counted without them; what is packed cannot be counted.
std::size_t words_of_text(const std::string& bytes) {
    const bool packed = bytes.starts_with("PK") || bytes.starts_with("{\\rtf");
    if (packed || bytes.find('\0') != std::string::npos) return 0;
    std::string text;
    bool tag = false;
    for (const char c : bytes) {
        tag = c == '<' || (tag && c != '>');
        text += tag || c == '>' ? ' ' : c;
    }
    return text::count_words(text);
}

} // namespace

void name_unread_parts(Package& package, const std::map<std::string, Relation>& relations,
                       const std::set<std::string>& read, Pages& into) {
    auto seen = read;
    for (const auto& [id, relation] : relations) {
        base::check_limits();
        const auto* const kind = std::find_if(shown.begin(), shown.end(),
                                              [&type = relation.type](const Shown& s) { return s.type == type; });
        if (kind == shown.end() || !package.has(relation.part) || !seen.insert(relation.part).second) continue;
        std::size_t words = 0;
        try {
            pugi::xml_document xml;
            if (kind->drawing) package.parse(relation.part, xml);
            words = kind->drawing ? drawn_words(xml, false) : words_of_text(package.read(relation.part));
            if (kind->drawing && words == 0) continue;
        } catch (const Error& error) {
            if (error.code() != "docx-damaged") throw; // a limit
        }
        add_unread(into, {UnreadKind::part, 0, relation.part, static_cast<std::uint32_t>(words)});
    }
}

} // namespace ianote::read::docx
