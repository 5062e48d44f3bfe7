// SPDX-License-Identifier: GPL-3.0-or-later
// ianote check --fix
#pragma once

#include "cli/batch_options.hpp"
#include "cli/output.hpp"

#include <ianote/check.hpp>

namespace ianote::cli {

struct FixWork {
    const BatchOptions& common;
    const Output& output;
    const Languages& languages;
    const CheckOptions& options;
    const IgnoreList& ignored;
};

/// Corrects what needs no decision, and says what it did; returns the exit code by the findings that are left. Throws
/// Error of kind usage where a source would be written over.
int fix_notes(const FixWork& work);

} // namespace ianote::cli
