// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a table that are compared without accents: one with accents where the table has none is another word.
#pragma once

#include "text/fold.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ianote::language {

class Accents {
public:
    /// Takes note of a phrase's first word.
    void add(std::string_view phrase);

    /// Whether a word that was found without its accents has none that the table's word lacks: `majú` is not `máju`,
    /// `mars` and `MARS` are.
    bool allow(std::string_view text, const text::Token& token) const;

private:
    std::unordered_map<std::uint64_t, std::vector<std::u32string>> forms_; ///< by their key, in small letters
};

} // namespace ianote::language
