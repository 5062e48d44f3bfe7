// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header.hpp"

#include "language/dates.hpp"
#include "model/fields.hpp"
#include "parse/header_fields.hpp"
#include "parse/header_number.hpp"
#include "parse/header_region.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t max_paragraphs = 120; // a header is on the first page, whatever an extractor made of it
constexpr double guessed = 0.8;             // confidence of a value that stood apart from its label

bool is_text_field(FieldKind kind) { return model::facts_of(kind).free_text; }

/// A value that is one number or several; what belongs to them may stand on further lines.
bool is_number_field(FieldKind kind) { return model::facts_of(kind).value == model::FieldValue::number; }

struct HeaderParser {
    const Context& context;
    FieldMaker maker;
    bool values_first = false;
    NumberChoice numbers = {};
    std::vector<Label> waiting = {};                  ///< labels without a value yet
    std::optional<std::pair<Label, Value>> open = {}; ///< the value that the next line may go on with
    double open_confidence = 1;
    std::vector<Value> loose = {}; ///< text that is nothing known
    std::size_t evidence = 0;
    std::optional<std::size_t> subject_paragraph = {}; ///< the last one of the subject, once it was met
    std::size_t loose_before_labels = 0;
    bool labels_seen = false;

    void close() {
        if (!open) return;
        auto [label, value] = std::move(*open);
        open.reset();
        maker.add_labelled(label, value, open_confidence);
        if (label.field == FieldKind::subject) subject_paragraph = value.paragraph;
    }

    void give(const Label& label, Span span, std::size_t paragraph, double confidence = 1) {
        close();
        open.emplace(label, Value{{span}, paragraph});
        open_confidence = confidence;
        if (label.field == FieldKind::subject) subject_paragraph = paragraph;
    }

    void keep_loose(const Chunk& chunk) {
        close();
        if (!labels_seen) loose_before_labels = loose.size() + 1;
        loose.push_back({{chunk.span}, chunk.paragraph});
    }

