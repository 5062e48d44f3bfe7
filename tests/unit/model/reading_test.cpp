// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading.hpp"

#include <doctest/doctest.h>

using namespace ianote;

namespace {

/// A text of pieces: `[1]` is a footnote mark, `-gone-` was taken out, `|` ends a page.
Text text_of(const std::vector<std::string>& pieces) {
    Text text;
    for (const auto& piece : pieces) {
        const auto inside = piece.size() > 1 ? piece.substr(1, piece.size() - 2) : std::string();
        if (piece == "|")
            text.inlines.push_back({InlineKind::page_break, style_plain, "1", {}});
        else if (piece.front() == '[')
            text.inlines.push_back({InlineKind::footnote_ref, style_plain, inside, {}});
        else if (piece.front() == '-')
            text.inlines.push_back({InlineKind::text, style_deleted, inside, {}});
        else
            text.inlines.push_back({InlineKind::text, style_plain, piece, {}});
    }
    return text;
}

std::string as_read(const std::vector<std::string>& pieces) { return plain_text(text_of(pieces)); }

} // namespace

TEST_CASE("what is left out of a text leaves no blank twice, and none before a comma") {
    CHECK(as_read({"la Commission ", "[1]", ", le"}) == "la Commission, le");
    CHECK(as_read({"la Commission\u00a0", "[1]", ", le"}) == "la Commission, le");
    CHECK(as_read({"de ", "-trente-", " jours"}) == "de jours");
    CHECK(as_read({"de ", "-trente -", "soixante jours"}) == "de soixante jours");
    CHECK(as_read({"fin ", "[1]"}) == "fin");
    CHECK(as_read({"-Le -", " port"}) == "port");
    CHECK(as_read({"un", "[1]", " ", "[2]", ", deux"}) == "un, deux");
    CHECK(as_read({"le port", "[1]", "\u00a0; le"}) == "le port\u00a0; le");
}

TEST_CASE("a blank stays where nothing is left out beside it") {
    CHECK(as_read({"un  deux , trois"}) == "un  deux , trois");
    CHECK(as_read({"un ", "|", " deux"}) == "un  deux");
    CHECK(as_read({"un", "-e-", "s ports"}) == "uns ports");
}

TEST_CASE("a block is struck out when its text and all below it are") {
    Block block;
    CHECK_FALSE(model::is_struck_out(block));
    block.text = text_of({"-gone-", "|"});
    CHECK(model::is_struck_out(block));
    block.children.emplace_back().text = text_of({"here"});
    CHECK_FALSE(model::is_struck_out(block));
    block.children.front().text = text_of({"-gone-"});
    CHECK(model::is_struck_out(block));
    block.text = text_of({"-gone-", "[1]"});
    CHECK_FALSE(model::is_struck_out(block));
}
