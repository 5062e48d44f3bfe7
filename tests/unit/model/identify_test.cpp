// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a note's parts, as the contract has them (Identifiers).
#include "model/identify.hpp"
#include "model/walk.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace ianote;

namespace {

using Blocks = std::vector<Block>;

Block block(BlockKind kind, Blocks children = {}) {
    Block out;
    out.kind = kind;
    out.children = std::move(children);
    return out;
}

Block paragraph() { return block(BlockKind::paragraph); }

Block title() { return block(BlockKind::title); }

Block labelled(BlockKind kind, std::string value, Blocks children = {}) {
    auto out = block(kind, std::move(children));
    out.value = std::move(value);
    return out;
}

Block point(std::string value, Blocks children = {}) {
    return labelled(BlockKind::point, std::move(value), std::move(children));
}

Block division(DivisionType type, std::string value, Blocks children) {
    auto out = labelled(BlockKind::division, std::move(value), std::move(children));
    out.division = type;
    return out;
}

Block article(std::string value, Blocks children) {
    return division(DivisionType::article, std::move(value), std::move(children));
}

Block act(Blocks children) { return block(BlockKind::act, std::move(children)); }

Block annex(Blocks children) { return block(BlockKind::annex, std::move(children)); }

Block row(Blocks cells) { return block(BlockKind::row, std::move(cells)); }

Block cell(Blocks children = {}) { return block(BlockKind::cell, std::move(children)); }

/// The ids in the order of the text, blanks between.
std::string ids(Blocks body) {
    Note note;
    note.body = std::move(body);
    model::give_identifiers(note);
    std::string out;
    model::for_each_block(note.body, [&](const Block& b) { out += (out.empty() ? "" : " ") + b.id; });
    return out;
}

Footnote footnote(std::string n, std::string value) {
    Footnote out;
    out.n = std::move(n);
    out.value = std::move(value);
    return out;
}

} // namespace

TEST_CASE("identifiers: a block is named after its holder and its label, without one after its place") {
    CHECK(ids({paragraph(), point("27", {point("a", {point("iii")}), paragraph(), point("")}), paragraph()}) ==
          "b.u1 b.27 b.27.a b.27.a.iii b.27.u1 b.27.u2 b.u2");
    CHECK(ids({labelled(BlockKind::heading, "I"), paragraph(), block(BlockKind::heading),
               labelled(BlockKind::heading, "A")}) == "b.I b.u1 b.u2 b.A");
}

TEST_CASE("identifiers: recitals, commitments and points of one label have one name") {
    for (const auto kind : {BlockKind::recital, BlockKind::commitment, BlockKind::point}) {
        CHECK(ids({labelled(kind, "16a"), labelled(kind, "")}) == "b.16a b.u1");
    }
}

TEST_CASE("identifiers: acts hold no names: below one they are those without it") {
    const Blocks clauses{labelled(BlockKind::recital, "1"), labelled(BlockKind::commitment, "2", {point("")}),
                         paragraph()};
    CHECK(ids(clauses) == "b.1 b.2 b.2.u1 b.u1");
    CHECK(ids({act(clauses)}) == "a1 b.1 b.2 b.2.u1 b.u1");
    CHECK(ids({annex({title(), act(clauses)})}) == "x1 x1.title x1.a1 x1.1 x1.2 x1.2.u1 x1.u1");
    CHECK(ids({act({}), act({}), annex({act({})})}) == "a1 a2 x1 x1.a1");
}

TEST_CASE("identifiers: parts, titles, chapters and sections hold no names, articles do") {
    const Blocks articles{article("1", {title(), point("1"), paragraph()}), article("2b", {paragraph()})};
    const std::string names = "b.art1 b.art1.title b.art1.1 b.art1.u1 b.art2b b.art2b.u1";
    CHECK(ids(articles) == names);
    CHECK(ids({division(DivisionType::chapter, "1", articles)}) == "b.ch1 " + names);
    CHECK(ids({division(DivisionType::part, "I",
                        {division(DivisionType::title, "II", {division(DivisionType::section, "A", articles)})})}) ==
          "b.ptI b.tiII b.secA " + names);
    CHECK(ids({annex({title(), division(DivisionType::chapter, "1", {article("2b", {paragraph()})})})}) ==
          "x1 x1.title x1.ch1 x1.art2b x1.art2b.u1");
}

