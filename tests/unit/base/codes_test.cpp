// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/codes.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace ianote;

TEST_CASE("every code has a name of its own and a sentence") {
    std::set<std::string_view> names;
    for (const auto& code : base::all_codes()) {
        CAPTURE(code.name);
        CHECK(names.insert(code.name).second);
        CHECK(code.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK(code.meaning.ends_with('.'));
        CHECK(base::find_code(code.name) == &code);
    }
}

TEST_CASE("what is wrong with the reading of a text is told apart from what is wrong with the text") {
    for (const auto* name : {"coverage", "pdf-repaired", "pdf-page-damaged", "pdf-unmapped-font", "text-encoding"}) {
        CHECK_MESSAGE(base::puts_text_in_doubt(name), name);
    }
    for (const auto* name : {"numbering-gap", "header-incomplete", "tracked-changes", "no-such-code"}) {
        CHECK_FALSE_MESSAGE(base::puts_text_in_doubt(name), name);
    }
}
