// SPDX-License-Identifier: GPL-3.0-or-later
// ianote check --watch
#pragma once

#include "cli/batch_options.hpp"

#include <ianote/check.hpp>

#include <string>

namespace ianote::cli {

struct WatchWork {
    const BatchOptions& common;
    const Languages& languages;
    const CheckOptions& options;
    const IgnoreList& ignored;
    const std::string& pivot;
};

/// Checks a folder, and again each note of which a file changes, until Ctrl-C; prints the findings that are new and
/// those that are gone. Throws Error of kind usage unless one folder is named, of kind environment where it cannot be
/// watched.
int watch_folder(const WatchWork& work);

} // namespace ianote::cli
