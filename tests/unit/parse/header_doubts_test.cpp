// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

std::string note_with(const std::string& rows) {
    return "Council of the European Union\nBrussels, 3 May 2022\n(OR. en)\n8633/22\nJAI 565\nNOTE\n" + rows +
           "\n\n1. The first point of the note.\n";
}

std::string messages(const Conversion& result) {
    std::string out;
    for (const auto& diagnostic : result.diagnostics) out += diagnostic.message + "\n";
    return out;
}

} // namespace

TEST_CASE("a plain header is in no doubt") {
    const auto result =
        convert_text(note_with("From: Presidency\nTo: Delegations\nSubject: A proposal"), "8633-22.en.txt");
    CHECK(diagnosed(result) == "");
    for (const auto& field : result.note.header.fields) CHECK(field.confidence == 1);
}

TEST_CASE("two senders are both kept and both named") {
    const auto result = convert_text(
        note_with("From: Presidency\nFrom: General Secretariat of the Council\nTo: Delegations\nSubject: Wind"));
    CHECK(diagnosed(result) == "header-ambiguous");
    CHECK(messages(result).find("the sender was read as 'Presidency', but a second one says 'General Secretariat") !=
          std::string::npos);
    CHECK(documents(result.note, FieldKind::from) == "Presidency General Secretariat of the Council");
    CHECK(result.note.header.find(FieldKind::from)->confidence < 1);
}

TEST_CASE("a file's name that gives another number is named beside the header's") {
    const auto rows = note_with("From: Presidency\nTo: Delegations\nSubject: Wind");
    for (const char* name : {"9999-22.en.txt", "ST-9999-2022-INIT.en.txt"}) {
        CAPTURE(std::string(name));
        const auto result = convert_text(rows, name);
        CHECK(diagnosed(result) == "header-ambiguous");
        CHECK(messages(result).find("'8633/22', but the name of the file says '9999/22'") != std::string::npos);
        CHECK(result.note.identity == "ST-8633-2022-INIT");
    }
    for (const char* name : {"minutes-22.txt", "2022-05-03.txt", "8633-22.fr.txt"})
        CHECK(diagnosed(convert_text(rows, name)) == "");
}

TEST_CASE("two headers side by side are told, and nothing of the second is lost") {
    const auto result = convert_text("Council of the European Union\nBrussels, 3 May 2022\n(OR. en)\n8633/22\nNOTE\n"
                                     "From: Presidency              Origine: la présidence\n"
                                     "To: Delegations               Destinataire: délégations\n"
                                     "Subject: Wind                 Objet: le vent\n\nThe wind turns.\n");
    CHECK(diagnosed(result) == "header-ambiguous");
    CHECK(messages(result).find("two headers stand side by side") != std::string::npos);
    CHECK(field(result.note, FieldKind::subject) == "Wind");
    CHECK(result.note.source.coverage == 1);
}

TEST_CASE("a label takes only a value of its form") {
    const auto beside = [](const std::string& value) {
        return convert_text("Council of the European Union\n                    Brussels, 3 May 2022\n\n"
                            "Interinstitutional File:      " +
                            value +
                            "\n2022/0155(COD)\n                              LIMITE\nNOTE\nFrom:  Presidency\n"
                            "To:    Delegations\nSubject:  Wind\n\nThe wind turns.\n")
            .note;
    };
    CHECK(beside("8633/22").identity == "ST-8633-2022-INIT");
    CHECK(beside("8633/22 ADD 1").identity == "ST-8633-2022-ADD-1");
    CHECK(codes(beside("JAI 565")) == "JAI 565");
    CHECK(documents(beside("JAI 565"), FieldKind::procedure_file) == "2022/0155(COD)");
}

TEST_CASE("what is too long for a header is text, whole") {
    const std::string head = "Council of the European Union\nBrussels, 3 May 2022\n8633/22\nNOTE\nSubject: Wind\n";
    std::string rows;
    for (int i = 0; i < 2000; ++i) rows += "Row of nothing known\n";
    std::string cells = "cell";
    for (int i = 0; i < 2000; ++i) cells += "\tcell";
    for (const auto& text : {head + rows, head + cells, head + "\n" + rows, head + "\n" + cells}) {
        const auto result = convert_text(text + "\n\nThe wind turns.\n", "note.txt");
        CHECK(result.note.source.coverage == 1);
    }
}

TEST_CASE("a page in one line is header and text") {
    const auto result = convert_text(
        "1 Council of the European Union Brussels, 17 June 2016 (OR. en) 9927/1/16 REV 1 LIMITE COSI 108 NOTE From: "
        "Presidency To: Delegations Subject: Report on winds Delegations will find attached a report. It is long.");
    CHECK(result.note.identity == "ST-9927-2016-REV-1");
    CHECK(field(result.note, FieldKind::from) == "Presidency");
    CHECK(field(result.note, FieldKind::to) == "Delegations");
    CHECK(field(result.note, FieldKind::subject) == "Report on winds");
    REQUIRE(result.note.body.size() == 1);
    CHECK(plain_text(result.note.body.front().text).starts_with("Delegations will find"));
    CHECK(result.note.source.coverage == 1);
}
