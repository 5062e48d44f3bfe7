// SPDX-License-Identifier: GPL-3.0-or-later
// Bitext XML (urn:ianote:bitext:1, schemas/bitext.xsd).
#include "write/bitext_formats.hpp"
#include "write/xml_out.hpp"

namespace ianote::write {

namespace {

void add_side(pugi::xml_node link, const char* name, const std::vector<Segment>& segments) {
    for (const auto& segment : segments) {
        auto node = add_leaf(link, name, segment.text);
        set(node, "segment", segment.id);
        set(node, "begin", std::to_string(segment.begin));
        set(node, "end", std::to_string(segment.end));
    }
}

} // namespace

std::string write_bitext_xml(const Bitext& bitext) {
    pugi::xml_document xml;
    auto root = xml.append_child("bitext");
    set(root, "xmlns", "urn:ianote:bitext:1");
    set(root, "document", bitext.document);
    set(root, "source", bitext.source.str());
    set(root, "target", bitext.target.str());
    for (const auto& group : bitext.groups) {
        auto element = root.append_child("group");
        set(element, "kind", group.kind);
        if (!group.source.empty()) set(element, "source", joined_ids(group.source));
        if (!group.target.empty()) set(element, "target", joined_ids(group.target));
        if (group.change != Change::none) set(element, "change", std::string(to_string(group.change)));
        for (const auto& link : group.links) {
            auto node = element.append_child("link");
            set(node, "type", link.type());
            set(node, "confidence", confidence_text(link.confidence));
            add_side(node, "source", link.source);
            add_side(node, "target", link.target);
        }
    }
    return print(xml);
}

} // namespace ianote::write
