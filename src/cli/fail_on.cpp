// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fail_on.hpp"

#include "cli/command.hpp"

#include <array>

namespace ianote::cli {

namespace {

constexpr std::array names{Named{"never", FailOn::never}, Named{"error", FailOn::error},
                           Named{"warning", FailOn::warning}};

} // namespace

void add_fail_on(Options& options, FailOn& value) {
    options.choice("--fail-on", value, names, "what makes exit code 1: never, error or warning");
}

int exit_code(FailOn fail_on, bool has_error, bool has_warning) {
    const bool fails = (has_error && fail_on != FailOn::never) || (has_warning && fail_on == FailOn::warning);
    return fails ? exit_found : exit_ok;
}

} // namespace ianote::cli
