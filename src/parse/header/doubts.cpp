// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/doubts.hpp"

#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr double in_doubt = 0.5;  // confidence of a field that has another value there
constexpr std::size_t shown = 60; // bytes of a value in a message

constexpr std::string_view first_serial = "5001"; // of the documents of a year

/// A field, and what people call it.
struct Asked {
    FieldKind kind;
    std::string_view name;
};

constexpr std::array asked{Asked{FieldKind::document_number, "document number"}, Asked{FieldKind::from, "sender"},
                           Asked{FieldKind::to, "addressee"},
                           Asked{FieldKind::preceding_document, "preceding document"},
                           Asked{FieldKind::subject, "subject"}};

/// The pieces that a reading gives to a field; later assignments of a piece replace earlier ones.
std::vector<std::size_t> pieces_of(const HeaderReading& reading, FieldKind field) {
    std::vector<std::size_t> pieces;
    for (const auto& assigned : reading.assigned) {
        const bool value = assigned.role == Role::value || assigned.role == Role::more || assigned.role == Role::own;
        std::erase(pieces, assigned.piece);
        if (value && assigned.field == field) pieces.push_back(assigned.piece);
    }
    std::sort(pieces.begin(), pieces.end());
    return pieces;
}

std::string text_of(const Context& context, const Assignment& assignment, const std::vector<std::size_t>& pieces) {
    std::string text;
    for (const auto piece : pieces) {
        for (const auto span : assignment.pieces()[piece].spans)
            text += (text.empty() ? "" : " ") + text::collapse(context.source(span));
    }
    if (text.size() <= shown) return text;
    auto end = shown;
    while (text::is_continuation(text[end])) --end;
    return text.substr(0, end) + "...";
}

void doubt(Header& header, FieldKind kind) {
    for (auto& field : header.fields) {
        if (field.kind == kind) field.confidence = std::min(field.confidence, in_doubt);
    }
}

void warn(const Context& context, FieldKind kind, std::string_view is, std::string_view other, std::string_view why) {
    const auto* const field = std::find_if(asked.begin(), asked.end(), [&](const Asked& a) { return a.kind == kind; });
    context.diagnostics.add("header-ambiguous",
                            fmt::format("the {} was read as '{}', but {} '{}'", field->name, is, why, other));
}

/// Fields that another reading fills with other pieces.
void compare_readings(const Context& context, const Assignment& assignment, const std::vector<HeaderReading>& readings,
                      Header& header) {
    for (const auto& [kind, name] : asked) {
        const auto best = pieces_of(readings.front(), kind);
        for (std::size_t i = 1; i < readings.size(); ++i) {
            const auto other = pieces_of(readings[i], kind);
            if (best.empty() || other.empty() || best == other) continue;
            doubt(header, kind);
            warn(context, kind, text_of(context, assignment, best), text_of(context, assignment, other),
                 "could as well be");
            break;
        }
    }
}

/// A number that the footers of the pages give, and the header does not.
void compare_footers(const Context& context, Header& header) {
    const auto* own = header.document_number();
    if (own == nullptr) return;
    std::string other;
    for (const auto& footer : context.flow.furniture) {
        const auto found = read_document_number(footer.text);
        if (!found) continue;
        if (found->number.serial == own->serial && found->number.year == own->year) return;
        if (other.empty()) other = found->number.to_string();
    }
    if (other.empty()) return;
    doubt(header, FieldKind::document_number);
    warn(context, FieldKind::document_number, own->to_string(), other, "the footer says");
}

/// A name such as `12838-23.fr.docx` or `ST-12838-2023-INIT.pdf` that gives another number.
void compare_name(const Context& context, std::string_view name, Header& header) {
    const auto* own = header.document_number();
    if (own == nullptr) return;
    std::string words(name.substr(0, name.find('.')));
    if (words.starts_with("ST-") || words.starts_with("st-")) words.erase(0, 3);
    const auto dash = words.find('-');
    if (dash < 4 || dash > 5 || words.find_first_not_of("0123456789") != dash) return;
    const auto year = words.substr(dash + 1, words.find('-', dash + 1) - dash - 1);
    if (year.find_first_not_of("0123456789") != std::string::npos || (year.size() != 2 && year.size() != 4)) return;
    if (words.substr(0, dash) < first_serial && dash == first_serial.size()) return; // a year: 2022-05-03.docx
    const auto number = parse_document_number(words.substr(0, dash) + "/" + year.substr(year.size() - 2));
    if (!number || (number->serial == own->serial && number->year == own->year)) return;
    warn(context, FieldKind::document_number, own->to_string(), number->to_string(), "the name of the file says");
}

/// Two senders, addressees or subjects.
void find_twins(const Context& context, Header& header) {
    for (const auto kind : {FieldKind::from, FieldKind::to, FieldKind::subject}) {
        const HeaderField* first = nullptr;
        for (const auto& field : header.fields) {
            if (field.kind != kind) continue;
            if (first != nullptr && plain_text(first->text) != plain_text(field.text)) {
                warn(context, kind, plain_text(first->text), plain_text(field.text), "a second one says");
                doubt(header, kind);
                break;
            }
            first = &field;
        }
    }
}

/// Labels that the pack does not know, on the lines of labels that it knows: a second header, in another language,
/// stands beside the first.
void find_second_header(const Context& context, const Assignment& assignment) {
    constexpr std::size_t enough = 2;
    std::string first;
    std::string second;
    std::size_t beside = 0;
    for (const auto& piece : assignment.pieces()) {
        if (piece.forms.has(Form::label) && piece.column == 0) first = context.source(piece.spans.front());
        if (!piece.forms.has(Form::unknown_label) || piece.column == 0) continue;
        if (beside++ == 0) second = context.source(piece.spans.front());
    }
    if (beside < enough || first.empty()) return;
    context.diagnostics.add(
        "header-ambiguous",
        fmt::format("two headers stand side by side: beside '{}' there are labels of another language, "
                    "as '{}'; the first was read, the words of the other are kept",
                    first, second));
}

} // namespace

void report_doubts(const Context& context, const Assignment& assignment, const std::vector<HeaderReading>& readings,
                   std::string_view file_name, Header& header) {
    compare_readings(context, assignment, readings, header);
    compare_footers(context, header);
    compare_name(context, file_name, header);
    find_twins(context, header);
    find_second_header(context, assignment);
}

} // namespace ianote::parse
