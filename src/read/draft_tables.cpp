// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/draft_tables.hpp"

#include "base/budget.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace ianote::read {

namespace {

constexpr std::size_t longest_label = 24; // bytes
constexpr std::uint16_t deepest_indent = 1000;
constexpr std::size_t widest_table = 1000; // columns, as browsers have it

bool is_filled(const Draft& draft) { return draft.has_words() || !draft.label.empty(); }

bool is_filled(const DraftCell& cell) {
    return std::any_of(cell.content.begin(), cell.content.end(), [](const Draft& d) { return is_filled(d); });
}

/// Nothing in it but pictures: it tells nothing of what a table is, and is kept.
bool holds_pictures(const DraftCell& cell) {
    return !is_filled(cell) &&
           std::any_of(cell.content.begin(), cell.content.end(), [](const Draft& d) { return !d.empty(); });
}

std::size_t count_filled(const DraftCell& cell) {
    return static_cast<std::size_t>(
        std::count_if(cell.content.begin(), cell.content.end(), [](const Draft& d) { return is_filled(d); }));
}

std::string_view without_quotation_mark(std::string_view text) {
    constexpr std::array<std::string_view, 7> marks{"\"",           "\xC2\xAB",     "\xE2\x80\x98", "\xE2\x80\x9A",
                                                    "\xE2\x80\x9C", "\xE2\x80\x9E", "\xE2\x80\x9F"};
    for (const auto mark : marks) {
        if (text.starts_with(mark)) return text.substr(mark.size());
    }
    return text;
}

/// The label that a text is, as printed; views into `text`.
std::optional<text::ListLabel> label_of(const std::string& text) {
    const auto label = text::read_list_label(without_quotation_mark(text));
    return label && label->printed.data() + label->printed.size() + 2 == text.data() + text.size() ? label
                                                                                                   : std::nullopt;
}

/// A label is read in front of a word only.
std::string before_a_word(std::string_view label) { return std::string(text::trim(label)) + " x"; }

/// The label that is all a cell holds, computed or printed; empty without one.
std::string bare_label(const DraftCell& cell) {
    if (count_filled(cell) != 1) return {};
    const auto only =
        std::find_if(cell.content.begin(), cell.content.end(), [](const Draft& d) { return is_filled(d); });
    constexpr std::size_t enough = 200; // bytes, white space included
    if (only->table != nullptr || only->block.kind != BlockKind::paragraph || only->text().size() > enough) return {};
    const auto text = text::collapse(only->label + " " + only->text());
    return is_bare_label(text) ? std::string(text::trim(text)) : std::string();
}

/// A cell in which something stands, and the column in which it begins.
struct Placed {
    const DraftCell* cell = nullptr;
    std::size_t column = 0;
};

using PlacedRow = std::vector<Placed>;

/// Which columns the cells above reach down into.
class Grid {
public:
    void next_row() {
        ++row_;
        column_ = 0;
    }

    std::size_t place(const DraftCell& cell) {
        while (column_ < until_.size() && until_[column_] > row_) ++column_;
        const auto begin = column_;
        column_ = std::min<std::size_t>(begin + cell.cols, widest_table);
        if (cell.rows > 1) {
            if (until_.size() < column_) until_.resize(column_);
            for (auto i = begin; i < column_; ++i) until_[i] = row_ + cell.rows;
        }
        return begin;
    }

private:
    std::vector<std::size_t> until_; ///< of each column, the first row that is free
    std::size_t row_ = 0;
    std::size_t column_ = 0;
};

/// Of each row the cells with pictures alone.
std::vector<std::vector<const DraftCell*>> picture_cells(const DraftTable& table) {
    std::vector<std::vector<const DraftCell*>> rows;
    for (const auto& row : table.rows) {
        rows.emplace_back();
        for (const auto& cell : row) {
            if (holds_pictures(cell)) rows.back().push_back(&cell);
        }
    }
    return rows;
}

std::vector<PlacedRow> filled_cells(const DraftTable& table) {
    std::vector<PlacedRow> rows;
    Grid grid;
    for (const auto& row : table.rows) {
        base::check_limits();
        rows.emplace_back();
        for (const auto& cell : row) {
            const auto column = grid.place(cell);
            if (is_filled(cell)) rows.back().push_back({&cell, column});
        }
        grid.next_row();
    }
    return rows;
}

/// A list laid out as a table: each row a label and a text, or a text alone that stands in no column of labels.
struct LaidOutList {
    std::vector<PlacedRow> rows;
    std::set<std::size_t> label_columns = {};

