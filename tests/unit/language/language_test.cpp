// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/dates.hpp"
#include "language/detect.hpp"
#include "support.hpp"
#include "text/utf8.hpp"

#include <ianote/validate.hpp>

#include <pugixml.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

const std::filesystem::path packs = std::filesystem::path(IANOTE_SOURCE_DIR) / "languages";

} // namespace

TEST_CASE("every language pack validates, and its name is its code") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(packs)) {
        if (entry.path().extension() != ".xml") continue;
        CAPTURE(entry.path().string());
        ++count;
        for (const auto& fault : validate(slurp(entry.path()))) FAIL_CHECK(fault.line << ": " << fault.message);
        const auto code = entry.path().stem().string();
        REQUIRE(languages().knows(code));
        CHECK(languages().registry().find(code)->code.str() == code);
    }
    CHECK(count == 24);
}

TEST_CASE("the long date of every language is read") {
    struct Case {
        const char* code;
        const char* text;
    };

    const Case cases[] = {
        {"fr", "15 septembre 2023"},          {"es", "15 de septiembre de 2023"},
        {"en", "15 September 2023"},          {"de", "15. September 2023"},
        {"it", "15 settembre 2023"},          {"pt", "15 de setembro de 2023"},
        {"nl", "15 september 2023"},          {"da", "15. september 2023"},
        {"sv", "15 september 2023"},          {"fi", "15. syyskuuta 2023"},
        {"el", "15 Σεπτεμβρίου 2023"},        {"cs", "15. září 2023"},
        {"sk", "15. septembra 2023"},         {"sl", "15. september 2023"},
        {"sl", "15. septembra 2023"},         {"hr", "15. rujna 2023."},
        {"pl", "15 września 2023 r."},        {"hu", "2023. szeptember 15."},
        {"ro", "15 septembrie 2023"},         {"bg", "15 септември 2023 г."},
        {"et", "15. september 2023"},         {"lv", "2023. gada 15. septembrī"},
        {"lt", "2023 m. rugsėjo 15 d."},      {"mt", "15 ta' Settembru 2023"},
        {"mt", "15 ta\u2019 Settembru 2023"}, {"ga", "15 Meán Fómhair 2023"},
    };
    for (const auto& c : cases) {
        CAPTURE(std::string(c.code));
        const auto found = language::find_date(c.text, *languages().registry().find(c.code));
        REQUIRE(found);
        CHECK(to_iso(found->date) == "2023-09-15");
        CHECK(found->begin == 0);
    }
}

TEST_CASE("dates with ordinals, in figures, in ranges, and what is meant as one or is none") {
    const auto iso = [](const char* code, const char* text) {
        const auto found = language::find_date(text, *languages().registry().find(code));
        return found ? to_iso(found->date) + (found->date.ok() ? "" : "!") : std::string("none");
    };
    CHECK(iso("fr", "le 1er mars 2022") == "2022-03-01");
    CHECK(iso("es", "1.º de enero de 2024") == "2024-01-01");
    CHECK(iso("en", "on the 3rd of May 2024") == "2024-05-03");
    CHECK(iso("en", "15 and 16 June 2023") == "2023-06-16");
    CHECK(iso("de", "am 15.9.2023") == "2023-09-15");
    CHECK(iso("fr", "31 février 2023") == "2023-02-31!");
    CHECK(iso("fr", "en octobre 2022") == "none");
    CHECK(iso("fr", "le 12 juillet") == "none");
    CHECK(iso("fr", "la version 1.2.2023/4") == "none");
    CHECK(iso("fr", "40 mars 2022") == "2022-03-40!");
    CHECK(iso("fr", "le 1 er janvier 2024") == "2024-01-01");
    CHECK(iso("es", "el 3 de setiembre de 2020") == "2020-09-03");
    CHECK(iso("fi", "12 päivänä maaliskuuta 2024") == "2024-03-12");
    CHECK(iso("et", "alates 1. juunist 2024") == "2024-06-01");
    CHECK(iso("lv", "līdz 2024. gada 30. aprīlim") == "2024-04-30");
    CHECK(iso("sv", "2024-03-12") == "2024-03-12");
    CHECK(iso("de", "am 12. 3. 2024") == "2024-03-12");
    CHECK(iso("en", "on 31-12-2015") == "2015-12-31");
    CHECK(iso("en", "the end of 2023. 15 March 2024") == "2024-03-15");
    CHECK(iso("fr", "le point 2.3.2010") == "none");
    CHECK(iso("fr", "la partie 4.1.2.2003") == "none");
    CHECK(iso("en", "2015-12-31-7") == "2015-12-31");
}

