// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading.hpp"

#include <ianote/note.hpp>

#include <algorithm>

namespace ianote {

std::string plain_text(const Text& text) {
    std::string out;
    if (std::any_of(text.inlines.begin(), text.inlines.end(), model::is_left_out)) {
        for (const auto& piece : model::read_pieces(text)) out += piece.text;
        return out;
    }
    for (const auto& part : text.inlines) { // nearly all texts
        if (part.kind != InlineKind::page_break) out += part.text;
    }
    return out;
}

bool is_deleted(const Text& text) {
    bool some = false;
    for (const auto& part : text.inlines) {
        const bool says_nothing = part.kind == InlineKind::page_break || part.kind == InlineKind::image;
        if (says_nothing || part.text.find_first_not_of(' ') == std::string::npos) continue;
        if (!part.is_deleted()) return false;
        some = true;
    }
    return some;
}

const HeaderField* Header::find(FieldKind kind) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.kind == kind; });
    return found == fields.end() ? nullptr : &*found;
}

const DocumentNumber* Header::document_number() const {
    const auto* field = find(FieldKind::document_number);
    return field == nullptr ? nullptr : std::get_if<DocumentNumber>(&field->value);
}

std::string field_text(const HeaderField& field) {
    if (const auto* code = std::get_if<SubjectCode>(&field.value)) return code->code + " " + code->number;
    if (const auto* codes = std::get_if<std::vector<LanguageCode>>(&field.value)) {
        std::string text;
        for (const auto& code : *codes) text += (text.empty() ? "" : ", ") + code.str();
        return text;
    }
    return plain_text(field.text);
}

} // namespace ianote