    /// Whether `next` may stand below `previous` in one list. Numbers with a point inside are figures unless they
    /// follow each other; others may leave some out, as amended law does.
    static bool goes_on(const text::ListLabel& previous, const text::ListLabel& next) {
        const auto here = text::read_behind(previous, next);
        if (!text::same_list(previous, here)) return false;
        const bool figures = here.form == text::LabelForm::section && here.marks == text::LabelMarks::none;
        if (figures) return here.value == previous.value + 1;
        return here.form == text::LabelForm::dash || here.value > previous.value ||
               (here.value == previous.value && here.extra > previous.extra);
    }

    /// Whether the labels of each column are of one list, which begins anew below a label further left.
    bool labels_follow_each_other() const {
        std::map<std::size_t, std::string> before;
        for (const auto& row : rows) {
            if (row.size() != 2) continue;
            const auto column = row.front().column;
            auto here = before_a_word(bare_label(*row.front().cell));
            before.erase(before.upper_bound(column), before.end());
            if (const auto above = before.find(column); above != before.end()) {
                const auto previous = label_of(above->second);
                const auto label = label_of(here);
                if (!previous || !label || !goes_on(*previous, *label)) return false;
            }
            before.insert_or_assign(column, std::move(here));
        }
        return true;
    }

    bool find() {
        for (const auto& row : rows) {
            if (row.size() > 2) return false;
            if (row.size() != 2) continue;
            if (bare_label(*row.front().cell).empty()) return false;
            label_columns.insert(row.front().column);
        }
        const auto stands_among_labels = [&](const PlacedRow& row) {
            return row.size() == 1 && label_columns.contains(row.front().column) && row.front().cell->cols == 1 &&
                   bare_label(*row.front().cell).empty();
        };
        return !label_columns.empty() && std::none_of(rows.begin(), rows.end(), stands_among_labels) &&
               labels_follow_each_other();
    }

    /// A text lies as deep as columns of labels stand before it.
    std::uint16_t indent_of(std::size_t column) const {
        const auto before = std::distance(label_columns.begin(), label_columns.lower_bound(column));
        return static_cast<std::uint16_t>(before * columns_per_level);
    }
};

bool is_label_of_header(const DraftCell& cell) {
    return !cell.content.empty() && text::trim(cell.content.front().text()).ends_with(':');
}

/// A page laid out by a table: one cell that frames all, one in each row, or columns of several paragraphs in one row.
bool is_page_layout(const DraftTable& table, const std::vector<PlacedRow>& rows) {
    const auto lone = [](const PlacedRow& row) { return row.size() <= 1; };
    if (std::all_of(rows.begin(), rows.end(), lone)) return true;
    if (table.rows.size() != 1 || is_label_of_header(*rows.front().front().cell)) return false;
    const auto several = [](const Placed& placed) { return count_filled(*placed.cell) > 1; };
    return rows.front().size() <= 3 && std::any_of(rows.front().begin(), rows.front().end(), several);
}

bool looks_like_a_table(const DraftTable& table) {
    const auto head = [](const DraftRow& row) {
        return std::any_of(row.begin(), row.end(), [](const DraftCell& cell) { return cell.head; });
    };
    return table.ruled || !table.caption.empty() || std::any_of(table.rows.begin(), table.rows.end(), head);
}

class Unfolder {
public:
    explicit Unfolder(const std::function<void(const Draft&)>& visit)
        : visit_(visit) {}

    void content(const std::vector<Draft>& content, std::uint16_t indent) {
        for (const auto& draft : content) one(draft, indent);
    }

private:
    void one(const Draft& draft, std::uint16_t indent) {
        if (draft.table != nullptr && unfold_table(*draft.table, deeper(indent, draft.block.indent))) return;
        if (indent == 0) return visit_(draft);
        auto moved = draft;
        moved.block.indent = deeper(indent, draft.block.indent);
        visit_(moved);
    }

