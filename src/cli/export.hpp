// SPDX-License-Identifier: GPL-3.0-or-later
// ianote export
#pragma once

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/search_options.hpp"
#include "cli/settings.hpp"

#include <string>

namespace ianote::cli {

struct Export : Command {
    std::string path; ///< of the archive
    SearchOptions query;
    std::string format;
    Output output;
    LanguageSettings languages;
    bool quiet = false;

    void setup(Options& options) override;
    int run() override;
};

} // namespace ianote::cli
