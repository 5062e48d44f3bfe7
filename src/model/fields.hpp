// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of each header field: THE table that parser, readers, writers and checks ask.
#pragma once

#include <ianote/note.hpp>

#include <span>
#include <string_view>

namespace ianote::model {

/// What the text of a field is read to, where it can be read; in the order of HeaderField::value.
enum class FieldValue : std::uint8_t { none, number, date, code, file, languages, item };

struct FieldFacts {
    FieldKind kind = FieldKind::other;
    std::string_view name;         ///< its element in note XML
    std::string_view wrapper = {}; ///< the element around all fields of the kind; empty: none
    FieldValue value = FieldValue::none;
    bool free_text = false;      ///< behind its label stand words of no form of their own
    bool sentences = false;      ///< aligned sentence by sentence; any other field is one segment
    bool repeats = true;         ///< a header may have several
    bool may_be_missing = false; ///< one language version may print it and another leave it out
    bool same_words = false;     ///< printed alike in every language, so that the words themselves are compared
};

/// In the order of FieldKind, which is the order of note XML.
std::span<const FieldFacts> fields();

const FieldFacts& facts_of(FieldKind kind);

/// The reason that label and confidence of a field tell, where nobody has said more.
FieldReason usual_reason(const HeaderField& field);

/// Whether an element of note XML holds all fields of a kind.
bool is_field_wrapper(std::string_view element);

} // namespace ianote::model
