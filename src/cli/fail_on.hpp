// SPDX-License-Identifier: GPL-3.0-or-later
// --fail-on: what makes exit code 1.
#pragma once

#include "cli/options.hpp"

namespace ianote::cli {

enum class FailOn { never, error, warning };

void add_fail_on(Options& options, FailOn& value);

/// exit_found where there is what fails, else exit_ok.
int exit_code(FailOn fail_on, bool has_error, bool has_warning);

} // namespace ianote::cli
