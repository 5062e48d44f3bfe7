// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/zip/archive.hpp"

namespace ianote::read::zip {

constinit base::OptionalPart<ArchiveOpener> archive_opener("what reads zip archives, which Word files are");

std::unique_ptr<Archive> open_archive(std::string_view bytes, std::size_t inflated, const PackedFormat& format) {
    return archive_opener.functions().open(bytes, inflated, format);
}

} // namespace ianote::read::zip
