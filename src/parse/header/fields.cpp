// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/fields.hpp"

#include "language/dates.hpp"
#include "model/fields.hpp"
#include "parse/header/place.hpp"
#include "parse/inline.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace ianote::parse {

namespace {

Span sub_span(Span span, std::size_t begin, std::size_t end) {
    return {span.begin + static_cast<std::uint32_t>(begin), span.begin + static_cast<std::uint32_t>(end)};
}

/// A span without the white space and the separators at its ends.
Span trimmed(std::string_view source, Span span) {
    auto text = source.substr(span.begin, span.end - span.begin);
    auto inner = text::trim(text);
    const auto separator = [](char c) { return c == ',' || c == ';'; };
    while (!inner.empty() && separator(inner.front())) inner = text::trim(inner.substr(1));
    while (!inner.empty() && separator(inner.back())) inner = text::trim(inner.substr(0, inner.size() - 1));
    const auto offset = static_cast<std::uint32_t>(inner.data() - text.data());
    return {span.begin + offset, span.begin + offset + static_cast<std::uint32_t>(inner.size())};
}

/// The line that a value begins on; a paragraph knows its first, and its text has an end of line for each further one.
std::uint32_t line_of(const layout::Flow& flow, const Value& value) {
    const auto& paragraph = flow.paragraphs[value.paragraph];
    const auto begin = layout::span_of(paragraph.runs).begin;
    if (paragraph.line == 0 || value.spans.empty() || value.spans.front().begin < begin) return paragraph.line;
    constexpr std::size_t farthest = 1U << 13U; // bytes: a paragraph of thousands of fields is not read for each
    const auto before = std::string_view(flow.text).substr(begin, value.spans.front().begin - begin);
    const auto near = before.substr(0, farthest);
    return paragraph.line + static_cast<std::uint32_t>(std::count(near.begin(), near.end(), '\n'));
}

/// What the element itself says (its number, its date) is not marked a second time inside it; footnote marks, and what
/// was taken out and put in, stay.
void flatten(Text& text) {
    constexpr unsigned kept = style_inserted | style_deleted;
    std::vector<Inline> flat;
    for (auto& part : text.inlines) {
        const bool own = part.kind == InlineKind::footnote_ref || part.kind == InlineKind::page_break ||
                         part.kind == InlineKind::formula;
        const auto style = static_cast<std::uint8_t>(part.style & kept);
        if (own) {
            flat.push_back(std::move(part));
        } else if (!flat.empty() && flat.back().kind == InlineKind::text && flat.back().style == style) {
            flat.back().text += part.text;
        } else {
            flat.push_back({InlineKind::text, style, std::move(part.text), {}, std::nullopt});
        }
    }
    text.inlines = std::move(flat);
}

} // namespace

bool FieldMaker::has(FieldKind kind) const {
    return std::any_of(fields_.begin(), fields_.end(), [&](const auto& f) { return f.kind == kind; });
}

Text FieldMaker::text_of(const Value& value, Marks marks) const {
    const auto& paragraphs = context_.flow.paragraphs;
    std::vector<layout::Run> runs;
    auto paragraph = value.paragraph;
    for (const auto span : value.spans) {
        const auto lies_behind = [&](std::size_t p) { return layout::span_of(paragraphs[p].runs).end <= span.begin; };
        while (paragraph + 1 < paragraphs.size() && lies_behind(paragraph)) ++paragraph;
        if (!runs.empty()) runs.push_back({{}, style_plain, false, true, 0}); // a blank between two lines
        auto more = runs_within(paragraphs[paragraph].runs, span);
        std::erase_if(more, [](const layout::Run& run) { return run.image > 0; }); // they belong to no field
        runs.insert(runs.end(), more.begin(), more.end());
    }
    return marks == Marks::found ? make_text(context_, runs, style_strong)
                                 : make_unmarked_text(context_, runs, style_strong);
}

