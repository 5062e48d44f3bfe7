// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/asking.hpp"

#include <algorithm>

namespace ianote::model {

Asking asking_of(const Text& text) {
    Asking out;
    for (const auto& part : text.inlines) {
        if (part.is_deleted()) continue;
        if (part.kind == InlineKind::operative) {
            out.has_operative = true;
            out.last = 0;
        } else if (part.kind == InlineKind::addressee) {
            out.all |= addressee_bit(part.addressee);
            out.last |= addressee_bit(part.addressee);
        }
    }
    return out;
}

bool ends_in_colon(const Text& text) {
    const auto says = [](const Inline& part) {
        const bool mark = part.kind == InlineKind::footnote_ref || part.kind == InlineKind::page_break;
        return !mark && !part.is_deleted() && part.text.find_first_not_of(' ') != std::string::npos;
    };
    const auto last = std::find_if(text.inlines.rbegin(), text.inlines.rend(), says);
    return last != text.inlines.rend() && last->text[last->text.find_last_not_of(' ')] == ':';
}

} // namespace ianote::model
