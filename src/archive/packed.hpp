// SPDX-License-Identifier: GPL-3.0-or-later
// XML as it lies in the archive: packed by zstd.
#pragma once

#include <string>
#include <string_view>

namespace ianote::archive {

std::string pack(std::string_view bytes);

/// Throws Error `archive-damaged` for bytes that do not unpack, or into more than 4 GiB.
std::string unpack(std::string_view packed);

} // namespace ianote::archive
