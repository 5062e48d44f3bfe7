// SPDX-License-Identifier: GPL-3.0-or-later
// Term bases from files.
#include "check/terms.hpp"
#include "text/encoding.hpp"
#include "text/split.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"
#include "text/xml_depth.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace ianote {

namespace {

[[noreturn]] void malformed_terms(const std::string& name, int line, const std::string& what) {
    throw Error(ErrorKind::usage, "terms-malformed", {name, 0, line}, what);
}

/// A column of the table: a language, forbidden terms or not.
struct Column {
    std::string language;
    bool forbidden = false;
};

std::vector<Column> read_columns(const text::TableRow& row, const std::string& name) {
    std::vector<Column> columns;
    for (const auto& cell : row.cells) {
        Column column{cell, cell.ends_with('!')};
        if (column.forbidden) column.language.pop_back();
        column.language = text::ascii_small(column.language); // a spreadsheet makes capitals of what begins a cell
        if (!LanguageCode::parse(column.language)) {
            malformed_terms(
                name, row.line,
                fmt::format("'{}' is no language code; the first line names the languages, as fr, es, es!", cell));
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

/// As a spreadsheet saves it as well: any encoding, semicolons or commas. Empty cells behind the last column are its
/// habit.
void add_table(std::string_view text, const std::string& name, check::TermBase& base) {
    const auto rows = text::read_table(text);
    if (rows.empty()) malformed_terms(name, 1, "there is no line with the languages");
    const auto columns = read_columns(rows.front(), name);
    for (const auto& row : std::span(rows).subspan(1)) {
        auto count = row.cells.size();
        while (count > columns.size() && row.cells[count - 1].empty()) --count;
        if (count > columns.size()) {
            malformed_terms(name, row.line,
                            fmt::format("{} cells where the first line names {}", count, columns.size()));
        }
        check::TermBase::Concept entry;
        for (std::size_t c = 0; c < count; ++c) {
            for (const auto term : text::split(row.cells[c], '|')) {
                if (text::trim(term).empty()) continue;
                auto& into = columns[c].forbidden ? entry.forbidden : entry.terms;
                into[columns[c].language].emplace_back(text::trim(term));
            }
        }
        base.concepts.push_back(std::move(entry));
    }
}

/// The bytes as text, whatever program saved them.
std::string text_of(std::string_view bytes, const std::string& name) {
    try {
        Diagnostics unheard;
        return text::to_utf8(bytes, unheard);
    } catch (const Error&) {
        malformed_terms(name, 1, "this is no text; save the sheet as CSV, or as Unicode text");
    }
}

/// XML begins with `<` in every encoding, behind marks and zero bytes; its reader knows them all.
bool is_xml(std::string_view bytes) {
    constexpr std::string_view before(" \t\r\n\0\xEF\xBB\xBF\xFE\xFF", 10);
    const auto first = bytes.find_first_not_of(before);
    return first != std::string_view::npos && bytes[first] == '<';
}

/// What holds an entry and its languages: TBX until 2008, and since 2019.
struct TbxForm {
    const char* entry;
    const char* language;
};

constexpr std::array forms{TbxForm{"termEntry", "langSet"}, TbxForm{"conceptEntry", "langSec"}};

/// Status values of TBX and IATE for terms that are not to be used.
bool is_forbidden(const pugi::xml_node& holder) {
    constexpr std::array bad{"deprecated", "superseded", "obsolete", "notRecommended", "proscribed"};
    for (const auto& note : holder.children()) {
        if (std::strcmp(note.name(), "termNote") != 0) continue;
        const std::string_view value = note.text().get();
        if (std::any_of(bad.begin(), bad.end(), [&](const char* word) { return value.starts_with(word); })) return true;
    }
    return false;
}

void add_terms_below(const pugi::xml_node& node, const std::string& language, check::TermBase::Concept& entry) {
    for (const auto& child : node.children()) {
        if (std::strcmp(child.name(), "term") == 0) {
            const auto term = text::collapse(child.text().get());
            if (!term.empty()) (is_forbidden(node) ? entry.forbidden : entry.terms)[language].push_back(term);
        }
        add_terms_below(child, language, entry);
    }
}

void add_entries(const pugi::xml_node& node, check::TermBase& base) {
    for (const auto& child : node.children()) {
        const auto* form = std::find_if(forms.begin(), forms.end(),
                                        [&](const TbxForm& f) { return std::strcmp(child.name(), f.entry) == 0; });
        if (form == forms.end()) {
            add_entries(child, base);
            continue;
        }
        check::TermBase::Concept entry;
        for (const auto& language : child.children(form->language)) {
            std::string code = language.attribute("xml:lang").value();
            code = text::ascii_small(std::string_view(code).substr(0, 2));
            add_terms_below(language, code, entry);
        }
        base.concepts.push_back(std::move(entry));
    }
}

void add_tbx(std::string_view bytes, const std::string& name, check::TermBase& base) {
    pugi::xml_document xml;
    const auto result = xml.load_buffer(bytes.data(), bytes.size());
    if (!result) {
        const auto upto = bytes.substr(0, static_cast<std::size_t>(result.offset));
        malformed_terms(name, static_cast<int>(std::count(upto.begin(), upto.end(), '\n')) + 1,
                        fmt::format("this is no XML ({})", result.description()));
    }
    constexpr int deepest = 100; // elements within each other; TBX has ten
    if (text::nests_deeper(xml, deepest))
        malformed_terms(name, 1, fmt::format("elements nest deeper than {}, which no term base does", deepest));
    const auto before = base.concepts.size();
    add_entries(xml, base);
    if (base.concepts.size() == before)
        malformed_terms(name, 1, "this XML has no entry of TBX (termEntry, conceptEntry)");
}

} // namespace

void Terms::add(std::string_view bytes, const std::string& name) {
    auto base = base_ != nullptr ? std::make_shared<check::TermBase>(*base_) : std::make_shared<check::TermBase>();
    if (is_xml(bytes)) {
        add_tbx(bytes, name, *base);
    } else {
        add_table(text_of(bytes, name), name, *base);
    }
    base_ = std::move(base);
}

} // namespace ianote
