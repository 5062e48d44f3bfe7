// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/folder_events.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace ianote::cli {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void failed(const fs::path& folder, int code) {
    throw Error(ErrorKind::environment, "watch-failed", {folder.string(), 0, 0},
                fmt::format("cannot be watched: {}", std::system_category().message(code)));
}

} // namespace

FolderEvents::FolderEvents(fs::path folder)
    : folder_(std::move(folder))
    , descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (descriptor_ < 0) failed(folder_, errno);
    try {
        watch_all();
    } catch (...) {
        close(descriptor_);
        throw;
    }
}

FolderEvents::~FolderEvents() { close(descriptor_); }

/// A folder that is watched already stays as it is, so that new ones are found by asking for all.
void FolderEvents::watch_all() {
    constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;
    if (inotify_add_watch(descriptor_, folder_.c_str(), changes) < 0) failed(folder_, errno);
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (!at->is_directory(ignored)) continue;
        if (inotify_add_watch(descriptor_, at->path().c_str(), changes) < 0 && errno == ENOSPC)
            failed(at->path(), errno); // else it went away
    }
}

bool FolderEvents::is_there(std::chrono::milliseconds longest) const {
    pollfd asked{descriptor_, POLLIN, 0};
    return ::poll(&asked, 1, static_cast<int>(longest.count())) > 0;
}

void FolderEvents::drain() const {
    std::array<char, 4096> events{};
    while (::read(descriptor_, events.data(), events.size()) > 0) {
    }
}

bool FolderEvents::wait(std::chrono::milliseconds longest) {
    constexpr std::chrono::milliseconds moment{200};
    constexpr int most_moments = 50; // a folder that never rests is looked at all the same
    if (!is_there(longest)) return false;
    for (int i = 0; i < most_moments; ++i) {
        drain();
        if (!is_there(moment)) break;
    }
    watch_all();
    return true;
}

} // namespace ianote::cli
