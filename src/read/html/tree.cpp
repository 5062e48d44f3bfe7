// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/html/tree.hpp"

#include <ianote/error.hpp>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <climits>
#include <mutex>

namespace ianote::read::html {

namespace {

constexpr std::array<std::string_view, 38> blocks{
    "address", "article", "aside", "blockquote", "body",    "caption",    "center", "dd",   "details", "dialog",
    "div",     "dl",      "dt",    "fieldset",   "figure",  "figcaption", "footer", "form", "h1",      "h2",
    "h3",      "h4",      "h5",    "h6",         "header",  "hr",         "legend", "li",   "main",    "nav",
    "ol",      "p",       "pre",   "section",    "summary", "table",      "ul",     "tr"};

// a formula's annotation says it again, in another notation
constexpr std::array<std::string_view, 6> unseen{"script", "style",      "template",
                                                 "title",  "annotation", "annotation-xml"};

// browsers show it only where they cannot show what it stands in for
constexpr std::array<std::string_view, 6> fallback{"noscript", "object", "iframe", "video", "audio", "canvas"};

/// libxml2 sets itself up with its first parser, and is not made for two that are the first.
void start_libxml() {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
}

} // namespace

Document parse(const std::string& text) {
    if (text.size() > INT_MAX) throw Error(ErrorKind::input, "input-too-large", {}, "the page is larger than 2 GiB");
    start_libxml();
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(htmlNewParserCtxt(), htmlFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    constexpr int options =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
    Document document(
        htmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
    // libxml2 stops at 256 elements within each other and at texts of 10 MB, and would leave out the rest without a
    // word
    if (context->disableSAX != 0)
        throw Error(ErrorKind::input, "html-damaged", {}, "this page nests too deep, or one of its texts is too long");
    auto* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr) throw Error(ErrorKind::input, "html-damaged", {}, "this page holds no element");
    while (root->next != nullptr) { // what stands behind the page's end is shown at its end
        auto* behind = root->next;
        xmlUnlinkNode(behind);
        xmlAddChild(root, behind);
    }
    return document;
}

std::string_view name(Node node) {
    return node->name == nullptr ? std::string_view() : reinterpret_cast<const char*>(node->name);
}

std::string_view attribute(Node node, const char* attribute_name) {
    if (node->type != XML_ELEMENT_NODE) return {};
    for (const auto* a = node->properties; a != nullptr; a = a->next) {
        if (xmlStrcmp(a->name, reinterpret_cast<const xmlChar*>(attribute_name)) != 0) continue;
        if (a->children == nullptr || a->children->content == nullptr) return {};
        return reinterpret_cast<const char*>(a->children->content);
    }
    return {};
}

bool has_attribute(Node node, const char* attribute_name) {
    return xmlHasProp(const_cast<xmlNode*>(node), // NOLINT(cppcoreguidelines-pro-type-const-cast): it only looks
                      reinterpret_cast<const xmlChar*>(attribute_name)) != nullptr;
}

int number_of(Node node, const char* attribute_name, int otherwise) {
    constexpr int most = 100000;
    const auto text = attribute(node, attribute_name);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end != text.data() ? std::clamp(value, -most, most) : otherwise;
}

bool is_element(Node node) { return node->type == XML_ELEMENT_NODE; }

bool is_block(std::string_view element) { return std::find(blocks.begin(), blocks.end(), element) != blocks.end(); }

bool is_unseen(std::string_view element) { return std::find(unseen.begin(), unseen.end(), element) != unseen.end(); }

bool is_fallback(std::string_view element) {
    return std::find(fallback.begin(), fallback.end(), element) != fallback.end();
}

Node next(Node node, Node root) {
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
    while (node != root && node != nullptr) {
        if (node->next != nullptr) return node->next;
        node = node->parent;
    }
    return nullptr;
}

std::string text_below(Node node, std::size_t most) {
    std::string out;
    for (auto at = node; at != nullptr && out.size() < most; at = next(at, node)) {
        const bool text = at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE;
        if (text && at->content != nullptr)
            out += std::string_view(reinterpret_cast<const char*>(at->content)).substr(0, most);
    }
    return out;
}

} // namespace ianote::read::html
