// SPDX-License-Identifier: GPL-3.0-or-later
#include <ianote/bitext.hpp>

#include <array>

namespace ianote {

std::string Link::type() const { return std::to_string(source.size()) + "-" + std::to_string(target.size()); }

std::string_view to_string(Change change) {
    constexpr std::array<std::string_view, 7> names{"none",  "missing",    "added", "merged",
                                                    "split", "renumbered", "moved"};
    return names.at(static_cast<std::size_t>(change));
}

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