std::string FieldMaker::printed(const Label& label) const {
    std::string out;
    for (const auto span : label.spans) out += (out.empty() ? "" : " ") + text::collapse(context_.source(span));
    return out;
}

HeaderField FieldMaker::make(FieldKind kind, const Value& value, const Label* label, double confidence,
                             Marks marks) const {
    HeaderField field;
    field.kind = kind;
    field.confidence = confidence;
    field.page = context_.flow.paragraphs[value.paragraph].page;
    field.line = line_of(context_.flow, value);
    field.text = text_of(value, marks);
    if (label != nullptr) {
        field.label = printed(*label);
        field.label_origin = label->spans;
    }
    field.reason = model::usual_reason(field);
    return field;
}

void FieldMaker::add_plain(FieldKind kind, const Value& value, const Label* label, double confidence) {
    auto field = make(kind, value, label, confidence);
    if (model::facts_of(kind).value == model::FieldValue::item) {
        if (auto item = item_of(plain_text(field.text)); !item.empty()) field.value = std::move(item);
    }
    fields_.push_back(std::move(field));
}

void FieldMaker::add_other(const Value& value, const std::optional<Label>& label) {
    add_plain(FieldKind::other, value, label ? &*label : nullptr);
}

void FieldMaker::add_document_number(const DocumentNumber& number, std::vector<Span> spans, std::size_t paragraph,
                                     double confidence) {
    auto field = make(FieldKind::document_number, {std::move(spans), paragraph}, nullptr, confidence, Marks::none);
    // the element names its number already: no reference inside
    flatten(field.text);
    field.value = number;
    fields_.push_back(std::move(field));
}

void FieldMaker::add_codes(Span span, std::size_t paragraph) {
    // (Presse 105) is PRESSE 105
    const auto text = context_.source(span);
    std::string capitals(text);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    std::size_t at = 0;
    for (const auto& code : read_subject_codes(capitals).codes) {
        // each code takes the text from its capitals to the end of its number
        const auto begin = capitals.find(code.code.substr(0, code.code.find(' ')), at);
        const auto end = capitals.find(code.number, begin + code.code.size()) + code.number.size();
        auto field = make(FieldKind::subject_code, {{sub_span(span, begin, end)}, paragraph}, nullptr, 1, Marks::none);
        field.text.inlines.clear(); // its attributes say it all
        field.value = code;
        fields_.push_back(std::move(field));
        at = end;
    }
}

void FieldMaker::add_originals(Span span, std::size_t paragraph) {
    const auto text = context_.source(span);
    const auto codes = original_languages(text, context_.pack);
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens, 1);
    auto label_end = static_cast<std::size_t>(tokens.front().end);
    if (label_end < text.size() && text[label_end] == '.') ++label_end;
    const Label label{FieldKind::original_languages, {sub_span(span, tokens.front().begin, label_end)}};
    auto field = make(FieldKind::original_languages, {{sub_span(span, label_end, text.size())}, paragraph}, &label, 1,
                      Marks::none);
    const auto printed = text.substr(label_end);
    const bool as_printed = std::all_of(codes.begin(), codes.end(), [&](const auto& code) {
        return printed.find(code.str()) != std::string_view::npos;
    });
    if (as_printed) { // old notes print one letter: that stays beside the code
        field.text.inlines.clear();
    } else {
        auto word = text::trim(printed);
        if (word.ends_with(')')) word.remove_suffix(1);
        field.text.inlines = {{InlineKind::text, style_plain, std::string(word), {}, std::nullopt}};
    }
    field.value = codes;
    fields_.push_back(std::move(field));
}

