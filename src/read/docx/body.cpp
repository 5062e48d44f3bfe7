// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/body.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"
#include "read/docx/symbols.hpp"
#include "read/draft_tables.hpp"
#include "text/clean.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ianote::read::docx {

namespace {

constexpr int twips_per_column = 120;

/// What an element is to a reader of text; any other is looked into.
enum class Tag {
    look_into,
    paragraph,
    run,
    table,
    deleted,  ///< tracked: as if accepted, its text is gone
    inserted, ///< tracked: as if accepted, its text stands
    alternate,
    text_box,
    text,
    tab,
    line_break,
    hyphen,
    symbol,
    footnote,
    endnote,
    field_mark,
    section,
    skipped,
};

struct Named {
    std::string_view name;
    Tag tag;
};

constexpr std::array<Named, 37> tags{{{"p", Tag::paragraph},
                                      {"r", Tag::run},
                                      {"t", Tag::text},
                                      {"tbl", Tag::table},
                                      {"rPr", Tag::skipped},
                                      {"pPr", Tag::skipped},
                                      {"tab", Tag::tab},
                                      {"ptab", Tag::tab},
                                      {"br", Tag::line_break},
                                      {"cr", Tag::line_break},
                                      {"noBreakHyphen", Tag::hyphen},
                                      {"softHyphen", Tag::skipped},
                                      {"sym", Tag::symbol},
                                      {"footnoteReference", Tag::footnote},
                                      {"endnoteReference", Tag::endnote},
                                      {"fldChar", Tag::field_mark},
                                      {"instrText", Tag::skipped},
                                      {"delInstrText", Tag::skipped},
                                      {"delText", Tag::skipped},
                                      {"del", Tag::deleted},
                                      {"moveFrom", Tag::deleted},
                                      {"ins", Tag::inserted},
                                      {"moveTo", Tag::inserted},
                                      {"AlternateContent", Tag::alternate},
                                      {"txbxContent", Tag::text_box},
                                      {"sectPr", Tag::section},
                                      {"sdtPr", Tag::skipped},
                                      {"sdtEndPr", Tag::skipped},
                                      {"tblPr", Tag::skipped},
                                      {"tblGrid", Tag::skipped},
                                      {"trPr", Tag::skipped},
                                      {"tcPr", Tag::skipped},
                                      {"footnoteRef", Tag::skipped},
                                      {"endnoteRef", Tag::skipped},
                                      {"rt", Tag::skipped}, // the small print above a word of Chinese or Japanese
                                      {"annotationRef", Tag::skipped},
                                      {"docPr", Tag::skipped}}};

Tag tag_of(const pugi::xml_node& node) {
    const auto name = local_name(node.name());
    for (const auto& named : tags) {
        if (named.name == name) return named.tag;
    }
    return Tag::look_into;
}

bool toggled(Said direct, Said by_character, Said by_paragraph) {
    if (direct) return *direct;
    return by_character.value_or(false) != by_paragraph.value_or(false);
}

} // namespace

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
    case Tag::deleted: ++changes_; return;
    case Tag::inserted: ++changes_; return walk(node, sink);
    case Tag::alternate: {
        const auto choice = child(node, "Choice");
        return walk(choice ? choice : child(node, "Fallback"), sink);
    }
    case Tag::run: // a run outside of any paragraph: no word is lost
        start_paragraph({});
        run(node);
        return finish_paragraph(sink);
    default: return walk(node, sink); // content controls and other wrappings
    }
}

void Body::paragraph(const pugi::xml_node& node, Sink& sink) {
    base::check_limits();
    const auto properties = child(node, "pPr");
    if (!joins_next_) start_paragraph(properties);
    joins_next_ = false;
    inlines(node);
    if (const auto mark = child(properties, "rPr"); mark && (child(mark, "del") || child(mark, "moveFrom"))) {
        ++changes_;
        joins_next_ = true;
    } else {
        finish_paragraph(sink);
    }
    if (child(properties, "sectPr")) section_end();
}

void Body::start_paragraph(const pugi::xml_node& properties) {
    draft_.clear();
    const auto id = child_value(properties, "pStyle");
    style_ = &styles_.find(id);
    const auto own = read_paragraph_look(properties);
    const auto& inherited = style_->paragraph;
    const int list = own.list ? *own.list : inherited.list.value_or(0);
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
    if (hidden_.empty()) return;
    if (sink.writer != nullptr) {
        sink.writer->furniture(hidden_);
        hidden_.clear();
    }
}

void Body::table(const pugi::xml_node& node, Sink& sink) {
    Draft draft;
    TableReader reader(styles_, [this](const pugi::xml_node& cell) { return content(cell); });
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
    case Tag::deleted: ++changes_; return;
    case Tag::inserted: ++changes_; return inlines(node);
    case Tag::alternate: return alternate(node);
    case Tag::text_box: boxes_.push_back(node); return;
    case Tag::text: return text(node.child_value(), look_of({})); // formulas keep their text outside of runs
    case Tag::field_mark: return field_mark(node);
    case Tag::tab:
    case Tag::line_break: return run_content(node, look_of({}));
    default: return inlines(node); // hyperlinks, simple fields, smart tags, content controls
    }
}

void Body::alternate(const pugi::xml_node& node) {
    const auto choice = child(node, "Choice");
    inlines(choice ? choice : child(node, "Fallback"));
}

Body::Look Body::look_of(const pugi::xml_node& properties) const {
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

void Body::note_reference(const pugi::xml_node& node, bool endnote) {
    const auto& format = endnote ? endnotes : footnotes;
    auto& next = endnote ? next_endnote_ : next_footnote_;
    NoteReference note{endnote, std::string(attribute(node, "id")), {}};
    const auto custom = attribute(node, "customMarkFollows");
    if (custom == "1" || custom == "true" || custom == "on") {
        marked_note_ = notes_.size();
    } else {
        note.n = format_number(format.start + next++, format.format);
        draft_.add(note.n, style_plain, RunKind::note_mark);
    }
    notes_.push_back(std::move(note));
}

/// Between the start of a field and its result stand instructions, and perhaps other fields: nothing that is printed.
void Body::field_mark(const pugi::xml_node& node) {
    const auto type = attribute(node, "fldCharType");
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
        draft_.add(text, style_plain, RunKind::note_mark);
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
