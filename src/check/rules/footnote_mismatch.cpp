// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

std::vector<std::string> marks_of(const Version& version, const std::vector<std::string>& ids) {
    std::vector<std::string> marks;
    for (const auto& id : ids) {
        const auto* unit = version.find(id);
        if (unit == nullptr) continue;
        for (const auto& mark : unit->footnotes) marks.push_back(mark.n);
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

std::string listed(const std::vector<std::string>& marks) {
    std::string out;
    for (const auto& mark : marks) out += (out.empty() ? "" : ", ") + mark;
    return out.empty() ? "none" : out;
}

void check(const Pair& pair, Reporter& reporter) {
    std::size_t last = SIZE_MAX;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.group == std::exchange(last, link.group)) continue;
        const auto& group = pair.group(link);
        const auto a = marks_of(pair.source(), group.source);
        const auto b = marks_of(pair.target(), group.target);
        if (a == b) continue;
        // notes that are numbered anew behind one that is missing are told by the point that lacks it
        if (a.size() == b.size() && pair.source().note().footnotes.size() != pair.target().note().footnotes.size())
            continue;
        reporter.in_pair(
            pair, pair.source().place(*link.source.unit), pair.target().place(*link.target.unit),
            {fmt::format("footnote marks differ: {} in {}, {} in {}", listed(a), pair.source().note().language.view(),
                         listed(b), pair.target().note().language.view())});
    }
}

} // namespace

const Rule footnote_mismatch{"footnote-mismatch",
                             Severity::error,
                             "A point with other footnote marks than in the other version.",
                             "A lost mark leaves a footnote that nobody finds, a wrong one sends the reader astray.",
                             "le 12 juillet 2023¹ | el 12 de julio de 2023",
                             "le 12 juillet 2023¹ | el 12 de julio de 2023¹",
                             nullptr,
                             check};

} // namespace ianote::check
