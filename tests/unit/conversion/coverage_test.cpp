// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that nothing is lost, and how it tells what is.
#include "convert/coverage.hpp"

#include <doctest/doctest.h>

using namespace ianote;

namespace {

/// A note that says these pieces of a source, each where it first stands.
Note note_of(std::string_view source, std::initializer_list<std::string_view> pieces) {
    Note note;
    for (const auto piece : pieces) {
        const auto at = static_cast<std::uint32_t>(source.find(piece));
        Block block;
        Inline part;
        part.text = piece;
        block.text.inlines.push_back(part);
        block.text.origin = {{at, at + static_cast<std::uint32_t>(piece.size())}};
        note.body.push_back(std::move(block));
    }
    return note;
}

std::string lost(std::string_view source, std::initializer_list<std::string_view> pieces) {
    return conversion::measure_coverage(note_of(source, pieces), source).quotation(source);
}

} // namespace

TEST_CASE("words that stand nowhere in the note are lost and named, whole") {
    CHECK(lost("un deux trois", {"un deux trois"}).empty());
    CHECK(lost("un deux trois", {"un", "trois"}) == "deux");
    CHECK(lost("un deux trois", {}) == "un deux trois");
    CHECK(lost("**un** deux, trois.", {"un", "deux,"}) == "trois");
    CHECK(lost("l'été — déjà", {"l'", "é"}) == "été déjà"); // half of a word is none
    CHECK(lost("pré-été là", {"pré-", "là"}) == "été");
    CHECK(lost("", {}).empty());
}

TEST_CASE("a dozen of the lost words are quoted") {
    CHECK(lost("a b c d e f g h i j k l", {}) == "a b c d e f g h i j k l");
    CHECK(lost("a b c d e f g h i j k l m", {}) == "a b c d e f g h i j k l ...");
    CHECK(lost(std::string(100, 'x'), {}) == std::string(80, 'x'));
    const std::string source = "un deux trois";
    CHECK(conversion::measure_coverage(note_of(source, {"un"}), source).share() == doctest::Approx(0.3333));
    CHECK(conversion::measure_coverage(note_of(source, {"un"}), source).words == 3);
}
