// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of a page: those that a browser numbers, and rows of a label and a text that style sheets lay out.
#include "read/draft_tables.hpp"
#include "read/html/body.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read::html {

namespace {

bool is_one_of(std::string_view what, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), what) != list.end();
}

std::string list_number(int value, std::string_view format) {
    if (is_one_of(format, {"a", "lower-alpha", "lower-latin"})) return text::letter_numeral(value, 'a');
    if (is_one_of(format, {"A", "upper-alpha", "upper-latin"})) return text::letter_numeral(value, 'A');
    if (is_one_of(format, {"i", "lower-roman"})) return text::roman_numeral(value, false);
    if (is_one_of(format, {"I", "upper-roman"})) return text::roman_numeral(value, true);
    return std::to_string(value);
}

int count_items(Node list) {
    int count = 0;
    for (auto child = list->children; child != nullptr; child = child->next) {
        if (is_element(child) && name(child) == "li") ++count;
    }
    return count;
}

/// Whether a node holds the label of a point and nothing else; a link is a note's mark.
bool is_label(Node node) {
    constexpr std::size_t enough = 200; // bytes, the white space of the source included
    if (is_one_of(name(node), {"ol", "ul", "table", "hr"}) || !is_bare_label(text::collapse(text_below(node, enough))))
        return false;
    for (auto at = node; at != nullptr; at = next(at, node)) {
        if (is_element(at) && name(at) == "a" && has_attribute(at, "href")) return false;
    }
    return true;
}

} // namespace

void Body::list(Node node, const Look& look, const Properties& properties) {
    flush();
    write_label();
    List list;
    list.ordered = name(node) == "ol";
    list.format = properties.list.empty() ? std::string(attribute(node, "type")) : properties.list;
    if (list.format == "none") list.ordered = false;
    int first = 1;
    if (has_attribute(node, "reversed")) {
        list.step = -1;
        first = count_items(node);
    }
    list.next = number_of(node, "start", first);
    lists_.push_back(list);
    children(node, look);
    flush();
    lists_.pop_back();
}

void Body::item(Node node, const Look& look) {
    write_label();
    if (!lists_.empty()) {
        auto& list = lists_.back();
        list.in_item = false;
        list.next = number_of(node, "value", list.next);
        const bool bare = list.format == "none" || properties_of(node).list == "none";
        label_ = bare ? "" : list.ordered ? list_number(list.next, list.format) + "." : "\xE2\x80\xA2";
        list.next += list.step;
    }
    children(node, look);
    flush();
    label_.clear();
}

/// `<div><div>1.</div><div><p>text</p> ...</div></div>`: a row of a list that a style sheet lays out, as EUR-Lex's new
/// pages have it. Told by the label that is all of the first of two, or that stands in the line before blocks.
bool Body::labelled_row(Node node, const Look& look) {
    Node label = nullptr;
    Node first = nullptr;
    std::size_t count = 0;
    for (auto child = node->children; child != nullptr; child = child->next) {
        const bool text = child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE;
        if (text && child->content != nullptr && !text::trim(reinterpret_cast<const char*>(child->content)).empty())
            return false;
        if (!is_element(child)) continue;
        ++count;
        if (label == nullptr) {
            if (!is_label(child)) return false;
            label = child;
        } else if (first == nullptr) {
            if (!is_block(name(child))) return false;
            first = child;
        }
    }
    if (first == nullptr || (count > 2 && is_block(name(label)))) return false;
    point(label, first, nullptr, look);
    return true;
}

/// A list of definitions; where a term is a label, it is the label of what defines it.
void Body::definitions(Node node, const Look& look) {
    Node label = nullptr;
    for (auto child = node->children; child != nullptr; child = child->next) {
        const bool element = is_element(child);
        if (label != nullptr && element) {
            if (name(child) == "dd")
                point(std::exchange(label, nullptr), child, child->next, look);
            else
                this->node(std::exchange(label, nullptr), look);
            if (name(child) == "dd") continue;
        }
        if (element && name(child) == "dt" && is_label(child))
            label = child;
        else
            this->node(child, look);
    }
    if (label != nullptr) this->node(label, look);
    flush();
}

/// A label, and the nodes [begin, end) beside each other that it labels.
void Body::point(Node label, Node begin, Node end, const Look& look) {
    flush();
    write_label();
    lists_.emplace_back();
    label_ = text::collapse(text_below(label, SIZE_MAX));
    label_printed_ = true;
    for (auto child = begin; child != end; child = child->next) node(child, look);
    flush();
    write_label();
    label_printed_ = false;
    lists_.pop_back();
}

/// A label of the page behind which no text came before something that has labels of its own.
void Body::write_label() {
    if (!std::exchange(label_printed_, false) || label_.empty()) return;
    Draft label;
    label.add(std::exchange(label_, {}), style_plain);
    label.block.indent = indent();
    lists_.back().in_item = true;
    write(label);
}

} // namespace ianote::read::html