TEST_CASE("ranges of days, months alone, and days behind their month") {
    const auto value = [](const char* code, std::string_view text) {
        const auto& pack = *languages().registry().find(code);
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] < '0' || text[at] > '9' || (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')) continue;
            if (const auto found = language::read_date_around(text, at, 0, pack)) {
                return std::string(text.substr(found->begin, found->end - found->begin)) + " = " + found->value();
            }
        }
        return std::string("none");
    };
    CHECK(value("fr", "les 15 et 16 juin 2008.") == "15 et 16 juin 2008 = 2008-06-15/2008-06-16");
    CHECK(value("en", "15/16 June 2008") == "15/16 June 2008 = 2008-06-15/2008-06-16");
    CHECK(value("en", "on 15, 16 and 17 June 2008") == "15, 16 and 17 June 2008 = 2008-06-15/2008-06-17");
    CHECK(value("es", "del 3 al 5 de marzo de 2021") == "3 al 5 de marzo de 2021 = 2021-03-03/2021-03-05");
    CHECK(value("fr", "du 28 février au 3 mars 2024") == "28 février au 3 mars 2024 = 2024-02-28/2024-03-03");
    CHECK(value("de", "30. Dezember bis 2. Januar 2024") == "30. Dezember bis 2. Januar 2024 = 2023-12-30/2024-01-02");
    CHECK(value("lv", "2002. gada 21. un 22. jūnija sanāksmē") ==
          "2002. gada 21. un 22. jūnija = 2002-06-21/2002-06-22");
    CHECK(value("hu", "2008. június 19–20-án") == "2008. június 19–20 = 2008-06-19/2008-06-20");
    CHECK(value("fr", "les 4 et 18 mars 2024") == "18 mars 2024 = 2024-03-18"); // two days, no range
    CHECK(value("en", "October 15, 2008") == "October 15, 2008 = 2008-10-15");
    CHECK(value("en", "since December 2006") == "December 2006 = 2006-12");
    CHECK(value("es", "en marzo de 2022,") == "marzo de 2022 = 2022-03");
    CHECK(value("pl", "w maju 2018 r.") == "maju 2018 r. = 2018-05");
    CHECK(value("lt", "2007 m. kovo mėn. pradėtos") == "2007 m. kovo mėn. = 2007-03");
    CHECK(value("ga", "Meán Fómhair 2023") == "Meán Fómhair 2023 = 2023-09");
    CHECK(value("en", "they may 2008 times") == "none");
    CHECK(value("fr", "la saison mars 2022/23") == "none");
}

TEST_CASE("the labels of every pack are told apart from every other language's") {
    for (const auto& [code, pack] : languages().registry().all()) {
        // a header in the language's own long forms, as the pack itself has them
        pugi::xml_document document;
        REQUIRE(document.load_file((packs / (code + ".xml")).c_str()));
        const auto header = document.child("language").child("header");
        std::string text = std::string(header.child("institution").text().get()) + "\n\n12838/23\n\n";
        for (const char* field : {"from", "to", "precedingDocument", "subject"}) {
            text += std::string(header.find_child_by_attribute("label", "field", field).text().get()) + ": x\n";
        }
        CAPTURE(text);
        const auto detection = language::detect(text, languages().registry());
        CHECK(detection.pack->code.str() == code);
        CHECK(detection.from_header);
    }
}

TEST_CASE("a language is told from running text") {
    const auto udhr = std::filesystem::path(IANOTE_SOURCE_DIR) / "../shared/data/udhr";
    if (!std::filesystem::exists(udhr)) {
        MESSAGE("skipped: no multilingual texts beside the project");
        return;
    }
    for (const auto& [code, pack] : languages().registry().all()) {
        CAPTURE(code);
        const auto text = slurp(udhr / (code + ".txt"));
        const auto detection = language::detect(std::string_view(text).substr(400, 6000), languages().registry());
        CHECK(detection.pack->code.str() == code);
    }
}

TEST_CASE("one label is enough to tell a language by the header, and running text is guessed") {
    const auto labelled = language::detect("Objet : Essai\n", languages().registry());
    CHECK(labelled.pack->code.str() == "fr");
    CHECK(labelled.from_header);
    CHECK(labelled.evidence == 1);
    const auto running = language::detect("les ministres ont pris acte de la note\n", languages().registry());
    CHECK(running.pack->code.str() == "fr");
    CHECK_FALSE(running.from_header);
}

TEST_CASE("a folder of packs goes before the built-in ones, and a broken pack names its line") {
    const auto folder = std::filesystem::temp_directory_path() / "ianote-test-packs";
    std::filesystem::create_directories(folder);
    const auto write = [&](const char* name, const std::string& text) { std::ofstream(folder / name) << text; };
    write("eo.xml", "<language xmlns=\"urn:ianote:language:1\" code=\"eo\" name=\"Esperanto\" "
                    "locale=\"eo\"><header><label field=\"from\">Devenas el</label>"
                    "<label field=\"subject\">Temas pri</label></header></language>");
    Languages with_more;
    with_more.add_folder(folder);
    CHECK(with_more.knows("eo"));
    const auto note =
        convert("Bruselo\n\n12838/23\n\nDevenas el: prezidanto\nTemas pri: havenoj\n\nTeksto.\n", "x.md", with_more)
            .note;
    CHECK(note.language.str() == "eo");
    CHECK(field(note, FieldKind::subject) == "havenoj");
    write("eo.xml", "<language xmlns=\"urn:ianote:language:1\" code=\"eo\" name=\"Esperanto\" "
                    "locale=\"eo\">\n<header>\n<label></header></language>");
    CHECK_THROWS_WITH_AS(with_more.add_folder(folder), doctest::Contains("eo.xml:3: error"), Error);
    std::filesystem::remove_all(folder);
}

TEST_CASE("no word of a natural language stands in the code") {
    // long labels, openers and verbs of the three full packs: none may be spelled out in src/
    std::vector<std::string> words;
    for (const char* code : {"fr", "es", "en"}) {
        pugi::xml_document document;
        REQUIRE(document.load_file((packs / (std::string(code) + ".xml")).c_str()));
        for (const char* element : {"label", "opener", "institution", "party"}) {
            for (const auto& found : document.select_nodes((std::string("//") + element).c_str())) {
                const std::string word = found.node().text().get();
                const bool shown = word == "le Conseil" || word == "Reference"; // in an example; English as well
                if (word.size() >= 9 && !shown) words.push_back("\"" + word);
            }
        }
    }
    REQUIRE(words.size() > 100);
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(IANOTE_SOURCE_DIR) / "src")) {
        if (!entry.is_regular_file()) continue;
        const auto code = slurp(entry.path());
        for (const auto& word : words) {
            CAPTURE(entry.path().string());
            CAPTURE(word);
            CHECK(code.find(word) == std::string::npos);
        }
    }
}
