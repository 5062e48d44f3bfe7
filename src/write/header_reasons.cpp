// SPDX-License-Identifier: GPL-3.0-or-later
// Why each header field was read as it was, so that a wrong one can be reported.
#include "text/cells.hpp"
#include "text/utf8.hpp"
#include "write/formats.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::write {

namespace {

constexpr std::size_t longest_text = 80; // characters

std::string cut(const std::string& text) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < longest_text && end < text.size(); ++i) text::next_code_point(text, end);
    return end >= text.size() ? text : text.substr(0, end) + "...";
}

/// `label "From:"`, `form`, `guess, confidence 0.6`
std::string reason_of(const HeaderField& field) {
    std::string reason(to_string(field.reason));
    if (field.reason == FieldReason::label && !field.label.empty()) reason += fmt::format(" \"{}\"", cut(field.label));
    if (field.confidence < 1) reason += fmt::format(", confidence {:.2g}", field.confidence);
    return reason;
}

} // namespace

std::string explain_header(std::string_view file, const Note& note) {
    const std::string path(file);
    if (note.header.fields.empty()) return fmt::format("{}: no header field was found\n", to_string(Place{path}));
    std::string out;
    for (const auto& field : note.header.fields) {
        out += fmt::format("{}: {}: {} [{}]\n", to_string(Place{path, field.page, static_cast<int>(field.line)}),
                           to_string(field.kind), text::tsv_cell(cut(field_text(field))), reason_of(field));
    }
    return out;
}

} // namespace ianote::write
