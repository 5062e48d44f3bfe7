// SPDX-License-Identifier: GPL-3.0-or-later
// ianote report
#pragma once

#include "cli/command.hpp"
#include "cli/fail_on.hpp"

#include <ianote/batch.hpp>

#include <string>
#include <vector>

namespace ianote::cli {

struct Report : Command {
    std::vector<std::string> files;
    const batch::ReportWriter* format = &batch::report_writers().front();
    FailOn fail_on = FailOn::error;

    void setup(Options& options) override;
    int run() override;
};

} // namespace ianote::cli
