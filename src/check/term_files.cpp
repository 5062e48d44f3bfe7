// SPDX-License-Identifier: GPL-3.0-or-later
// Term bases from files.
#include "check/terms.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"
#include "text/xml_depth.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstring>

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

std::vector<Column> read_columns(std::string_view line, const std::string& name, int number) {
    std::vector<Column> columns;
    for (auto cell : text::split(line, '\t')) {
        cell = text::trim(cell);
        Column column{std::string(cell), cell.ends_with('!')};
        if (column.forbidden) column.language.pop_back();
        if (!LanguageCode::parse(column.language)) {
            malformed_terms(
                name, number,
                fmt::format("'{}' is no language code; the first line names the languages, as fr, es, es!", cell));
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

void add_table(std::string_view text, const std::string& name, check::TermBase& base) {
    std::vector<Column> columns;
    int number = 0;
    for (const auto line : split_lines(text)) {
        ++number;
        if (text::trim(line).empty() || line.front() == '#') continue;
        if (columns.empty()) {
            columns = read_columns(line, name, number);
            continue;
        }
        const auto cells = text::split(line, '\t');
        if (cells.size() > columns.size()) {
            malformed_terms(name, number,
                            fmt::format("{} cells where the first line names {}", cells.size(), columns.size()));
        }
        check::TermBase::Concept entry;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            for (const auto term : text::split(cells[c], '|')) {
                if (text::trim(term).empty()) continue;
                auto& into = columns[c].forbidden ? entry.forbidden : entry.terms;
                into[columns[c].language].emplace_back(text::trim(term));
            }
        }
        base.concepts.push_back(std::move(entry));
    }
    if (columns.empty()) malformed_terms(name, 1, "there is no line with the languages");
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
    bytes = text::without_byte_order_mark(bytes);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (bytes[first] == '<' || bytes.starts_with("\xFF\xFE"))) {
        add_tbx(bytes, name, *base);
    } else {
        add_table(bytes, name, *base);
    }
    base_ = std::move(base);
}

} // namespace ianote
