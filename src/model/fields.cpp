// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fields.hpp"

#include "model/table.hpp"

#include <algorithm>
#include <array>

namespace ianote::model {

namespace {

constexpr std::array table{
    FieldFacts{.kind = FieldKind::institution, .name = "institution", .may_be_missing = true},
    FieldFacts{.kind = FieldKind::place, .name = "place", .may_be_missing = true},
    FieldFacts{.kind = FieldKind::date, .name = "date", .value = FieldValue::date},
    FieldFacts{.kind = FieldKind::original_languages, .name = "originalLanguages", .value = FieldValue::languages},
    FieldFacts{.kind = FieldKind::procedure_file, .name = "interinstitutionalFile", .value = FieldValue::file},
    FieldFacts{
        .kind = FieldKind::document_number, .name = "documentNumber", .value = FieldValue::number, .repeats = false},
    FieldFacts{.kind = FieldKind::distribution, .name = "distribution", .same_words = true},
    FieldFacts{
        .kind = FieldKind::subject_code, .name = "subjectCode", .wrapper = "subjectCodes", .value = FieldValue::code},
    FieldFacts{.kind = FieldKind::document_type, .name = "documentType", .value = FieldValue::item},
    FieldFacts{.kind = FieldKind::from, .name = "from", .free_text = true},
    FieldFacts{.kind = FieldKind::received, .name = "received", .value = FieldValue::date},
    FieldFacts{.kind = FieldKind::to, .name = "to", .free_text = true},
    FieldFacts{.kind = FieldKind::preceding_document, .name = "precedingDocument", .value = FieldValue::number},
    FieldFacts{.kind = FieldKind::commission_document, .name = "commissionDocument"},
    FieldFacts{.kind = FieldKind::meeting, .name = "meeting", .value = FieldValue::date},
    FieldFacts{.kind = FieldKind::subject, .name = "subject", .free_text = true, .sentences = true},
    FieldFacts{.kind = FieldKind::other, .name = "field", .free_text = true, .may_be_missing = true},
};

static_assert(is_complete(table, FieldKind::other));

template <FieldValue value>
using ValueAt = std::variant_alternative_t<static_cast<std::size_t>(value), decltype(HeaderField::value)>;

static_assert(std::is_same_v<ValueAt<FieldValue::number>, DocumentNumber> &&
              std::is_same_v<ValueAt<FieldValue::date>, Date> &&
              std::is_same_v<ValueAt<FieldValue::code>, SubjectCode> &&
              std::is_same_v<ValueAt<FieldValue::file>, ProcedureFile> &&
              std::is_same_v<ValueAt<FieldValue::languages>, std::vector<LanguageCode>> &&
              std::is_same_v<ValueAt<FieldValue::item>, std::string>);

struct ReasonName {
    FieldReason kind;
    std::string_view name;
};

constexpr std::array reasons{
    ReasonName{FieldReason::form, "form"},
    ReasonName{FieldReason::label, "label"},
    ReasonName{FieldReason::guess, "guess"},
};

static_assert(is_complete(reasons, FieldReason::guess));

} // namespace

std::span<const FieldFacts> fields() { return table; }

const FieldFacts& facts_of(FieldKind kind) { return row_of(table, kind); }

FieldReason usual_reason(const HeaderField& field) {
    if (!field.label.empty()) return FieldReason::label;
    return field.confidence < 1 ? FieldReason::guess : FieldReason::form;
}

bool is_field_wrapper(std::string_view element) {
    return !element.empty() &&
           std::any_of(table.begin(), table.end(), [&](const auto& f) { return f.wrapper == element; });
}

} // namespace ianote::model

namespace ianote {

std::string_view to_string(FieldKind kind) { return model::facts_of(kind).name; }

std::string_view to_string(FieldReason reason) { return model::row_of(model::reasons, reason).name; }

std::optional<FieldKind> parse_field_kind(std::string_view element) { return model::kind_named(model::table, element); }

} // namespace ianote
