// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/output.hpp"

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

/// Closes the descriptor on every way out.
struct Descriptor {
    int fd;

    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

} // namespace

PendingFile::PendingFile(fs::path target, std::string_view content)
    : target_(std::move(target))
    , temporary_(temporary_name(target_)) {
    Descriptor file{::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                           0644)}; // NOLINT(cppcoreguidelines-pro-type-vararg)
    if (file.fd < 0) fail(target_, errno);
    int error = 0;
    while (!content.empty() && error == 0) {
        const auto written = ::write(file.fd, content.data(), content.size());
        if (written > 0)
            content.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            error = errno;
    }
    if (error == 0 && ::fsync(file.fd) != 0 && errno != EINVAL) error = errno; // EINVAL: a file that cannot be flushed
    if (::close(std::exchange(file.fd, -1)) != 0 && error == 0) error = errno;
    if (error == 0) return;
    ::unlink(temporary_.c_str());
    fail(target_, error);
}

PendingFile::~PendingFile() {
    if (!committed_) ::unlink(temporary_.c_str());
}

void PendingFile::commit() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(target_, errno);
    committed_ = true;
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
