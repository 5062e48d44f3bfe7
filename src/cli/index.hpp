// SPDX-License-Identifier: GPL-3.0-or-later
// ianote index
#pragma once

#include "cli/batch_options.hpp"
#include "cli/command.hpp"

#include <chrono>
#include <string>

namespace ianote::cli {

struct Index : Command {
    std::string path; ///< of the archive
    BatchOptions common;
    std::chrono::milliseconds wait = std::chrono::seconds(30);
    bool dry_run = false;

    void setup(Options& options) override;
    int run() override;
};

} // namespace ianote::cli
