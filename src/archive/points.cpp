// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/points.hpp"

#include "model/asking.hpp"
#include "model/places.hpp"
#include "model/walk.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace ianote::archive {

namespace {

constexpr std::array<std::string_view, point_kinds> kind_names{
    "header", "title", "heading", "p", "recital", "commitment", "point", "cell", "footnote", "annex", "division",
};
static_assert(!kind_names.back().empty(), "each kind has a name");

PointKind kind_of(BlockKind kind) {
    switch (kind) {
    case BlockKind::caption:
    case BlockKind::title: return PointKind::title;
    case BlockKind::heading: return PointKind::heading;
    case BlockKind::recital: return PointKind::recital;
    case BlockKind::commitment: return PointKind::commitment;
    case BlockKind::point: return PointKind::point;
    case BlockKind::table:
    case BlockKind::row:
    case BlockKind::cell: return PointKind::cell;
    case BlockKind::annex: return PointKind::annex;
    case BlockKind::division: return PointKind::division;
    default: return PointKind::paragraph;
    }
}

/// What is found of a block: its text as it reads, of a division its label; nothing of what holds no text.
std::optional<Point> point_of(const Block& block) {
    if (block.kind == BlockKind::division) {
        return Point{PointKind::division, no_action, block.id, block.n, block.label, nullptr};
    }
    if (block.text.empty() || block.kind == BlockKind::image) return std::nullopt;
    const auto kind = kind_of(block.kind);
    const bool acts = std::find(acting_kinds.begin(), acting_kinds.end(), kind) != acting_kinds.end();
    const auto action = acts && block.action ? static_cast<std::uint8_t>(*block.action) : no_action;
    return Point{kind, action, block.id, block.n, plain_text(block.text), &block.text};
}

/// All that the header says, one field a line.
std::string header_text(const Header& header) {
    std::string out;
    for (const auto& field : header.fields) {
        if (!out.empty()) out += '\n';
        out += field_text(field);
    }
    return out;
}

} // namespace

std::string_view to_string(PointKind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

std::optional<PointKind> parse_point_kind(std::string_view name) {
    if (name == "paragraph") return PointKind::paragraph;
    const auto* found = std::find(kind_names.begin(), kind_names.end(), name);
    if (found == kind_names.end()) return std::nullopt;
    return static_cast<PointKind>(found - kind_names.begin());
}

std::vector<Point> list_points(const Note& note) {
    std::vector<Point> out;
    std::unordered_map<const Block*, Addressees> asked;
    model::for_each_asking(note.body, [&](const Block& block, Addressees own, Addressees handed) {
        asked.emplace(&block, static_cast<Addressees>(own | handed));
    });
    model::for_each_place(note, [&](const model::Place& place) {
        if (place.is_whole_header()) {
            out.push_back({PointKind::header, no_action, place.id, {}, header_text(note.header), nullptr});
        } else if (is_deleted(*place.text)) {
            return; // what was taken out is not found
        } else if (place.footnote != nullptr) {
            const std::string n(place.n);
            out.push_back({PointKind::footnote, no_action, place.id, n, plain_text(*place.text), place.text});
        } else if (place.block != nullptr) {
            auto point = point_of(*place.block);
            if (!point) return;
            const auto found = asked.find(place.block);
            point->marks = {found == asked.end() ? Addressees{0} : found->second, place.block->confidence};
            out.push_back(*std::move(point));
        }
    });
    return out;
}

std::string title_of(const Note& note) {
    if (const auto* subject = note.header.find(FieldKind::subject); subject != nullptr) {
        return plain_text(subject->text);
    }
    std::string title;
    model::for_each_block(note.body, [&](const Block& block) {
        if (title.empty() && block.kind == BlockKind::title) title = plain_text(block.text);
    });
    return title.empty() ? note.identity : title;
}

} // namespace ianote::archive