TEST_CASE("identifiers: annexes count by their place, those inside others too") {
    CHECK(ids({annex({title(), annex({title(), paragraph()}), annex({title()})}), annex({title()})}) ==
          "x1 x1.title x1.x1 x1.x1.title x1.x1.u1 x1.x2 x1.x2.title x2 x2.title");
}

TEST_CASE("identifiers: whatever has no label is counted") {
    CHECK(ids({act({title(), block(BlockKind::author), labelled(BlockKind::recital, ""), block(BlockKind::enacting),
                    labelled(BlockKind::commitment, ""), block(BlockKind::signature, {paragraph(), paragraph()}),
                    paragraph()})}) == "a1 b.u1 b.u2 b.u3 b.u4 b.u5  b.u6 b.u7 b.u8"); // a signature has no name
    auto struck = paragraph();
    struck.text.inlines.push_back({InlineKind::text, style_deleted, "Supprimé.", {}, {}});
    CHECK(ids({struck, paragraph()}) == "b.u1 b.u2");
}

TEST_CASE("identifiers: tables, captions, and titles of annexes and articles are not counted") {
    CHECK(ids({block(BlockKind::table, {block(BlockKind::caption), row({cell(), cell()}), row({cell()})}), paragraph(),
               block(BlockKind::table, {row({cell()})}), annex({title(), paragraph(), block(BlockKind::table)})}) ==
          "b.t1 b.t1.caption b.t1.r1 b.t1.r1.c1 b.t1.r1.c2 b.t1.r2 b.t1.r2.c1 b.u1 b.t2 b.t2.r1 b.t2.r1.c1 "
          "x1 x1.title x1.u1 x1.t1");
    CHECK(ids({article("4", {title(), block(BlockKind::table), paragraph()})}) ==
          "b.art4 b.art4.title b.art4.t1 b.art4.u1");
}

TEST_CASE("identifiers: blocks of a cell are named after it") {
    CHECK(ids({block(BlockKind::table, {row({cell({paragraph(), point("a"), paragraph()})})})}) ==
          "b.t1 b.t1.r1 b.t1.r1.c1 b.t1.r1.c1.u1 b.t1.r1.c1.a b.t1.r1.c1.u2");
}

TEST_CASE("identifiers: what comes again in its holder gets a number, in the order of the text") {
    CHECK(ids({point("1"), point("1", {point("a")}), point("2", {point("a"), point("a")}), point("1")}) ==
          "b.1 b.1-2 b.1-2.a b.2 b.2.a b.2.a-2 b.1-3");
    CHECK(ids({point("5-2"), point("5"), point("5"), point("5")}) == "b.5-2 b.5 b.5-2-2 b.5-3"); // 5.2, 5, 5, 5
    CHECK(ids({article("1", {paragraph()}), article("1", {paragraph()})}) == "b.art1 b.art1.u1 b.art1-2 b.art1-2.u1");
}

TEST_CASE("identifiers: notes are named after their marks") {
    Note note;
    for (const auto* sign : {"*", "**"}) note.footnotes.push_back(footnote(sign, ""));
    for (const auto* n : {"1", "2a", "1"}) note.footnotes.push_back(footnote(n, n));
    model::give_identifiers(note);
    std::vector<std::string> names;
    for (const auto& one : note.footnotes) names.push_back(one.id);
    CHECK(names == std::vector<std::string>{"fns1", "fns2", "fn1", "fn2a", "fn1-2"});
}

TEST_CASE("identifiers: all of ten thousand blocks of one label have a name of their own, at once") {
    Note note;
    note.body.assign(10000, point("1"));
    model::give_identifiers(note);
    CHECK(note.body.front().id == "b.1");
    CHECK(note.body.back().id == "b.1-10000");
}
