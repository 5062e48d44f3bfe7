// SPDX-License-Identifier: GPL-3.0-or-later
// ianote convert
#pragma once

#include "cli/batch_options.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"

#include <ianote/write.hpp>

#include <string>

namespace ianote::cli {

struct Convert : Command {
    BatchOptions common;
    Output output;
    std::string format{writers().front().name}; ///< or one of table_writers()
    Explanation explain = nullptr;
    bool resume = false;
    bool retry_failed = false;
    bool skip_failed = false;
    bool dry_run = false;

    void setup(Options& options) override;
    int run() override;
};

} // namespace ianote::cli
