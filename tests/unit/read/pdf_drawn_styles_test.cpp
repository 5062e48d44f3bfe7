// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_pdf.hpp"
#include "read/formats.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// The text of a page, `-struck-` and `_underlined_`.
std::string styled(const std::string& drawn, const std::string& page_more = {}) {
    Diagnostics diagnostics;
    const auto bytes = pdf_pages({at(100, 700, "one two three four") + drawn}, font_object(), page_more);
    const auto pages = read::read_pdf({bytes, "x.pdf"}, {}, diagnostics);
    std::string out;
    for (const auto& run : pages.runs) {
        const std::string sign = (run.style & style_deleted) != 0 ? "-" : (run.style & style_underline) != 0 ? "_" : "";
        out += sign + pages.text.substr(run.span.begin, run.span.end - run.span.begin) + sign;
    }
    while (!out.empty() && out.back() == '\n') out.pop_back();
    return out;
}

// letters are 6 points wide: one 100-118, two 124-142, three 148-178, four 184-208

} // namespace

TEST_CASE("a line through words strikes them, a line right below underlines them") {
    CHECK(styled("124 703 m 142 703 l S") == "one -two- three four");
    CHECK(styled("124 703 18 0.6 re f") == "one -two- three four");
    CHECK(styled("124 703 m 178 703 l S") == "one -two three- four");
    CHECK(styled("124 703 m 142 703 l S 142 703 m 148 703 l S 148 703 m 178 703 l S") == "one -two three- four");
    CHECK(styled("124 698.5 m 142 698.5 l S") == "one _two_ three four");
    CHECK(styled("100 698.5 m 208 698.5 l S") == "_one two three four_");
    CHECK(styled("124 703 m 142 703 l S 148 698.5 m 178 698.5 l S") == "one -two- _three_ four");
}

TEST_CASE("lines of tables, of notes and of links mark no words") {
    CHECK(styled("90 698 m 500 698 l S") == "one two three four");
    CHECK(styled("100 690 m 208 690 l S") == "one two three four");
    CHECK(styled("100 712 m 208 712 l S") == "one two three four");
    CHECK(styled("124 700.5 18 5 re f") == "one two three four"); // a bar
    CHECK(styled(at(300, 700, "far") + "184 698 m 318 698 l S") == "one two three four\tfar");
    CHECK(styled("124 698.5 m 142 698.5 l S", "/Annots [<< /Type /Annot /Subtype /Link /Rect [124 697 142 712] >>]") ==
          "one two three four");
}
