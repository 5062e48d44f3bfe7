// SPDX-License-Identifier: GPL-3.0-or-later
// What blocks and inline parts carry beside their text, by the names of note XML: one place for its writer, its reader,
// and JSON.
#pragma once

#include "base/celex.hpp"
#include "model/kinds.hpp"

namespace ianote::model {

/// What the columns of a table are called, where its first row says so: `Zone | Number`; else empty.
std::string column_titles(const Block& table);

/// `member-states commission`, in the order of their numbers.
std::string addressee_names(Addressees all);

/// Calls `visit(name, value)` for each attribute that the block has; a value is a std::string_view, an int or a double.
template <typename Visit> void for_each_attribute(const Block& block, const Visit& visit) {
    const auto& facts = facts_of(block.kind);
    const auto words = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) visit(name, value);
    };
    const auto number = [&](std::string_view name, int value, int usual) {
        if (value != usual) visit(name, value);
    };
    if (facts.has_id) words("id", block.id);
    words("n", block.n);
    words("label", block.label);
    if (block.kind == BlockKind::act) words("type", to_string(block.act_type));
    if (block.kind == BlockKind::division) words("type", to_string(block.division));
    if (block.action) words("action", to_string(*block.action));
    if (block.citation) words("form", "citation");
    words("lead", block.lead);
    if (block.asked != 0) words("addressee", addressee_names(block.asked));
    if (block.confidence < 1) visit("confidence", block.confidence);
    if (block.kind == BlockKind::heading) number("level", block.level, 0);
    if (block.kind == BlockKind::table) words("col", column_titles(block));
    number("cols", block.cols, 1);
    number("rows", block.rows, 1);
    if (block.head) words("head", "true");
    if (facts.has_page) number("page", block.page, 0);
}

/// The same for an inline part; the number of a document is not among them.
template <typename Visit> void for_each_attribute(const Inline& part, const Visit& visit) {
    const auto& facts = facts_of(part.kind);
    const auto words = [&](std::string_view name, std::string_view value) {
        if (!name.empty() && !value.empty()) visit(name, value);
    };
    words(facts.text_attribute, part.text);
    words(facts.value_attribute, part.value);
    if (part.kind == InlineKind::operative) words("action", to_string(part.action));
    if (part.kind == InlineKind::addressee) words("who", to_string(part.addressee));
    if (part.kind == InlineKind::date) {
        const auto slash = part.value.find('/');
        words("when", slash == std::string::npos ? part.value : std::string_view());
        if (slash == std::string::npos) return;
        words("from", std::string_view(part.value).substr(0, slash));
        words("to", std::string_view(part.value).substr(slash + 1));
    }
    if (part.kind == InlineKind::ref) {
        words("type", to_string(part.ref_type));
        words(part.ref_type == RefType::internal ? "target" : "celex", part.value);
        if (part.ref_type == RefType::act) words("eli", base::eli_of(part.value));
    }
}

/// Sets what an attribute of note XML says; a name or a value that is none changes nothing.
void set_attribute(Block& block, std::string_view name, std::string_view value);
void set_attribute(Inline& part, std::string_view name, std::string_view value);

} // namespace ianote::model
