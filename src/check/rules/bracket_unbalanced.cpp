// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/balance.hpp"
#include "check/rules/rules.hpp"

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    static const std::vector<Brackets> brackets{{"(", ")"}, {"[", "]"}, {"{", "}"}};
    for (const auto& unit : version.units()) {
        for (const auto& [begin, end] : find_unbalanced(unit.text(), brackets)) {
            if (is_list_mark(unit.text(), begin)) continue;
            reporter.in_version(version, version.place(unit, begin, end), {"a bracket without its other half"});
        }
    }
}

} // namespace

const Rule bracket_unbalanced{"bracket-unbalanced",
                              Severity::warning,
                              "A bracket that is opened and not closed, or the other way round.",
                              "The closing bracket of a list mark, a) or 1), needs no opening one.",
                              "le CLASI (Comité latino-américain",
                              "a) le CLASI (Comité latino-américain)",
                              check,
                              nullptr};

} // namespace ianote::check
