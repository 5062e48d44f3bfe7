// SPDX-License-Identifier: GPL-3.0-or-later
// What `ianote check` says about its rules and, of a folder, about their findings.
#pragma once

#include <ianote/check.hpp>

#include <span>
#include <string>

namespace ianote::cli {

/// All rules: a table (`text` or empty), `json`, or `markdown` (docs/rules.md). Throws Error `usage` for another
/// format.
std::string list_of_rules(const std::string& format);

/// Throws Error `rule-unknown`.
std::string explanation_of(const std::string& rule);

/// Findings by rule and by the language to correct; silenced ones are left out.
std::string summary_table(std::span<const CheckResult> results);

} // namespace ianote::cli
