// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/compare.hpp"
#include "check/rules/rules.hpp"

namespace ianote::check {

namespace {

bool is_reference(const Fact& fact) { return fact.kind == FactKind::reference || fact.kind == FactKind::roman; }

void check(const Pair& pair, Reporter& reporter) {
    for (auto& unmatched : find_unmatched(pair, is_reference, same_value)) {
        const auto& kind = unmatched.link->source.unit->unit->kind;
        if (kind == "documentNumber" || kind == "precedingDocument") continue; // header-mismatch tells
        const auto roman = [](const Fact* fact) { return fact->kind == FactKind::roman; };
        if (unmatched.target.empty()) std::erase_if(unmatched.source, roman); // XXe siècle may be siglo pasado
        if (unmatched.source.empty()) std::erase_if(unmatched.target, roman);
        report_unmatched(pair, unmatched, "reference", reporter);
    }
}

} // namespace

const Rule reference_mismatch{"reference-mismatch",
                              Severity::error,
                              "A document, act, annex or Commission reference that the other version does not have.",
                              "References are compared by number and suffix (REV 1, ADD 2), not by the words around "
                              "them; the letters of a series "
                              "(2009/16/CE, 2009/16/EC) belong to the language.",
                              "doc. 11301/23 | documento 11310/23",
                              "doc. 11301/23 | documento 11301/23",
                              nullptr,
                              check};

} // namespace ianote::check
