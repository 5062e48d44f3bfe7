// SPDX-License-Identifier: GPL-3.0-or-later
// The archive's tables and their versions.
#pragma once

namespace ianote::archive {

class Database;

/// Checks that the file is an archive that this program knows. Throws Error `archive-unknown`, `archive-newer`, and
/// `archive-older` for one that has to be opened for writing once, to be brought up to date.
void check_schema(Database& database);

/// Makes the tables of a new file, or brings those of an older program up to date. True for a new one.
bool bring_up_to_date(Database& database);

} // namespace ianote::archive
