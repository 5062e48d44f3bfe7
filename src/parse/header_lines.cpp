// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header_lines.hpp"

#include "language/dates.hpp"
#include "parse/header_place.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

constexpr std::size_t column_gap = 3; // blanks that part two columns of plain text

/// Cuts a line at tabs and wide gaps. `base` is the line's place in the flow's text.
void cut_line(std::string_view line, std::uint32_t base, Line& into, const Chunk& model) {
    std::size_t at = 0;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const auto text = text::trim(line.substr(begin, end - begin));
        Chunk chunk = model;
        chunk.text = text;
        const auto from = text.empty() ? begin : static_cast<std::size_t>(text.data() - line.data());
        chunk.span = {base + static_cast<std::uint32_t>(from), base + static_cast<std::uint32_t>(from + text.size())};
        into.push_back(chunk);
    };
    std::size_t begin = 0;
    while (at < line.size()) {
        if (line[at] == '\t') {
            add(begin, at);
            begin = ++at;
            continue;
        }
        auto end = at;
        while (end < line.size() && line[end] == ' ') ++end;
        if (end - at >= column_gap) {
            add(begin, at);
            begin = at = end;
        } else {
            at = std::max(end, at + 1);
        }
    }
    add(begin, line.size());
}

} // namespace

HeaderLines::HeaderLines(const Context& context, std::size_t max_paragraphs)
    : context_(context)
    , most_(std::min(max_paragraphs, context.flow.paragraphs.size())) {}

bool HeaderLines::has(std::size_t index) {
    while (index >= lines_.size() && next_ < most_) cut_paragraph();
    return index < lines_.size();
}

namespace {

/// Where labels stand in a text that begins with one: `Origine: la présidence Destinataire: délégations Objet: ...`.
/// Their fields follow each other in the order of the table, and behind the subject's there are none.
std::vector<std::size_t> labels_within(std::string_view text, const language::Pack& pack) {
    constexpr std::size_t reach = 1500;
    constexpr std::size_t longest_label = 48;
    const auto first = label_at(text, pack);
    if (!first || first->field == FieldKind::subject) return {};
    std::vector<std::size_t> starts{0};
    auto last = first->field;
    auto free_from = first->label_end; // no label reaches back into another
    for (auto colon = text.find(':', free_from); colon < reach; colon = text.find(':', colon + 1)) {
        for (auto at = std::max(free_from, colon > longest_label ? colon - longest_label : 0); at < colon; ++at) {
            if (!text::is_breaking_space(text[at])) continue;
            const auto found = pack.labels.find(text::fold_key(text.substr(at + 1, colon - at - 1)));
            if (found == pack.labels.end() || found->second <= last) continue;
            starts.push_back(at + 1);
            last = found->second;
            free_from = colon + 1;
            break;
        }
        if (last >= FieldKind::subject) break;
    }
    return starts;
}

} // namespace

/// A table whose rows ran into one paragraph, wrapped or not: one line, a chunk a label. False for any other text.
bool HeaderLines::cut_run_in(std::string_view text, const Chunk& model) {
    const auto starts = labels_within(text, context_.pack);
    const auto inside_line = [&](std::size_t at) { return at > 0 && text[at - 1] != '\n' && text[at - 1] != '\t'; };
    if (std::none_of(starts.begin(), starts.end(), inside_line)) return false;
    const auto base = static_cast<std::uint32_t>(text.data() - context_.flow.text.data());
    Line line;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        Chunk chunk = model;
        chunk.text = text::trim(text.substr(starts[i], end - starts[i]));
        const auto begin = base + static_cast<std::uint32_t>(chunk.text.data() - text.data());
        chunk.span = {begin, begin + static_cast<std::uint32_t>(chunk.text.size())};
        if (chunk.text.ends_with(':')) return false; // labels in a row, values behind the last: another layout
        line.push_back(chunk);
    }
    lines_.push_back(std::move(line));
    return true;
}

void HeaderLines::cut_paragraph() {
    const auto& paragraph = context_.flow.paragraphs[next_];
    const auto whole = layout::span_of(paragraph.runs);
    const auto text = context_.source(whole);
    const Chunk model{{}, {}, next_};
    if (paragraph.kind != layout::ParagraphKind::table_row && cut_run_in(text::trim(text), model)) {
        ++next_;
        return;
    }
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        Line line;
        cut_line(text.substr(at, end - at), whole.begin + static_cast<std::uint32_t>(at), line, model);
        const auto empty = [](const Chunk& c) { return c.text.empty(); };
        if (!std::all_of(line.begin(), line.end(), empty)) lines_.push_back(std::move(line));
        at = end + 1;
    }
    ++next_;
}

std::optional<FoundLabel> label_at(std::string_view text, const language::Pack& pack) {
    constexpr std::size_t longest = 64;
    const auto head = text.substr(0, longest);
    for (auto colon = head.find(':'); colon != std::string_view::npos; colon = head.find(':', colon + 1)) {
        const auto found = pack.labels.find(text::fold_key(head.substr(0, colon)));
        if (found == pack.labels.end()) continue;
        auto end = colon + 1;
        while (end < text.size() && text::is_breaking_space(text[end])) ++end;
        return FoundLabel{found->second, end, colon + 1};
    }
    if (text.size() > longest || text.find(':') != std::string_view::npos) return std::nullopt;
    const auto whole = pack.labels.find(text::fold_key(text)); // a cell of a table that lost its colon
    if (whole == pack.labels.end() || text::fold_key(text).size() < 3) return std::nullopt;
    return FoundLabel{whole->second, text.size(), text.size()};
}

