// SPDX-License-Identifier: GPL-3.0-or-later
// Which language a note is in.
#pragma once

#include "language/registry.hpp"

namespace ianote::language {

struct Detection {
    const Pack* pack = nullptr; ///< never null when the registry holds a pack
    bool from_header = false;   ///< labels or the institution told it; else the commonest words
    std::size_t evidence = 0;   ///< header labels and institutions that were recognised
};

/// `head` is the start of the document, line by line (the first 100 lines are looked at).
Detection detect(std::string_view text, const Registry& registry);

} // namespace ianote::language
