// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/leads.hpp"

#include "model/asking.hpp"
#include "model/kinds.hpp"
#include "parse/grammar.hpp"
#include "parse/items.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

bool has_operative(const Block& block) {
    const auto& inlines = block.text.inlines;
    return std::any_of(inlines.begin(), inlines.end(),
                       [](const Inline& part) { return part.kind == InlineKind::operative && !part.is_deleted(); });
}

struct LeadTier {
    const language::Pack& pack;

    /// A paragraph, formula or heading that says what those behind it do: an opener or an operative, and a colon at its
    /// end; of a paragraph also no sign at all.
    bool leads_in(const Block& block) const {
        const bool may =
            block.kind == BlockKind::paragraph || block.kind == BlockKind::enacting || block.kind == BlockKind::heading;
        const auto plain = plain_text(block.text);
        const bool open = block.kind == BlockKind::paragraph && has_open_end(plain);
        if (!may || !(open || model::ends_in_colon(block.text))) return false;
        if (has_operative(block)) return true;
        const auto clause = classify_clause(plain, pack);
        return clause.kind == ClauseKind::recital || clause.opens;
    }

    /// It says nothing of its own that would make it a clause.
    bool completes(const Block& block) const {
        if (!model::facts_of(block.kind).numbered || has_operative(block)) return false;
        return !block.n.empty() || classify_clause(plain_text(block.text), pack).kind == ClauseKind::unknown;
    }

    void act(std::vector<Block>& blocks) const {
        const Block* lead = nullptr;
        for (auto& block : blocks) {
            if (model::facts_of(block.kind).numbered) {
                if (lead != nullptr && completes(block)) block.lead = lead->id;
            } else if (block.kind != BlockKind::table) {
                lead = leads_in(block) ? &block : nullptr;
            }
        }
    }

    void find_acts(std::vector<Block>& blocks) const {
        for (auto& block : blocks) {
            if (block.kind == BlockKind::act)
                act(block.children);
            else if (block.kind == BlockKind::annex)
                find_acts(block.children);
        }
    }
};

} // namespace

void tie_leads(Note& note, const language::Pack& pack) {
    LeadTier{pack}.find_acts(note.body);
    model::for_each_asking(note.body, [](Block& block, Addressees, Addressees handed) { block.asked = handed; });
}

} // namespace ianote::parse
