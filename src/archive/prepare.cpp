// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/analysis.hpp"
#include "archive/packed.hpp"
#include "archive/points.hpp"
#include "archive/prepared.hpp"

#include <ianote/convert.hpp>

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>
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
            if (part.document) add(p, *part.document);
        }
    }
}

/// The words of every point, and how many points hold each.
class WordCount {
public:
    explicit WordCount(Prepared& out)
        : out_(out) {}

    void add(const Point& point, unsigned ordinal) {
        words_.clear();
        find_words(point.text, words_);
        PreparedPoint prepared;
        prepared.place.ordinal = ordinal;
        prepared.place.length = length_class(words_.size());
        prepared.place.kind = point.kind;
        prepared.place.action = point.action;
        prepared.element = point.element;
        prepared.n = point.n;
        for (auto& word : words_) {
            if (!prepared.words.empty()) prepared.words += ' ';
            prepared.words += word.folded;
            count(word, std::string_view(point.text).substr(word.begin, word.end - word.begin), ordinal);
        }
        out_.words += words_.size();
        out_.points.push_back(std::move(prepared));
    }

private:
    void count(SearchWord& word, std::string_view spelling, unsigned ordinal) {
        const auto [found, is_new] = places_.try_emplace(std::move(word.folded), Seen{out_.terms.size(), ordinal});
        if (is_new) {
            out_.terms.push_back({found->first, std::string(spelling), 1});
        } else if (std::exchange(found->second.last, ordinal) != ordinal) {
            ++out_.terms[found->second.term].points;
        }
    }

    struct Seen {
        std::size_t term;
        unsigned last;
    };

    Prepared& out_;
    std::vector<SearchWord> words_;
    std::unordered_map<std::string, Seen> places_;
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
