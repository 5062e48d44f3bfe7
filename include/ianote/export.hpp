// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of an archive, or of what a search finds in it, for other systems.
#pragma once

#include <ianote/search.hpp>

#include <span>
#include <string>
#include <string_view>

namespace ianote::archive {

/// The meaning of a subject code in a language (en, fr, es; else en), empty where it is not known.
std::string_view code_label(std::string_view code, std::string_view language);

/// The versions that hold what the request finds, by date and number. Its limit and offset count versions.
std::vector<VersionRecord> find_versions(Archive& archive, const SearchRequest& request, const Languages& languages);

struct CatalogueWriter {
    std::string_view name;      ///< for -f
    std::string_view extension; ///< of file names, with the dot
    std::string_view summary;   ///< one line for --help
    std::string (*write)(std::span<const VersionRecord> versions);
};

/// All formats of a catalogue: csv, json, dc (Dublin Core records as OAI has them), ead3 (a finding aid).
std::span<const CatalogueWriter> catalogue_writers();

const CatalogueWriter* find_catalogue_writer(std::string_view name);

} // namespace ianote::archive
