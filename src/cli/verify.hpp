// SPDX-License-Identifier: GPL-3.0-or-later
// ianote verify
#pragma once

#include "cli/command.hpp"

#include <ianote/verify.hpp>

#include <string>

namespace ianote::cli {

struct Verify : Command {
    std::string path; ///< of the archive
    const archive::VerificationWriter* format = &archive::verification_writers().front();
    bool gaps = false;
    bool quiet = false;

    void setup(Options& options) override;
    int run() override;
};

} // namespace ianote::cli
