// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table.hpp"

#include <ianote/bitext.hpp>

#include <array>

namespace ianote {

namespace {

struct ChangeName {
    Change kind;
    std::string_view name;
};

constexpr std::array changes{
    ChangeName{Change::none, "none"},   ChangeName{Change::missing, "missing"},
    ChangeName{Change::added, "added"}, ChangeName{Change::merged, "merged"},
    ChangeName{Change::split, "split"}, ChangeName{Change::renumbered, "renumbered"},
    ChangeName{Change::moved, "moved"},
};

static_assert(model::is_complete(changes, Change::moved));

} // namespace

std::string Link::type() const { return std::to_string(source.size()) + "-" + std::to_string(target.size()); }

std::string_view to_string(Change change) { return model::row_of(changes, change).name; }

std::string joined_text(const std::vector<Segment>& segments) {
    std::string text;
    for (const auto& segment : segments) {
        if (!text.empty()) text += ' ';
        text += segment.text;
    }
    return text;
}

std::string joined_ids(const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) {
        if (!text.empty()) text += ' ';
        text += id;
    }
    return text;
}

} // namespace ianote
