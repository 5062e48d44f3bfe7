// SPDX-License-Identifier: GPL-3.0-or-later
// A DOCX file as its parts: a zip archive whose entries refer to each other by relationships (ECMA-376, part 2).
#pragma once

#include "read/limits.hpp"
#include "read/zip/archive.hpp"

#include <ianote/diagnostic.hpp>

#include <pugixml.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::read::docx {

/// A reference from one part to another.
struct Relation {
    std::string type; ///< the last word of its type: `footnotes`, `header`
    std::string part; ///< name of the part that it leads to, without a leading `/`
};

class Package {
public:
    /// Throws Error `docx-damaged` when the bytes are no whole zip archive, `archive-bomb` when the parts that are
    /// asked for unpack into more than the limit. `bytes` must outlive the package.
    Package(std::string_view bytes, const Limits& limits);

    bool has(const std::string& part) const;

    /// The bytes of a part; throws when it is absent or damaged.
    std::string read(const std::string& part);

    /// A part as XML. Throws Error `xml-doctype` for a DOCTYPE, `docx-damaged` for what does not parse. Empty and
    /// without error when the part is absent.
    void parse(const std::string& part, pugi::xml_document& into);

    /// Relations of a part by their identifiers; of the package itself for an empty name.
    std::map<std::string, Relation> relations(const std::string& part);

    /// Bytes that the parts read so far unpacked into.
    std::size_t unpacked() const { return unpacked_; }

    /// Names that would climb out of a folder if someone unpacked the archive there; nothing here ever does.
    std::vector<std::string> climbing_names() const;

    /// Names that several entries have, of which the first is read.
    std::set<std::string> names_again() const;

private:
    std::unique_ptr<zip::Archive> archive_;
    std::size_t unpacked_ = 0;
};

/// Name of an element or attribute without its namespace's prefix.
std::string_view local_name(const char* name);

/// The attribute of that local name; empty when it is absent.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);

/// The first child of that local name.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// Value of the `val` attribute of a child: `<w:ilvl w:val="2"/>`.
std::string_view child_value(const pugi::xml_node& node, std::string_view name);

/// A number in decimal digits, with a sign; `otherwise` for anything else.
int to_int(std::string_view text, int otherwise = 0);

/// On-off properties: absent, `0`, `false`, `off` and `none` are off; without a value, or with any other, on.
bool is_on(const pugi::xml_node& property);

} // namespace ianote::read::docx
