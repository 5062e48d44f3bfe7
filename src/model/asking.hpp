// SPDX-License-Identifier: GPL-3.0-or-later
// Who each block asks to do something: those whom its own words name, and those whom what it completes has named.
#pragma once

#include "model/kinds.hpp"

#include <string_view>

namespace ianote::model {

/// What the words of a block say of who is asked.
struct Asking {
    Addressees all = 0;
    Addressees last = 0; ///< behind its last operative words
    bool has_operative = false;
};

Asking asking_of(const Text& text);

/// Whether the text stops at a colon: what lies behind it completes it.
bool ends_in_colon(const Text& text);

/// Calls `visit(block, own, handed)` for each block that asks someone: by its own words, or because it says nothing of
/// its own and completes the paragraph that is its lead, or the point around it (`INVITES the Member States to:`).
template <typename Blocks, typename Visit>
void for_each_asking(Blocks& blocks, const Visit& visit, Addressees around = 0) {
    std::string_view lead;
    Addressees led = 0;
    for (auto& block : blocks) {
        const auto asking = asking_of(block.text);
        Addressees handed = 0;
        if (!asking.has_operative && facts_of(block.kind).numbered)
            handed = !block.lead.empty() && block.lead == lead ? led : around;
        if (asking.all != 0 || handed != 0) visit(block, asking.all, handed);
        const auto passed_on = asking.has_operative ? asking.last : handed;
        const bool open = passed_on != 0 && ends_in_colon(block.text);
        if (open && !block.id.empty()) {
            lead = block.id;
            led = passed_on;
        }
        for_each_asking(block.children, visit, open ? passed_on : Addressees{0});
    }
}

} // namespace ianote::model
