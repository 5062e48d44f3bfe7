// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of an archive, or of what a search finds in it, for other systems.
#pragma once

#include <ianote/named.hpp>
#include <ianote/search.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace ianote::archive {

/// The meaning of a subject code in a language (en, fr, es; else en), empty where it is not known.
std::string_view code_label(std::string_view code, std::string_view language);

/// The versions that hold what the request finds, by date and number. Its limit and offset count versions.
std::vector<VersionRecord> find_versions(Archive& archive, const SearchRequest& request, const Languages& languages);

using CatalogueWriter = Format<std::span<const VersionRecord>>;

/// All formats of a catalogue; the first is the default.
std::span<const CatalogueWriter> catalogue_writers();

const CatalogueWriter* find_catalogue_writer(std::string_view name);

/// Takes a file of a package: its path in the package, with `/`, and its bytes.
using PutFile = std::function<void(const std::string& path, const std::string& bytes)>;

/// An export of several files.
struct PackageWriter {
    std::string_view name;    ///< for -f
    std::string_view summary; ///< one line for --help
    bool own_folder;          ///< nothing else may lie in its folder
    void (*write)(Archive& archive, std::span<const VersionRecord> versions, const PutFile& put);
};

/// All packages: xml (the notes), bagit (notes and catalogues as a bag by RFC 8493, with SHA-512; the files that make
/// it a bag come last, so that one that was cut short is none).
std::span<const PackageWriter> package_writers();

const PackageWriter* find_package_writer(std::string_view name);

} // namespace ianote::archive