void FieldMaker::add_procedure_file(const Value& value, const Label* label, double confidence) {
    for (const auto span : value.spans) {
        auto rest = span;
        while (const auto found = find_procedure_file(context_.source(rest))) {
            // text before the file (a label that no pack knows) is its label
            Label own{FieldKind::procedure_file};
            if (label != nullptr) own = *label;
            const auto before = trimmed(context_.flow.text, sub_span(rest, 0, found->begin));
            if (!before.empty()) own.spans.push_back(before);
            auto field = make(FieldKind::procedure_file, {{sub_span(rest, found->begin, found->end)}, value.paragraph},
                              &own, confidence);
            field.value = found->file;
            fields_.push_back(std::move(field));
            rest = trimmed(context_.flow.text, sub_span(rest, found->end, rest.end - rest.begin));
            label = nullptr;
        }
        if (rest.empty()) continue;
        add_other({{rest}, value.paragraph},
                  label == nullptr ? std::nullopt : std::optional(*label)); // no file, or words behind it
        label = nullptr;
    }
}

void FieldMaker::add_date(FieldKind kind, const Value& value, const Label* label, double confidence) {
    auto field = make(kind, value, label, confidence, Marks::none);
    if (const auto date = language::find_date(plain_text(field.text), context_.pack); date && date->date.ok())
        field.value = date->date;
    flatten(field.text);
    fields_.push_back(std::move(field));
}

void FieldMaker::add_place_and_date(Span span, std::size_t paragraph) {
    const auto text = context_.source(span);
    const auto found = language::find_date(text, context_.pack);
    const auto before = trimmed(context_.flow.text, sub_span(span, 0, found->begin));
    const auto words = context_.source(before);
    // the place ends at the comma, or where a known place ends; what is left (le, den) is the date's label
    const auto place_end = std::min(end_of_place(words, context_.pack).value_or(words.size()), words.size());
    const auto place = trimmed(context_.flow.text, sub_span(before, 0, place_end));
    // of a range of days (le 10 et 11 juin) the first day belongs to the date
    const auto first_day = std::min(words.find_first_of("0123456789", place_end), words.size());
    const bool range = first_day < words.size();
    const auto article = trimmed(context_.flow.text, sub_span(before, place_end, first_day));
    Label label{FieldKind::date};
    if (!article.empty()) label.spans.push_back(article);
    const auto date_begin = range ? before.begin + first_day - span.begin : found->begin;
    if (!place.empty()) add_plain(FieldKind::place, {{place}, paragraph});
    if (!found->date.ok()) {
        context_.diagnostics.add("date-invalid",
                                 fmt::format("the date of the note, '{}', is in no calendar",
                                             text.substr(found->begin, found->end - found->begin)),
                                 static_cast<int>(context_.flow.paragraphs[paragraph].line));
    }
    add_date(FieldKind::date, {{sub_span(span, date_begin, found->end)}, paragraph}, &label, 1);
}

void FieldMaker::add_own(FieldKind kind, const Value& value) {
    const auto span = value.spans.front();
    switch (model::facts_of(kind).value) {
    case model::FieldValue::date: return add_place_and_date(span, value.paragraph);
    case model::FieldValue::languages: return add_originals(span, value.paragraph);
    case model::FieldValue::file: return add_procedure_file(value, nullptr, 1);
    case model::FieldValue::code: return add_codes(span, value.paragraph);
    case model::FieldValue::number:
    case model::FieldValue::none:
    case model::FieldValue::item: return add_plain(kind, value);
    }
}

namespace {

using PlacedNumber = std::pair<std::size_t, DocumentNumber>;

/// The document numbers in a text and where each starts; `+ REV 3` behind a number is one more.
std::vector<PlacedNumber> numbers_in(std::string_view text) {
    std::vector<PlacedNumber> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto before = text::code_point_before(text, at);
        if (text::is_word(before) || before == '/') continue;
        if (text[at] == '+' && !found.empty()) {
            auto [suffixes, length] = read_number_suffixes(text.substr(at));
            if (suffixes.empty()) continue;
            const auto printed = text::collapse(text.substr(at, length));
            found.emplace_back(at, found.back().second.with_suffixes(std::move(suffixes), printed));
            at += length - 1;
        } else if (auto number = read_document_number(text.substr(at), true)) {
            found.emplace_back(at, number->number);
            at += number->length - 1;
        }
    }
    return found;
}

} // namespace

