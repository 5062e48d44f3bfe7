// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/nesting.hpp"

namespace ianote::parse {

using text::LabelForm;
using text::ListLabel;

namespace {

/// `(i)` behind `(h)` is a letter; the same sign at the start of a list is a Roman numeral.
void read_as_letter(ListLabel& label) {
    label.form = label.form == LabelForm::lower_roman ? LabelForm::lower_letter : LabelForm::upper_letter;
    label.value = *label.as_letter;
}

bool letters(const ListLabel& label) {
    return label.form == LabelForm::lower_letter || label.form == LabelForm::upper_letter;
}

} // namespace

std::optional<std::size_t> Nesting::level_of(ListLabel& label, std::uint16_t indent) const {
    // the list that the label goes on with exactly, in either reading: `c)` behind `b)` and `ii)` is a letter
    for (auto i = levels_.size(); i-- > 0 && label.form != LabelForm::dash;) {
        const auto& last = levels_[i].label;
        if (label.as_letter && letters(last) && last.marks == label.marks && *label.as_letter == last.value + 1) {
            read_as_letter(label);
            return i;
        }
        if (text::same_list(last, label) && label.value == last.value + 1) return i;
    }
    // else one of the same form; its first point, set deeper, starts a list of its own
    for (auto i = levels_.size(); i-- > 0;) {
        const auto& level = levels_[i];
        if (!text::same_list(level.label, label)) continue;
        const bool starts = label.form == LabelForm::dash || label.value == 1;
        const bool deeper = indent >= level.indent + 2 && i + 1 == levels_.size();
        return starts && deeper ? std::nullopt : std::optional(i);
    }
    return std::nullopt;
}

std::size_t Nesting::place(ListLabel label, std::uint16_t indent) {
    const bool goes_on = outermost_ && text::same_list(outermost_->label, label) && label.form != LabelForm::dash &&
                         label.value == outermost_->label.value + 1 && indent < outermost_->indent + 2;
    if (goes_on) levels_.resize(levels_.empty() ? 0 : 1);
    std::size_t depth = 0;
    if (goes_on && levels_.empty()) {
        levels_.push_back({label, indent});
    } else if (const auto level = level_of(label, indent)) {
        depth = *level;
        levels_.resize(depth + 1);
        levels_.back() = {label, levels_.back().indent};
    } else if (levels_.size() >= deepest) {
        too_deep_ = true;
        depth = levels_.size() - 1;
        levels_.back() = {label, indent};
    } else {
        depth = levels_.size();
        levels_.push_back({label, indent});
    }
    if (depth == 0) outermost_ = levels_.front();
    return depth;
}

void Nesting::interrupt() { levels_.clear(); }

void Nesting::reset() {
    levels_.clear();
    outermost_.reset();
}

} // namespace ianote::parse
