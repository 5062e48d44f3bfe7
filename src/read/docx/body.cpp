// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/body.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"
#include "read/docx/symbols.hpp"
#include "read/docx/tags.hpp"
#include "read/draft_tables.hpp"
#include "text/clean.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ianote::read::docx {

namespace {

constexpr int twips_per_column = 120;

bool toggled(Said direct, Said by_character, Said by_paragraph) {
    if (direct) return *direct;
    return by_character.value_or(false) != by_paragraph.value_or(false);
}

/// Whether a paragraph holds text that no change took out.
bool has_live_text(const pugi::xml_node& parent) {
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

/// What a list of a form shows: the entry that was chosen, or its first.
std::string_view chosen_entry(const pugi::xml_node& list) {
    const auto chosen = child(list, "result") ? child_value(list, "result") : child_value(list, "default");
    int left = to_int(chosen);
    for (const auto& entry : list.children()) {
        if (local_name(entry.name()) == "listEntry" && left-- == 0) return attribute(entry, "val");
    }
    return {};
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
}

std::vector<Draft> Body::paragraphs(const pugi::xml_node& parent) { return flattened(content(parent)); }

/// What stands in a cell, a box or a note, tables included.
std::vector<Draft> Body::content(const pugi::xml_node& parent) {
    Draft outside;
    std::swap(outside, draft_); // a box or cell inside a paragraph
    const auto* outside_style = style_;
    auto outside_fields = std::move(fields_);
    fields_.clear();
    const bool outside_joins = std::exchange(joins_next_, false);
    Sink sink;
    walk(parent, sink);
    if (joins_next_) finish_paragraph(sink);
    std::swap(outside, draft_);
    style_ = outside_style;
    fields_ = std::move(outside_fields);
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
    default: return walk(node, sink); // content controls and other wrappings
    }
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
    else
        finish_paragraph(sink);
    if (child(properties, "sectPr")) section_end();
}

void Body::start_paragraph(const pugi::xml_node& properties, bool numbered) {
    draft_.clear();
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
    }
}

void Body::finish_paragraph(Sink& sink) {
    joins_next_ = false;
    const auto put = [&](const Draft& draft) {
        if (sink.writer != nullptr)
            sink.writer->write(draft);
        else if (!draft.empty() || !draft.label.empty()) // a cell may hold a number that Word counts, and no more
            sink.drafts.push_back(draft);
    };
    put(draft_);
    draft_.clear();
    for (const auto& box : std::exchange(boxes_, {})) {
        for (const auto& inside : paragraphs(box)) put(inside);
    }
    if (sink.writer != nullptr) hidden(*sink.writer);
}

void Body::hidden(DraftWriter& out) {
    hidden_.block.furniture = FurnitureKind::hidden;
    out.furniture(hidden_);
    hidden_.clear();
}

void Body::table(const pugi::xml_node& node, Sink& sink) {
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
    case Tag::alternate: return alternate(node);
    case Tag::text_box: boxes_.push_back(node); return;
    case Tag::text: return text(node.child_value(), look_of({})); // formulas keep their text outside of runs
    case Tag::field_mark: return field_mark(node);
    case Tag::word_art: return text(attribute(node, "string"), look_of({}));
    case Tag::picture_facts: return description(node);
    case Tag::tab:
    case Tag::line_break: return run_content(node, look_of({}));
    default: return inlines(node); // hyperlinks, simple fields, smart tags, content controls
    }
}

void Body::alternate(const pugi::xml_node& node) { inlines(alternative(node)); }

/// Underlined or struck through, with what tracked changes did.
std::uint8_t Body::change_look(const RunLook& direct, const RunLook& character, const RunLook& paragraph) {
    std::uint8_t style = change_;
    if (toggled(direct.struck, character.struck, paragraph.struck)) {
        style |= style_deleted;
        struck_ = true;
    }
    const auto underlined = direct.underlined ? direct.underlined : character.underlined; // of a paragraph: its design
    if (underlined.value_or(false) && !in_link_) style |= style_underline;
    return style;
}

Body::Look Body::look_of(const pugi::xml_node& properties) {
    const auto direct = read_run_look(properties);
    static const Style none;
    const auto id = child_value(properties, "rStyle");
    const auto& character = id.empty() ? none.run : styles_.find(id).run;
    const auto& paragraph = style_ == nullptr ? none.run : style_->run;
    Look look;
    if (toggled(direct.bold, character.bold, paragraph.bold)) look.style |= style_strong;
    if (toggled(direct.italic, character.italic, paragraph.italic)) look.style |= style_emphasis;
    look.capitals = toggled(direct.capitals, character.capitals, paragraph.capitals);
    look.hidden = toggled(direct.hidden, character.hidden, paragraph.hidden);
    const auto raised = direct.raised ? direct.raised : character.raised ? character.raised : paragraph.raised;
    if (raised == 's') look.style |= style_superscript;
    if (raised == 'b') look.style |= style_subscript;
    look.style |= change_look(direct, character, paragraph);
    return look;
}

void Body::run(const pugi::xml_node& node) {
    const auto look = look_of(child(node, "rPr"));
    for (const auto& content : node.children()) run_content(content, look);
    marked_note_.reset();
}

void Body::run_content(const pugi::xml_node& node, const Look& look) {
    switch (tag_of(node)) {
    case Tag::text: return text(node.child_value(), look);
    case Tag::deleted_text:
        if ((change_ & style_deleted) != 0) text(node.child_value(), look);
        return;
    case Tag::tab: return text("\t", look);
    case Tag::line_break: return text("\n", look);
    case Tag::hyphen: return text("\xE2\x80\x91", look);
    case Tag::symbol: {
        unsigned code = 0;
        const auto hex = attribute(node, "char");
        std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        return text(symbol(code, attribute(node, "font")), look);
    }
    case Tag::footnote: return note_reference(node, false);
    case Tag::endnote: return note_reference(node, true);
    case Tag::field_mark: return field_mark(node);
    case Tag::alternate: return alternate(node);
    case Tag::text_box: boxes_.push_back(node); return;
    case Tag::skipped:
    case Tag::deleted: return;
    default: return inlines(node); // drawings, objects, ruby
    }
}

/// What a picture shows, for those who do not see it.
void Body::description(const pugi::xml_node& node) {
    const auto words = attribute(node, "descr");
    if (words.empty()) return;
    if (!hidden_.empty()) hidden_.add("\n", style_plain);
    hidden_.add(words, style_plain);
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
    if (const auto list = child(child(node, "ffData"), "ddList")) text(chosen_entry(list), look_of({}));
    if (type == "begin") fields_.push_back(false);
    if (fields_.empty()) return;
    if (type == "separate") fields_.back() = true;
    if (type == "end") fields_.pop_back();
}

void Body::text(std::string_view text, const Look& look) {
    const bool instruction = std::find(fields_.begin(), fields_.end(), false) != fields_.end();
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
