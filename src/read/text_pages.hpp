// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "read/text_blocks.hpp"

#include <string>

namespace ianote::read {

/// Clean UTF-8 text of either dialect to Pages.
Pages text_to_pages(std::string text, Dialect dialect);

} // namespace ianote::read
