// SPDX-License-Identifier: GPL-3.0-or-later
// One function a format of the catalogue.
#pragma once

#include <ianote/export.hpp>

namespace ianote::archive {

std::string write_catalogue_csv(std::span<const VersionRecord> versions);
std::string write_catalogue_json(std::span<const VersionRecord> versions);
std::string write_dublin_core(std::span<const VersionRecord> versions);
std::string write_ead3(std::span<const VersionRecord> versions);

/// `JAI 1133`
std::string code_text(const SubjectCode& code);

/// Where the Council's register has the document, empty for a note without a number.
std::string register_address(const VersionRecord& version);

} // namespace ianote::archive
