// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that begins at the file: poppler's text of a PDF, libxml2's of all parts of a Word file and of a page, and
// the text itself.
#include "make_docx.hpp"
#include "raw_words.hpp"
#include "support.hpp"
#include "text/encoding.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <pugixml.hpp>

#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>

namespace ianote::test {

namespace {

using Document = std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)>;
using Names = std::set<std::string_view>;

std::string_view name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

/// What this node says itself.
std::string own_text(const xmlNode* node) {
    const bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    return text && node->content != nullptr ? reinterpret_cast<const char*>(node->content) : "";
}

/// The texts below a node but in the elements left out, a line each.
void gather(const xmlNode* node, const Names& left_out, std::string& out) {
    for (; node != nullptr; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && left_out.contains(name_of(node))) continue;
        out += own_text(node) + "\n";
        if (node->type == XML_ELEMENT_NODE) gather(node->children, left_out, out);
    }
}

std::string words_of_page(std::string_view source) {
    Diagnostics unheard;
    const auto bytes = text::to_utf8(source, unheard);
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const Document page(htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8", options),
                        xmlFreeDoc);
    std::string out;
    const Names unseen{"script", "style", "template", "title", "annotation", "annotation-xml"};
    if (page) gather(xmlDocGetRootElement(page.get()), unseen, out);
    return out;
}

/// What Word shows or keeps beside the text: not its settings, instructions of fields, and what changes took out.
std::string words_of_word_file(std::string_view bytes) {
    const Names no_text{"instrText", "delInstrText", "delText", "del", "moveFrom", "Fallback", "rt"};
    std::string out;
    for (const auto& [name, content] : unpack(std::string(bytes))) {
        constexpr std::array<std::string_view, 3> texts{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"};
        const bool edge = name.starts_with("word/header") || name.starts_with("word/footer");
        const bool drawn = name.starts_with("word/charts/") || name.starts_with("word/diagrams/data");
        const bool text = std::find(texts.begin(), texts.end(), name) != texts.end();
        if (!name.ends_with(".xml") || !(edge || drawn || text)) continue;
        // what is no XML is compared with nothing: what of it is text is a matter of taste
        const Document part(xmlReadMemory(content.data(), static_cast<int>(content.size()), nullptr, nullptr,
                                          XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
                            xmlFreeDoc);
        if (part) gather(xmlDocGetRootElement(part.get()), no_text, out);
    }
    return out;
}

std::string words_of_pdf(std::string_view bytes, const SourceFacts& facts) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    std::string out;
    for (int i = 0; pdf && i < pdf->pages(); ++i) {
        const auto unread = [&](const Unread& u) { return u.kind == UnreadKind::page && u.page == i + 1; };
        if (std::any_of(facts.unread.begin(), facts.unread.end(), unread)) continue;
        const std::unique_ptr<poppler::page> page(pdf->create_page(i));
        if (!page) continue;
        const auto text = page->text(page->page_rect(poppler::crop_box), poppler::page::physical_layout).to_utf8();
        out.append(text.data(), text.size());
        out += '\n';
    }
    return out;
}

/// Texts and printed values of note XML.
void gather(const pugi::xml_node& node, std::string& out) {
    constexpr std::array<std::string_view, 6> printed{"label", "n", "code", "number", "printed", "item"};
    for (const auto& attribute : node.attributes()) {
        if (std::find(printed.begin(), printed.end(), attribute.name()) != printed.end())
            out += std::string(attribute.value()) + " ";
    }
    for (const auto& child : node.children()) {
        out += child.value();
        gather(child, out);
    }
    out += ' ';
}

std::string words_of_note(const Note& note) {
    pugi::xml_document xml;
    xml.load_string(find_writer("xml")->write(note).c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    std::string out;
    gather(xml.document_element(), out);
    return text::fold_key(out);
}

/// At most so many.
std::size_t occurrences(const std::string& text, const std::string& word, std::size_t most) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos && count < most; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

std::string raw_text(std::string_view bytes, const SourceFacts& facts) {
    if (facts.format == "pdf") return words_of_pdf(bytes, facts);
    if (facts.format == "docx") return words_of_word_file(bytes);
    // the tags and named signs of Markdown are HTML's
    return facts.format == "html" || facts.format == "markdown" ? words_of_page(bytes) : std::string(bytes);
}

} // namespace

std::string lost_words(std::string_view bytes, const Conversion& conversion) {
    const auto& facts = conversion.note.source;
    const auto raw = raw_text(bytes, facts);
    std::vector<text::Token> tokens;
    text::tokenise(raw, tokens);
    std::map<std::string, std::size_t> words;
    for (const auto& token : tokens) {
        const bool look = token.begin >= 2 && raw.compare(token.begin - 2, 2, "{.") == 0; // Markdown's `{.underline}`
        if (!look) ++words[text::fold_key(raw.substr(token.begin, token.end - token.begin))];
    }
    const auto read = words_of_note(conversion.note);
    auto named = std::accumulate(facts.unread.begin(), facts.unread.end(), std::size_t{0},
                                 [](std::size_t sum, const Unread& unread) { return sum + unread.words; });
    std::string lost;
    for (const auto& [word, count] : words) {
        // where a line, a look or a mark parts a word here and not there, its letters stand side by side all the same
        const auto found = word.empty() ? count : occurrences(read, word, count);
        for (auto i = found; i < count; ++i) {
            if (named > 0)
                --named;
            else
                lost += word + " ";
        }
    }
    return lost;
}

namespace {

namespace fs = std::filesystem;

std::optional<Conversion> try_to_convert(const std::string& bytes, const std::string& name) {
    try {
        return convert(bytes, name, languages());
    } catch (const Error&) {
        return std::nullopt;
    }
}

void check_folder(const fs::path& folder, std::size_t at_least) {
    std::size_t compared = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const Names formats{".pdf", ".docx", ".html", ".md", ".txt"};
        const auto extension = entry.path().extension().string();
        const bool hostile = entry.path().parent_path().filename() == "hostile" || // they run into limits
                             entry.path().filename() == "jbig2_content.pdf";
        if (hostile || !entry.is_regular_file() || !formats.contains(extension) || entry.file_size() > (1U << 20U))
            continue;
        const auto bytes = slurp(entry.path());
        const auto name = entry.path().filename().string();
        CAPTURE(entry.path().string());
        const auto read = try_to_convert(bytes, name);
        if (!read) continue; // no note
        CHECK(lost_words(bytes, *read) == "");
        ++compared;
    }
    CHECK(compared >= at_least);
}

const fs::path source = IANOTE_SOURCE_DIR;

} // namespace