namespace {

/// Of a row of documents, the first and the codes behind it: where its own words end, and where the next begins.
std::pair<std::size_t, std::size_t> commission_piece(std::string_view text) {
    const auto council = read_document_number(text, true);
    if (!council) return {text.size(), text.size()};
    auto end = council->length;
    auto codes = end + read_subject_codes(text.substr(end)).length;
    const auto next = text.find_first_not_of(" \t,;-–", codes);
    const bool ends = next == text.npos;
    const bool document =
        !ends && (read_document_number(text.substr(next), true) || commission_document_length(text.substr(next)) > 0);
    const bool parted = codes > end; // without codes between them two numbers are one row: `15621/22 - COM(2022) 688`
    if (!ends && !(document && parted)) return {text.size(), text.size()};
    return {end, ends ? text.size() : next};
}

} // namespace

void FieldMaker::append_to_last(const Value& value) {
    auto more = text_of(value, Marks::none);
    auto& last = fields_.back().text;
    last.inlines.push_back({InlineKind::text, style_plain, " ", {}, std::nullopt});
    std::move(more.inlines.begin(), more.inlines.end(), std::back_inserter(last.inlines));
    flatten(last);
    last.origin.insert(last.origin.end(), more.origin.begin(), more.origin.end());
}

void FieldMaker::add_numbers(FieldKind kind, const Label* label, const Value& value, double confidence) {
    // several numbers in one cell are several documents; codes and words behind a number stay with it
    for (const auto span : value.spans) {
        const auto numbers = numbers_in(context_.source(span));
        if (numbers.empty() && span == value.spans.front()) {
            add_plain(kind, {{span}, value.paragraph}, label, confidence);
        } else if (numbers.empty()) { // a line of codes below the number, or words that no rule knows
            append_to_last({{span}, value.paragraph});
        }
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto begin = i == 0 ? 0 : numbers[i].first;
            const auto end = i + 1 < numbers.size() ? numbers[i + 1].first : span.end - span.begin;
            const auto piece = trimmed(context_.flow.text, sub_span(span, begin, end));
            const bool first = i == 0 && span == value.spans.front();
            auto field = make(kind, {{piece}, value.paragraph}, first ? label : nullptr, confidence, Marks::none);
            flatten(field.text);
            field.value = numbers[i].second;
            fields_.push_back(std::move(field));
        }
    }
}

/// Under the Commission's label stand its own documents and the Council's, with the codes of these.
void FieldMaker::add_commission(const Label& label, const Value& value, double confidence) {
    const auto* first = &label;
    for (const auto span : value.spans) {
        auto at = span;
        while (!at.empty()) {
            const auto text = context_.source(at);
            const auto [length, behind] = commission_piece(text);
            const auto piece = trimmed(context_.flow.text, sub_span(at, 0, length));
            if (!piece.empty())
                add_plain(FieldKind::commission_document, {{piece}, value.paragraph}, first, confidence);
            if (!piece.empty()) first = nullptr;
            const auto codes = trimmed(context_.flow.text, sub_span(at, length, behind));
            if (!codes.empty()) add_other({{codes}, value.paragraph});
            at = sub_span(at, behind, text.size());
        }
    }
}

void FieldMaker::add_labelled(const Label& label, const Value& value, double confidence) {
    if (label.field == FieldKind::commission_document) return add_commission(label, value, confidence);
    const auto& facts = model::facts_of(label.field);
    switch (facts.value) {
    case model::FieldValue::number:
        if (facts.repeats) return add_numbers(label.field, &label, value, confidence);
        break;
    case model::FieldValue::file: return add_procedure_file(value, &label, confidence);
    case model::FieldValue::date: return add_date(label.field, value, &label, confidence);
    case model::FieldValue::none:
    case model::FieldValue::code:
    case model::FieldValue::languages:
    case model::FieldValue::item: break;
    }
    add_plain(label.field, value, &label, confidence);
}

} // namespace ianote::parse
