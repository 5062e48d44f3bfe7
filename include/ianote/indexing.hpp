// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of notes into an archive.
#pragma once

#include <ianote/archive.hpp>
#include <ianote/batch.hpp>

namespace ianote::batch {

struct IndexOptions {
    std::string report; ///< path of the run report; empty: none
    unsigned workers = 1;
    ConvertOptions convert;
    const std::atomic<bool>* stop = nullptr; ///< set: end after the notes under way; null: never
    bool dry_run = false;                    ///< tells what would be done; the archive stays as it is
    bool skip_known = true; ///< what this program took in before is not converted again; wrong with other packs
};

struct IndexTotals : Totals {
    std::size_t added = 0;
    std::size_t unchanged = 0;
    std::size_t replaced = 0;
};

/// Converts all inputs and adds them to the archive, in their order; notes are committed together, some
/// thousand or five seconds at a time, and a record is told when its note is committed. What an input gave before with
/// this program is not converted again. A second input of one identity and language in the same run is a failed record,
/// as for run(). What goes wrong with the archive itself is thrown; what was committed before stays.
///
/// A dry run needs no archive (null: there is none yet); of what it counts as added, some may take the place of another
/// version.
IndexTotals run_index(const std::vector<std::string>& inputs, const Languages& languages, const IndexOptions& options,
                      archive::Archive* archive, const Listener& listener);

} // namespace ianote::batch
