// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/end_process.hpp"

#include <cstdio>
#include <cstdlib>

namespace ianote::cli {

void end_process(int code) {
    std::fflush(nullptr);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(IANOTE_COVERAGE)
    std::exit(code); // leaks are looked for, and what was covered is written, on the way out
#else
    std::_Exit(code);
#endif
}

} // namespace ianote::cli
