// SPDX-License-Identifier: GPL-3.0-or-later
// Findings by rule, for pages.
#pragma once

#include <ianote/check.hpp>

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace ianote::write {

struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t silenced = 0;

    void add(const Finding& finding);

    std::size_t told() const { return errors + warnings + notes; }
};

/// Of a page with tables of counts, beside the style of all pages.
std::string_view summary_style();

/// Counts as the cells of a row; 0 is an empty one.
std::string cells(const Counts& counts);

/// A table by rule, the gravest first; nothing where there are no findings.
void add_summary(const std::map<std::string, Counts>& rules, std::string& out);
void add_summary(std::span<const Finding> findings, std::string& out);

} // namespace ianote::write
