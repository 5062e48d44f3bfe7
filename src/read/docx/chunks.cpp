// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/chunks.hpp"

#include "base/budget.hpp"
#include "read/docx/drawn.hpp"
#include "read/docx/mht.hpp"
#include "read/formats.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace ianote::read::docx {

namespace {

std::string_view text_of(const Pages& pages, Span span) {
    return std::string_view(pages.text).substr(span.begin, span.end - span.begin);
}

/// The text of the runs of a block that lies in a span.
Draft cut(const Pages& pages, const Block& block, const Span& span) {
    Draft draft;
    draft.block.kind = block.kind;
    draft.block.level = block.level;
    draft.block.indent = block.indent;
    for (auto i = block.first_run; i < block.last_run; ++i) {
        const auto& run = pages.runs[i];
        const auto begin = std::max(run.span.begin, span.begin);
        const auto end = std::min(run.span.end, span.end);
        if (run.kind == RunKind::image && span.begin <= run.span.begin && run.span.begin <= span.end)
            draft.add_image(text_of(pages, pages.images[run.page]), run.style);
        else if (run.kind != RunKind::page_break && begin < end)
            draft.add(std::string_view(pages.text).substr(begin, end - begin), run.style, run.kind);
    }
    return draft;
}

Span all_of(const Pages& pages, const Block& block) {
    if (block.first_run == block.last_run) return {};
    return {pages.runs[block.first_run].span.begin, pages.runs[block.last_run - 1].span.end};
}

DraftRow row_of(const Pages& pages, const Block& block) {
    DraftRow row;
    for (auto i = block.first_cell; i < block.last_cell; ++i) {
        const auto& cell = pages.cells[i];
        row.push_back({{}, cell.cols, cell.rows, cell.head});
        for (const auto& paragraph : cell.paragraphs) {
            row.back().content.push_back(cut(pages, block, paragraph.span));
            row.back().content.back().block.kind = BlockKind::paragraph;
            row.back().content.back().block.indent = paragraph.indent;
        }
    }
    return row;
}

Draft note_of(const Pages& pages, const Block& block) {
    const auto whole = all_of(pages, block);
    if (whole.empty()) return cut(pages, block, whole);
    const auto& first = pages.runs[block.first_run];
    const bool marked = first.kind == RunKind::note_mark;
    auto note = cut(pages, block, {marked ? first.span.end : whole.begin, whole.end});
    if (marked) note.label = pages.text.substr(first.span.begin, first.span.end - first.span.begin);
    return note;
}

/// What a reader found, as drafts again, for the reader of the document around it.
std::vector<Draft> drafts_of(const Pages& pages) {
    std::vector<Draft> out;
    for (const auto& block : pages.blocks) {
        base::check_limits();
        if (block.kind == BlockKind::table_row && block.first_cell < block.last_cell) {
            if (out.empty() || out.back().table == nullptr || block.starts_table) {
                out.emplace_back();
                out.back().table = std::make_shared<DraftTable>();
                out.back().table->ruled = true; // what was no table was unfolded by its reader
            }
            out.back().table->rows.push_back(row_of(pages, block));
        } else if (block.kind == BlockKind::note) {
            out.push_back(note_of(pages, block));
        } else if (block.kind == BlockKind::note_paragraph && !out.empty() &&
                   out.back().block.kind == BlockKind::note) {
            out.back().add_line(cut(pages, block, all_of(pages, block)));
        } else if (block.kind != BlockKind::page_break) {
            out.push_back(cut(pages, block, all_of(pages, block)));
        }
    }
    return out;
}

/// A page as mail programs pack it, unpacked.
std::string without_packing(std::string bytes) {
    constexpr std::size_t head = 1000;
    if (text::ascii_small(std::string_view(bytes).substr(0, head)).find("mime-version:") == std::string::npos)
        return bytes;
    return page_of_mht(bytes).value_or(std::string());
}

/// A part that cannot be read leaves the rest as it is; what breaks a limit ends the document.
bool is_of_the_part(const Error& error) {
    constexpr std::array<std::string_view, 5> codes{"docx-damaged", "xml-doctype", "html-damaged", "not-text",
                                                    "input-empty"};
    return std::find(codes.begin(), codes.end(), error.code()) != codes.end();
}

} // namespace

std::vector<Draft> OtherParts::document(const std::string& part) {
    constexpr int deepest = 2;
    const auto bytes = without_packing(package_.read(part));
    const Source source{bytes, part};
    const bool word = is_docx(source);
    if (bytes.starts_with("{\\rtf") || (word && depth_ == deepest)) return {};
    Pages pages;
    if (word)
        pages = read_package(source, limits_, diagnostics_, depth_ + 1);
    else if (is_html(source) || part.ends_with(".html") || part.ends_with(".htm"))
        pages = read_html(source, limits_, diagnostics_);
    else if (part.ends_with(".txt"))
        pages = read_plain(source, limits_, diagnostics_);
    else
        return {};
    parts_.insert(part);
    struck_ = struck_ || pages.struck;
    unread_.insert(unread_.end(), pages.unread.begin(), pages.unread.end());
    return drafts_of(pages);
}

void OtherParts::undescribed(const pugi::xml_node& reference) {
    const auto embedded = attribute(reference, "embed");
    const auto found = relations_.find(std::string(embedded.empty() ? attribute(reference, "id") : embedded));
    if (found == relations_.end() || !package_.has(found->second.part)) return;
    if (pictures_.insert(found->second.part).second) unread_.push_back({UnreadKind::picture, 0, found->second.part});
}

std::vector<Draft> OtherParts::read(const pugi::xml_node& reference) {
    const bool diagram = local_name(reference.name()) == "relIds";
    const auto found = relations_.find(std::string(attribute(reference, diagram ? "dm" : "id")));
    if (found == relations_.end() || !package_.has(found->second.part)) return {};
    const auto& part = found->second.part;
    if (parts_.contains(part)) return {};
    try {
        if (local_name(reference.name()) == "altChunk") return document(part);
        pugi::xml_document xml;
        package_.parse(part, xml);
        parts_.insert(part);
        return {read_drawn(xml)};
    } catch (const Error& error) {
        if (!is_of_the_part(error)) throw;
    }
    return {};
}

} // namespace ianote::read::docx
