// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of exports of several files, and the plain one: the notes.
#include "archive/exports/packages.hpp"

#include <fmt/format.h>

#include <array>

namespace ianote::archive {

namespace {

void write_notes(Archive& archive, std::span<const VersionRecord> versions, const PutFile& put) {
    for (const auto& version : versions)
        put(fmt::format("{}.{}.xml", version.identity, version.language), archive.xml(version.id));
}

constexpr std::array table{
    PackageWriter{"xml", "the notes", false, write_notes},
    PackageWriter{"bagit", "notes and catalogues as a bag, with SHA-512", true, write_bag},
};

} // namespace

std::span<const PackageWriter> package_writers() { return table; }

const PackageWriter* find_package_writer(std::string_view name) { return find_named(table, name); }

} // namespace ianote::archive
