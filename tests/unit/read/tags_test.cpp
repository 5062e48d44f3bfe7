// SPDX-License-Identifier: GPL-3.0-or-later
// Which element of a tagged PDF a text belongs to.
#include "pdf/tags.hpp"

#include <doctest/doctest.h>

using namespace ianote::pdf;

TEST_CASE("a text belongs to its paragraph, its item or its cell") {
    TagTree tree;
    tree.tags = {
        {TagKind::paragraph, -1, -1}, // 0: a document that is one paragraph
        {TagKind::other, -1, -1},     // 1
        {TagKind::item, 1, 4},        // 2
        {TagKind::item_label, 2, -1}, // 3
        {TagKind::paragraph, 2, -1},  // 4: the first of the item
        {TagKind::paragraph, 2, -1},  // 5: another of it
        {TagKind::item_body, 1, -1},  // 6: without an item
        {TagKind::cell, 2, -1},       // 7: a table inside the item
        {TagKind::paragraph, 7, -1},  // 8
        {TagKind::other, 8, -1},      // 9: a span
        {TagKind::heading, 1, -1},    // 10
    };
    CHECK(tree.block_of(0) == 0);
    CHECK(tree.block_of(1) == -1);
    CHECK(tree.block_of(3) == 2);
    CHECK(tree.block_of(4) == 2);
    CHECK(tree.block_of(5) == 5);
    CHECK(tree.block_of(6) == 6);
    CHECK(tree.block_of(8) == 8);
    CHECK(tree.block_of(9) == 8);
    CHECK(tree.block_of(10) == 10);
    CHECK(tree.block_of(-1) == -1);
    CHECK(tree.nearest(9, TagKind::item) == 2);
    CHECK(tree.nearest(9, TagKind::table) == -1);
}

TEST_CASE("a label belongs to its item, also where a document is nothing but one item") {
    TagTree tree;
    tree.tags = {{TagKind::item, -1, -1}, {TagKind::item_label, 0, -1}, {TagKind::item_body, 0, -1}};
    CHECK(tree.block_of(1) == 0);
    CHECK(tree.block_of(2) == 0);
}
