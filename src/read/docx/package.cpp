// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/package.hpp"

#include "text/encoding.hpp"
#include "text/xml_depth.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ianote::read::docx {

namespace {

constexpr int deepest = 400; // elements within each other; Word's own stay below 50

[[noreturn]] void damaged(const std::string& what) {
    throw Error(ErrorKind::input, "docx-damaged", {}, "this Word file is damaged: " + what);
}

/// `../word/./media/x` below `folder`, as the name of an entry; empty when it leads out of the archive.
std::string resolve(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&](std::string_view path) {
        for (std::size_t at = 0; at <= path.size();) {
            const auto end = std::min(path.find('/', at), path.size());
            const auto step = path.substr(at, end - at);
            at = end + 1;
            if (step.empty() || step == ".") continue;
            if (step != "..") {
                steps.push_back(step);
            } else if (steps.empty()) {
                return false;
            } else {
                steps.pop_back();
            }
        }
        return true;
    };
    if (!target.starts_with('/') && !walk(folder)) return {};
    if (!walk(target)) return {};
    return fmt::format("{}", fmt::join(steps, "/"));
}

} // namespace

Package::Package(std::string_view bytes, const Limits& limits)
    : archive_(zip::open_archive(bytes, limits.inflated, {.damaged_code = "docx-damaged", .name = "Word file"})) {}

bool Package::has(const std::string& part) const { return archive_->has(part); }

std::string Package::read(const std::string& part) {
    auto bytes = archive_->read(part);
    unpacked_ += bytes.size();
    return bytes;
}

void Package::parse(const std::string& part, pugi::xml_document& into) {
    if (!has(part)) return;
    auto text = read(part);
    if (text.find("<!DOCTYPE") != std::string::npos) {
        throw Error(ErrorKind::input, "xml-doctype", {}, fmt::format("{} has a DOCTYPE, which no Word file has", part));
    }
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        Diagnostics unheard; // UTF-16 is allowed here and needs no word
        text = text::to_utf8(text, unheard);
    }
    constexpr auto options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single;
    const auto result = into.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
    if (!result)
        damaged(fmt::format("{} breaks off or is no XML ({} at byte {})", part, result.description(), result.offset));
    if (text::nests_deeper(into, deepest)) damaged(fmt::format("{} nests deeper than {} elements", part, deepest));
}

std::map<std::string, Relation> Package::relations(const std::string& part) {
    const auto slash = part.rfind('/');
    const auto folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
    const auto file = slash == std::string::npos ? part : part.substr(slash + 1);
    pugi::xml_document xml;
    parse(folder + "_rels/" + file + ".rels", xml);
    std::map<std::string, Relation> out;
    for (const auto& node : xml.first_child().children()) {
        if (local_name(node.name()) != "Relationship" || attribute(node, "TargetMode") == "External") continue;
        const auto type = attribute(node, "Type");
        out[std::string(attribute(node, "Id"))] = {std::string(type.substr(std::min(type.rfind('/') + 1, type.size()))),
                                                   resolve(folder, attribute(node, "Target"))};
    }
    return out;
}

std::vector<std::string> Package::climbing_names() const {
    std::vector<std::string> out;
    for (const auto& path : archive_->names()) {
        if (path.starts_with('/') || path.find("../") != std::string::npos || path.find("..\\") != std::string::npos)
            out.push_back(path);
    }
    return out;
}

std::set<std::string> Package::names_again() const {
    std::set<std::string> seen;
    std::set<std::string> again;
    for (const auto& path : archive_->names()) {
        if (!seen.insert(path).second) again.insert(path);
    }
    return again;
}

std::string_view local_name(const char* name) {
    const std::string_view whole = name;
    const auto colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const auto& a : node.attributes()) {
        if (local_name(a.name()) == name) return a.value();
    }
    return {};
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const auto& c : node.children()) {
        if (local_name(c.name()) == name) return c;
    }
    return {};
}

std::string_view child_value(const pugi::xml_node& node, std::string_view name) {
    return attribute(child(node, name), "val");
}

int to_int(std::string_view text, int otherwise) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end != text.data() ? value : otherwise;
}

bool is_on(const pugi::xml_node& property) {
    if (!property) return false;
    const auto value = attribute(property, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

} // namespace ianote::read::docx
