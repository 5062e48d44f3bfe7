// SPDX-License-Identifier: GPL-3.0-or-later
// XLIFF 2.1 (OASIS, 2018) and 1.2 (2008). A unit needs a source: what only the target has gets an empty one.
#include "write/bitext_formats.hpp"
#include "write/xml_out.hpp"

#include <fmt/format.h>

namespace ianote::write {

namespace {

std::string remark(const Group& group, const Link& link) {
    auto text = fmt::format("confidence {}, {}", confidence_text(link.confidence), link.type());
    if (group.change != Change::none) text += fmt::format(", {}", to_string(group.change));
    return text;
}

std::string place(const Group& group) { return joined_ids(group.source.empty() ? group.target : group.source); }

} // namespace

std::string write_xliff(const Bitext& bitext) {
    pugi::xml_document xml;
    auto root = xml.append_child("xliff");
    set(root, "xmlns", "urn:oasis:names:tc:xliff:document:2.0");
    set(root, "version", "2.1");
    set(root, "srcLang", bitext.source.str());
    set(root, "trgLang", bitext.target.str());
    auto file = root.append_child("file");
    set(file, "id", "f1");
    set(file, "original", bitext.document);
    std::size_t groups = 0;
    std::size_t units = 0;
    for (const auto& group : bitext.groups) {
        auto holder = file.append_child("group");
        set(holder, "id", fmt::format("g{}", ++groups));
        set(holder, "name", place(group));
        set(holder, "type", "ianote:" + group.kind);
        for (const auto& link : group.links) {
            auto unit = holder.append_child("unit");
            set(unit, "id", fmt::format("u{}", ++units));
            set(unit, "name", (link.source.empty() ? link.target : link.source).front().id);
            auto note = add_leaf(unit.append_child("notes"), "note", remark(group, link));
            set(note, "category", "alignment");
            auto segment = unit.append_child("segment");
            set(segment, "state", link.target.empty() || link.source.empty() ? "initial" : "translated");
            add_leaf(segment, "source", joined_text(link.source));
            if (!link.target.empty()) add_leaf(segment, "target", joined_text(link.target));
        }
    }
    return print(xml);
}

std::string write_xliff_1_2(const Bitext& bitext) {
    pugi::xml_document xml;
    auto root = xml.append_child("xliff");
    set(root, "xmlns", "urn:oasis:names:tc:xliff:document:1.2");
    set(root, "version", "1.2");
    auto file = root.append_child("file");
    set(file, "original", bitext.document);
    set(file, "source-language", bitext.source.str());
    set(file, "target-language", bitext.target.str());
    set(file, "datatype", "plaintext");
    auto body = file.append_child("body");
    std::size_t groups = 0;
    std::size_t units = 0;
    for (const auto& group : bitext.groups) {
        auto holder = body.append_child("group");
        set(holder, "id", fmt::format("g{}", ++groups));
        set(holder, "resname", place(group));
        set(holder, "restype", "x-" + group.kind);
        for (const auto& link : group.links) {
            auto unit = holder.append_child("trans-unit");
            set(unit, "id", fmt::format("u{}", ++units));
            set(unit, "resname", (link.source.empty() ? link.target : link.source).front().id);
            add_leaf(unit, "source", joined_text(link.source));
            if (!link.target.empty()) set(add_leaf(unit, "target", joined_text(link.target)), "state", "translated");
            set(add_leaf(unit, "note", remark(group, link)), "from", "ianote");
        }
    }
    return print(xml);
}

} // namespace ianote::write
