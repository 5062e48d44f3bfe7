// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a clause of an act recalls (recital) or binds (commitment), told by its grammar and not by its place.
#pragma once

#include "language/pack.hpp"
#include "parse/inline.hpp"

namespace ianote::parse {

enum class ClauseKind : std::uint8_t { unknown, recital, commitment };

struct Clause {
    ClauseKind kind = ClauseKind::unknown;
    Action action = Action::other;
    bool first_person = false;  ///< a commitment in the first person
    bool capitals = false;      ///< the opener or verb is printed in capitals
    bool citation = false;      ///< a recital that cites: having regard to; of a clause that `opens`, if it is one
    bool at_start = false;      ///< it stands at the very start (after its subject)
    bool opens = false;         ///< its finite verb opens recitals as well: where it stands decides
    bool by_ending = false;     ///< opener or verb is none of the pack's; its ending told
    bool contested = false;     ///< an opener and a verb of the author stand in it, so that both readings are near
    bool names_subject = false; ///< a commitment whose subject stands before it (the Council welcomes)
    std::vector<TextMark> operatives; ///< the words that say so, as bytes of the text
};

/// Classifies the text of a clause, without its label.
Clause classify_clause(std::string_view plain, const language::Pack& pack);

} // namespace ianote::parse
