// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <ianote/validate.hpp>

using namespace ianote;
using namespace ianote::test;

TEST_CASE("a DOCTYPE is never read, and one in a comment is only words") {
    auto xml = writers().front().write(convert_text(with_header("Un texte.\n")).note);
    const auto declaration_ends = xml.find("?>") + 2;
    const auto root = xml.substr(declaration_ends);
    const std::string words = "<!-- a <!DOCTYPE is not allowed -->";
    CHECK(validate(xml).empty());
    CHECK(validate(xml.substr(0, declaration_ends) + words + root).empty());
    CHECK(validate(words + root).empty());
    for (const auto& before : {std::string(), std::string("<!-- a note -->"), words}) {
        CAPTURE(before);
        CHECK_THROWS_WITH_AS(validate(before + "<!DOCTYPE note>" + root), doctest::Contains("a DOCTYPE is never read"),
                             Error);
    }
    std::string wide; // UTF-16: no byte sequence of the declaration stands in the file
    for (const char c : "\xFE\xFF<!DOCTYPE note>" + root.substr(0, root.find("xml:lang"))) {
        if (c >= 0) wide += '\0';
        wide += c;
    }
    CHECK_THROWS_WITH_AS(validate(wide), doctest::Contains("a DOCTYPE is never read"), Error);
}

TEST_CASE("a document full of faults lists the first hundred") {
    auto xml = writers().front().write(convert_text(with_header("Un texte.\n")).note);
    std::string unknown;
    for (int i = 1; i <= 150; ++i) unknown += " strange" + std::to_string(i) + "=\"\"";
    xml.insert(xml.find("<note") + 5, unknown);
    const auto faults = validate(xml);
    REQUIRE(faults.size() == 100);
    CHECK(faults.front().message.find("'strange1'") != std::string::npos);
    CHECK(faults.back().message.find("'strange100'") != std::string::npos);
}