    /// Several labels in a row and one text behind the last (`From: To: Subject: Presidency Council Proposal ...`): the
    /// pack's known senders and addressees tell where one value ends.
    void share_out(std::vector<Label> labels, Span rest, std::size_t paragraph) {
        const auto last = labels.back();
        labels.pop_back();
        for (const auto& label : labels) {
            const auto text = context.source(rest);
            std::size_t taken = 0;
            std::vector<text::Token> tokens;
            text::tokenise(text, tokens, 16);
            std::string key;
            for (std::size_t i = 0; i < tokens.size() && is_text_field(label.field); ++i) {
                key += text::fold_key(text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin));
                const auto& parties = context.pack.parties;
                if (std::find(parties.begin(), parties.end(), key) != parties.end()) taken = tokens[i].end;
            }
            if (taken == 0) {
                waiting.push_back(label);
                continue;
            }
            give(label, {rest.begin, rest.begin + static_cast<std::uint32_t>(taken)}, paragraph, guessed);
            rest.begin += static_cast<std::uint32_t>(taken);
            while (!rest.empty() && text::is_breaking_space(context.source(rest).front())) ++rest.begin;
        }
        give(last, rest, paragraph, labels.empty() ? 1 : guessed);
    }

    void labelled(const Chunk& chunk, const Labelled& split) {
        evidence += split.labels.size();
        labels_seen = true;
        if (values_first && split.rest.empty() && !loose.empty() && loose.back().paragraph == chunk.paragraph) {
            take_from_above(split.labels.front());
            return;
        }
        close();
        if (!split.rest.empty()) {
            share_out(split.labels, split.rest, chunk.paragraph);
        } else {
            waiting.insert(waiting.end(), split.labels.begin(), split.labels.end());
        }
    }

    void take_from_above(const Label& label) {
        give(label, loose.back().spans.front(), loose.back().paragraph);
        loose.pop_back();
        while (label.field == FieldKind::subject && !loose.empty() &&
               loose.back().paragraph == open->second.paragraph) {
            open->second.spans.insert(open->second.spans.begin(), loose.back().spans.front());
            loose.pop_back();
        }
        close();
    }

    /// Which of the waiting labels a value of this form answers.
    std::optional<std::size_t> waiting_for(const Form& form, const Chunk& chunk) const {
        if (waiting.size() == 1) {
            return answers(waiting.front().field, form, chunk) ? std::optional<std::size_t>(0) : std::nullopt;
        }
        const auto find = [&](auto fits) -> std::optional<std::size_t> {
            const auto found =
                std::find_if(waiting.begin(), waiting.end(), [&](const Label& l) { return fits(l.field); });
            if (found == waiting.end()) return std::nullopt;
            return static_cast<std::size_t>(found - waiting.begin());
        };
        if (form.kind == Form::none) return find(is_text_field);
        if (form.is(FieldKind::date) && maker.has(FieldKind::date))
            return find([](FieldKind kind) { return model::facts_of(kind).value == model::FieldValue::date; });
        return find([&](FieldKind kind) { return form.is(kind); });
    }

    /// Whether the only label that waits may have this value.
    static bool answers(FieldKind waiting, const Form& form, const Chunk& chunk) {
        if (is_text_field(waiting)) return form.kind == Form::none || form.is(FieldKind::institution);
        if (!is_number_field(waiting) || form.is(FieldKind::document_number)) return true;
        return form.kind == Form::none && read_document_number(chunk.text, true);
    }

    /// Whether the open value goes on with this chunk, which stands on the next line of the same paragraph.
    bool grows(const Form& form, const Chunk& chunk) const {
        if (!open || !waiting.empty() || open->second.paragraph != chunk.paragraph) return false;
        const auto kind = open->first.field;
        if (kind == FieldKind::subject) return true;
        if (is_number_field(kind)) {
            return form.is(FieldKind::document_number) || form.kind == Form::number_suffix ||
                   form.is(FieldKind::subject_code) || read_document_number(chunk.text, true);
        }
        return form.kind == Form::none && is_text_field(kind);
    }

    void unlabelled(const Chunk& chunk) {
        const auto form = form_of(chunk.text, context.pack);
        if (grows(form, chunk)) {
            open->second.spans.push_back(chunk.span);
            return;
        }
        if (const auto index = waiting_for(form, chunk)) {
            const auto label = waiting[*index];
            const double confidence = waiting.size() > 1 ? guessed : 1;
            waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(*index));
            give(label, chunk.span, chunk.paragraph, confidence);
            return;
        }
        if (form.kind == Form::none) return mixed(chunk);
        if (form.is(FieldKind::date) && number_behind_date(chunk)) return;
        close();
        ++evidence;
        if (form.is(FieldKind::document_number))
            return numbers.add(context.source(chunk.span), chunk.span, chunk.paragraph);
        if (form.kind == Form::number_suffix && numbers.extend(context.source(chunk.span), chunk.span)) return;
        if (form.is(FieldKind::subject_code) || form.is(FieldKind::distribution)) numbers.neighbour();
        maker.add_form(form, chunk.span, chunk.paragraph);
    }

    /// `Brussels, 17 May 2021 (OR. en) 8766/21 JEUN 49`: cut before the number; false where none follows.
    bool number_behind_date(const Chunk& chunk) {
        const auto text = chunk.text;
        auto at = language::find_date(text, context.pack)->end;
        const auto blanks = [&] { at = std::min(text.find_first_not_of(" \t\n", at), text.size()); };
        blanks();
        while (at < text.size() && text[at] == '(') {
            at = std::min(text.find(')', at), text.size() - 1) + 1;
            blanks();
        }
        if (!read_document_number(text.substr(at))) return false;
        for (const auto span : {Span{0, static_cast<std::uint32_t>(at)},
                                Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())}}) {
            Chunk part = chunk;
            part.text = text::trim(text.substr(span.begin, span.end - span.begin));
            part.span = {chunk.span.begin + span.begin,
                         chunk.span.begin + span.begin + static_cast<std::uint32_t>(part.text.size())};
            unlabelled(part);
        }
        return true;
    }

    /// `12838/23 LIMITE JAI 1133`: a number with more behind it on one line.
    void mixed(const Chunk& chunk) {
        const auto found = read_document_number(chunk.text);
        if (!found) return keep_loose(chunk);
        Chunk number = chunk;
        number.span.end = number.span.begin + static_cast<std::uint32_t>(found->length);
        number.text = context.source(number.span);
        Chunk rest = chunk;
        rest.span.begin = number.span.end;
        while (!rest.span.empty() && text::is_breaking_space(context.source(rest.span).front())) ++rest.span.begin;
        rest.text = context.source(rest.span);
        const auto form = form_of(rest.text, context.pack);
        const bool follows_number =
            form.is(FieldKind::subject_code) || form.is(FieldKind::distribution) || form.is(FieldKind::procedure_file);
        if (!follows_number) return keep_loose(chunk);
        unlabelled(number);
        unlabelled(rest);
    }

    /// Two or three pieces that only together have a form: `Conseil de` / `l'Union européenne`, `(OR.` / `en)`.
    std::size_t joined(HeaderLines& lines, std::size_t i) {
        if (lines[i].size() != 1 || !waiting.empty()) return 0;
        const auto& first = lines[i].front();
        if (first.text.size() > 60 || form_of(first.text, context.pack).kind != Form::none) return 0;
        for (std::size_t count = 2; count <= 3 && lines.has(i + count - 1); ++count) {
            const auto& last = lines[i + count - 1].front();
            if (lines[i + count - 1].size() != 1 || last.text.size() > 60) return 0;
            const auto last_form = form_of(last.text, context.pack); // `Unión Europea` alone is an institution as well
            if (last_form.kind != Form::none && !last_form.is(FieldKind::institution) && count == 2) continue;
            const Span whole{first.span.begin, last.span.end};
            const auto form = form_of(text::collapse(context.source(whole)), context.pack);
            const bool wraps = form.is(FieldKind::institution) || form.is(FieldKind::original_languages) ||
                               form.is(FieldKind::document_type);
            if (!wraps) continue;
            close();
            ++evidence;
            if (last.paragraph == first.paragraph) {
                maker.add_form(form, whole, first.paragraph);
            } else if (form.is(FieldKind::original_languages)) {
                continue;
            } else {
                Value value{{}, first.paragraph};
                for (std::size_t k = 0; k < count; ++k) value.spans.push_back(lines[i + k].front().span);
                maker.add_plain(form.field, value);
            }
            return count;
        }
        return 0;
    }

    /// A table's row of the subject's label and its value, which is the value whatever it looks like: a subject may
    /// name a place and a date.
    bool is_subject_row(const std::vector<const Chunk*>& chunks) const {
        if (chunks.size() != 2 || !waiting.empty()) return false;
        const auto& paragraph = context.flow.paragraphs[chunks[0]->paragraph];
        if (paragraph.kind != layout::ParagraphKind::table_row) return false;
        const auto first = split_labels(context, *chunks[0]);
        return first.labels.size() == 1 && first.rest.empty() && first.labels.front().field == FieldKind::subject &&
               split_labels(context, *chunks[1]).labels.empty();
    }

    void line(const Line& line) {
        std::vector<const Chunk*> chunks;
        for (const auto& chunk : line) {
            if (!chunk.text.empty()) chunks.push_back(&chunk);
        }
        if (chunks.size() == 2 && waiting.empty()) { // the label in the second column
            const auto second = split_labels(context, *chunks[1]);
            const bool lone = second.labels.size() == 1 && second.rest.empty();
            const auto form = form_of(chunks[0]->text, context.pack);
            const bool value = form.kind == Form::none || form.is(FieldKind::document_number) ||
                               form.is(FieldKind::commission_document) || form.is(FieldKind::procedure_file);
            if (lone && value && split_labels(context, *chunks[0]).labels.empty()) {
                ++evidence;
                labels_seen = true;
                give(second.labels.front(), chunks[0]->span, chunks[0]->paragraph);
                return;
            }
        }
        if (is_subject_row(chunks)) {
            labelled(*chunks[0], split_labels(context, *chunks[0]));
            const auto label = waiting.back();
            waiting.pop_back();
            return give(label, chunks[1]->span, chunks[1]->paragraph);
        }
        for (const auto* chunk : chunks) {
            const auto split = split_labels(context, *chunk);
            if (!split.labels.empty())
                labelled(*chunk, split);
            else
                unlabelled(*chunk);
        }
    }

    /// Whether a label still waits for words; numbers are shared out at the end.
    bool wants_text() const {
        return std::any_of(waiting.begin(), waiting.end(), [](const Label& l) { return is_text_field(l.field); });
    }

    void finish(std::string_view file_name) {
        close();
        if (auto chosen = numbers.choose(file_name, context)) {
            maker.add_document_number(chosen->number, chosen->spans, chosen->paragraph,
                                      numbers.certain() ? 1 : guessed);
        }
        for (const auto& rest : numbers.rest()) {
            const auto label = std::find_if(waiting.begin(), waiting.end(),
                                            [](const Label& l) { return l.field == FieldKind::preceding_document; });
            if (label != waiting.end()) {
                maker.add_numbers(FieldKind::preceding_document, &*label, {rest.spans, rest.paragraph}, guessed);
                waiting.erase(label);
            } else {
                maker.add_numbers(FieldKind::preceding_document, nullptr, {rest.spans, rest.paragraph}, guessed);
            }
        }
        for (std::size_t i = 0; i < loose.size(); ++i) {
            const bool title = i + 1 == loose_before_labels && labels_seen && !maker.has(FieldKind::document_type);
            if (title && context.source(loose[i].spans.front()).size() < 80) {
                maker.add_plain(FieldKind::document_type, loose[i], nullptr, guessed);
            } else {
                maker.add_other(loose[i]);
            }
        }
        for (const auto& label : waiting) maker.add_other({{}, 0}, label);
    }
};

