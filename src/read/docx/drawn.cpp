// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/drawn.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"
#include "text/utf8.hpp"

#include <string>
#include <unordered_set>

namespace ianote::read::docx {

namespace {

struct Drawn {
    Draft draft;
    std::unordered_set<std::string> seen;

    void line(const std::string& text) {
        if (text::trim(text).empty() || !seen.insert(text).second) return;
        if (!draft.empty()) draft.add("\n", style_plain);
        draft.add(text, style_plain);
    }

    static std::string paragraph(const pugi::xml_node& parent) {
        std::string text;
        for (const auto& node : parent.children()) {
            const auto name = local_name(node.name());
            if (name == "t")
                text += node.child_value();
            else if (name == "br")
                text += ' ';
            else
                text += paragraph(node);
        }
        return text;
    }

    /// `of_names`: below what holds names and not figures.
    void walk(const pugi::xml_node& parent, bool of_names) {
        for (const auto& node : parent.children()) {
            base::check_limits();
            const auto name = local_name(node.name());
            const bool text = name == "t" && !child(node, "p"); // that of a diagram holds paragraphs
            const bool of_name = of_names && (name == "v" || (name == "pt" && !child(node, "v")));
            if (name == "p")
                line(paragraph(node));
            else if (text || of_name)
                line(node.child_value());
            else
                walk(node, of_names || name == "strCache" || name == "strLit" || name == "multiLvlStrCache" ||
                               name == "txData" || name == "strDim");
        }
    }
};

} // namespace

Draft read_drawn(const pugi::xml_node& part) {
    Drawn drawn;
    drawn.walk(part, false);
    return std::move(drawn.draft);
}

} // namespace ianote::read::docx
