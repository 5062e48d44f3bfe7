// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/numbering.hpp"
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    for (const auto& list : list_numberings(version.note())) {
        for (std::size_t i = 1; i < list.size(); ++i) {
            const auto before = list[i - 1].value;
            if (list[i].value <= before + 1) continue;
            reporter.in_version(version, place_of_point(version, *list[i].block),
                                {fmt::format("{} follows {}: {} missing", list[i].block->n, list[i - 1].block->n,
                                             list[i].value == before + 2 ? "one is" : "some are")});
        }
    }
}

} // namespace

const Rule numbering_gap{"numbering-gap",
                         Severity::warning,
                         "A number that is left out in a numbered list.",
                         "Lists go on across headings and page breaks and start anew in an annex.",
                         "16. ... 18. ...",
                         "16. ... 17. ...",
                         check,
                         nullptr};

} // namespace ianote::check
