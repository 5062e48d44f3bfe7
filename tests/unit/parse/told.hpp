// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/registry.hpp"
#include "parse/grammar.hpp"

#include <string>
#include <string_view>

namespace ianote::test {

/// What the grammar says of a clause: kind and operatives with their actions, `commitment [souligne]underline`; the
/// rest of one that stands at the other side of a bracket, `[stellt]recognise [fest]`.
inline std::string told(const char* code, std::string_view plain) {
    const auto* pack = &language::built_in_packs().find(code)->second->whole();
    const auto clause = parse::classify_clause(plain, *pack);
    if (clause.kind == parse::ClauseKind::recital) return "recital";
    if (clause.kind == parse::ClauseKind::unknown) return "none";
    std::string out = "commitment";
    for (const auto& mark : clause.operatives) {
        out += " [" + std::string(plain.substr(mark.begin, mark.end - mark.begin)) + "]";
        if (!mark.continued) out += to_string(mark.action);
    }
    return out;
}

} // namespace ianote::test
