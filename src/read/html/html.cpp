// SPDX-License-Identifier: GPL-3.0-or-later
// HTML pages as browsers, Word, LibreOffice and pandoc save them: https://html.spec.whatwg.org
#include "read/formats.hpp"
#include "read/html/body.hpp"
#include "read/html/fragment.hpp"
#include "text/encoding.hpp"
#include "text/entities.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace ianote::read {

namespace html {

namespace {

/// What the classes of EUR-Lex do, whose style sheets are not in its pages.
constexpr std::string_view usual_classes =
    ".bold, .oj-bold { font-weight: bold } .italic, .oj-italic { font-style: italic }"
    ".super, .oj-super { vertical-align: super } .sub, .oj-sub { vertical-align: sub }";

constexpr std::size_t head_size = 4096; // where a page says what it is; browsers look at 1024 bytes

/// The encoding that `<meta charset=...>`, `content="text/html; charset=..."` or an XML declaration names.
std::string declared_encoding(std::string_view bytes) {
    const auto head = text::ascii_small(bytes.substr(0, head_size));
    for (const std::string_view key : {"charset", "encoding"}) {
        auto at = head.find(key);
        if (at == std::string::npos) continue;
        at = head.find_first_not_of(" =\"'", at + key.size());
        if (at == std::string::npos) continue;
        return head.substr(at, head.find_first_of(" \"';/>?", at) - at);
    }
    return {};
}

std::string to_utf8(std::string_view bytes, Diagnostics& diagnostics) {
    const auto declared = declared_encoding(bytes);
    const bool marked =
        bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    // ISO 8859-1 means Windows-1252 on the web, which is also what a text that is no UTF-8 is read as
    constexpr std::array<std::string_view, 9> usual{"",         "utf-8",        "utf8",   "iso-8859-1", "latin1",
                                                    "us-ascii", "windows-1252", "utf-16", "unicode"};
    if (marked || std::find(usual.begin(), usual.end(), declared) != usual.end())
        return text::to_utf8(bytes, diagnostics);
    UErrorCode status = U_ZERO_ERROR;
    auto* known = ucnv_open(declared.c_str(), &status);
    if (U_FAILURE(status)) return text::to_utf8(bytes, diagnostics);
    ucnv_close(known);
    const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), declared.c_str());
    std::string out;
    wide.toUTF8String(out);
    diagnostics.add("encoding-converted", fmt::format("read as {}, which the page names", declared));
    return text::to_utf8(out, diagnostics);
}

StyleSheet sheet_of(Node root) {
    constexpr std::size_t longest = std::size_t{1} << 20;
    StyleSheet sheet;
    for (auto node = root; node != nullptr; node = next(node, root)) {
        if (!is_element(node)) continue;
        if (name(node) == "style") sheet.read(text_below(node, longest));
        if (name(node) == "link" && attribute(node, "rel") == "stylesheet") sheet.read(usual_classes);
    }
    return sheet;
}

} // namespace

void read_fragment(const std::string& text, Pages& pages) {
    const auto document = parse(text::with_entities(text));
    const Node root = xmlDocGetRootElement(document.get());
    StyleSheet lines;
    lines.read("td { border: solid }");
    const auto notes = find_notes(root);
    DraftWriter out(pages);
    Body(lines, notes, out).read(root);
    pages.struck = pages.struck || out.struck();
}

} // namespace html

bool is_html(const Source& source) {
    auto head = text::ascii_small(source.bytes.substr(0, html::head_size));
    const bool wide = source.bytes.starts_with("\xFF\xFE") || source.bytes.starts_with("\xFE\xFF");
    if (wide) std::erase(head, '\0');
    const auto holds = [&](std::string_view tag) { return head.find(tag) != std::string::npos; };
    const auto start = head.find_first_not_of(" \t\r\n\f\xEF\xBB\xBF\xFE\xFF");
    if (start == std::string::npos || head[start] != '<') return false;
    if (holds("<!doctype html") || holds("<html")) return true;
    if (source.name.ends_with(".md") || source.name.ends_with(".markdown")) return false;
    constexpr std::array<std::string_view, 17> blocks{"<body", "<p>",      "<p ",      "<div",  "<table", "<h1",
                                                      "<head", "<meta",    "<title",   "<main", "<ul>",   "<ol>",
                                                      "<h2",   "<section", "<article", "<link", "<style"};
    const bool by_name =
        source.name.ends_with(".html") || source.name.ends_with(".htm") || source.name.ends_with(".xhtml");
    // a page without its frame: Markdown may hold such tags, but hardly starts with one
    return std::any_of(blocks.begin(), blocks.end(), [&](std::string_view tag) {
        return head.compare(start, tag.size(), tag) == 0 || (by_name && holds(tag));
    });
}

Pages read_html(const Source& source, const Limits& limits, Diagnostics& diagnostics) {
    if (source.bytes.size() > limits.inflated) {
        throw Error(ErrorKind::input, "archive-bomb", {}, fmt::format("a page of {} bytes", source.bytes.size()));
    }
    const auto document = html::parse(text::with_entities(html::to_utf8(source.bytes, diagnostics)));
    const html::Node root = xmlDocGetRootElement(document.get());
    const auto sheet = html::sheet_of(root);
    const auto notes = html::find_notes(root);
    Pages pages;
    DraftWriter out(pages);
    html::Body(sheet, notes, out).read(root);
    pages.struck = out.struck();
    return pages;
}

} // namespace ianote::read
