// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/point_starts.hpp"

#include "base/budget.hpp"
#include "language/dates.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdlib>

namespace ianote::parse {

namespace {

using text::LabelForm;
using text::ListLabel;

constexpr std::size_t neighbours = 8;   ///< labelled paragraphs, before and behind, among which a like is looked for
constexpr std::size_t list_memory = 60; ///< labelled paragraphs back to the last one of a list
constexpr int widest_gap = 10;          ///< numbers that may be left out between two labels alone on a line

bool is_letter_form(const ListLabel& label) {
    return label.form == LabelForm::lower_letter || label.form == LabelForm::upper_letter;
}

/// Whether two labels can stand near each other in one list: 3.º and 4, ab and b.
bool are_neighbours(const ListLabel& a, const ListLabel& b) {
    if (a.form == LabelForm::decimal && b.form == LabelForm::decimal)
        return std::abs(a.value - b.value) <= 1 && (a.value != b.value || a.extra != b.extra);
    if (!is_letter_form(a)) return false;
    const auto other = text::read_behind(a, b);
    return a.form == other.form && a.marks == other.marks && std::abs(a.value - other.value) <= 1;
}

bool ends_clause(std::string_view text) {
    return text.empty() || std::string_view(".;:,!?").find(text.back()) != std::string_view::npos;
}

bool is_taken_out(const layout::Run& run) {
    return !run.note_mark && !run.page_break && (run.style & style_deleted) != 0;
}

/// How many runs at the start were taken out, a label before the one that stands (`~~2.~~ 3. ...`); of a paragraph that
/// was taken out whole none.
std::size_t taken_out_first(const std::vector<layout::Run>& runs) {
    const auto stands = std::find_if_not(runs.begin(), runs.end(), is_taken_out);
    return stands == runs.end() ? 0 : static_cast<std::size_t>(stands - runs.begin());
}

class Finder {
public:
    Finder(const Context& context, std::span<const layout::Paragraph> paragraphs)
        : context_(context)
        , paragraphs_(paragraphs)
        , starts_(paragraphs.size())
        , dated_(paragraphs.size()) {}

    std::vector<PointStart> find() {
        read_labels();
        drop_lonely();
        labelled_.clear();
        for (std::size_t i = 0; i < starts_.size(); ++i) {
            if (starts_[i].label) labelled_.push_back(i);
        }
        join();
        return std::move(starts_);
    }

private:
    const layout::Paragraph& paragraph(std::size_t i) const { return paragraphs_[i]; }

    /// Without what was taken out in front.
    Span span(std::size_t i) const {
        const auto& runs = paragraph(i).runs;
        const auto gone = static_cast<std::ptrdiff_t>(starts_[i].gone);
        return gone == 0 ? layout::span_of(runs) : layout::span_of({runs.begin() + gone, runs.end()});
    }

    std::string_view plain(std::size_t i) const { return text::trim(context_.source(span(i))); }

    bool is_row(std::size_t i) const { return paragraph(i).kind == layout::ParagraphKind::table_row; }

    void set(std::size_t i, const ListLabel& label) {
        const auto blanks = static_cast<std::uint32_t>(plain(i).data() - context_.source(span(i)).data());
        const auto begin = span(i).begin + blanks;
        starts_[i].label = label;
        starts_[i].span = {begin, begin + static_cast<std::uint32_t>(label.printed.size())};
    }

    /// `12. März 2024 ...`, where days are written so.
    bool begins_date(std::string_view text, const ListLabel& label) const {
        return context_.pack.day_has_stop && label.form == LabelForm::decimal &&
               language::read_date(text, 0, context_.pack).has_value();
    }

    void read_labels() {
        int expected = 0;
        for (std::size_t i = 0; i < starts_.size(); ++i) {
            base::check_limits();
            const auto& runs = paragraph(i).runs;
            if (is_row(i) || runs.empty()) continue;
            starts_[i].gone = taken_out_first(runs);
            const auto text = plain(i);
            if (text.empty() || runs[starts_[i].gone].note_mark) continue;
            auto label = text::read_possible_label(text, expected);
            if (!label) label = text::read_word_label(text, context_.pack.ordinal_words);
            if (!label) continue;
            dated_[i] = begins_date(text, *label);
            if (dated_[i]) label->doubtful = true;
            if (starts_[i].gone > 0 && label->form == LabelForm::dash) continue; // a sign of its sentence
            set(i, *label);
            labelled_.push_back(i);
            if (label->form == LabelForm::decimal) expected = label->value + 1;
        }
    }