    static std::uint16_t deeper(std::uint16_t indent, std::uint16_t more) {
        return std::min<std::uint16_t>(indent + more, deepest_indent);
    }

    /// False for a real table.
    bool unfold_table(const DraftTable& table, std::uint16_t indent) {
        base::check_limits();
        const bool frame = table.caption.empty() && table.rows.size() == 1 && table.rows.front().size() == 1;
        if (looks_like_a_table(table) && !frame) return false;
        LaidOutList list{filled_cells(table)};
        const bool is_list = list.find();
        if (!is_list && !frame && !is_page_layout(table, list.rows)) return false;
        const auto pictures = picture_cells(table);
        for (std::size_t i = 0; i < list.rows.size(); ++i) {
            for (const auto* cell : pictures[i]) content(cell->content, indent);
            if (is_list)
                list_row(list, list.rows[i], indent);
            else
                row(list.rows[i], indent);
        }
        return true;
    }

    void row(const PlacedRow& cells, std::uint16_t indent) {
        for (const auto& placed : cells) content(placed.cell->content, indent);
    }

    void list_row(const LaidOutList& list, const PlacedRow& row, std::uint16_t indent) {
        if (row.empty()) return;
        const auto here = deeper(indent, list.indent_of(row.front().column));
        if (row.size() == 1) return content(row.front().cell->content, here);
        point(bare_label(*row.front().cell), row.back().cell->content, here);
    }

    /// The label joins the first paragraph, unless that has one of its own.
    void point(const std::string& label, const std::vector<Draft>& inside, std::uint16_t indent) {
        const auto first = std::find_if(inside.begin(), inside.end(), [](const Draft& d) {
            return d.block.kind != BlockKind::furniture && is_filled(d);
        });
        Draft labelled;
        const bool joins = first != inside.end() && first->table == nullptr && first->label.empty() &&
                           (first->block.kind == BlockKind::paragraph || first->block.kind == BlockKind::heading);
        if (joins) {
            labelled = *first;
            labelled.label = label;
        } else {
            labelled.add(label, style_plain);
        }
        labelled.block.indent = indent;
        visit_(labelled);
        for (auto draft = inside.begin(); draft != inside.end(); ++draft) {
            if (draft != first || !joins) one(*draft, deeper(indent, columns_per_level));
        }
    }

    const std::function<void(const Draft&)>& visit_;
};

} // namespace

bool is_bare_label(std::string_view text) {
    const auto inner = text::trim(text);
    return !inner.empty() && inner.size() <= longest_label && label_of(before_a_word(inner));
}

void unfold(const std::vector<Draft>& content, std::uint16_t indent, const std::function<void(const Draft&)>& visit) {
    Unfolder(visit).content(content, indent);
}

std::vector<Draft> flattened(const std::vector<Draft>& content) {
    std::vector<Draft> out;
    unfold(content, 0, [&](const Draft& draft) {
        if (draft.table == nullptr) {
            if (is_filled(draft) || !draft.empty()) out.push_back(draft);
            return;
        }
        for (const auto& paragraph : draft.table->caption) out.push_back(paragraph);
        for (const auto& row : draft.table->rows) {
            Draft line;
            line.block.indent = draft.block.indent;
            for (const auto& cell : row) {
                for (const auto& inside : flattened(cell.content)) {
                    if (!line.empty()) line.add(" ", style_plain);
                    line.append(inside);
                }
            }
            if (!line.empty()) out.push_back(std::move(line));
        }
    });
    return out;
}

void drop_empty_rows(DraftTable& table) {
    const auto filled = [](const DraftRow& row) {
        return std::any_of(row.begin(), row.end(),
                           [](const DraftCell& cell) { return is_filled(cell) || holds_pictures(cell); });
    };
    std::vector<std::size_t> kept_before{0};
    for (const auto& row : table.rows) kept_before.push_back(kept_before.back() + (filled(row) ? 1 : 0));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        for (auto& cell : table.rows[i]) {
            const auto end = std::min(i + std::max<std::size_t>(cell.rows, 1), table.rows.size());
            cell.rows = static_cast<std::uint16_t>(std::max<std::size_t>(kept_before[end] - kept_before[i], 1));
        }
    }
    std::erase_if(table.rows, [&](const DraftRow& row) { return !filled(row); });
}

} // namespace ianote::read
