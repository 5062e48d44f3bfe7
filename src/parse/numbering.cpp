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
        const auto figures = std::atoi(block.value.c_str()); // NOLINT(cert-err34-c): 0 for none is meant
        const auto label = text::read_possible_label(printed, figures);
        if (!label || label->form == text::LabelForm::dash) return;
        const bool same = last && text::same_list(*last, *label);
        const int value = same || !label->as_letter || !last ? label->value : label->as_letter->letter;
        if (!same || value == 1) seen.clear();
        const auto line = static_cast<int>(block.line);
        if (!seen.insert(block.value).second) {
            diagnostics.add("numbering-duplicate", fmt::format("point {} stands here a second time", block.n), line,
                            block.page);
        } else if (same && value > last->value + 1 && !text::comes_next(*last, *label)) {
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

void look_for_text(const Block& block, Diagnostics& diagnostics) {
    if (!block.text.empty() || !block.children.empty()) return;
    diagnostics.add("empty-point", fmt::format("point {} has no text", block.n), static_cast<int>(block.line),
                    block.page);
}

} // namespace

void check_numbering(const std::vector<Block>& blocks, Diagnostics& diagnostics) {
    ListCheck list;
    for (const auto& block : blocks) {
        if (model::is_struck_out(block)) continue;
        if (model::facts_of(block.kind).numbered) {
            list.look(block, diagnostics);
            look_for_text(block, diagnostics);
        }
        if (block.kind != BlockKind::table) check_numbering(block.children, diagnostics);
    }
}

} // namespace ianote::parse
