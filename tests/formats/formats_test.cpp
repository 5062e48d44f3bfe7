// SPDX-License-Identifier: GPL-3.0-or-later
// One note in every format gives one XML. The fixtures are made by pandoc, LibreOffice and Chromium (tools/fixtures)
// from notes of the corpus; what differs from the corpus note's XML stands, one by one and with its reason, in
// differences.tsv.
#include "read/formats.hpp"
#include "support.hpp"
#include "text/utf8.hpp"

#include <pugixml.hpp>

#include <map>
#include <set>
#include <sstream>

using namespace ianote;
using namespace ianote::test;

namespace fs = std::filesystem;

namespace {

const fs::path& source_folder() {
    static const fs::path path(IANOTE_SOURCE_DIR);
    return path;
}

std::vector<fs::path> fixtures() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(source_folder() / "tests/fixtures")) {
        if (!entry.is_regular_file()) continue;
        if (entry.path().extension() != ".md") out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// `12838-23` and `fr` of `12838-23.fr.pandoc.docx`, and `pandoc.docx`.
struct FixtureName {
    std::string note;
    std::string language;
    std::string kind;
};

FixtureName name_of(const fs::path& path) {
    const auto file = path.filename().string();
    const auto first = file.find('.');
    return {file.substr(0, first), file.substr(first + 1, 2), file.substr(first + 4)};
}

/// Without what a format cannot share with the corpus note by its nature: facts of the file, furniture, pages.
pugi::xml_document canonical(const Note& note) {
    auto xml = writers().front().write(note);
    for (auto at = xml.find("<pageBreak"); at != std::string::npos; at = xml.find("<pageBreak"))
        xml.erase(at, xml.find("/>", at) + 2 - at);
    pugi::xml_document document;
    document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    auto root = document.document_element();
    root.remove_child("source");
    while (root.remove_child("furniture")) {
    }
    return document;
}

std::string squeezed(const char* text) { return text::collapse(text); }

struct Differ {
    std::vector<std::string> found; ///< id, what, in the corpus, in the fixture

    void add(const pugi::xml_node& node, const std::string& what, const std::string& a, const std::string& b) {
        auto place = node;
        while (place && !place.attribute("id")) place = place.parent();
        found.push_back(std::string(place.attribute("id").value()) + "\t" + what + "\t" + a + "\t" + b);
    }

    /// The node, or the next that is no line end and indent between elements.
    static pugi::xml_node shown(pugi::xml_node node) {
        while (node.type() == pugi::node_pcdata && text::trim(node.value()).empty() &&
               std::string_view(node.value()).find('\n') != std::string_view::npos)
            node = node.next_sibling();
        return node;
    }

    static std::map<std::string, std::string> attributes(const pugi::xml_node& node) {
        std::map<std::string, std::string> out;
        for (const auto& a : node.attributes()) {
            if (std::string_view(a.name()) != "page") out[a.name()] = a.value();
        }
        return out;
    }

    void compare(const pugi::xml_node& a, const pugi::xml_node& b) {
        if (std::string_view(a.name()) != b.name()) return add(a, "element", a.name(), b.name());
        auto mine = attributes(a);
        auto theirs = attributes(b);
        for (const auto& [key, value] : mine) {
            if (theirs[key] != value) add(a, key, value, theirs[key]);
        }
        for (const auto& [key, value] : theirs) {
            if (!mine.contains(key)) add(a, key, "", value);
        }
        if (squeezed(a.value()) != squeezed(b.value()))
            add(a.parent(), "text", squeezed(a.value()), squeezed(b.value()));
        auto x = shown(a.first_child());
        auto y = shown(b.first_child());
        for (; x && y; x = shown(x.next_sibling()), y = shown(y.next_sibling())) compare(x, y);
        if (x || y) add(a, "children", x.name(), y.name());
    }
};

/// note and language or `*`, kinds, id, what, corpus, fixture -> reason
std::set<std::string> listed(const FixtureName& name) {
    std::istringstream lines(slurp(source_folder() / "tests/formats/differences.tsv"));
    std::set<std::string> out;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        const auto kinds = " " + line.substr(first + 1, second - first - 1) + " ";
        if (line.substr(0, first) == name.note && kinds.find(" " + name.kind + " ") != std::string::npos)
            out.insert(line.substr(second + 1));
    }
    return out;
}

Conversion convert_file(const fs::path& path, const ConvertOptions& options = {}) {
    return convert(slurp(path), path.filename().string(), languages(), options);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    text::for_each_word(text, [&](std::size_t b, std::size_t e) { words.emplace_back(text.substr(b, e - b)); });
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

TEST_CASE("every format of a note gives the XML of the corpus note, but for the differences that are listed") {
    const auto all = fixtures();
    REQUIRE(all.size() >= 72);
    for (const auto& path : all) {
        const auto name = name_of(path);
        CAPTURE(path.filename().string());
        const auto corpus = convert_file(source_folder() / "corpus" / (name.note + "." + name.language + ".md"));
        const auto fixture = convert_file(path);
        CHECK(fixture.status() == Status::ok);
        CHECK(fixture.note.source.coverage == 1);
        Differ differ;
        differ.compare(canonical(corpus.note).document_element(), canonical(fixture.note).document_element());
        const auto expected = listed(name);
        for (const auto& difference : differ.found) {
            CAPTURE(difference);
            CHECK(expected.contains(difference));
        }
        for (const auto& difference : expected) { // a listed difference that is gone must leave the list
            CAPTURE(difference);
            CHECK(std::find(differ.found.begin(), differ.found.end(), difference) != differ.found.end());
        }
    }
}

TEST_CASE("both engines give the same words on every PDF") {
    for (const auto& path : fixtures()) {
        if (path.extension() != ".pdf") continue;
        CAPTURE(path.filename().string());
        const auto bytes = slurp(path);
        const read::Source source{bytes, path.filename().string()};
        Diagnostics diagnostics;
        read::Limits fast;
        fast.complete_pdf = false; // a page that the fast engine cannot decode would have no words
        read::Limits poppler;
        poppler.fast_pdf = false;
        CHECK(words_of(read::read_pdf(source, fast, diagnostics).text) ==
              words_of(read::read_pdf(source, poppler, diagnostics).text));
        CHECK_FALSE(diagnostics.has_warning());
    }
}

TEST_CASE("the footers of a page are furniture with its page and stand in no sentence") {
    for (const auto& path : fixtures()) {
        const auto name = name_of(path);
        if (path.extension() != ".pdf" && name.kind != "libreoffice.docx") continue;
        CAPTURE(path.filename().string());
        const auto note = convert_file(path).note;
        REQUIRE_FALSE(note.furniture.empty());
        const auto is_footer = [](const Furniture& piece) {
            return piece.text.find("abc/DEF/gh") != std::string::npos;
        };
        CHECK(std::any_of(note.furniture.begin(), note.furniture.end(), is_footer));
        const auto xml = writers().front().write(note);
        CHECK(xml.substr(0, xml.find("<furniture")).find("abc/DEF/gh") == std::string::npos);
    }
}

TEST_CASE("a PDF's blocks know their pages") {
    const auto note = convert_file(source_folder() / "tests/fixtures/12838-23.fr.libreoffice.pdf").note;
    std::set<int> pages;
    model::for_each_block(note.body, [&](const Block& block) { pages.insert(block.page); });
    CHECK(pages == std::set<int>{1, 2, 3, 4});
    const auto xml = writers().front().write(note);
    CHECK(xml.find("<pageBreak n=\"2\"/>") != std::string::npos); // a recital that goes on behind it
}
