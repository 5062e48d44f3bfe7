// SPDX-License-Identifier: GPL-3.0-or-later
// One function a package.
#pragma once

#include <ianote/export.hpp>

namespace ianote::archive {

void write_bag(Archive& archive, std::span<const VersionRecord> versions, const PutFile& put);

} // namespace ianote::archive
