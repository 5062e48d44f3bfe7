// SPDX-License-Identifier: GPL-3.0-or-later
// Word pairs from files.
#include "align/word_pairs.hpp"
#include "embedded/glossary.hpp"
#include "text/utf8.hpp"
#include "text/xml_depth.hpp"

#include <ianote/align.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

namespace ianote {

namespace {

[[noreturn]] void malformed(const std::string& name, int line, const std::string& what, const char* remedy = "") {
    throw Error(ErrorKind::usage, "dictionary-malformed", {name, 0, line}, what, remedy);
}

/// TSV and .dic: a pair a line, `#` begins a remark.
void add_table(std::string_view text, const std::string& name, align::Glossary& pairs) {
    int number = 0;
    for (const auto line : split_lines(text)) {
        ++number;
        if (text::trim(line).empty() || line.front() == '#') continue;
        auto cut = line.find('\t');
        std::size_t width = 1;
        if (cut == std::string_view::npos) {
            cut = line.find(" @ ");
            width = 3;
        }
        if (cut == std::string_view::npos) malformed(name, number, "there is no tab and no ' @ ' between two words");
        auto rest = line.substr(cut + width);
        rest = rest.substr(0, rest.find('\t'));
        align::add_terms(line.substr(0, cut), rest, pairs);
    }
}

std::string content_of(const pugi::xml_node& node) {
    std::string text;

    struct Collector : pugi::xml_tree_walker {
        std::string* into = nullptr;

        bool for_each(pugi::xml_node& inner) override {
            if (inner.type() == pugi::node_pcdata || inner.type() == pugi::node_cdata) *into += inner.value();
            return true;
        }
    } collector;

    collector.into = &text;
    const_cast<pugi::xml_node&>(node).traverse(collector); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return text;
}

/// What holds one entry, one language of it, and a term, in the formats that are XML.
struct TermFormat {
    const char* entry;
    const char* language;
    const char* term;
};

constexpr std::array term_formats{
    TermFormat{"tu", "tuv", "seg"}, TermFormat{"termEntry", "langSet", "term"},
    TermFormat{"conceptEntry", "langSec", "term"}, // TBX since 2019
};

void terms_below(const pugi::xml_node& node, const char* name, std::vector<std::string>& terms) {
    for (const auto& child : node.children()) {
        if (std::strcmp(child.name(), name) == 0) terms.push_back(content_of(child));
        terms_below(child, name, terms);
    }
}

void add_entry(const pugi::xml_node& entry, const TermFormat& format, align::Glossary& pairs) {
    std::vector<std::vector<std::string>> languages;
    for (const auto& language : entry.children(format.language)) {
        languages.emplace_back();
        terms_below(language, format.term, languages.back());
    }
    for (std::size_t a = 0; a < languages.size(); ++a) {
        for (auto b = a + 1; b < languages.size(); ++b) {
            for (const auto& x : languages[a]) {
                for (const auto& y : languages[b]) align::add_terms(x, y, pairs);
            }
        }
    }
}

constexpr const char* export_again = "export the file once more from the program it comes from";

void add_xml(std::string_view bytes, const std::string& name, align::Glossary& pairs) {
    pugi::xml_document xml;
    const auto result = xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result) {
        const auto upto = bytes.substr(0, static_cast<std::size_t>(result.offset));
        malformed(name, static_cast<int>(std::count(upto.begin(), upto.end(), '\n')) + 1,
                  fmt::format("this is no XML ({})", result.description()), export_again);
    }
    constexpr int deepest = 100; // elements within each other; TBX has ten
    if (text::nests_deeper(xml, deepest))
        malformed(name, 1, fmt::format("elements nest deeper than {}, which no dictionary does", deepest),
                  export_again);
    std::size_t entries = 0;

    struct Walker : pugi::xml_tree_walker {
        std::function<void(pugi::xml_node&)> visit;

        bool for_each(pugi::xml_node& node) override { return visit(node), true; }
    } walker;

    walker.visit = [&](pugi::xml_node& node) {
        for (const auto& format : term_formats) {
            if (std::strcmp(node.name(), format.entry) != 0) continue;
            ++entries;
            add_entry(node, format, pairs);
        }
    };
    xml.traverse(walker);
    if (entries == 0)
        malformed(name, 1, "this XML has no entry of TMX (tu) or TBX (termEntry, conceptEntry)", export_again);
}

} // namespace

Dictionary::Dictionary() {
    static const auto built_in =
        std::make_shared<align::Glossary>(embedded::glossary.begin(), embedded::glossary.end());
    pairs_ = built_in;
}

void Dictionary::add(std::string_view bytes, const std::string& name) {
    auto pairs = std::make_shared<align::Glossary>(*pairs_);
    bytes = text::without_byte_order_mark(bytes);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (bytes[first] == '<' || bytes.starts_with("\xFF\xFE"))) {
        add_xml(bytes, name, *pairs);
    } else {
        add_table(bytes, name, *pairs);
    }
    pairs_ = std::move(pairs);
}

std::size_t Dictionary::size() const { return pairs_->size(); }

} // namespace ianote