namespace {

/// Language codes of two letters, and the single letters of old notes.
std::optional<LanguageCode> language_code(std::string_view word) {
    struct Old {
        std::string_view printed;
        std::string_view code;
    };

    static constexpr std::array<Old, 8> old{
        {{"f", "fr"}, {"d", "de"}, {"e", "en"}, {"i", "it"}, {"s", "es"}, {"p", "pt"}, {"gr", "el"}, {"n", "nl"}}};
    for (const auto& entry : old) {
        if (entry.printed == word) return LanguageCode::parse(entry.code);
    }
    return LanguageCode::parse(word);
}

} // namespace

std::vector<LanguageCode> original_languages(std::string_view text, const language::Pack& pack) {
    auto inside = text::trim(text);
    if (inside.starts_with('(')) inside.remove_prefix(1);
    if (inside.ends_with(')')) inside.remove_suffix(1);
    std::vector<text::Token> tokens;
    text::tokenise(inside, tokens, 32);
    if (tokens.size() < 2) return {};
    const auto word = [&](std::size_t i) { return inside.substr(tokens[i].begin, tokens[i].end - tokens[i].begin); };
    if (!pack.original_marks.contains(text::fold_key(word(0)))) return {};
    std::vector<LanguageCode> codes;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        auto code = language_code(word(i));
        if (!code) return {};
        codes.push_back(*code);
    }
    return codes;
}

std::string item_of(std::string_view type) {
    if (type.find("I/A") != std::string_view::npos) return "I/A";
    std::vector<text::Token> tokens;
    text::tokenise(type, tokens, 64);
    if (tokens.size() < 2) return {};
    for (const auto i : {tokens.size() - 1, std::size_t{0}}) { // "A" ITEM NOTE, NOTE POINT "A"
        const auto word = type.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        if (word == "I" || word == "A") return std::string(word);
    }
    return {};
}

namespace {

/// Of a document type, what is left without the item's letters: `NOTE POINT` of `NOTE POINT "I/A"`.
std::string type_key(std::string_view text) {
    std::string rest;
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens, 64);
    for (const auto& token : tokens) {
        const auto word = text.substr(token.begin, token.end - token.begin);
        if (word != "I" && word != "A") rest += text::fold_key(word);
    }
    return rest;
}

bool is_document_type(std::string_view text, const language::Pack& pack) {
    if (text.size() > 140) return false;
    const auto& types = pack.document_types;
    const auto known = [&](const std::string& key) {
        return std::find(types.begin(), types.end(), key) != types.end();
    };
    return known(text::fold_key(text)) || known(type_key(text));
}

bool is_place_and_date(std::string_view text, const language::Pack& pack) {
    if (text.size() > 120) return false;
    const auto date = language::find_date(text, pack);
    if (!date) return false;
    auto before = text::trim(text.substr(0, date->begin));
    if (before.empty()) return text::trim(text.substr(date->end)).empty() || text[date->end] == ' ';
    const auto place = end_of_place(before, pack);
    if (!place) return false;
    const auto rest = before.substr(*place); // `, le`; of a range of days also the first one
    return *place < 40 && rest.size() < (rest.find_first_of("0123456789") == rest.npos ? 12U : 36U);
}

bool is_commission_document(std::string_view text, const language::Pack& /*pack*/) {
    const auto length = commission_document_length(text);
    return length > 0 && text.size() - length < 60;
}

bool is_number(std::string_view text, const language::Pack& /*pack*/) {
    const auto found = read_document_number(text);
    if (!found) return false;
    const auto rest = text::trim(text.substr(found->length));
    return rest.empty();
}

bool is_number_suffix(std::string_view text, const language::Pack& /*pack*/) {
    const auto [suffixes, length] = read_number_suffixes(text);
    return !suffixes.empty() && text::trim(text.substr(length)).empty();
}

bool is_codes(std::string_view text, const language::Pack& /*pack*/) { return parse_subject_codes(text).has_value(); }

bool is_procedure_file(std::string_view text, const language::Pack& /*pack*/) {
    const auto file = find_procedure_file(text);
    return file && file->end - file->begin + 60 > text.size();
}

bool is_original_languages(std::string_view text, const language::Pack& pack) {
    return !original_languages(text, pack).empty();
}

bool is_marking(std::string_view text, const language::Pack& pack) {
    return text.size() < 100 && pack.markings.contains(text::fold_key(text));
}

bool is_institution(std::string_view text, const language::Pack& pack) {
    if (text.size() > 100) return false;
    const auto& forms = pack.institutions;
    return std::find(forms.begin(), forms.end(), text::fold_key(text)) != forms.end();
}

struct KnownForm {
    Form form;
    bool (*fits)(std::string_view text, const language::Pack& pack);
};

/// Asked in this order; the first that fits is the one.
constexpr std::array forms{
    KnownForm{{Form::value, FieldKind::document_number}, is_number},
    KnownForm{{Form::number_suffix}, is_number_suffix},
    KnownForm{{Form::value, FieldKind::distribution}, is_marking},
    KnownForm{{Form::value, FieldKind::original_languages}, is_original_languages},
    KnownForm{{Form::value, FieldKind::document_type}, is_document_type},
    KnownForm{{Form::value, FieldKind::commission_document}, is_commission_document},
    KnownForm{{Form::value, FieldKind::subject_code}, is_codes},
    KnownForm{{Form::value, FieldKind::procedure_file}, is_procedure_file},
    KnownForm{{Form::value, FieldKind::institution}, is_institution},
    KnownForm{{Form::value, FieldKind::date}, is_place_and_date},
};

} // namespace

Form form_of(std::string_view text, const language::Pack& pack) {
    if (text.empty()) return {};
    for (const auto& known : forms) {
        if (known.fits(text, pack)) return known.form;
    }
    return {};
}

} // namespace ianote::parse
