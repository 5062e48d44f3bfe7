// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are there whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

namespace ianote::batch {

/// A file on its way: written under a temporary name in the folder of `target`, flushed to the disk, and given its name
/// by commit(). A device or a pipe is written to at once, a link keeps leading where it led. Destroyed without commit
/// it is removed. Throws Error of kind environment (`output-failed`).
class PendingFile {
public:
    PendingFile(const std::filesystem::path& target, std::string_view content);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    void commit();

private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    bool committed_ = false;
};

/// Throws what PendingFile would throw for want of rights or room, before there is work to lose.
void require_writable(const std::filesystem::path& target);

/// Makes the folder (and those above it) where it does not exist.
void make_folder(const std::filesystem::path& folder);

/// Removes what runs that were killed left behind in the folder: temporary files of this
/// machine's processes that are gone.
void sweep_temporary(const std::filesystem::path& folder);

} // namespace ianote::batch
