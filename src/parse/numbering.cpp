// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numbering.hpp"

#include "model/kinds.hpp"
#include "model/reading.hpp"
#include "text/list_label.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace ianote::parse {

namespace {

/// One list of siblings: labels of one form in a row.
struct ListCheck {
    std::optional<text::ListLabel> last;
    std::unordered_set<std::string> seen;

    void look(const Block& block, Diagnostics& diagnostics) {
        const std::string printed = block.label.empty() ? block.n + "." : block.label;
        const auto label = text::read_list_label(printed);
        if (!label || label->form == text::LabelForm::dash) return;
        const bool same = last && text::same_list(*last, *label);
        const int value = same || !label->as_letter || !last ? label->value : *label->as_letter;
        if (!same || value == 1) seen.clear();
        const auto line = static_cast<int>(block.line);
        if (!seen.insert(block.n).second) {
            diagnostics.add("numbering-duplicate", fmt::format("point {} stands here a second time", block.n), line,
                            block.page);
        } else if (same && value > last->value + 1) {
            diagnostics.add("numbering-gap", fmt::format("point {} follows point {}", block.n, last_n), line,
                            block.page);
        }
        last = label;
        last->printed = {};
        last->value = value;
        last_n = block.n;
        if (last->form == text::LabelForm::section) last->n = last_n; // a view that must outlive the block's label
    }

    std::string last_n;
};

} // namespace

void check_numbering(const std::vector<Block>& blocks, Diagnostics& diagnostics) {
    ListCheck list;
    for (const auto& block : blocks) {
        if (model::is_struck_out(block)) continue;
        if (model::facts_of(block.kind).numbered) list.look(block, diagnostics);
        if (block.kind != BlockKind::table) check_numbering(block.children, diagnostics);
    }
}

} // namespace ianote::parse
