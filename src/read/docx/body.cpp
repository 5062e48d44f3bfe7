// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/body.hpp"

#include "base/budget.hpp"
#include "read/docx/forms.hpp"
#include "read/docx/formula.hpp"
#include "read/docx/package.hpp"
#include "read/docx/symbols.hpp"
#include "read/docx/tags.hpp"
#include "read/draft_tables.hpp"
#include "text/clean.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read::docx {

namespace {

constexpr int twips_per_column = 120;

/// Whether a paragraph holds text that no change took out.
bool has_live_text(const pugi::xml_node& parent) {
    base::check_limits();
    for (const auto& node : parent.children()) {
        const auto tag = tag_of(node);
        if (tag == Tag::deleted || tag == Tag::skipped) continue;
        if (tag == Tag::text ? *node.child_value() != '\0' : has_live_text(node)) return true;
    }
    return false;
}

/// Of several ways to say a thing the first that holds text which is read here; signs that only the newest programs
/// draw have theirs in the fallback.
pugi::xml_node alternative(const pugi::xml_node& node) {
    for (const auto& way : node.children()) {
        if (has_live_text(way)) return way;
    }
    const auto choice = child(node, "Choice");
    return choice ? choice : child(node, "Fallback");
}

} // namespace

/// A tracked change: what it took out is read only to be marked.
template <typename Inside> void Body::change(std::uint8_t kind, const Inside& inside) {
    ++changes_;
    if (kind == style_deleted && !keep_changes_) return;
    const auto outside = std::exchange(change_, keep_changes_ ? change_ | kind : change_);
    inside();
    change_ = outside;
}

void Body::blocks(const pugi::xml_node& parent, DraftWriter& out) {
    Sink sink{&out, {}};
    walk(parent, sink);
    if (joins_next_) finish_paragraph(sink);
    flush_drop_cap(sink);
}

std::vector<Draft> Body::paragraphs(const pugi::xml_node& parent) { return flattened(content(parent)); }

/// What stands in a cell, a box or a note, tables included.
std::vector<Draft> Body::content(const pugi::xml_node& parent) {
    Draft outside;
    std::swap(outside, draft_); // a box or cell inside a paragraph
    const auto* outside_style = style_;
    auto outside_fields = std::exchange(fields_, {});
    auto outside_drop_cap = std::exchange(drop_cap_, {});
    const bool outside_contents = std::exchange(in_contents_, false);
    const bool outside_joins = std::exchange(joins_next_, false);
    Sink sink;
    walk(parent, sink);
    if (joins_next_) finish_paragraph(sink);
    flush_drop_cap(sink);
    std::swap(outside, draft_);
    style_ = outside_style;
    fields_ = std::move(outside_fields);
    drop_cap_ = std::move(outside_drop_cap);
    in_contents_ = outside_contents;
    joins_next_ = outside_joins;
    return std::move(sink.drafts);
}

void Body::walk(const pugi::xml_node& parent, Sink& sink) {
    for (const auto& node : parent.children()) block(node, sink);
}

void Body::block(const pugi::xml_node& node, Sink& sink) {
    switch (tag_of(node)) {
    case Tag::paragraph: return paragraph(node, sink);
    case Tag::table: return table(node, sink);
    case Tag::skipped: return;
    case Tag::section: return section_end();
    case Tag::deleted: return change(style_deleted, [&] { walk(node, sink); });
    case Tag::inserted: return change(style_inserted, [&] { walk(node, sink); });
    case Tag::alternate: return walk(alternative(node), sink);
    case Tag::run: // a run outside of any paragraph: no word is lost
        start_paragraph({}, true);
        run(node);
        return finish_paragraph(sink);
    case Tag::control: return control(node, sink);
    case Tag::elsewhere:
        for (const auto& draft : object(node)) put(draft, sink);
        return;
    default: return walk(node, sink); // content controls and other wrappings
    }
}

/// A content control: a table of contents, or blocks, or nothing but what was chosen from a list.
void Body::control(const pugi::xml_node& node, Sink& sink) {
    if (const auto chosen = chosen_in_control(node); !chosen.empty()) {
        start_paragraph({}, true);
        text(chosen, look_of({}));
        return finish_paragraph(sink);
    }
    contents(holds_contents(node), [&] { walk(node, sink); });
}

template <typename Inside> void Body::contents(bool is_contents, const Inside& inside) {
    if (is_contents) ++contents_;
    inside();
    if (is_contents) --contents_;
}

/// Large letters that no paragraph follows.
void Body::flush_drop_cap(Sink& sink) {
    if (drop_cap_.empty()) return;
    start_paragraph({}, false);
    finish_paragraph(sink);
}

