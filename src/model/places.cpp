// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/places.hpp"

#include <map>

namespace ianote::model {

namespace {

using Visit = std::function<void(const Place&)>;

void visit_blocks(const std::vector<Block>& blocks, const Visit& visit) {
    for (const auto& block : blocks) {
        // a signature has no name: its paragraphs have
        if (!block.id.empty()) visit({block.id, to_string(block.kind), block.n, &block.text, nullptr, &block, nullptr});
        visit_blocks(block.children, visit);
    }
}

void visit_footnote(const Footnote& footnote, const Visit& visit) {
    for_each_paragraph(footnote, [&](const std::string& id, const Text& text) {
        visit({id, "footnote", footnote.n, &text, nullptr, nullptr, &footnote});
    });
}

void visit_header(const Header& header, const Visit& visit) {
    const std::string whole(header_id);
    visit({whole, "header", {}, nullptr, nullptr, nullptr, nullptr});
    std::map<FieldKind, int> seen;
    for (const auto& field : header.fields) {
        const auto kind = to_string(field.kind);
        const auto number = ++seen[field.kind];
        auto id = whole + "." + std::string(kind);
        if (number > 1) id += "." + std::to_string(number);
        visit({std::move(id), kind, {}, &field.text, &field, nullptr, nullptr});
    }
}

} // namespace

void for_each_place(const Note& note, const Visit& visit) {
    visit_header(note.header, visit);
    visit_blocks(note.body, visit);
    for (const auto& footnote : note.footnotes) visit_footnote(footnote, visit);
}

bool is_header_place(std::string_view id) {
    return id.starts_with(header_id) && (id.size() == header_id.size() || id[header_id.size()] == '.');
}

FieldIds::FieldIds(const Note& note) {
    for_each_place(note, [&](const Place& place) {
        if (place.field != nullptr) ids_.emplace(place.field, place.id);
    });
}

} // namespace ianote::model
