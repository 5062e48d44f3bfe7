// SPDX-License-Identifier: GPL-3.0-or-later
// What all XML writers share.
#pragma once

#include <pugixml.hpp>

#include <string>

namespace ianote::write {

struct StringSink : pugi::xml_writer {
    std::string out;

    void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
};

inline void set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(value.c_str());
}

/// A child element that holds nothing but this text.
inline pugi::xml_node add_leaf(pugi::xml_node parent, const char* name, const std::string& text) {
    auto node = parent.append_child(name);
    if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(text.c_str());
    return node;
}

/// The document with its declaration, two blanks a level, leaves on one line.
inline std::string print(const pugi::xml_document& xml) {
    StringSink sink;
    sink.out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml.save(sink, "  ", pugi::format_default | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(sink.out);
}

} // namespace ianote::write
