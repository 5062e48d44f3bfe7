// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text to read: one line a header field, a blank line between blocks, footnotes as [^1] at the end, images as
// [what they show].
#include "model/kinds.hpp"
#include "model/reading.hpp"
#include "model/walk.hpp"
#include "write/formats.hpp"

namespace ianote::write {

namespace {

struct TextWriter {
    std::string out;

    static std::string content(const Text& text) {
        auto marked = text;
        bool behind_blank = true;
        for (auto& part : marked.inlines) {
            const bool mark = part.kind == InlineKind::footnote_ref;
            if ((mark || part.kind == InlineKind::image) && !part.is_deleted()) {
                part.kind = InlineKind::text;
                part.text = (mark ? "[^" : behind_blank ? "[" : " [") + part.text + "]";
            }
            if (!part.text.empty()) behind_blank = part.text.ends_with(' ');
        }
        return plain_text(marked);
    }

    void line(const std::string& text) {
        if (!text.empty()) out += text + "\n";
    }

    static std::string joined(const std::string& label, const std::string& text) {
        if (label.empty()) return text;
        return text.empty() ? label : label + "\t" + text;
    }

    void place_and_date(const Header& header) {
        const auto* place = header.find(FieldKind::place);
        const auto* date = header.find(FieldKind::date);
        std::string s = place != nullptr ? content(place->text) : "";
        if (date != nullptr) {
            if (!s.empty()) s += ", ";
            if (!date->label.empty()) s += date->label + " ";
            s += content(date->text);
        }
        line(s);
    }

    void field(const HeaderField& field) {
        if (field.kind == FieldKind::place || field.kind == FieldKind::date) return;
        if (const auto* code = std::get_if<SubjectCode>(&field.value)) {
            line(code->code + " " + code->number);
        } else if (const auto* codes = std::get_if<std::vector<LanguageCode>>(&field.value)) {
            std::string s = "(" + field.label;
            for (std::size_t i = 0; i < codes->size(); ++i) s += (i == 0 ? " " : ", ") + (*codes)[i].str();
            line(s + ")");
        } else {
            line(joined(field.label, content(field.text)));
        }
    }

    void header(const Header& header) {
        bool dated = false;
        for (const auto& item : header.fields) {
            if (item.kind > FieldKind::date && !dated) {
                place_and_date(header);
                dated = true;
            }
            field(item);
        }
        if (!dated) place_and_date(header);
    }

    void blocks(const std::vector<Block>& list, std::size_t depth) {
        for (const auto& block : list) this->block(block, depth);
    }

    static std::string label_of(const Block& block) {
        if (!model::facts_of(block.kind).numbered || (block.n.empty() && block.label.empty())) return {};
        return (block.label.empty() ? block.n + "." : block.label) + " ";
    }

    /// The words of a cell on one line, with those of the blocks inside.
    static std::string cell(const Block& block) {
        auto s = content(block.text);
        model::for_each_block(block.children, [&](const Block& inside) {
            s += (s.empty() ? "" : " ") + label_of(inside) + content(inside.text);
        });
        return s;
    }

    void row(const Block& block) {
        std::string s = "|";
        for (const auto& one : block.children) s += " " + cell(one) + " |";
        line(s);
    }

    void block(const Block& block, std::size_t depth) {
        if (model::is_struck_out(block)) return;
        if (block.kind == BlockKind::row) return row(block);
        const auto& kind = model::facts_of(block.kind);
        const bool container = !kind.has_text && kind.holds_blocks; // an act, an annex
        if (block.kind == BlockKind::division) {
            out += "\n";
            line(block.label);
        }
        if (!container) {
            out += "\n";
            std::string s(block.kind == BlockKind::heading || block.kind == BlockKind::title ? 0 : depth * 4, ' ');
            line(s + label_of(block) + content(block.text));
        }
        blocks(block.children, container || block.kind == BlockKind::table ? depth : depth + 1);
    }
};

} // namespace

std::string write_text(const Note& note) {
    TextWriter writer;
    writer.header(note.header);
    writer.blocks(note.body, 0);
    if (!note.footnotes.empty()) writer.out += "\n";
    for (const auto& footnote : note.footnotes) {
        if (is_deleted(footnote.text)) continue;
        writer.line("[^" + footnote.n + "]: " + TextWriter::content(footnote.text));
        for (const auto& text : footnote.more) writer.out += "\n    " + TextWriter::content(text) + "\n";
    }
    if (!note.furniture.empty()) writer.out += "\n";
    for (const auto& piece : note.furniture) writer.line(piece.text);
    return std::move(writer.out);
}

} // namespace ianote::write