    void drop_lonely() {
        std::vector<std::size_t> lonely;
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            if (starts_[labelled_[k]].label->doubtful && !has_neighbour(k)) lonely.push_back(labelled_[k]);
        }
        for (const auto i : lonely) starts_[i].label.reset();
    }

    bool has_neighbour(std::size_t k) const {
        const auto begin = k - std::min(k, neighbours);
        const auto end = std::min(labelled_.size(), k + neighbours + 1);
        for (auto other = begin; other < end; ++other) {
            const bool dates = dated_[labelled_[k]] && dated_[labelled_[other]];
            if (other != k && !dates && are_neighbours(label_of(k), label_of(other))) return true;
        }
        return false;
    }

    const ListLabel& label_of(std::size_t k) const { return *starts_[labelled_[k]].label; }

    void join() {
        std::size_t k = 0; // how many labelled paragraphs precede
        for (std::size_t i = 0; i + 1 < starts_.size(); ++i) {
            base::check_limits();
            auto& start = starts_[i];
            if (start.label) {
                start.joins_next = plain(i).size() == start.label->printed.size() && is_text(i + 1) && fits(k);
                ++k;
            } else if (is_lone_sign(i) && is_text(i + 1) && sign_fits(i)) {
                ListLabel label;
                label.form = LabelForm::dash;
                label.marks = text::LabelMarks::none;
                label.printed = plain(i);
                label.length = label.printed.size();
                set(i, label);
                start.joins_next = true;
            }
            if (start.joins_next) ++i;
        }
    }

    bool is_lone_sign(std::size_t i) const {
        return i < starts_.size() && !is_row(i) && !starts_[i].label && text::is_list_sign(plain(i));
    }

    /// Words that can be a point's: a paragraph of text without a label of its own.
    bool is_text(std::size_t i) const {
        return paragraph(i).kind == layout::ParagraphKind::paragraph && !starts_[i].label && !is_lone_sign(i) &&
               !plain(i).empty() && !is_taken_out(paragraph(i).runs.front());
    }

    /// The first of a list, the next of one, or the one before the next.
    bool fits(std::size_t k) const {
        const auto& label = label_of(k);
        if (text::starts_list(label) || label.marks == text::LabelMarks::word) return true;
        for (auto other = k; other-- > k - std::min(k, list_memory);) {
            const auto& before = label_of(other);
            if (before.marks != label.marks) continue;
            if (text::comes_next(before, label)) return true;
            const auto gap = label.value - before.value;
            const bool near = text::same_list(before, label) && gap > 0 && gap <= widest_gap;
            if (near && ends_clause(plain(labelled_[k] - 1))) return true;
        }
        const auto end = std::min(labelled_.size(), k + neighbours + 1);
        for (auto other = k + 1; other < end; ++other) {
            const auto& behind = label_of(other);
            if (behind.marks == label.marks &&
                (text::comes_next(label, behind) || text::comes_next(text::read_as_letter(label), behind)))
                return true;
        }
        return false;
    }

    /// In a run of them, or behind words that lead in.
    bool sign_fits(std::size_t i) const {
        if (is_lone_sign(i + 2)) return true;
        return i > 0 && ends_clause(plain(i - 1)) && !plain(i - 1).ends_with('.');
    }

    const Context& context_;
    std::span<const layout::Paragraph> paragraphs_;
    std::vector<PointStart> starts_;
    std::vector<bool> dated_; ///< by paragraph: its label may be the day of a date
    std::vector<std::size_t> labelled_;
};

} // namespace

std::vector<PointStart> find_point_starts(const Context& context, std::span<const layout::Paragraph> paragraphs) {
    return Finder(context, paragraphs).find();
}

} // namespace ianote::parse
