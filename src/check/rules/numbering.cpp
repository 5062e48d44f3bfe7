// SPDX-License-Identifier: GPL-3.0-or-later
// How points and other lists are numbered.
#include "check/numbering.hpp"

#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <array>

namespace ianote::check {

namespace {

void check_numbering_gap(const Version& version, Reporter& reporter) {
    for (const auto& list : list_numberings(version.note())) {
        for (std::size_t i = 1; i < list.size(); ++i) {
            const auto before = list[i - 1].value;
            if (list[i].value <= before + 1) continue;
            reporter.in_version(version, place_of_point(version, *list[i].block),
                                {fmt::format("{} follows {}: {} missing", list[i].label(), list[i - 1].label(),
                                             list[i].value == before + 2 ? "one is" : "some are")});
        }
    }
}

void check_numbering_duplicate(const Version& version, Reporter& reporter) {
    for (const auto& list : list_numberings(version.note())) {
        for (std::size_t i = 1; i < list.size(); ++i) {
            if (list[i].value > list[i - 1].value || list[i].label() != list[i - 1].label()) {
                if (list[i].value >= list[i - 1].value) continue;
                reporter.in_version(version, place_of_point(version, *list[i].block),
                                    {fmt::format("{} follows {}: out of order", list[i].label(), list[i - 1].label())});
                continue;
            }
            reporter.in_version(version, place_of_point(version, *list[i].block),
                                {fmt::format("number {} stands twice", list[i].label())});
        }
    }
}

constexpr std::array numbering_family{
    Rule{
        .name = "numbering-gap",
        .severity = Severity::warning,
        .summary = "A number that is left out in a numbered list.",
        .why = "Lists go on across headings and page breaks and start anew in an annex. In a pair a gap that both "
               "versions "
               "have is the note's own, and a note; what missing-point or point-renumbered tells is not told again.",
        .wrong = "16. ... 18. ...",
        .right = "16. ... 17. ...",
        .version = check_numbering_gap,
    },
    Rule{
        .name = "numbering-duplicate",
        .severity = Severity::error,
        .summary = "A number that stands twice or out of order in a numbered list.",
        .why = "4 and 4a are two numbers; a list that starts at 1 again is another list.",
        .wrong = "16. ... 16. ...",
        .right = "16. ... 17. ...",
        .version = check_numbering_duplicate,
    },
};

} // namespace

std::span<const Rule> numbering_rules() { return numbering_family; }

} // namespace ianote::check
