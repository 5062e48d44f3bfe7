// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/places.hpp"

#include <map>

namespace ianote::model {

namespace {

using Visit = std::function<void(const Place&)>;

constexpr std::string_view header_id = "header";

/// Titles, rows and cells have no id in note XML: they are named after what holds them.
void visit_blocks(const std::vector<Block>& blocks, const std::string& holder, const Visit& visit) {
    std::map<BlockKind, int> nameless;
    for (const auto& block : blocks) {
        const auto kind = to_string(block.kind);
        Place place{block.id, kind, block.n, &block.text, nullptr, &block, nullptr};
        if (place.id.empty()) {
            const auto number = ++nameless[block.kind];
            place.id.append(holder).append(".").append(kind);
            if (number > 1 || block.kind != BlockKind::title) place.id += std::to_string(number);
        }
        visit(place);
        visit_blocks(block.children, place.id, visit);
    }
}

void visit_header(const Header& header, const Visit& visit) {
    const std::string whole(header_id);
    visit({whole, header_id, {}, nullptr, nullptr, nullptr, nullptr});
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
    visit_blocks(note.body, "body", visit);
    for (const auto& footnote : note.footnotes) {
        visit({footnote.id, "footnote", footnote.n, &footnote.text, nullptr, nullptr, &footnote});
    }
}

bool is_header_place(std::string_view id) {
    return id.starts_with(header_id) && (id.size() == header_id.size() || id[header_id.size()] == '.');
}

PlaceIds::PlaceIds(const Note& note) {
    for_each_place(note, [&](const Place& place) {
        if (place.field != nullptr) ids_.emplace(place.field, place.id);
        if (place.block != nullptr) ids_.emplace(place.block, place.id);
    });
}

} // namespace ianote::model
