// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when something below a folder changes (inotify). What it was the caller finds by looking: events can be lost.
#pragma once

#include <chrono>
#include <filesystem>

namespace ianote::cli {

class FolderEvents {
public:
    /// Throws Error of kind environment (`watch-failed`).
    explicit FolderEvents(std::filesystem::path folder);
    ~FolderEvents();
    FolderEvents(const FolderEvents&) = delete;
    FolderEvents& operator=(const FolderEvents&) = delete;

    /// Whether something changed within the time; then waits until nothing does for a moment, as programs write in
    /// several steps. A signal ends it early.
    bool wait(std::chrono::milliseconds longest);

private:
    void watch_all();
    bool is_there(std::chrono::milliseconds longest) const;
    void drain() const;

    std::filesystem::path folder_;
    int descriptor_ = -1;
};

} // namespace ianote::cli
