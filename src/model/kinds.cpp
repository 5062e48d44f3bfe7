// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinds.hpp"

#include "model/table.hpp"

#include <algorithm>

namespace ianote {

namespace model {

namespace {

constexpr std::array blocks{
    BlockFacts{.kind = BlockKind::paragraph, .name = "p"},
    BlockFacts{.kind = BlockKind::title, .name = "title", .has_id = false},
    BlockFacts{.kind = BlockKind::heading, .name = "heading"},
    BlockFacts{.kind = BlockKind::act, .name = "act", .has_text = false, .holds_blocks = true},
    BlockFacts{.kind = BlockKind::recital, .name = "recital", .holds_blocks = true, .numbered = true},
    BlockFacts{.kind = BlockKind::commitment, .name = "commitment", .holds_blocks = true, .numbered = true},
    BlockFacts{.kind = BlockKind::point, .name = "point", .holds_blocks = true, .numbered = true},
    BlockFacts{.kind = BlockKind::annex, .name = "annex", .has_text = false, .holds_blocks = true},
    BlockFacts{.kind = BlockKind::table, .name = "table", .has_text = false},
    BlockFacts{.kind = BlockKind::row, .name = "row", .has_id = false, .has_text = false, .has_page = false},
    BlockFacts{.kind = BlockKind::cell, .name = "cell", .has_id = false, .holds_blocks = true, .has_page = false},
    BlockFacts{.kind = BlockKind::author, .name = "author"},
    BlockFacts{.kind = BlockKind::enacting, .name = "enacting"},
    BlockFacts{.kind = BlockKind::signature,
               .name = "signature",
               .has_id = false,
               .has_text = false,
               .holds_blocks = true,
               .has_page = false},
    BlockFacts{.kind = BlockKind::division, .name = "division", .has_text = false, .holds_blocks = true},
    BlockFacts{.kind = BlockKind::caption, .name = "caption", .has_id = false},
    BlockFacts{.kind = BlockKind::image, .name = "image", .has_id = false},
};

static_assert(is_complete(blocks, BlockKind::image));

constexpr std::array inlines{
    InlineFacts{.kind = InlineKind::text, .name = "text"},
    InlineFacts{
        .kind = InlineKind::footnote_ref, .name = "footnoteRef", .text_attribute = "n", .value_attribute = "target"},
    InlineFacts{.kind = InlineKind::doc_ref, .name = "docRef"},
    InlineFacts{.kind = InlineKind::date, .name = "date"},           // `when`, or `from` and `to`
    InlineFacts{.kind = InlineKind::operative, .name = "operative"}, // and its action
    InlineFacts{.kind = InlineKind::abbreviation, .name = "abbr", .value_attribute = "expansion"},
    InlineFacts{.kind = InlineKind::page_break, .name = "pageBreak", .text_attribute = "n"},
    InlineFacts{.kind = InlineKind::ref, .name = "ref"},             // and its type, CELEX and ELI, or target
    InlineFacts{.kind = InlineKind::addressee, .name = "addressee"}, // and who it is
    InlineFacts{.kind = InlineKind::image, .name = "image"},
    InlineFacts{.kind = InlineKind::formula, .name = "formula"},
};

static_assert(is_complete(inlines, InlineKind::formula));

struct ActName {
    ActType kind;
    std::string_view name;
};

constexpr std::array acts{
    ActName{ActType::declaration, "declaration"},
    ActName{ActType::conclusions, "conclusions"},
    ActName{ActType::resolution, "resolution"},
    ActName{ActType::recommendation, "recommendation"},
    ActName{ActType::decision, "decision"},
    ActName{ActType::regulation, "regulation"},
    ActName{ActType::directive, "directive"},
    ActName{ActType::agreement, "agreement"},
    ActName{ActType::opinion, "opinion"},
    ActName{ActType::statement, "statement"},
    ActName{ActType::common_position, "common-position"},
    ActName{ActType::programme, "programme"},
    ActName{ActType::guidelines, "guidelines"},
    ActName{ActType::action_plan, "action-plan"},
    ActName{ActType::other, "other"},
};

static_assert(is_complete(acts, ActType::other));

struct DivisionName {
    DivisionType kind;
    std::string_view name;
};

constexpr std::array divisions{
    DivisionName{DivisionType::part, "part"},       DivisionName{DivisionType::title, "title"},
    DivisionName{DivisionType::chapter, "chapter"}, DivisionName{DivisionType::section, "section"},
    DivisionName{DivisionType::article, "article"},
};

static_assert(is_complete(divisions, DivisionType::article));

struct RefName {
    RefType kind;
    std::string_view name;
};

constexpr std::array refs{
    RefName{RefType::act, "act"},           RefName{RefType::commission, "commission"}, RefName{RefType::oj, "oj"},
    RefName{RefType::court_case, "case"},   RefName{RefType::treaty, "treaty"},         RefName{RefType::un, "un"},
    RefName{RefType::internal, "internal"},
};

static_assert(is_complete(refs, RefType::internal));

struct AddresseeName {
    Addressee kind;
    std::string_view name;
};

constexpr std::array addressees{
    AddresseeName{Addressee::member_states, "member-states"},
    AddresseeName{Addressee::commission, "commission"},
    AddresseeName{Addressee::council, "council"},
    AddresseeName{Addressee::european_council, "european-council"},
    AddresseeName{Addressee::parliament, "parliament"},
    AddresseeName{Addressee::high_representative, "high-representative"},
    AddresseeName{Addressee::eeas, "eeas"},
    AddresseeName{Addressee::agency, "agency"},
    AddresseeName{Addressee::presidency, "presidency"},
    AddresseeName{Addressee::other, "other"},
};

static_assert(is_complete(addressees, Addressee::other));

struct FurnitureName {
    FurnitureKind kind;
    std::string_view name;
};

constexpr std::array furniture_kinds{
    FurnitureName{FurnitureKind::other, "other"},     FurnitureName{FurnitureKind::footer, "footer"},
    FurnitureName{FurnitureKind::header, "header"},   FurnitureName{FurnitureKind::page_number, "page-number"},
    FurnitureName{FurnitureKind::marking, "marking"}, FurnitureName{FurnitureKind::line_number, "line-number"},
    FurnitureName{FurnitureKind::toc, "toc"},         FurnitureName{FurnitureKind::annotation, "annotation"},
    FurnitureName{FurnitureKind::hidden, "hidden"},
};

static_assert(is_complete(furniture_kinds, FurnitureKind::hidden));

struct UnreadName {
    UnreadKind kind;
    std::string_view name;
};

constexpr std::array unread_kinds{
    UnreadName{UnreadKind::picture, "picture"},
    UnreadName{UnreadKind::page, "page"},
    UnreadName{UnreadKind::annotation, "annotation"},
    UnreadName{UnreadKind::part, "part"},
    UnreadName{UnreadKind::text, "text"},
    UnreadName{UnreadKind::limit, "limit"},
};

static_assert(is_complete(unread_kinds, UnreadKind::limit));

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

std::string_view to_string(DivisionType type) { return model::row_of(model::divisions, type).name; }

std::string_view to_string(RefType type) { return model::row_of(model::refs, type).name; }

std::string_view to_string(Addressee who) { return model::row_of(model::addressees, who).name; }

std::string_view to_string(FurnitureKind kind) { return model::row_of(model::furniture_kinds, kind).name; }

std::string_view to_string(UnreadKind kind) { return model::row_of(model::unread_kinds, kind).name; }

std::string_view to_string(Action action) { return model::row_of(model::actions, action).name; }

std::optional<ActType> parse_act_type(std::string_view name) { return model::kind_named(model::acts, name); }

std::optional<DivisionType> parse_division_type(std::string_view name) {
    return model::kind_named(model::divisions, name);
}

std::optional<RefType> parse_ref_type(std::string_view name) { return model::kind_named(model::refs, name); }

std::optional<Addressee> parse_addressee(std::string_view name) { return model::kind_named(model::addressees, name); }

std::optional<FurnitureKind> parse_furniture_kind(std::string_view name) {
    return model::kind_named(model::furniture_kinds, name);
}

std::optional<UnreadKind> parse_unread_kind(std::string_view name) {
    return model::kind_named(model::unread_kinds, name);
}

std::optional<Action> parse_action(std::string_view name) { return model::kind_named(model::actions, name); }

std::optional<BlockKind> parse_block_kind(std::string_view element) {
    return model::kind_named(model::blocks, element);
}

} // namespace ianote
