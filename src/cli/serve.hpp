// SPDX-License-Identifier: GPL-3.0-or-later
// ianote serve
#pragma once

#include "cli/command.hpp"
#include "cli/settings.hpp"

#include <string>

namespace ianote::cli {

struct Serve : Command {
    std::string path; ///< of the archive
    int port = 8023;
    std::string address = "127.0.0.1";
    std::string token;
    unsigned threads = 64;
    LanguageSettings languages;

    void setup(Options& options) override;
    int run() override;

    /// Whether only this machine can reach it.
    bool is_here() const;
};

} // namespace ianote::cli
