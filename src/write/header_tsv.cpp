// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of a folder for a spreadsheet: a row a document, a column a field.
#include "model/fields.hpp"
#include "text/cells.hpp"
#include "text/encoding.hpp"
#include "write/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace ianote::write {

namespace {

void append(std::string& list, const std::string& more) {
    if (more.empty()) return;
    if (!list.empty()) list += "; ";
    list += more;
}

/// As printed; dates so that they can be sorted. Of a field of no known kind the label tells what it is.
std::string printed(const HeaderField& field) {
    if (const auto* date = std::get_if<Date>(&field.value)) return to_iso(*date);
    auto text = field_text(field);
    return field.kind == FieldKind::other && !field.label.empty() ? field.label + " " + text : text;
}

std::string values_of(const Header& header, FieldKind kind) {
    std::string all;
    for (const auto& field : header.fields) {
        if (field.kind == kind) append(all, printed(field));
    }
    return all;
}

/// That of the field that is least sure.
std::string lowest_confidence(const Header& header) {
    const auto lowest = std::min_element(header.fields.begin(), header.fields.end(),
                                         [](const auto& a, const auto& b) { return a.confidence < b.confidence; });
    return lowest == header.fields.end() ? std::string() : fmt::format("{:.2g}", lowest->confidence);
}

/// Codes of warnings, each once; of what ended the document also the words.
std::string warnings_of(std::span<const Diagnostic> diagnostics) {
    std::string all;
    std::vector<std::string_view> told;
    for (const auto& diagnostic : diagnostics) {
        if (diagnostic.severity == Severity::error) {
            append(all, diagnostic.code + ": " + diagnostic.message);
        } else if (diagnostic.severity == Severity::warning &&
                   std::count(told.begin(), told.end(), diagnostic.code) == 0) {
            told.push_back(diagnostic.code);
            append(all, diagnostic.code);
        }
    }
    return all;
}

std::string line_of(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) {
        if (!line.empty()) line += '\t';
        line += text::sheet_cell(cell);
    }
    return line + '\n';
}

} // namespace

std::string header_tsv_head() {
    std::vector<std::string> cells{"file", "id", "language", "status"};
    for (const auto& field : model::fields()) cells.emplace_back(field.name);
    cells.insert(cells.end(), {"confidence", "warnings"});
    return line_of(cells);
}

std::string header_tsv_row(const TableRow& row) {
    std::vector<std::string> cells{text::printable(row.file)};
    const auto* note = row.note;
    cells.push_back(note == nullptr ? "" : note->id());
    cells.push_back(note == nullptr ? "" : note->language.str());
    cells.emplace_back(row.status);
    for (const auto& field : model::fields())
        cells.push_back(note == nullptr ? "" : values_of(note->header, field.kind));
    cells.push_back(note == nullptr ? "" : lowest_confidence(note->header));
    cells.push_back(warnings_of(row.diagnostics));
    return line_of(cells);
}

} // namespace ianote::write
