// SPDX-License-Identifier: GPL-3.0-or-later
// The writers of findings, one a file.
#pragma once

#include <ianote/check.hpp>

#include <span>
#include <string>

namespace ianote::write {

std::string write_findings_text(std::span<const CheckResult> results);
std::string write_findings_json(std::span<const CheckResult> results);
std::string write_findings_tsv(std::span<const CheckResult> results);
std::string write_sarif(std::span<const CheckResult> results);
std::string write_junit(std::span<const CheckResult> results);
std::string write_findings_page(std::span<const CheckResult> results);

/// `12838-23.fr.md – 12838-23.es.md`
std::string name_of(const CheckResult& result);

/// ` (3 times here)`; nothing for once.
std::string times(const Finding& finding);

/// Name of the file that a place is in.
const std::string& file_of(const CheckResult& result, bool of_source);

} // namespace ianote::write
