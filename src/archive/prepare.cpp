// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/analysis.hpp"
#include "archive/key_table.hpp"
#include "archive/packed.hpp"
#include "archive/points.hpp"
#include "archive/prepared.hpp"

#include <ianote/convert.hpp>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace ianote::archive {

namespace {

void read_number(const Header& header, Prepared& out) {
    const auto* number = header.document_number();
    if (number == nullptr) return;
    out.symbol = number->symbol;
    out.serial = number->serial;
    out.year = number->year;
    out.suffix = number->suffix_text();
}

void read_fields(const Header& header, Prepared& out) {
    for (const auto& field : header.fields) {
        out.fields.push_back({std::string(to_string(field.kind)), field.label, field_text(field)});
        if (const auto* code = std::get_if<SubjectCode>(&field.value)) out.codes.push_back(*code);
    }
    const auto text = [&](FieldKind kind) {
        const auto* field = header.find(kind);
        return field == nullptr ? std::string() : field_text(*field);
    };
    out.type = text(FieldKind::document_type);
    out.sender = text(FieldKind::from);
    out.addressee = text(FieldKind::to);
    if (const auto* field = header.find(FieldKind::document_type); field != nullptr) {
        if (const auto* item = std::get_if<std::string>(&field->value)) out.item = *item;
    }
    const auto* field = header.find(FieldKind::date);
    const auto* date = field == nullptr ? nullptr : std::get_if<Date>(&field->value);
    if (date == nullptr || !date->ok()) return;
    out.date = to_iso(*date);
    out.day = static_cast<std::int32_t>(std::chrono::sys_days(*date).time_since_epoch().count());
    if (out.year == 0) out.year = static_cast<int>(date->year());
}

void read_references(const std::vector<Point>& points, const std::string& self, Prepared& out) {
    std::set<std::pair<std::size_t, std::string>> seen;
    const auto add = [&](std::size_t point, const DocumentNumber& number) {
        auto cited = number.identity();
        if (cited == self || !seen.emplace(point, cited).second) return;
        out.references.push_back({point, std::move(cited), number.to_string()});
    };
    for (std::size_t p = 0; p < points.size(); ++p) {
        if (points[p].source == nullptr) continue;
        for (const auto& part : points[p].source->inlines) {
            if (part.document && !part.is_deleted()) add(p, *part.document);
        }
    }
}

/// The words of every point, and how many points hold each.
class WordCount {
public:
    explicit WordCount(Prepared& out)
        : out_(out) {}

    void add(const Point& point, unsigned ordinal) {
        PreparedPoint prepared;
        words_.clear();
        append_folded_words(point.text, prepared.words, words_);
        prepared.place.ordinal = ordinal;
        prepared.place.length = length_class(words_.size());
        prepared.place.kind = point.kind;
        prepared.place.action = point.action;
        prepared.element = point.element;
        prepared.n = point.n;
        prepared.marks = point.marks;
        for (const auto& word : words_) count(word, point.text, prepared.words, ordinal);
        out_.words += words_.size();
        out_.points.push_back(std::move(prepared));
    }

private:
    void count(const FoldedWord& word, const std::string& text, const std::string& folded, unsigned ordinal) {
        auto& seen = places_[word.key];
        if (seen.points == 0) {
            seen.term = static_cast<std::uint32_t>(out_.terms.size());
            out_.terms.push_back({.key = word.key,
                                  .form = folded.substr(word.folded_begin, word.folded_end - word.folded_begin),
                                  .spelling = text.substr(word.begin, word.end - word.begin),
                                  .points = 1});
        } else if (seen.last != ordinal) {
            ++out_.terms[seen.term].points;
        }
        seen.last = ordinal;
        ++seen.points;
    }

    struct Seen {
        std::uint32_t term = 0;
        unsigned last = 0;
        std::uint32_t points = 0;
    };

    Prepared& out_;
    std::vector<FoldedWord> words_;
    KeyTable<Seen> places_;
};

} // namespace

void prepare_words(const Note& note, Prepared& into) {
    const auto points = list_points(note);
    WordCount count(into);
    for (std::size_t p = 0; p < points.size(); ++p) count.add(points[p], static_cast<unsigned>(p));
    read_references(points, note.identity, into);
}

std::shared_ptr<const Prepared> prepare(const Note& note, const std::string& xml) {
    auto out = std::make_shared<Prepared>();
    out->identity = note.identity;
    out->language = note.language;
    out->title = title_of(note);
    out->source = note.source;
    read_number(note.header, *out);
    read_fields(note.header, *out);
    prepare_words(note, *out);
    for (const auto& field : note.header.fields) { // documents that the header names, at the header's point
        const auto* number = std::get_if<DocumentNumber>(&field.value);
        if (number == nullptr || field.kind == FieldKind::document_number) continue;
        const auto cited = number->identity();
        const bool known = std::any_of(out->references.begin(), out->references.end(),
                                       [&](const auto& r) { return r.point == 0 && r.cited == cited; });
        if (cited != note.identity && !known) out->references.push_back({0, cited, number->to_string()});
    }
    out->xml_sha256 = sha256_hex(xml);
    out->xml = pack(xml);
    return out;
}

} // namespace ianote::archive
