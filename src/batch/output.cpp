// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/output.hpp"

#include "batch/descriptor.hpp"

#include <ianote/error.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>

namespace ianote::batch {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = ".ianote-"; // hidden: a half-written file must not look like a result
constexpr std::string_view suffix = ".part";

[[noreturn]] void fail(const fs::path& path, int error) {
    const auto reason = std::error_code(error, std::generic_category()).message();
    throw Error(ErrorKind::environment, "output-failed", {path.string(), 0, 0},
                fmt::format("cannot be written: {}", reason));
}

/// This machine's name, in letters that file names can have: several machines may share a folder, and a process number
/// says nothing of another machine's.
const std::string& machine() {
    static const std::string name = [] {
        std::array<char, 256> buffer{};
        if (::gethostname(buffer.data(), buffer.size() - 1) != 0) return std::string("here");
        std::string clean(buffer.data());
        for (auto& c : clean) {
            const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.';
            if (!plain) c = '_';
        }
        return clean.substr(0, 64);
    }();
    return name;
}

std::string own_prefix() { return fmt::format("{}{}-", prefix, machine()); }

fs::path temporary_name(const fs::path& target) {
    static std::atomic<unsigned> counter{0};
    return target.parent_path() / fmt::format("{}{}-{}{}", own_prefix(), ::getpid(), counter++, suffix);
}

/// A device, a pipe or a socket (/dev/null, /dev/stdout): it is written to, and must not be replaced by a file.
bool is_written_in_place(const fs::path& target) {
    std::error_code error;
    const auto status = fs::status(target, error);
    return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

/// Where a link leads: the file behind it gets the new content, the link stays.
fs::path behind_links(const fs::path& target) {
    std::error_code error;
    if (!fs::is_symlink(target, error)) return target;
    auto real = fs::weakly_canonical(target, error);
    return error ? target : real;
}

} // namespace

PendingFile::PendingFile(const fs::path& target, std::string_view content)
    : target_(behind_links(target))
    , temporary_(is_written_in_place(target_) ? fs::path() : temporary_name(target_)) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
    Descriptor file{temporary_.empty() ? ::open(target_.c_str(), O_WRONLY | O_CLOEXEC)
                                       : ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644)};
    if (file.fd < 0) fail(target_, errno);
    int error = 0;
    while (!content.empty() && error == 0) {
        const auto written = ::write(file.fd, content.data(), content.size());
        if (written > 0)
            content.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            error = errno;
    }
    if (error == 0 && ::fsync(file.fd) != 0 && errno != EINVAL && errno != EROFS)
        error = errno; // EINVAL: a file that cannot be flushed
    if (::close(std::exchange(file.fd, -1)) != 0 && error == 0) error = errno;
    if (error == 0) return;
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
    fail(target_, error);
}

PendingFile::~PendingFile() {
    if (!committed_ && !temporary_.empty()) ::unlink(temporary_.c_str());
}

void PendingFile::commit() {
    if (!temporary_.empty() && ::rename(temporary_.c_str(), target_.c_str()) != 0) fail(target_, errno);
    committed_ = true;
}

void require_writable(const fs::path& target) {
    std::error_code error;
    if (fs::is_directory(target, error)) fail(target, EISDIR);
    if (!is_written_in_place(target)) const PendingFile trial(target, {}); // its destructor takes it away
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return;
    if (fs::exists(folder, error)) {
        throw Error(ErrorKind::usage, "output-not-folder", {folder.string(), 0, 0},
                    "is a file, and several results need a folder");
    }
    fs::create_directories(folder, error);
    if (error) fail(folder, error.value());
}

void sweep_temporary(const fs::path& folder) {
    std::error_code error;
    const auto start = own_prefix();
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(start) || !name.ends_with(suffix)) continue;
        int process = 0;
        const auto* begin = name.data() + start.size();
        if (std::from_chars(begin, name.data() + name.size(), process).ec != std::errc() || process <= 0) continue;
        const bool gone = ::kill(process, 0) != 0 && errno == ESRCH;
        if (gone) fs::remove(entry.path(), error);
    }
}

} // namespace ianote::batch
