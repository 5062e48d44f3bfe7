// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace ianote::read {

/// The bytes of one input and its file name (no folder), which is a hint and never a proof of the type.
struct Source {
    std::string_view bytes;
    std::string name;
};

} // namespace ianote::read
