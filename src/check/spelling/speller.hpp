// SPDX-License-Identifier: GPL-3.0-or-later
// What knows the words of a language. Hunspell is in a module (module.cpp), loaded with the first text that is looked
// at.
#pragma once

#include "base/optional_part.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ianote::check {

/// Of one dictionary; not safe for several threads at once.
class Speller {
public:
    virtual ~Speller() = default;
    virtual bool knows(const std::string& word) = 0;
    virtual std::vector<std::string> suggest(const std::string& word) = 0;
};

struct SpellerOpener {
    /// `affixes`, `words`: paths of the .aff and the .dic file.
    std::unique_ptr<Speller> (*open)(const char* affixes, const char* words);
};

extern base::OptionalPart<SpellerOpener> speller_opener;

} // namespace ianote::check

/// In the module.
extern "C" const ianote::check::SpellerOpener* ianote_spelling_part();
