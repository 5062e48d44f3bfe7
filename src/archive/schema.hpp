// SPDX-License-Identifier: GPL-3.0-or-later
// The archive's tables and their versions.
#pragma once

#include "archive/migration.hpp"

#include <ianote/archive.hpp>

#include <span>

namespace ianote::archive {

/// THE TABLE of the steps that the tables have come by, the first one first.
std::span<const SchemaStep> schema_steps();

/// Checks that the file is an archive that this program knows. Throws Error `archive-unknown`, `archive-newer`, and
/// `archive-older` for one that has to be opened for writing once, to be brought up to date.
void check_schema(Database& database);

/// What was done to a file that was opened for writing.
struct Readied {
    bool is_new = false;            ///< it was empty, and has its tables now
    std::optional<Upgrade> upgrade; ///< it was of an older program
};

/// Makes the tables of a new file, or brings those of an older program up to date, all or nothing.
Readied bring_up_to_date(Database& database, const UpgradeProgress& progress);

} // namespace ianote::archive
