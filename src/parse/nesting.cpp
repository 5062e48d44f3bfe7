// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/nesting.hpp"

#include <algorithm>

namespace ianote::parse {

using text::LabelForm;
using text::LabelMarks;
using text::ListLabel;

namespace {

constexpr std::uint16_t set_in = 2;     ///< columns by which a point is set deeper than another
constexpr std::size_t look_ahead = 200; ///< items behind a point in which a list must go on

bool set_deeper(std::uint16_t indent, std::uint16_t than) { return indent >= than + set_in; }

/// How strong a sign is: what is weaker lies inside. 0 is the strongest.
int weakness(const ListLabel& label) {
    const bool bracketed = label.marks == LabelMarks::bracket || label.marks == LabelMarks::brackets;
    switch (label.form) {
    case LabelForm::upper_roman:
    case LabelForm::upper_letter:
    case LabelForm::decimal: return bracketed ? 2 : 0;
    case LabelForm::section: return 1;
    case LabelForm::lower_letter: return 3;
    case LabelForm::lower_roman: return 4;
    case LabelForm::dash: return 5;
    }
    return 0;
}

/// Hyphens and dashes are one sign: whoever types a list does not always hit the same.
bool is_dash_sign(const ListLabel& label) {
    return label.form == LabelForm::dash && text::is_typed_dash(label.printed);
}

bool alike(const ListLabel& a, const ListLabel& b) {
    return text::same_list(a, b) || (is_dash_sign(a) && is_dash_sign(b));
}

/// `2)` behind `1.`: the next number in other signs.
bool goes_on_in_other_signs(const ListLabel& previous, const ListLabel& next) {
    if (previous.form != LabelForm::decimal || next.form != LabelForm::decimal || previous.marks == next.marks)
        return false;
    if (next.value == previous.value) return next.extra > previous.extra;
    return next.value == previous.value + 1;
}

/// What no list goes over: the head of something new.
bool is_barrier(const Item& item) {
    if (item.label) return false;
    if (item.is_row()) return false;
    if (item.strong || item.paragraph->kind == layout::ParagraphKind::heading) return true;
    return item.capitals && has_open_end(item.plain());
}

} // namespace

/// Whether the list has its next point further down. A list that starts anew on the way is passed over.
bool Nesting::goes_on(const Level& level, std::size_t from) const {
    std::optional<ListLabel> other;
    const auto end = std::min(items_.size(), from + look_ahead);
    for (auto i = from; i < end && !is_barrier(items_[i]); ++i) {
        if (!items_[i].label) continue;
        const auto& label = *items_[i].label;
        if (level.label.form == LabelForm::dash) {
            if (label.form != LabelForm::dash) return false;
            if (alike(level.label, label)) return true;
            continue;
        }
        if (label.marks != level.label.marks) continue;
        if (other && text::comes_next(*other, label)) {
            other = text::read_behind(*other, label);
            continue;
        }
        if (text::comes_next(level.label, label)) return true;
        if (!text::same_list(level.label, label)) continue;
        if (!text::starts_list(label)) return false;
        other = label;
    }
    return false;
}

/// The list that the point is the next of, the innermost first; one that is set further in only where there is no
/// other.
std::optional<std::size_t> Nesting::exact_level(Level& point) const {
    std::optional<std::size_t> found;
    for (auto i = levels_.size(); i-- > 0;) {
        const auto& level = levels_[i];
        if (level.label.marks != point.label.marks || !text::comes_next(level.label, point.label)) continue;
        if (!found || !set_deeper(level.indent, point.indent)) found = i;
        if (!set_deeper(level.indent, point.indent)) break;
    }
    for (auto i = levels_.size(); i-- > 0 && !found;) {
        if (goes_on_in_other_signs(levels_[i].label, point.label)) found = i;
    }
    if (found) point.label = text::read_behind(levels_[*found].label, point.label);
    return found;
}

/// `5.1` lies inside 5, `5.1.2` inside 5.1.
std::optional<std::size_t> Nesting::section_level(const Level& point) const {
    if (point.label.form != LabelForm::section) return std::nullopt;
    const auto above = point.label.n.substr(0, point.label.n.rfind('.'));
    for (auto i = levels_.size(); i-- > 0;) {
        const auto& label = levels_[i].label;
        const bool figures = label.form == LabelForm::decimal || label.form == LabelForm::section;
        if (figures && label.n == above) return i + 1;
    }
    return std::nullopt;
}

/// Whether a list that starts anew lies inside the last point, and its former one goes on behind it.
bool Nesting::starts_inside(std::size_t level, const Level& point, std::size_t index) const {
    const auto& last = levels_.back();
    if (set_deeper(point.indent, last.indent) || last.leads_in) return true;
    if (set_deeper(last.indent, point.indent)) return false;
    return std::any_of(levels_.begin() + static_cast<std::ptrdiff_t>(level), levels_.end(),
                       [&](const Level& l) { return l.label.form != LabelForm::dash && goes_on(l, index); });
}

/// The depth of a point whose like is open, though it is not the next one: a dash, a number left out, a list anew.
std::optional<std::size_t> Nesting::like_level(const Level& point, std::size_t index) const {
    std::optional<std::size_t> found;
    for (auto i = levels_.size(); i-- > 0;) {
        if (!alike(levels_[i].label, point.label)) continue;
        if (!found || set_deeper(levels_[*found].indent, point.indent)) found = i;
    }
    if (!found) return std::nullopt;
    const bool last = *found + 1 == levels_.size();
    if (point.label.form == LabelForm::dash) {
        const auto& level = levels_[*found];
        const bool other_sign = level.label.printed != point.label.printed;
        const bool inside = last && (set_deeper(point.indent, level.indent) || (other_sign && level.leads_in));
        return inside ? levels_.size() : *found;
    }
    if (!text::starts_list(point.label) || !starts_inside(*found, point, index)) return found;
    auto depth = levels_.size();
    while (depth > *found + 1 && is_over(levels_[depth - 1], point, index) &&
           levels_[depth - 1].label.form == LabelForm::dash) {
        --depth;
    }
    return depth;
}

/// Whether a point of another kind does not lie inside this list.
bool Nesting::is_over(const Level& level, const Level& point, std::size_t index) const {
    const auto kind = [](const Level& l) { return Kind{l.label.form, l.label.marks}; };
    if (set_deeper(point.indent, level.indent)) return false;
    const bool weaker = weakness(point.label) > weakness(level.label);
    // no list starts at its second point: `II.` behind 3 goes on with something further out
    const bool starts = point.label.form == LabelForm::dash || text::starts_list(point.label);
    if (!weaker && (set_deeper(level.indent, point.indent) || !starts)) return true;
    if (level.leads_in) return false;
    if (point.label.form == LabelForm::section && level.label.form == LabelForm::decimal) return true;
    if (weaker) return false;
    if (level.label.form != LabelForm::dash && inside_of_.contains({kind(point), kind(level)})) return false;
    return !goes_on(level, index);
}

std::size_t Nesting::put(std::size_t depth, const Level& point) {
    if (depth >= deepest) {
        too_deep_ = true;
        depth = deepest - 1;
    }
    const bool known = depth < levels_.size();
    const auto indent = known ? levels_[depth].indent : point.indent;
    levels_.resize(std::min(depth, levels_.size()));
    levels_.push_back({point.label, indent, point.leads_in});
    if (depth > 0) levels_[depth - 1].leads_in = false; // it has led in
    if (depth == 0) outermost_ = levels_.front();
    return depth;
}

std::size_t Nesting::place(std::size_t index) {
    const auto& item = items_[index];
    Level point{*item.label, item.paragraph->indent, item.plain().empty() || item.plain().ends_with(':')};
    if (const auto level = exact_level(point)) return put(*level, point);
    const bool resumes = outermost_ && outermost_->label.marks == point.label.marks &&
                         text::comes_next(outermost_->label, point.label) &&
                         !set_deeper(point.indent, outermost_->indent);
    if (resumes) {
        point.label = text::read_behind(outermost_->label, point.label);
        levels_.clear();
        return put(0, point);
    }
    if (const auto depth = section_level(point)) return put(*depth, point);
    if (const auto depth = like_level(point, index)) return put(*depth, point);
    // a lone v, x or c that no list goes on with is rather a letter; i is where Roman numerals start
    if (point.label.as_letter && point.label.n.size() == 1 && !text::starts_list(point.label))
        point.label = text::read_as_letter(point.label);
    while (!levels_.empty() && is_over(levels_.back(), point, index)) levels_.pop_back();
    if (!levels_.empty()) {
        const auto& outer = levels_.back().label;
        inside_of_.insert({{point.label.form, point.label.marks}, {outer.form, outer.marks}});
    }
    return put(levels_.size(), point);
}

void Nesting::interrupt() { levels_.clear(); }

void Nesting::reset() {
    levels_.clear();
    outermost_.reset();
    inside_of_.clear();
}

} // namespace ianote::parse
