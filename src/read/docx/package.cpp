// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/package.hpp"

#include "base/budget.hpp"
#include "text/encoding.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <charconv>

namespace ianote::read::docx {

namespace {

constexpr int deepest = 400;                        // elements within each other; Word's own stay below 50
constexpr zip_int64_t most_entries = 20000;         // a document has some dozens
constexpr std::size_t chunk = std::size_t{1} << 18; // bytes between two looks at the clock

[[noreturn]] void damaged(const std::string& what) {
    throw Error(ErrorKind::input, "docx-damaged", {}, "this Word file is damaged: " + what);
}

/// Depth by walking, not by recursion: what is hostile must not use up the stack.
bool is_too_deep(const pugi::xml_node& root) {
    int depth = 0;
    for (auto node = root.first_child(); node;) {
        if (node.first_child()) {
            if (++depth > deepest) return true;
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            if (node == root) return false;
            --depth;
        }
        node = node.next_sibling();
    }
    return false;
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
    : left_(limits.inflated) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (archive_ == nullptr) {
        if (source != nullptr) zip_source_free(source);
        damaged(fmt::format("its archive does not open ({})", reason));
    }
    if (zip_get_num_entries(archive_, 0) > most_entries) {
        zip_discard(archive_);
        throw Error(ErrorKind::input, "archive-bomb", {},
                    fmt::format("the archive has more than {} entries", most_entries));
    }
}

Package::~Package() {
    if (archive_ != nullptr) zip_discard(archive_);
}

bool Package::has(const std::string& part) const { return zip_name_locate(archive_, part.c_str(), 0) >= 0; }

std::string Package::read(const std::string& part) {
    const auto index = zip_name_locate(archive_, part.c_str(), 0);
    if (index < 0) damaged(fmt::format("it has no {}", part));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(archive_, static_cast<zip_uint64_t>(index), 0), zip_fclose);
    if (!file) damaged(fmt::format("{} does not open ({})", part, zip_strerror(archive_)));
    std::string out;
    zip_stat_t facts;
    zip_stat_init(&facts);
    // the size that the archive states may be a lie: it only says how much to make room for
    if (zip_stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &facts) == 0 &&
        (facts.valid & ZIP_STAT_SIZE) != 0)
        out.reserve(std::min<std::size_t>(facts.size, std::size_t{1} << 22) + 1);
    for (;;) {
        const auto before = out.size();
        const auto room = std::max(std::min(chunk, out.capacity() - before), std::size_t{4096});
        out.resize(before + room);
        const auto got = zip_fread(file.get(), out.data() + before, room);
        if (got < 0) damaged(fmt::format("{} does not unpack ({})", part, zip_file_strerror(file.get())));
        out.resize(before + static_cast<std::size_t>(got));
        if (got == 0) break;
        if (static_cast<std::size_t>(got) > left_) {
            throw Error(ErrorKind::input, "archive-bomb", {},
                        fmt::format("{} unpacks into more than the limit allows", part));
        }
        left_ -= static_cast<std::size_t>(got);
        base::spend();
    }
    return out;
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
    if (is_too_deep(into)) damaged(fmt::format("{} nests deeper than {} elements", part, deepest));
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
    const auto count = zip_get_num_entries(archive_, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto* name = zip_get_name(archive_, static_cast<zip_uint64_t>(i), 0);
        if (name == nullptr) continue;
        const std::string_view path = name;
        if (path.starts_with('/') || path.find("../") != std::string_view::npos ||
            path.find("..\\") != std::string_view::npos)
            out.emplace_back(path);
    }
    return out;
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
