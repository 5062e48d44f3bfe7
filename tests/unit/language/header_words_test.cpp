// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/header_words.hpp"

#include <doctest/doctest.h>

using ianote::language::HeaderWord;
using ianote::language::HeaderWords;

namespace {

HeaderWords some_words() {
    HeaderWords words;
    for (const auto* key : {"objet", "a", "objetduvote", "an", "oo"})
        words.add({key, ianote::language::WordKind::label, ianote::FieldKind::other});
    words.sort();
    return words;
}

std::string found(std::string_view text) {
    std::string keys;
    some_words().find(text, [&](const HeaderWord& word) { keys += word.key + " "; });
    return keys;
}

std::string begun(std::string_view text) {
    std::string keys;
    some_words().find_begun(text, [&](const HeaderWord& word) { keys += word.key + " "; });
    return keys;
}

} // namespace

TEST_CASE("words of a header that a text begins with are found however short they are and the longest first") {
    CHECK(found("annexe") == "an a ");
    CHECK(found("a") == "a ");
    CHECK(found("objetduvotefinal") == "objetduvote objet ");
    CHECK(found("oobjet") == "oo ");
    CHECK(found("obj").empty());
    CHECK(found("").empty());
}

TEST_CASE("words of a header that a text ends in the middle of are found from two letters on") {
    CHECK(begun("ob") == "objet objetduvote ");
    CHECK(begun("obje") == "objet objetduvote ");
    CHECK(begun("objet") == "objetduvote ");
    CHECK(begun("o").empty());
    CHECK(begun("oa").empty());
    CHECK(begun("objetduvote").empty());
}