TEST_CASE("no word of the raw files of the fixtures is lost") { check_folder(source / "tests/fixtures", 72); }

TEST_CASE("no word of the raw files of the layouts is lost") { check_folder(source / "tests/layouts", 50); }

TEST_CASE("no word of the corpus is lost") { check_folder(source / "corpus", 10); }

TEST_CASE("no word of the raw files of the cases is lost") {
    const auto cases = source / "../shared/cases";
    if (!fs::exists(cases)) {
        MESSAGE("skipped: " << cases << " is not there");
        return;
    }
    check_folder(cases, 100);
}

TEST_CASE("what the cases show and no reader turns into text is named") {
    const auto cases = source / "../shared/cases";
    if (!fs::exists(cases)) {
        MESSAGE("skipped: " << cases << " is not there");
        return;
    }
    const auto scanned = convert(slurp(cases / "reports/01-scanned-page-among-text/43.pdf"), "43.pdf", languages());
    CHECK(scanned.status() == Status::warning);
    REQUIRE(scanned.note.source.unread.size() == 1);
    CHECK(scanned.note.source.unread.front() == Unread{UnreadKind::picture, 2, {}});
    CHECK(std::count_if(scanned.diagnostics.begin(), scanned.diagnostics.end(), [](const Diagnostic& d) {
              return d.code == "page-without-text" && d.page == 2 &&
                     d.message.find("ocrmypdf -l fra ") != std::string::npos;
          }) == 1);
}

TEST_CASE("the raw words find what a note lacks, unless it is named") {
    const std::string page = "<html><body><p>Conseil de l'Union europ\xC3\xA9"
                             "enne</p><p>7001/24</p><p>Le phare ancien.</p></body></html>";
    auto conversion = convert(page, "a.html", languages());
    CHECK(lost_words(page, conversion).empty());
    auto longer = page;
    longer.insert(longer.find("</body>"), "<p>Une bou\xC3\xA9"
                                          "e, et un phare</p>");
    CHECK(lost_words(longer, conversion) == "bouee et phare une ");
    conversion.note.source.unread.push_back({UnreadKind::text, 0, "p", 4, 0});
    CHECK(lost_words(longer, conversion).empty());
}

} // namespace ianote::test
