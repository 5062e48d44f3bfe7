// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of codes: every error and diagnostic that the program can utter.
#pragma once

#include <ianote/diagnostic.hpp>

#include <span>

namespace ianote::base {

struct Code {
    std::string_view name;
    Severity severity;
    std::string_view meaning;   ///< one sentence, for docs/diagnostics.md
    std::string_view remedy;    ///< what to do, appended to the message
    bool text_in_doubt = false; ///< the text that was read may differ from what the source says
};

std::span<const Code> all_codes();
const Code* find_code(std::string_view name);

/// Whether a diagnostic says that the text itself may have been read wrongly. Whoever looks at the text further (check)
/// should hear of that; what else a reader notices, the rules find themselves.
bool puts_text_in_doubt(std::string_view name);

} // namespace ianote::base
