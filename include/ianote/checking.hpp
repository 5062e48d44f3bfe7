// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of notes: each version is checked, and against one of them, the pivot.
#pragma once

#include <ianote/check.hpp>
#include <ianote/pairs.hpp>

namespace ianote::batch {

struct CheckWork {
    CheckOptions options;
    Listener listener;
    /// Sees each result while its bitext is there, once all versions of its note are compared; may be called by several
    /// threads at a time. An Error that is thrown becomes the record's.
    std::function<void(CheckResult& result, Record& record)> found = [](CheckResult&, Record&) {};
};

struct Checked {
    Totals totals;
    std::vector<CheckResult>
        results; ///< by document and names; without bitexts, so that memory does not grow with them
};

/// run_versions() with check_note() for a version that stands alone, and check_pair() for pairs; a pivot is looked at
/// on its own once. Of three and more versions the one that differs is named (compare_versions).
Checked run_checks(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& pairs,
                   const CheckWork& work, const std::atomic<bool>& stop);

} // namespace ianote::batch
