// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/zip/archive.hpp"

#include <ianote/parts.hpp>

namespace ianote {

void use_zip() {
    read::zip::archive_opener.provide([]() -> const read::zip::ArchiveOpener& { return *ianote_zip_part(); });
}

} // namespace ianote
