// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <ianote/identifiers.hpp>

using namespace ianote;

TEST_CASE("document numbers print back exactly and know their identity") {
    struct Case {
        const char* printed;
        const char* identity;
    };

    const Case cases[] = {
        {"12838/23", "ST-12838-2023-INIT"},
        {"ST 12838/23", "ST-12838-2023-INIT"},
        {"12517/1/23 REV 1", "ST-12517-2023-REV-1"},
        {"12517/1/23", "ST-12517-2023-REV-1"},
        {"9481/17 ADD 1 COR 2", "ST-9481-2017-ADD-1-COR-2"},
        {"9481/17 REV 1 ADD 1", "ST-9481-2017-REV-1-ADD-1"},
        {"9481/17 ADD 1 REV 1", "ST-9481-2017-ADD-1-REV-1"},
        {"PE-CONS 36/16", "PE-CONS-36-2016-INIT"},
        {"SN 4944/2/01 REV 2", "SN-4944-2001-REV-2"},
        {"CM 2345/20", "CM-2345-2020-INIT"},
        {"13456/99 DCL 1", "ST-13456-1999-DCL-1"},
        {"5001/00 EXT 1", "ST-5001-2000-EXT-1"},
        {"EUCO 12/1/23 REV 1", "EUCO-12-2023-REV-1"},
    };
    for (const auto& c : cases) {
        CAPTURE(std::string(c.printed));
        const auto number = parse_document_number(c.printed);
        REQUIRE(number);
        CHECK(number->to_string() == c.printed);
        CHECK(number->identity() == c.identity);
    }
}

TEST_CASE("what is no document number") {
    for (const char* text : {"2013/0256 (COD)", "2016/679", "24/7", "1/2", "2009/16/CE", "12838", "12838/", "/23",
                             "123456/23", "12838/2/3/23", ""}) {
        CAPTURE(std::string(text));
        const auto number = read_document_number(text);
        CHECK((!number || number->length != std::string_view(text).size()));
        CHECK_FALSE((number && std::string_view(text).substr(number->length).starts_with("/")));
    }
}

TEST_CASE("document numbers compare by what they name, in the order of the register") {
    const auto number = [](const char* text) { return *parse_document_number(text); };
    CHECK(number("12838/23") == number("ST 12838/23"));
    CHECK(number("12517/1/23 REV 1") == number("12517/1/23"));
    CHECK(number("9481/17 ADD 1 REV 1") != number("9481/17 REV 1 ADD 1"));
    CHECK(number("9999/23") < number("10000/23"));
    CHECK(number("12838/99") < number("5001/00"));
}

TEST_CASE("the register address follows the identity") {
    CHECK(parse_document_number("12838/23")->register_address("fr") ==
          "https://data.consilium.europa.eu/doc/document/ST-12838-2023-INIT/fr/pdf");
    CHECK(parse_document_number("12517/1/23 REV 1")->register_address("es") ==
          "https://data.consilium.europa.eu/doc/document/ST-12517-2023-REV-1/es/pdf");
}

TEST_CASE("subject codes in all their shapes, and lines that are none") {
    const auto line = [](std::string_view text) {
        std::string out;
        const auto codes = parse_subject_codes(text);
        if (!codes) return std::string("none");
        for (const auto& c : *codes) out += (out.empty() ? "" : "|") + c.code + ":" + c.number;
        return out;
    };
    CHECK(line("JAI 1133") == "JAI:1133");
    CHECK(line("JAI 1133 JAIEX 48 COLAC 105") == "JAI:1133|JAIEX:48|COLAC:105");
    CHECK(line("CFSP/PESC 150") == "CFSP/PESC:150");
    CHECK(line("PR CO 35") == "PR CO:35");
    CHECK(line("CRS/CRP 45") == "CRS/CRP:45");
    CHECK(line("COVID-19 15") == "COVID-19:15");
    CHECK(line("EU-GNSS 16") == "EU-GNSS:16");
    CHECK(line("COEST169") == "COEST:169");
    CHECK(line("N 43") == "N:43");
    CHECK(line("PRESSE 5 / PR CO 5") == "PRESSE:5|PR CO:5");
    CHECK(line("Doc. 1133") == "none");
    CHECK(line("JAI") == "none");
    CHECK(line("15 JAI") == "none");
    CHECK(line("") == "none");
}

TEST_CASE("interinstitutional files and documents of the Commission") {
    const auto file = find_procedure_file("Dossier: 2013/0256/A (COD) suite");
    REQUIRE(file);
    CHECK(file->file.number == "2013/0256/A");
    CHECK(file->file.procedure == "COD");
    CHECK_FALSE(find_procedure_file("2013/256 (COD)"));
    CHECK_FALSE(find_procedure_file("12013/0256 (COD)"));
    CHECK(commission_document_length("COM(2023) 123 final, suite") == std::string_view("COM(2023) 123 final").size());
    CHECK(commission_document_length("SWD(2023) 45 final/2") == std::string_view("SWD(2023) 45 final/2").size());
    CHECK(commission_document_length("COM 2023") == 0);
}
