// SPDX-License-Identifier: GPL-3.0-or-later
// Headers as a table for spreadsheets, and why each field was read as it was.
#include "model/fields.hpp"
#include "support.hpp"
#include "text/split.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

using Cells = std::vector<std::string>;

const TableWriter& table() { return *find_table_writer("header-tsv"); }

/// The cells of one line, which must be one.
Cells cells_of(const std::string& line) {
    REQUIRE(line.find('\n') + 1 == line.size());
    Cells cells;
    for (const auto cell : text::split(std::string_view(line).substr(0, line.size() - 1), '\t'))
        cells.emplace_back(cell);
    return cells;
}

/// The cell below a title.
std::string cell(const std::string& row, const std::string& title) {
    const auto titles = cells_of(table().head());
    const auto cells = cells_of(row);
    REQUIRE(cells.size() == titles.size());
    const auto at = std::find(titles.begin(), titles.end(), title);
    REQUIRE(at != titles.end());
    return cells[static_cast<std::size_t>(at - titles.begin())];
}

std::string row_of(const Conversion& conversion, const std::string& file = "notes/a.md") {
    return table().row({.file = file,
                        .status = to_string(conversion.status()),
                        .note = &conversion.note,
                        .diagnostics = conversion.diagnostics});
}

constexpr std::string_view usual = "Bruxelles, le 15 septembre 2023\n(OR. en, es)\n\n12838/1/23\nREV 1\nLIMITE\n"
                                   "JAI 1133\nCOSI 145\n\nNOTE POINT \"I/A\"\n\n"
                                   "Origine: la présidence\nDestinataire: délégations\n"
                                   "Nº doc. préc.: 12517/1/23 REV 1\nObjet: Des ports sûrs\n\n---\n\nTexte.\n";

HeaderField free_field(FieldKind kind, const std::string& text, const std::string& label = {}) {
    HeaderField field;
    field.kind = kind;
    field.label = label;
    field.text.inlines.push_back({InlineKind::text, style_plain, text, {}, std::nullopt});
    return field;
}

} // namespace

TEST_CASE("a table of headers has a column a field, in the order of note XML") {
    const auto titles = cells_of(table().head());
    Cells wanted{"file", "id", "language", "status"};
    for (const auto& field : model::fields()) wanted.emplace_back(field.name);
    wanted.insert(wanted.end(), {"confidence", "warnings"});
    CHECK(titles == wanted);
    CHECK_FALSE(bool(find_table_writer("xml")));
    CHECK_FALSE(bool(find_writer("header-tsv")));
}

TEST_CASE("a row has what is printed, dates as ISO writes them, several values in one cell") {
    const auto row = row_of(convert_text(usual));
    CHECK(cell(row, "file") == "notes/a.md");
    CHECK(cell(row, "id") == "ST-12838-2023-REV-1.fr");
    CHECK(cell(row, "language") == "fr");
    CHECK(cell(row, "date") == "2023-09-15");
    CHECK(cell(row, "originalLanguages") == "en, es");
    CHECK(cell(row, "documentNumber") == "12838/1/23 REV 1");
    CHECK(cell(row, "subjectCode") == "JAI 1133; COSI 145");
    CHECK(cell(row, "documentType") == "NOTE POINT \"I/A\"");
    CHECK(cell(row, "precedingDocument") == "12517/1/23 REV 1");
    CHECK(cell(row, "subject") == "Des ports sûrs");
    CHECK(cell(row, "to") == "délégations");
    CHECK(cell(row, "meeting").empty());
    CHECK(cell(row, "confidence") == "1");
}

TEST_CASE("a row tells the lowest confidence, each warning once, and no mere note") {
    auto conversion = convert_text(usual);
    conversion.note.header.fields[1].confidence = 0.8;
    conversion.note.header.fields[3].confidence = 0.65;
    conversion.diagnostics = {{Severity::warning, "numbering-gap", "point 3 follows point 1", "", 0, 9},
                              {Severity::note, "struck-text", "1 passage is struck through", "", 0, 0},
                              {Severity::warning, "numbering-gap", "point 7 follows point 5", "", 0, 12},
                              {Severity::warning, "date-invalid", "no such day", "", 0, 1}};
    const auto row = row_of(conversion);
    CHECK(cell(row, "confidence") == "0.65");
    CHECK(cell(row, "warnings") == "numbering-gap; date-invalid");
    CHECK(cell(row, "status") == "warning");
}

