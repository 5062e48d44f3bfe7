// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/asking.hpp"

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
    for (auto part = text.inlines.rbegin(); part != text.inlines.rend(); ++part) {
        const bool mark = part->kind == InlineKind::footnote_ref || part->kind == InlineKind::page_break;
        if (mark || part->is_deleted()) continue;
        const auto end = part->text.find_last_not_of(' ');
        if (end != std::string::npos) return part->text[end] == ':';
    }
    return false;
}

} // namespace ianote::model
