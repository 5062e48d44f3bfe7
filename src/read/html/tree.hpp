// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of an HTML page, as libxml2's parser builds it, and what is asked of it here.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace ianote::read::html {

using Node = const xmlNode*;

struct FreeDocument {
    void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};

using Document = std::unique_ptr<xmlDoc, FreeDocument>;

/// Parses UTF-8. Throws Error `html-damaged` for what nests deeper than the parser follows, or holds no element at all.
Document parse(const std::string& text);

std::string_view name(Node node);
std::string_view attribute(Node node, const char* attribute_name);
bool has_attribute(Node node, const char* attribute_name);
/// A number that an attribute begins with, at most 100,000 either way; `otherwise` without one.
int number_of(Node node, const char* attribute_name, int otherwise);

bool is_element(Node node);

/// The text below a node, at most `most` bytes of it.
std::string text_below(Node node, std::size_t most);

/// Elements that stand as blocks of their own.
bool is_block(std::string_view element);

/// Elements whose content is no part of the page's text.
bool is_unseen(std::string_view element);

/// Elements whose content stands in for something else, which is shown.
bool is_fallback(std::string_view element);

/// The node behind this one in the order of the document, not leaving `root`; null at the end.
Node next(Node node, Node root);

} // namespace ianote::read::html
