// SPDX-License-Identifier: GPL-3.0-or-later
// ianote languages
#pragma once

#include "cli/command.hpp"
#include "cli/settings.hpp"

namespace ianote::cli {

struct ListLanguages : Command {
    std::vector<std::string> lemmas;
    std::string forms_of;
    bool actions = false;
    LanguageSettings languages;
    std::string format{language_writers().front().name};

    void setup(Options& options) override;
    void check() override;
    int run() override;

private:
    std::vector<VerbTable> verbs(const Languages& packs) const;
};

} // namespace ianote::cli
