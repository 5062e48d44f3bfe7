// SPDX-License-Identifier: GPL-3.0-or-later
// The zip archive that a packed document is.
#pragma once

#include "base/optional_part.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::read::zip {

/// What messages call a document that is such an archive.
struct PackedFormat {
    const char* damaged_code; ///< of Error when the archive is damaged
    const char* name;         ///< with "this" before it
};

class Archive {
public:
    virtual ~Archive() = default;
    virtual bool has(const std::string& entry) const = 0;

    /// The bytes of an entry. Throws Error `damaged_code` when it is absent or damaged, `archive-bomb` when all that
    /// was asked for unpacks into more than the limit.
    virtual std::string read(const std::string& entry) = 0;

    virtual std::vector<std::string> names() const = 0;
};

/// Programs that were built to read such documents provide this.
struct ArchiveOpener {
    std::unique_ptr<Archive> (*open)(std::string_view bytes, std::size_t inflated, const PackedFormat& format);
};

extern base::OptionalPart<ArchiveOpener> archive_opener;

/// Throws Error `damaged_code` when the bytes are no whole zip archive, `module-missing` in a program that does without
/// them. `inflated` bytes at most may be unpacked. `bytes` must outlive the archive.
std::unique_ptr<Archive> open_archive(std::string_view bytes, std::size_t inflated, const PackedFormat& format);

} // namespace ianote::read::zip

/// In the module: what opens archives, by libzip.
extern "C" const ianote::read::zip::ArchiveOpener* ianote_zip_part();
