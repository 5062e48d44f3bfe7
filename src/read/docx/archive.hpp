// SPDX-License-Identifier: GPL-3.0-or-later
// The zip archive that a DOCX file is.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::read::docx {

class Archive {
public:
    virtual ~Archive() = default;
    virtual bool has(const std::string& entry) const = 0;

    /// The bytes of an entry. Throws Error `docx-damaged` when it is absent or damaged, `archive-bomb` when all that
    /// was asked for unpacks into more than the limit.
    virtual std::string read(const std::string& entry) = 0;

    virtual std::vector<std::string> names() const = 0;
};

/// Throws Error `docx-damaged` when the bytes are no whole zip archive. `inflated` bytes at most may be unpacked.
/// `bytes` must outlive the archive. Loads libzip on first use.
std::unique_ptr<Archive> open_archive(std::string_view bytes, std::size_t inflated);

} // namespace ianote::read::docx
