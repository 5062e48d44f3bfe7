// SPDX-License-Identifier: GPL-3.0-or-later
#include <ianote/version.hpp>

namespace ianote {

std::string_view version() { return IANOTE_VERSION; }

} // namespace ianote
