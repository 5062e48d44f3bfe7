// SPDX-License-Identifier: GPL-3.0-or-later
// Dates of all 24 languages in the forms that law and notes print, as a reader of the note and one who compares two
// versions sees them.
#include "check/facts.hpp"
#include "date_tables.hpp"
#include "language/dates.hpp"
#include "language/registry.hpp"

#include <ianote/check.hpp>

#include <pugixml.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

const std::filesystem::path root = IANOTE_SOURCE_DIR;

/// The head of a note in the words of its language.
std::string head(const std::string& code) {
    pugi::xml_document pack;
    REQUIRE(pack.load_file((root / "languages" / (code + ".xml")).c_str()));
    const auto header = pack.child("language").child("header");
    std::string out = std::string(header.child("institution").text().get()) + "\n\n12838/23\n\n";
    for (const char* field : {"from", "to", "subject"}) {
        out += std::string(header.find_child_by_attribute("label", "field", field).text().get()) + ": X\n";
    }
    return out + "\n---\n\n";
}

Note note_of(const std::string& code, const std::string& body) {
    ConvertOptions options;
    options.language = code;
    return convert(head(code) + body, "note." + code + ".md", languages(), options).note;
}

/// The dates in each text of the body, by what the text says.
std::map<std::string, std::vector<std::string>> dates_of(const Note& note) {
    std::map<std::string, std::vector<std::string>> out;
    model::for_each_block(note.body, [&](const Block& block) {
        auto& dates = out[plain_text(block.text)];
        for (const auto& part : block.text.inlines) {
            if (part.kind == InlineKind::date) dates.push_back(part.value);
        }
    });
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// `12 March 2024`, `12 and 13 March 2024`, `28 February to 3 March 2024`, `March 2024`
std::string in_english(const std::string& date) {
    static constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
    const auto number = [&](std::size_t at) { return std::stoi(date.substr(at, 2)); };
    const auto month = [&](std::size_t at) { return std::string(months.at(static_cast<std::size_t>(number(at) - 1))); };
    const auto year = date.substr(0, 4);
    if (date.size() == 7) return month(5) + " " + year;
    const auto day = [&](std::size_t at) { return std::to_string(number(at)); };
    if (date.size() == 10) return day(8) + " " + month(5) + " " + year;
    const bool same_month = number(5) == number(16);
    const char* join = same_month && number(19) == number(8) + 1 ? " and " : " to ";
    return day(8) + (same_month ? "" : " " + month(5)) + join + day(19) + " " + month(16) + " " + date.substr(11, 4);
}

std::string numbered(const std::vector<std::string>& points) {
    std::string out;
    for (std::size_t i = 0; i < points.size(); ++i) out += std::to_string(i + 1) + ". " + points[i] + "\n\n";
    return out;
}

/// What `check` finds about dates in the two, a line each.
std::string date_findings(const Note& a, const Note& b) {
    std::string out;
    for (const auto& finding : check_pair(a, b, languages()).findings) {
        if (finding.rule.find("date") == std::string::npos && finding.rule != "weekday-mismatch") continue;
        out += finding.rule + "@" + finding.where + " " + finding.message + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("300 dates of each of the 24 languages are read as what they are, in every form that law and notes print") {
    std::size_t tables = 0;
    for (const auto& [code, pack] : languages().registry().all()) {
        ++tables;
        const auto sentences = DateTable(code).sentences();
        REQUIRE(sentences.size() >= 300);
        std::string body;
        for (const auto& sentence : sentences) body += sentence.text + "\n\n";
        const auto read = dates_of(note_of(code, body));
        for (const auto& sentence : sentences) {
            const auto found = read.find(sentence.text);
            const auto dates = found == read.end() ? "no paragraph" : joined(found->second);
            CHECK_MESSAGE(dates == joined(sentence.dates), code << ": " << sentence.text);
        }
    }
    CHECK(tables == 24);
}

TEST_CASE("articles, amounts, years and words that months are called like are no dates") {
    for (const auto& [code, pack] : languages().registry().all()) {
        const DateTable table(code);
        REQUIRE(table.without_dates().size() >= 3);
        std::string body;
        for (const auto& sentence : table.without_dates()) body += sentence + "\n\n";
        for (const auto& [text, dates] : dates_of(note_of(code, body))) CHECK_MESSAGE(dates.empty(), text);
    }
}

TEST_CASE(
    "a text with its dates in any language and the same in English give no finding about dates, another date one") {
    for (const auto& [code, pack] : languages().registry().all()) {
        CAPTURE(code);
        if (code == "en") continue; // versions of one language are not checked against each other
        const auto sentences = DateTable(code).sentences();
        std::vector<std::string> points;
        for (const auto& sentence : sentences) points.push_back(sentence.text);
        const auto own = note_of(code, numbered(points));
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            points[i] = "The wind turned on ";
            for (const auto& date : sentences[i].dates) points[i] += in_english(date) + " and so on ";
            points[i] += "until it fell.";
        }
        CHECK(date_findings(own, note_of("en", numbered(points))) == "");
        for (const char* other : {"17 January 1958", "1 February 1958", "1 January 1959"}) {
            points.front() = "The wind turned on " + std::string(other) + " and so on.";
            CHECK(date_findings(own, note_of("en", numbered(points))).starts_with("date-mismatch@b.1 "));
        }
    }
}

TEST_CASE("a day of the week is known in the case in which it stands before a date") {
    for (const auto& [code, pack] : languages().registry().all()) {
        const DateTable table(code);
        for (const auto& [form, names] : table.weekdays()) {
            for (std::size_t i = 0; i < names.size(); ++i) {
                const auto text = "X " + names[i] + " y";
                const auto facts = check::find_facts(check::read_words(text), pack->whole());
                const bool known = std::any_of(facts.begin(), facts.end(), [&](const check::Fact& fact) {
                    return fact.kind == check::FactKind::weekday && fact.value == fmt::format("D{}", (i + 1) % 7);
                });
                CHECK_MESSAGE(known, code << ": " << names[i]);
            }
        }
    }
}

TEST_CASE("a day with a full stop ends no sentence, though its month has a capital") {
    const auto german = note_of("de", "1. Der Beschluss vom 20. Februar 2024 gilt ab 1. März. Er ist kurz.\n\n2. X.\n");
    const auto english =
        note_of("en", "1. The Decision of 20 February 2024 applies from 1 March. It is short.\n\n2. X.\n");
    for (const auto& finding : check_pair(german, english, languages()).findings)
        CHECK_MESSAGE(finding.where.empty(), finding.rule); // of the header alone
}

TEST_CASE("a paragraph that begins with a day is no point of a list where days have a full stop") {
    const auto kinds = [](const char* code, const char* body) { return tree(note_of(code, body).body); };
    CHECK(kinds("de", "12. März 2024 war ein Dienstag.\n\nDer Wind drehte.\n") == "p:b.u1 p:b.u2");
    CHECK(kinds("cs", "12. 3. 2024 se vítr stočil.\n\nPak ustal.\n") == "p:b.u1 p:b.u2");
    CHECK(kinds("de", "12. März 2024: Wind.\n\n13. März 2024: Regen.\n") == "p:b.u1 p:b.u2");
    CHECK(kinds("de", "1. März und April 2024 waren windig.\n\n2. Der Wind drehte.\n") == "point:b.1 point:b.2");
    CHECK(kinds("fr", "12. Mars 2024 fut venteux.\n\nPuis le vent tomba.\n") == "point:b.12 p:b.u1");
}

TEST_CASE("the notes about winds in four languages have the same dates") {
    const auto folder = root / "../shared/cases/languages";
    if (!std::filesystem::exists(folder)) {
        MESSAGE("skipped: no cases beside the project");
        return;
    }
    const auto note = [&](const std::string& code) {
        const auto name = "dates." + code + ".txt";
        return convert(slurp(folder / name), name, languages()).note;
    };
    const auto english = note("en");
    const std::map<std::string, std::vector<std::string>> wanted{
        {"fi", {"2024-03-12", "2024-04-03"}},
        {"et", {"2024-03-12", "2023-04-03", "2024-06-01"}},
        {"lv", {"2024-03-12", "2024-04-30"}},
    };
    for (const auto& [code, dates] : wanted) {
        CAPTURE(code);
        const auto other = note(code);
        const auto read = dates_of(other);
        REQUIRE(read.size() == 1);
        CHECK(read.begin()->second == dates);
        CHECK(date(other) == "2024-03-12");
    }
    CHECK(date_findings(note("fi"), english) == "");
}

TEST_CASE("where a date is due two digits are a year, and what no calendar has is found") {
    const auto& pack = *languages().registry().find("fr");

    struct Due {
        const char* text;
        const char* found;
        bool ok = true;
    };

    for (const auto& due : {
             Due{"Bruxelles, le 15.9.23", "2023-09-15"},
             Due{"Bruxelles, le 1. 12. 98", "1998-12-01"},
             Due{"Bruxelles, le 15.9.23, reçu le 16 septembre 2023", "2023-09-16"},
             Due{"Bruxelles, le 78 septembre 2023", "2023-09-78", false},
             Due{"Bruxelles, le 31 févr. 2023", "2023-02-31", false},
             Due{"Bruxelles, le 31.2.23", "2023-02-31", false},
             Due{"Bruxelles, le 15.13.2023", "2023-13-15", false},
             Due{"2023-09-45", "2023-09-45", false},
             Due{"Tél. 32.22.81", ""},
             Due{"Tél. 02.12.11.23", ""},
             Due{"12/1/23 REV 1", ""},
             Due{"le point 1.2.23", ""},
             Due{"JAI 45 COSI 2023", ""},
         }) {
        CAPTURE(due.text);
        const auto found = language::find_date(due.text, pack);
        CHECK((found ? found->value() : "") == due.found);
        CHECK((!found || found->ok()) == due.ok);
    }
}

TEST_CASE("in running text two digits are no year, and a month cut short is none without its day") {
    CHECK(dates_of(note_of("fr", "Voir 15.9.23 et 78 septembre 2023, sept. 2023 et 15 sept. 2023.")) ==
          std::map<std::string, std::vector<std::string>>{
              {"Voir 15.9.23 et 78 septembre 2023, sept. 2023 et 15 sept. 2023.", {"2023-09-15"}}});
    CHECK(joined(dates_of(note_of("hu", "A 2023. jan. 15. és 2023. jan. után.")).begin()->second) == "2023-01-15");
}
