// SPDX-License-Identifier: GPL-3.0-or-later
// One function a format of the catalogue, and THE TABLE of them.
#pragma once

#include <ianote/export.hpp>

#include <array>

namespace ianote::archive {

std::string write_catalogue_csv(std::span<const VersionRecord> versions);
std::string write_catalogue_json(std::span<const VersionRecord> versions);
std::string write_dublin_core(std::span<const VersionRecord> versions);
std::string write_ead3(std::span<const VersionRecord> versions);

/// THE TABLE: the first is the default.
inline constexpr std::array catalogues{
    CatalogueWriter{"csv", ".csv", "a table, one line a language version", write_catalogue_csv},
    CatalogueWriter{"json", ".json", "the same as JSON", write_catalogue_json},
    CatalogueWriter{"dc", ".xml", "Dublin Core records as OAI-PMH has them", write_dublin_core},
    CatalogueWriter{"ead3", ".xml", "a finding aid (EAD3), by year and document", write_ead3},
};

/// `JAI 1133`
std::string code_text(const SubjectCode& code);

/// `member-states`, `commission`
std::vector<std::string> asked_names(Addressees asked);

/// Where the Council's register has the document, empty for a note without a number.
std::string register_address(const VersionRecord& version);

} // namespace ianote::archive
