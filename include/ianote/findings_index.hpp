// SPDX-License-Identifier: GPL-3.0-or-later
// A page that leads to the pages of findings of many pairs.
#pragma once

#include <ianote/check.hpp>

#include <span>
#include <string>

namespace ianote {

struct IndexedPage {
    std::string file; ///< name of the page, beside the index
    const CheckResult* result = nullptr;
};

/// Links to the pages with their counts by severity and rule, and a table of all by rule.
std::string write_findings_index(std::span<const IndexedPage> pages);

} // namespace ianote
