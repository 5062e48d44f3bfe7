// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        for (const auto& mark : unit.footnotes) {
            if (!mark.target.empty()) continue;
            reporter.in_version(version, version.place(unit, mark.at, mark.at),
                                {fmt::format("footnote mark {} has no footnote", mark.n)});
        }
    }
}

} // namespace

const Rule footnote_dangling{"footnote-dangling",
                             Severity::error,
                             "A footnote mark without a footnote.",
                             "The reader looks for a note that is not there.",
                             "le 12 juillet 2023³ (notes 1 and 2 only)",
                             "le 12 juillet 2023²",
                             check,
                             nullptr};

} // namespace ianote::check
