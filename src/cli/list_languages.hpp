// SPDX-License-Identifier: GPL-3.0-or-later
// ianote languages
#pragma once

#include "cli/command.hpp"
#include "cli/settings.hpp"

namespace ianote::cli {

struct ListLanguages : Command {
    LanguageSettings languages;
    const LanguageWriter* format = &language_writers().front();

    void setup(Options& options) override;
    int run() override;
};

} // namespace ianote::cli