/// A dash line right below the subject says what is asked for (`– Adoption`); a list of several is the body's.
bool is_subject_tail(const Context& context, std::size_t paragraph) {
    const auto& all = context.flow.paragraphs;
    const auto text_at = [&](std::size_t p) { return context.source(layout::span_of(all[p].runs)); };
    const auto dash = [&](std::size_t p) {
        if (p >= all.size()) return false;
        const auto text = text_at(p);
        const auto label = text::read_list_label(text);
        return text.starts_with("= ") || (label && label->form == text::LabelForm::dash);
    };
    if (paragraph >= all.size() || all[paragraph].rule_before || !dash(paragraph) || dash(paragraph + 1)) return false;
    const auto text = text::trim(text_at(paragraph));
    return text.size() < 120 && !text.ends_with('.') && !text.ends_with(';') && !text.ends_with(':');
}

void report_missing(const Context& context, const Header& header) {
    if (header.document_number() == nullptr) {
        context.diagnostics.add("header-number-missing", "no document number was found in the header");
    }
    for (const auto kind : {FieldKind::date, FieldKind::subject}) {
        if (header.find(kind) == nullptr) {
            context.diagnostics.add("header-incomplete", fmt::format("the header has no {}", to_string(kind)));
        }
    }
}

} // namespace

