// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of lines in the margin of a PDF.
#include "pdf_blocks.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// A page whose lines are full and go on, but for the last; beside line i stands number(i), which may be empty.
template <typename Number> std::string page(double x, std::size_t lines, const Number& number) {
    std::string out;
    for (std::size_t i = 0; i < lines; ++i) {
        const auto y = 720 - 14 * static_cast<double>(i);
        const std::string n = number(i);
        if (!n.empty()) out += at(x - 4 * static_cast<double>(n.size()), y, n, 8);
        out += at(70, y,
                  (i == 0 ? "Il" : "il") +
                      std::string(" registro dei porti raccoglie le barche e i fari della costa lunga"));
    }
    return out + at(70, 720 - 14 * static_cast<double>(lines), "e finisce.");
}

std::string each(std::size_t i) { return std::to_string(i + 1); }

std::string fifth(std::size_t i) { return (i + 1) % 5 == 0 ? std::to_string(i + 1) : std::string(); }

bool has_number(const std::string& blocks) {
    const auto body = blocks.substr(0, blocks.find("f "));
    return body.find_first_of("0123456789") != std::string::npos;
}

} // namespace

TEST_CASE("numbers beside each line or each fifth are furniture, at whichever side they stand") {
    for (const double x : {50.0, 64.0, 540.0}) {
        CAPTURE(x);
        const auto all = blocks_of(pdf_pages({page(x, 12, each)}));
        CHECK_FALSE(has_number(all));
        CHECK(all.find("f 1 2 3 4 5 6 7 8 9 10 11 12\n") != std::string::npos);
        CHECK(blocks_of(pdf_pages({page(x, 17, fifth)})).find("f 5 10 15\n") != std::string::npos);
    }
}

TEST_CASE("numbers of lines go on over pages or begin again, and a short page has few") {
    const auto on = [](std::size_t i) { return std::to_string(i + 11); };
    CHECK_FALSE(has_number(blocks_of(pdf_pages({page(50, 10, each), page(50, 2, on)}))));
    CHECK_FALSE(has_number(blocks_of(pdf_pages({page(50, 10, each), page(50, 1, each)}))));
}

TEST_CASE("points with bare numbers, and numbers in a table's first column, are text") {
    std::string points;
    std::string rows;
    for (int i = 0; i < 6; ++i) {
        const auto n = std::to_string(i + 1);
        points += at(70, 720 - 28 * i, n) +
                  at(90, 720 - 28 * i, "Il registro raccoglie tutte le barche della costa e dei porti") +
                  at(90, 706 - 28 * i, "e dei fari.");
        rows += at(70, 720 - 14 * i, n) + at(110, 720 - 14 * i, "barca") + at(300, 720 - 14 * i, "faro");
    }
    CHECK(blocks_of(pdf_pages({points})).find("\nf ") == std::string::npos);
    CHECK(blocks_of(pdf_pages({rows})).find("\nf ") == std::string::npos);
}
