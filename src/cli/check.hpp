// SPDX-License-Identifier: GPL-3.0-or-later
// ianote check
#pragma once

#include "cli/batch_options.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"

#include <string>

namespace ianote::cli {

struct Check : Command {
    BatchOptions common;
    Output output;
    std::string format; ///< empty: the first of finding_writers(), of a list of rules that of rule_writers()
    RuleSettings rules;
    bool list_rules = false;
    bool fix = false;
    bool watch = false;
    std::string explained; ///< a rule
    std::string pivot;
    std::string since; ///< path of an earlier report
    std::string source_language;
    std::string target_language;

    void setup(Options& options) override;
    void check() override;
    int run() override;
};

} // namespace ianote::cli
