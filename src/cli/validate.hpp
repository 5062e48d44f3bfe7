// SPDX-License-Identifier: GPL-3.0-or-later
// ianote validate
#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace ianote::cli {

struct Validate : Command {
    std::vector<std::string> files;
    bool quiet = false;

    void setup(Options& options) override;
    int run() override;
};

} // namespace ianote::cli
