// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes and the marks that cite them.
#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

void check_footnote_dangling(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        for (const auto& mark : unit.footnotes) {
            if (!mark.target.empty()) continue;
            reporter.in_version(version, version.place(unit, mark.at, mark.at),
                                {fmt::format("footnote mark {} has no footnote", mark.n)});
        }
    }
}

void check_footnote_unreferenced(const Version& version, Reporter& reporter) {
    std::set<std::string> cited;
    for (const auto& unit : version.units()) {
        for (const auto& mark : unit.footnotes) cited.insert(mark.target);
    }
    for (const auto& footnote : version.note().footnotes) {
        if (cited.contains(footnote.id) || is_deleted(footnote.text)) continue;
        const auto* unit = version.find(footnote.id);
        reporter.in_version(version, unit != nullptr ? version.place(*unit) : version.place(),
                            {fmt::format("footnote {} is cited nowhere", footnote.n)});
    }
}

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

void check_footnote_mismatch(const Pair& pair, Reporter& reporter) {
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

constexpr std::array footnote_family{
    Rule{
        .name = "footnote-dangling",
        .severity = Severity::error,
        .summary = "A footnote mark without a footnote.",
        .why = "The reader looks for a note that is not there.",
        .wrong = "le 12 juillet 2023³ (notes 1 and 2 only)",
        .right = "le 12 juillet 2023²",
        .version = check_footnote_dangling,
    },
    Rule{
        .name = "footnote-unreferenced",
        .severity = Severity::warning,
        .summary = "A footnote that no mark cites.",
        .why = "Its mark was lost, mostly when a sentence was written anew.",
        .wrong = "¹ Doc. 11301/23. (no ¹ in the text)",
        .right = "le 12 juillet 2023¹ ... ¹ Doc. 11301/23.",
        .version = check_footnote_unreferenced,
    },
    Rule{
        .name = "footnote-mismatch",
        .severity = Severity::error,
        .summary = "A point with other footnote marks than in the other version.",
        .why = "A lost mark leaves a footnote that nobody finds, a wrong one sends the reader astray.",
        .wrong = "le 12 juillet 2023¹ | el 12 de julio de 2023",
        .right = "le 12 juillet 2023¹ | el 12 de julio de 2023¹",
        .pair = check_footnote_mismatch,
    },
};

} // namespace

std::span<const Rule> footnote_rules() { return footnote_family; }

} // namespace ianote::check
