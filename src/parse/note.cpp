// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/note.hpp"

#include "model/identify.hpp"
#include "parse/body.hpp"
#include "parse/footnotes.hpp"
#include "parse/header/header.hpp"
#include "parse/inline.hpp"
#include "parse/leads.hpp"
#include "parse/numbering.hpp"
#include "parse/pictures.hpp"
#include "parse/references.hpp"
#include "text/label_value.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

namespace ianote::parse {

namespace {

/// An identity for a note without a number: `note-` and the file's name without its ending, safe in XML and file
/// systems.
std::string identity_from_name(std::string_view name) {
    name = name.substr(0, name.find_last_of('.'));
    std::string out = "note-";
    for (const char c : name) {
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
        out += plain ? c : '-';
    }
    return out.substr(0, 120);
}

Footnote make_footnote(const Context& context, const layout::FlowNote& source) {
    Footnote footnote;
    footnote.n = source.n;
    footnote.value = text::label_value(source.n);
    footnote.label_origin = source.label;
    footnote.label = text::collapse(context.source(source.label));
    footnote.text = make_text(context, source.runs);
    for (const auto& runs : source.more) footnote.more.push_back(make_text(context, runs));
    footnote.page = source.page;
    footnote.line = source.line;
    return footnote;
}

Note with_header(const Context& context, ParsedHeader parsed, std::string_view file_name) {
    Note note;
    note.language = context.pack.code;
    note.header = std::move(parsed.header);
    const auto* number = note.header.document_number();
    note.identity = number != nullptr ? number->identity() : identity_from_name(file_name);
    const BodyParagraphs paragraphs(context.flow, parsed);
    note.body = parse_body(context, note.header, paragraphs.all(), body_pictures(context.flow, parsed));
    for (const auto& source : context.flow.notes) note.footnotes.push_back(make_footnote(context, source));
    note.furniture = header_pictures(context, parsed);
    note.furniture.insert(note.furniture.end(), context.flow.furniture.begin(), context.flow.furniture.end());
    model::give_identifiers(note);
    tie_leads(note, context.pack);
    tie_footnotes(note, context.diagnostics);
    tie_references(note);
    check_numbering(note.body, context.diagnostics);
    return note;
}

} // namespace

Note parse_note(const Context& context, std::string_view file_name, std::size_t min_evidence) {
    auto parsed = parse_header(context, file_name);
    if (parsed.evidence < min_evidence) {
        throw Error(ErrorKind::input, "not-a-note", {}, "nothing here looks like a Council note");
    }
    return with_header(context, std::move(parsed), file_name);
}

bool is_note(const layout::Flow& flow, const language::Pack& pack, std::string_view file_name) {
    Diagnostics unheard; // of a header that may be none
    return parse_header({flow, pack, unheard}, file_name).evidence >= usual_evidence;
}

Note parse_any(const Context& context, std::string_view file_name) { return with_header(context, {}, file_name); }

} // namespace ianote::parse
