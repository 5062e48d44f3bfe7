// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/numbering.hpp"
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    for (const auto& list : list_numberings(version.note())) {
        for (std::size_t i = 1; i < list.size(); ++i) {
            if (list[i].value > list[i - 1].value || list[i].block->n != list[i - 1].block->n) {
                if (list[i].value >= list[i - 1].value) continue;
                reporter.in_version(
                    version, place_of_point(version, *list[i].block),
                    {fmt::format("{} follows {}: out of order", list[i].block->n, list[i - 1].block->n)});
                continue;
            }
            reporter.in_version(version, place_of_point(version, *list[i].block),
                                {fmt::format("number {} stands twice", list[i].block->n)});
        }
    }
}

} // namespace

const Rule numbering_duplicate{"numbering-duplicate",
                               Severity::error,
                               "A number that stands twice or out of order in a numbered list.",
                               "4 and 4a are two numbers; a list that starts at 1 again is another list.",
                               "16. ... 16. ...",
                               "16. ... 17. ...",
                               check,
                               nullptr};

} // namespace ianote::check