void Body::paragraph(const pugi::xml_node& node, Sink& sink) {
    base::check_limits();
    const auto properties = child(node, "pPr");
    const auto mark = child(properties, "rPr");
    const bool mark_deleted = child(mark, "del") || child(mark, "moveFrom");
    // one that was taken out whole stands by itself where changes are marked, and has no number
    const bool gone = keep_changes_ && mark_deleted && !joins_next_ && !has_live_text(node);
    if (!joins_next_) start_paragraph(properties, !gone);
    joins_next_ = false;
    inlines(node);
    if (mark_deleted) ++changes_;
    if (mark_deleted && !gone)
        joins_next_ = true;
    else if (drop_cap_at_hand_ && !draft_.empty())
        drop_cap_ = std::exchange(draft_, {});
    else
        finish_paragraph(sink);
    if (child(properties, "sectPr")) section_end();
}

void Body::start_paragraph(const pugi::xml_node& properties, bool numbered) {
    draft_.clear();
    in_contents_ = false;
    const auto id = child_value(properties, "pStyle");
    style_ = &styles_.find(id);
    const auto own = read_paragraph_look(properties);
    const auto& inherited = style_->paragraph;
    const int list = !numbered ? 0 : own.list ? *own.list : inherited.list.value_or(0);
    int level = own.level ? *own.level : inherited.level.value_or(0);
    if (list > 0 && !own.list && !inherited.level) level = numbering_.level_of_style(list, id);
    auto left = own.left ? own.left : inherited.left;
    auto hanging = own.hanging ? own.hanging : inherited.hanging;
    if (list > 0) {
        draft_.label = numbering_.next(list, level);
        if (const auto* shape = numbering_.find(list, level)) {
            if (!own.left) left = shape->left;
            if (!own.hanging) hanging = shape->hanging;
        }
    }
    const auto columns = (left.value_or(0) - hanging.value_or(0)) / twips_per_column;
    draft_.block.indent =
        static_cast<std::uint16_t>(std::clamp(list > 0 && level > 0 ? level * columns_per_level : columns, 0, 1000));
    if (own.caption.value_or(inherited.caption.value_or(false))) draft_.block.kind = BlockKind::caption;
    const int outline = own.outline ? *own.outline : inherited.outline.value_or(9);
    if (outline >= 0 && outline < 9) {
        draft_.block.kind = BlockKind::heading;
        draft_.block.level = static_cast<std::uint8_t>(std::min(outline, 5) + 1);
        fields_.leave_contents();
    }
    in_contents_ = inherited.contents.value_or(false);
    drop_cap_at_hand_ = own.drop_cap;
    draft_.append(std::exchange(drop_cap_, {}));
}

void Body::put(const Draft& draft, Sink& sink) {
    if (sink.writer != nullptr)
        sink.writer->write(draft);
    else if (!draft.empty() || !draft.label.empty()) // a cell may hold a number that Word counts, and no more
        sink.drafts.push_back(draft);
}

/// What stands in a box, or is drawn.
std::vector<Draft> Body::object(const pugi::xml_node& node) {
    if (tag_of(node) == Tag::text_box) return paragraphs(node);
    if (tag_of(node) == Tag::word_art) {
        Draft drawn;
        drawn.add(attribute(node, "string"), style_plain);
        return {drawn};
    }
    return elsewhere ? elsewhere(node) : std::vector<Draft>();
}

void Body::finish_paragraph(Sink& sink) {
    joins_next_ = false;
    if (in_contents_) { // its number is of the entry
        Draft entry;
        entry.block.kind = BlockKind::furniture;
        entry.block.furniture = FurnitureKind::toc;
        entry.append(draft_);
        draft_ = std::move(entry);
    }
    put(draft_, sink);
    draft_.clear();
    in_contents_ = false;
    for (const auto& box : std::exchange(boxes_, {})) {
        for (const auto& inside : object(box)) put(inside, sink);
    }
    if (sink.writer != nullptr) hidden(*sink.writer);
}

void Body::hidden(DraftWriter& out) {
    hidden_.block.furniture = FurnitureKind::hidden;
    out.furniture(hidden_);
    hidden_.clear();
}

void Body::table(const pugi::xml_node& node, Sink& sink) {
    flush_drop_cap(sink);
    Draft draft;
    TableReader reader(styles_, keep_changes_, [this](const pugi::xml_node& cell, std::uint8_t row_change) {
        const auto outside = std::exchange(change_, keep_changes_ ? change_ | row_change : change_);
        auto inside = content(cell);
        change_ = outside;
        return inside;
    });
    draft.table = std::make_shared<DraftTable>(reader.read(node));
    const auto left = to_int(attribute(child(child(node, "tblPr"), "tblInd"), "w"));
    draft.block.indent = static_cast<std::uint16_t>(std::clamp(left / twips_per_column, 0, 1000));
    changes_ += reader.changes();
    if (sink.writer != nullptr)
        sink.writer->write(draft);
    else
        sink.drafts.push_back(std::move(draft));
}

void Body::inlines(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) inline_node(node);
}

