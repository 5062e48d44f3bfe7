// SPDX-License-Identifier: GPL-3.0-or-later
// Two language versions of one note, linked segment by segment. Free of any file format.
#pragma once

#include <ianote/identifiers.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote {

/// A sentence, or a clause of a long one. `begin` and `end` count bytes of the point's text (footnote marks left out).
struct Segment {
    std::string id; ///< the point's id and its number in it: `b.6.s1`
    std::string text;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t number = 0; ///< in its version, from 0
};

/// Segments that say the same; one side may be empty.
struct Link {
    std::vector<Segment> source;
    std::vector<Segment> target;
    double confidence = 0;     ///< probability that exactly this link is right
    std::string reviewed = {}; ///< who confirmed or made it, and when: `M. Duran, 2026-11-27T16:05:48Z`; empty: nobody

    /// `1-1`, `2-1`, `0-1`
    std::string type() const;
};

/// What became of a point between the versions.
enum class Change : std::uint8_t {
    none,
    missing,    ///< the target lacks it
    added,      ///< the source lacks it
    merged,     ///< several of the source are one in the target
    split,      ///< one of the source is several in the target
    renumbered, ///< same place, another number
    moved,      ///< another place
};

std::string_view to_string(Change change);

/// A header field, point, paragraph, title or footnote of both versions, or of one.
struct Group {
    std::string kind;                ///< as the element is called in note XML
    std::vector<std::string> source; ///< ids; several where points were merged
    std::vector<std::string> target;
    Change change = Change::none;
    std::vector<Link> links;
};

struct Bitext {
    std::string document; ///< identity of the source version
    LanguageCode source;
    LanguageCode target;
    std::vector<Group> groups; ///< in the order of the source; what only the target has stands behind its neighbour

    /// Calls `visit(group, link)` for each link.
    template <typename Visit> void for_each_link(const Visit& visit) const {
        for (const auto& group : groups) {
            for (const auto& link : group.links) visit(group, link);
        }
    }
};

/// The text of one side of a link, as one.
std::string joined_text(const std::vector<Segment>& segments);

/// Where a segment, or a group's first point, stands in its note: `b.6`.
std::string joined_ids(const std::vector<std::string>& ids);

} // namespace ianote
