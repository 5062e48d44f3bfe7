// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinds.hpp"

#include "model/table.hpp"

#include <algorithm>

namespace ianote {

namespace model {

namespace {

constexpr std::array blocks{
    BlockFacts{.kind = BlockKind::paragraph, .name = "p", .id_prefix = "p"},
    BlockFacts{.kind = BlockKind::title, .name = "title", .id_prefix = ""},
    BlockFacts{.kind = BlockKind::heading, .name = "heading", .id_prefix = "h"},
    BlockFacts{.kind = BlockKind::act, .name = "act", .id_prefix = "a", .has_text = false, .holds_blocks = true},
    BlockFacts{.kind = BlockKind::recital, .name = "recital", .id_prefix = "r", .holds_blocks = true, .numbered = true},
    BlockFacts{
        .kind = BlockKind::commitment, .name = "commitment", .id_prefix = "c", .holds_blocks = true, .numbered = true},
    BlockFacts{.kind = BlockKind::point, .name = "point", .id_prefix = "pt", .holds_blocks = true, .numbered = true},
    BlockFacts{.kind = BlockKind::annex, .name = "annex", .id_prefix = "x", .has_text = false, .holds_blocks = true},
    BlockFacts{.kind = BlockKind::table, .name = "table", .id_prefix = "t", .has_text = false},
    BlockFacts{.kind = BlockKind::row, .name = "row", .id_prefix = "", .has_text = false, .has_page = false},
    BlockFacts{.kind = BlockKind::cell, .name = "cell", .id_prefix = "", .has_page = false},
};

static_assert(is_complete(blocks, BlockKind::cell));

constexpr std::array inlines{
    InlineFacts{.kind = InlineKind::text, .name = "text"},
    InlineFacts{
        .kind = InlineKind::footnote_ref, .name = "footnoteRef", .text_attribute = "n", .value_attribute = "target"},
    InlineFacts{.kind = InlineKind::doc_ref, .name = "docRef"},
    InlineFacts{.kind = InlineKind::date, .name = "date", .value_attribute = "when"},
    InlineFacts{.kind = InlineKind::operative, .name = "operative"},
    InlineFacts{.kind = InlineKind::abbreviation, .name = "abbr", .value_attribute = "expansion"},
    InlineFacts{.kind = InlineKind::page_break, .name = "pageBreak", .text_attribute = "n"},
};

static_assert(is_complete(inlines, InlineKind::page_break));

struct ActName {
    ActType kind;
    std::string_view name;
};

constexpr std::array acts{
    ActName{ActType::declaration, "declaration"}, ActName{ActType::conclusions, "conclusions"},
    ActName{ActType::resolution, "resolution"},   ActName{ActType::recommendation, "recommendation"},
    ActName{ActType::decision, "decision"},       ActName{ActType::other, "other"},
};

static_assert(is_complete(acts, ActType::other));

struct ActionName {
    Action kind;
    std::string_view name;
};

// a row's place is the number that archives hold: rows are added at the end, and none is moved or taken out
constexpr std::array actions{
    ActionName{Action::agree, "agree"},         ActionName{Action::commit, "commit"},
    ActionName{Action::support, "support"},     ActionName{Action::welcome, "welcome"},
    ActionName{Action::invite, "invite"},       ActionName{Action::call, "call"},
    ActionName{Action::affirm, "affirm"},       ActionName{Action::reaffirm, "reaffirm"},
    ActionName{Action::advocate, "advocate"},   ActionName{Action::intend, "intend"},
    ActionName{Action::recognise, "recognise"}, ActionName{Action::request, "request"},
    ActionName{Action::underline, "underline"}, ActionName{Action::adopt, "adopt"},
    ActionName{Action::other, "other"},
};

static_assert(is_complete(actions, last_action));

} // namespace

const BlockFacts& facts_of(BlockKind kind) { return row_of(blocks, kind); }

std::span<const BlockFacts> block_kinds() { return blocks; }

const InlineFacts& facts_of(InlineKind kind) { return row_of(inlines, kind); }

const InlineFacts* find_inline(std::string_view element) {
    const auto* found = std::find_if(inlines.begin(), inlines.end(),
                                     [&](const auto& i) { return i.kind != InlineKind::text && i.name == element; });
    return found == inlines.end() ? nullptr : found;
}

} // namespace model

std::string_view to_string(BlockKind kind) { return model::facts_of(kind).name; }

std::string_view to_string(ActType type) { return model::row_of(model::acts, type).name; }

std::string_view to_string(Action action) { return model::row_of(model::actions, action).name; }

std::optional<ActType> parse_act_type(std::string_view name) { return model::kind_named(model::acts, name); }

std::optional<Action> parse_action(std::string_view name) { return model::kind_named(model::actions, name); }

std::optional<BlockKind> parse_block_kind(std::string_view element) {
    return model::kind_named(model::blocks, element);
}

} // namespace ianote