void Body::inline_node(const pugi::xml_node& node) {
    switch (tag_of(node)) {
    case Tag::run: return run(node);
    case Tag::skipped: return;
    case Tag::deleted: return change(style_deleted, [&] { inlines(node); });
    case Tag::inserted: return change(style_inserted, [&] { inlines(node); });
    case Tag::link: {
        const bool outside = std::exchange(in_link_, true);
        inlines(node);
        in_link_ = outside;
        return;
    }
    case Tag::alternate: return inlines(alternative(node));
    case Tag::text_box:
    case Tag::word_art:
    case Tag::elsewhere: boxes_.push_back(node); return;
    case Tag::text: return text(node.child_value(), look_of({})); // of an alternative way to say a thing
    case Tag::control: return inline_control(node);
    case Tag::formula: return formula(node);
    case Tag::field_mark: return field_mark(node);
    case Tag::picture_facts: return description(node);
    case Tag::picture: return picture(node);
    case Tag::drawn_shape: return drawn_shape(node);
    case Tag::instruction: return fields_.instruction(node.child_value());
    case Tag::simple_field: return contents(makes_contents(attribute(node, "instr")), [&] { inlines(node); });
    case Tag::symbol:
    case Tag::tab:
    case Tag::line_break: return run_content(node, look_of({}));
    default: return inlines(node); // hyperlinks, simple fields, smart tags, content controls
    }
}

void Body::inline_control(const pugi::xml_node& node) {
    if (const auto chosen = chosen_in_control(node); !chosen.empty()) return text(chosen, look_of({}));
    contents(holds_contents(node), [&] { inlines(node); });
}

/// Formulas below each other are lines.
void Body::formula(const pugi::xml_node& node) {
    const auto before = node.previous_sibling();
    if (local_name(node.parent().name()) == "oMathPara" && local_name(before.name()) == local_name(node.name()))
        text("\n", look_of({}));
    const auto look = look_of({});
    const auto formula = read_formula(node);
    if (fields_.in_instruction() || marked_note_ || text::trim(formula).empty()) return text(formula, look);
    in_contents_ = in_contents_ || contents_ > 0 || fields_.in_contents();
    draft_.add(formula, look.style, RunKind::formula);
}

void Body::run(const pugi::xml_node& node) {
    const auto look = look_of(child(node, "rPr"));
    for (const auto& content : node.children()) run_content(content, look);
    marked_note_.reset();
}

void Body::run_content(const pugi::xml_node& node, const Look& look) {
    switch (tag_of(node)) {
    case Tag::text:
        if (look.font != SignFont::none) return text(in_sign_font(node.child_value(), look.font), look);
        return text(node.child_value(), look);
    case Tag::deleted_text:
        if ((change_ & style_deleted) != 0) text(node.child_value(), look);
        return;
    case Tag::tab: return text("\t", look);
    case Tag::line_break: return text("\n", look);
    case Tag::hyphen: return text("\xE2\x80\x91", look);
    case Tag::symbol: return text(symbol_of(node), look);
    case Tag::footnote: return note_reference(node, false);
    case Tag::endnote: return note_reference(node, true);
    case Tag::field_mark: return field_mark(node);
    case Tag::alternate:
        for (const auto& way : alternative(node).children()) run_content(way, look);
        return;
    case Tag::text_box:
    case Tag::word_art:
    case Tag::elsewhere: boxes_.push_back(node); return;
    case Tag::instruction: return fields_.instruction(node.child_value());
    case Tag::skipped:
    case Tag::deleted: return;
    default: return inlines(node); // drawings, objects, ruby
    }
}

void Body::note_reference(const pugi::xml_node& node, bool endnote) {
    const auto& format = endnote ? endnotes : footnotes;
    auto& next = endnote ? next_endnote_ : next_footnote_;
    NoteReference note{endnote, std::string(attribute(node, "id")), {}};
    const auto custom = attribute(node, "customMarkFollows");
    if (custom == "1" || custom == "true" || custom == "on") {
        marked_note_ = notes_.size();
    } else {
        note.n = format_number(format.start + next++, format.format);
        draft_.add(note.n, change_, RunKind::note_mark);
    }
    notes_.push_back(std::move(note));
}

/// Between the start of a field and its result stand instructions, and perhaps other fields: nothing that is printed.
void Body::field_mark(const pugi::xml_node& node) {
    const auto type = attribute(node, "fldCharType");
    if (type == "begin") fields_.begin(chosen_in_field(node), draft_.text().size());
    if (type == "separate") fields_.separate();
    if (type != "end") return;
    if (const auto shown = fields_.end(draft_.text().size()); !shown.empty()) text(shown, look_of({}));
}

void Body::text(std::string_view text, const Look& look) {
    const bool instruction = fields_.in_instruction();
    in_contents_ = in_contents_ || ((contents_ > 0 || fields_.in_contents()) && !text::trim(text).empty());
    if (marked_note_ && !instruction) {
        auto& note = notes_[*marked_note_];
        note.n += text;
        draft_.add(text, look.style & style_deleted, RunKind::note_mark);
        return;
    }
    auto& draft = look.hidden || instruction ? hidden_ : draft_;
    if (look.capitals)
        draft.add(text::to_capitals(text), look.style);
    else
        draft.add(text, look.style);
}

void Body::section_end() {
    if (footnotes.each_section) next_footnote_ = 0;
    if (endnotes.each_section) next_endnote_ = 0;
}

} // namespace ianote::read::docx