ParsedHeader parse_header(const Context& context, std::string_view file_name) {
    HeaderLines lines(context, max_paragraphs);
    const auto region = find_region(context, lines);
    HeaderParser parser{.context = context, .maker = FieldMaker(context), .values_first = region.values_first};
    ParsedHeader result;
    std::size_t i = 0;
    while ((!region.lines || i < *region.lines) && lines.has(i)) {
        const auto paragraph = lines[i].front().paragraph;
        const bool starts_paragraph = paragraph >= result.paragraphs; // the header never ends inside one
        const bool subject_ended = starts_paragraph && parser.subject_paragraph &&
                                   paragraph > *parser.subject_paragraph && !parser.wants_text();
        if (subject_ended) {
            const bool label = !split_labels(context, lines[i].front()).labels.empty();
            const bool row = lines[i].size() > 1 && lines[i].front().text.empty() && parser.open;
            if (row) parser.open->second.paragraph = paragraph;
            if (!label && !row && is_subject_tail(context, paragraph) && parser.open) {
                parser.open->second.spans.push_back(layout::span_of(context.flow.paragraphs[paragraph].runs));
                result.paragraphs = paragraph + 1;
                break;
            }
            if (!label && !row) break;
        }
        result.paragraphs = paragraph + 1;
        const auto taken = parser.joined(lines, i);
        if (taken == 0) parser.line(lines[i]);
        i += std::max<std::size_t>(taken, 1);
    }
    parser.finish(file_name);
    result.evidence = parser.evidence;
    result.header.fields = parser.maker.take();
    std::stable_sort(result.header.fields.begin(), result.header.fields.end(),
                     [](const auto& a, const auto& b) { return a.kind < b.kind; });
    report_missing(context, result.header);
    return result;
}

} // namespace ianote::parse
