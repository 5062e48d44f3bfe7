// SPDX-License-Identifier: GPL-3.0-or-later
// TMX 1.4b (LISA OSCAR, 2005): one language pair, and no unit with one side only, which some tools refuse to read.
#include "write/bitext_formats.hpp"
#include "write/xml_out.hpp"

#include <ianote/version.hpp>

namespace ianote::write {

namespace {

void add_property(pugi::xml_node unit, const char* type, const std::string& value) {
    set(add_leaf(unit, "prop", value), "type", type);
}

void add_variant(pugi::xml_node unit, const LanguageCode& language, const std::vector<Segment>& segments) {
    auto variant = unit.append_child("tuv");
    set(variant, "xml:lang", language.str());
    add_leaf(variant, "seg", joined_text(segments));
}

} // namespace

std::string write_tmx(const Bitext& bitext) {
    pugi::xml_document xml;
    auto root = xml.append_child("tmx");
    set(root, "version", "1.4");
    auto header = root.append_child("header");
    set(header, "creationtool", "ianote");
    set(header, "creationtoolversion", std::string(version()));
    set(header, "segtype", "sentence");
    set(header, "o-tmf", "ianote");
    set(header, "adminlang", "en");
    set(header, "srclang", bitext.source.str());
    set(header, "datatype", "plaintext");
    auto body = root.append_child("body");
    bitext.for_each_link([&](const Group& group, const Link& link) {
        if (link.source.empty() || link.target.empty()) return;
        auto unit = body.append_child("tu");
        set(unit, "tuid", bitext.document + "#" + link.source.front().id);
        add_property(unit, "x-document", bitext.document);
        add_property(unit, "x-point", joined_ids(group.source));
        add_property(unit, "x-confidence", confidence_text(link.confidence));
        if (!link.reviewed.empty()) add_property(unit, "x-reviewed", link.reviewed);
        add_variant(unit, bitext.source, link.source);
        add_variant(unit, bitext.target, link.target);
    });
    return print(xml);
}

} // namespace ianote::write
