// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of codes: every error and diagnostic that the program can utter.
#pragma once

#include <ianote/diagnostic.hpp>

#include <span>

namespace ianote::base {

struct Code {
    std::string_view name;
    Severity severity;
    std::string_view meaning; ///< one sentence, for docs/diagnostics.md
    std::string_view remedy;  ///< what to do, appended to the message
};

std::span<const Code> all_codes();
const Code* find_code(std::string_view name);

} // namespace ianote::base
