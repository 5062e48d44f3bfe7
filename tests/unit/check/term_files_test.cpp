// SPDX-License-Identifier: GPL-3.0-or-later
// Term bases as people save them.
#include "check/terms.hpp"
#include "support.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace ianote;

namespace {

/// `fr: quai; es: muelle !atracadero` of each concept.
std::string terms_of(std::string_view bytes) {
    Terms terms;
    terms.add(bytes, "terms");
    std::string out;
    for (const auto& one : terms.base()->concepts) {
        out += out.empty() ? "" : " / ";
        for (const auto& [language, words] : one.terms) out += fmt::format("{}: {} ", language, fmt::join(words, "+"));
        for (const auto& [language, words] : one.forbidden)
            out += fmt::format("{}! {} ", language, fmt::join(words, "+"));
    }
    return out;
}

/// As spreadsheets write UTF-16: two bytes a letter, here the low one first, behind a mark.
std::string as_utf16(std::string_view latin1) {
    std::string out = "\xFF\xFE";
    for (const char c : latin1) out += {c, '\0'};
    return out;
}

} // namespace

TEST_CASE("a table of terms is read as any spreadsheet saves it") {
    const std::string wanted = "es: dique fr: quai sud es! malecón ";
    CHECK(terms_of("fr\tes\tes!\nquai sud\tdique\tmalecón\n") == wanted);
    CHECK(terms_of("\xEF\xBB\xBF"
                   "fr;es;es!\r\nquai sud;dique;malecón\r\n") == wanted);

    CHECK(terms_of("Fr;Es;Es!\r\n\"quai sud\";dique;malec\xF3n;\r\n") == wanted);
    CHECK(terms_of(as_utf16("fr\tes\tes!\r\nquai sud\tdique\tmalec\xF3n\r\n")) == wanted);
    CHECK(terms_of("fr,es,es!\n\"quai sud\",dique,malecón\n") == wanted);
    CHECK(terms_of("fr;es\nquai|môle;muelle\n") == "es: muelle fr: quai+môle ");
}

TEST_CASE("XML of terms is told in every encoding") {
    const std::string xml =
        "<martif><text><body><termEntry><langSet xml:lang=\"fr\"><tig><term>quai</term></tig></langSet>"
        "</termEntry></body></text></martif>";
    CHECK(terms_of(xml) == "fr: quai ");
    CHECK(terms_of(as_utf16(xml)) == "fr: quai ");
}

TEST_CASE("what is no table of terms is refused with what to do") {
    const auto said = [](std::string_view bytes) -> std::string {
        try {
            Terms().add(bytes, "t");
        } catch (const Error& error) {
            return fmt::format("{}: {}", error.place().line, error.message());
        }
        return "read";
    };
    CHECK(said(std::string_view("PK\3\4\0\0\0\0\1\2\0\0\0\0", 14)).find("save the sheet as CSV") != std::string::npos);
    CHECK(said("fr;es\na;b;c\n") == "2: 3 cells where the first line names 2");
    CHECK(said("terme;traduction\n").find("'terme' is no language code") != std::string::npos);
    CHECK(said("# nothing\n").find("no line with the languages") != std::string::npos);
}