TEST_CASE("an input that gave no note has a row that says why") {
    const std::vector<Diagnostic> said{{Severity::error, "pdf-no-text", "this PDF has no text", "recognise it", 0, 0}};
    const auto row = table().row({.file = "scan.pdf", .status = "failed", .note = nullptr, .diagnostics = said});
    CHECK(cell(row, "file") == "scan.pdf");
    CHECK(cell(row, "status") == "failed");
    CHECK(cell(row, "warnings") == "pdf-no-text: this PDF has no text");
    CHECK(cell(row, "id").empty());
    CHECK(cell(row, "confidence").empty());
}

TEST_CASE("a date that no calendar has stays as it is printed") {
    const auto row =
        row_of(convert_text("Bruxelles, le 31 février 2023\n12838/23\n\nObjet: Des ports\n\n---\n\nUn.\n"));
    CHECK(cell(row, "date") == "31 février 2023");
}

TEST_CASE("no cell of a table is a formula, leaves its column, or swallows the next") {
    auto conversion = convert_text(usual);
    auto& fields = conversion.note.header.fields;
    fields.clear();
    fields.push_back(free_field(FieldKind::subject, "=HYPERLINK(\"http://x\")\tnext\nline"));
    fields.push_back(free_field(FieldKind::from, "\"open"));
    fields.push_back(free_field(FieldKind::other, "+32 2 281", "Contact:"));
    fields.push_back(free_field(FieldKind::other, "only a line"));
    const auto row = row_of(conversion, "-d\xE9j\xE0\t.md");
    CHECK(cell(row, "subject") == "'=HYPERLINK(\"http://x\") next line");
    CHECK(cell(row, "from") == "\"\"\"open\"");
    CHECK(cell(row, "field") == "Contact: +32 2 281; only a line");
    CHECK(cell(row, "file") == "'-déjà .md");
}

TEST_CASE("an explanation names each field, its place and its reason") {
    auto conversion = convert_text(usual);
    const auto explain = find_named(explanations(), "header")->value;
    const auto told = explain("notes/a.md", conversion.note);
    const auto has = [&](const std::string& line) {
        return ("\n" + told).find("\n" + line + "\n") != std::string::npos;
    };
    CHECK(has("notes/a.md:1: place: Bruxelles [form]"));
    CHECK(has("notes/a.md:4: documentNumber: 12838/1/23 REV 1 [form]"));
    CHECK(has("notes/a.md:8: subjectCode: COSI 145 [form]"));
    CHECK(has("notes/a.md:12: from: la présidence [label \"Origine:\"]"));
    CHECK(has("notes/a.md:15: subject: Des ports sûrs [label \"Objet:\"]"));
    CHECK(static_cast<std::size_t>(std::count(told.begin(), told.end(), '\n')) == conversion.note.header.fields.size());

    auto& fields = conversion.note.header.fields;
    fields.clear();
    CHECK(explain("a.pdf", conversion.note) == "a.pdf: no header field was found\n");
    std::string long_text;
    for (int i = 0; i < 81; ++i) long_text += "é";
    fields.push_back(free_field(FieldKind::subject, long_text));
    fields.back().page = 2;
    fields.back().confidence = 0.6;
    fields.back().reason = FieldReason::guess;
    CHECK(explain("a.pdf", conversion.note) ==
          "a.pdf:2: subject: " + long_text.substr(2) + "... [guess, confidence 0.6]\n");
}

TEST_CASE("a note that was converted before tells its reasons again") {
    const auto first = convert_text(usual);
    const auto again = convert_text(find_writer("xml")->write(first.note), "note.xml");
    REQUIRE(again.note.header.fields.size() == first.note.header.fields.size());
    for (std::size_t i = 0; i < first.note.header.fields.size(); ++i)
        CHECK(again.note.header.fields[i].reason == first.note.header.fields[i].reason);
}
