// SPDX-License-Identifier: GPL-3.0-or-later
// What blocks and inline parts carry by the names of note XML.
#include "model/attributes.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

using namespace ianote;

namespace {

using Attributes = std::map<std::string, std::string>;

template <typename Part> Attributes attributes_of(const Part& part) {
    struct Collector {
        Attributes& out;

        void operator()(std::string_view name, std::string_view value) const { CHECK(out.emplace(name, value).second); }

        void operator()(std::string_view name, int value) const { (*this)(name, std::to_string(value)); }

        void operator()(std::string_view name, double value) const { (*this)(name, fmt::format("{}", value)); }
    };

    Attributes out;
    model::for_each_attribute(part, Collector{out});
    return out;
}

Block block_with(BlockKind kind, const Attributes& attributes) {
    Block out;
    out.kind = kind;
    for (const auto& [name, value] : attributes) model::set_attribute(out, name, value);
    return out;
}

Inline part_with(InlineKind kind, const Attributes& attributes) {
    Inline out;
    out.kind = kind;
    for (const auto& [name, value] : attributes) model::set_attribute(out, name, value);
    return out;
}

} // namespace

TEST_CASE("attributes: what is set on a block is what it carries") {
    struct Case {
        BlockKind kind;
        Attributes attributes;
    };

    for (const auto& [kind, attributes] : std::initializer_list<Case>{
             {BlockKind::paragraph, {{"id", "b.u1"}, {"page", "3"}}},
             {BlockKind::heading, {{"id", "b.I"}, {"level", "2"}}},
             {BlockKind::recital,
              {{"id", "b.1"}, {"n", "1"}, {"label", "(1)"}, {"form", "citation"}, {"confidence", "0.5"}}},
             {BlockKind::commitment,
              {{"id", "b.2"}, {"n", "2"}, {"action", "invite"}, {"lead", "b.u3"}, {"addressee", "commission"}}},
             {BlockKind::point, {{"id", "b.2.a"}, {"n", "a"}, {"action", "welcome"}}},
             {BlockKind::act, {{"id", "a1"}, {"type", "common-position"}}},
             {BlockKind::division, {{"id", "b.art1"}, {"type", "article"}, {"n", "1"}, {"label", "Article premier"}}},
             {BlockKind::cell, {{"cols", "2"}, {"rows", "3"}, {"head", "true"}}},
         }) {
        CAPTURE(to_string(kind));
        CHECK(attributes_of(block_with(kind, attributes)) == attributes);
    }
}

TEST_CASE("attributes: what a kind does not carry is not told of it") {
    CHECK(attributes_of(block_with(BlockKind::title, {{"id", "x1.title"}, {"page", "2"}})) ==
          Attributes{{"page", "2"}});
    CHECK(attributes_of(block_with(BlockKind::row, {{"id", "b.t1.r1"}, {"page", "2"}})) == Attributes{});
    CHECK(attributes_of(block_with(BlockKind::cell, {{"cols", "1"}, {"rows", "0"}, {"head", "false"}})) ==
          Attributes{});
    CHECK(attributes_of(block_with(BlockKind::paragraph, {{"level", "2"}, {"type", "decision"}})) == Attributes{});
}

TEST_CASE("attributes: a value that is none, or a name that nobody knows, changes nothing") {
    const auto block =
        block_with(BlockKind::cell, {{"cols", "wide"}, {"rows", "-4"}, {"colour", "red"}, {"page", "x"}});
    CHECK(attributes_of(block) == Attributes{});
    CHECK_FALSE(block_with(BlockKind::point, {{"action", "sing"}}).action);
    CHECK(block_with(BlockKind::act, {{"type", "poem"}}).act_type == ActType::other);
    CHECK(block_with(BlockKind::cell, {{"cols", "99999999"}}).cols == 1000);
    CHECK(block_with(BlockKind::heading, {{"level", "70"}}).level == 9);
    CHECK(part_with(InlineKind::operative, {{"action", "sing"}}).action == Action::other);
}

TEST_CASE("attributes: what is set on an inline part is what it carries") {
    struct Case {
        InlineKind kind;
        Attributes attributes;
    };

    for (const auto& [kind, attributes] : std::initializer_list<Case>{
             {InlineKind::footnote_ref, {{"n", "1"}, {"target", "fn1"}}},
             {InlineKind::page_break, {{"n", "4"}}},
             {InlineKind::date, {{"when", "2006-12"}}},
             {InlineKind::date, {{"from", "2008-06-15"}, {"to", "2008-06-16"}}},
             {InlineKind::operative, {{"action", "call"}}},
             {InlineKind::addressee, {{"who", "high-representative"}}},
             {InlineKind::abbreviation, {{"expansion", "trafic maritime"}}},
             {InlineKind::ref, {{"type", "treaty"}}},
             {InlineKind::ref, {{"type", "internal"}, {"target", "b.11"}}},
             {InlineKind::ref, {{"type", "case"}, {"celex", "62004CJ0176"}}},
         }) {
        CAPTURE(model::facts_of(kind).name);
        CHECK(attributes_of(part_with(kind, attributes)) == attributes);
    }
}

TEST_CASE("attributes: the ELI of an act follows from its CELEX number") {
    const auto part = part_with(InlineKind::ref, {{"type", "act"}, {"celex", "32021R2115"}});
    CHECK(attributes_of(part).at("eli") == "http://data.europa.eu/eli/reg/2021/2115/oj");
    const auto other = part_with(InlineKind::ref, {{"type", "oj"}, {"celex", "32021R2115"}});
    CHECK_FALSE(attributes_of(other).contains("eli"));
}

TEST_CASE("attributes: the end of a range may be told before its beginning") {
    Inline part;
    part.kind = InlineKind::date;
    model::set_attribute(part, "to", "2008-07");
    model::set_attribute(part, "from", "2008-06");
    CHECK(part.value == "2008-06/2008-07");
}
