// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/load.hpp"

#include "batch/descriptor.hpp"

#include <ianote/error.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace ianote::batch {

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
    if (error == ENOENT || error == ENOTDIR)
        throw Error(ErrorKind::input, "input-missing", {path, 0, 0}, "no such file");
    throw Error(ErrorKind::input, "input-unreadable", {path, 0, 0},
                fmt::format("cannot be read: {}", std::error_code(error, std::generic_category()).message()));
}

[[noreturn]] void too_large(const std::string& path, std::size_t most) {
    throw Error(ErrorKind::input, "input-too-large", {path, 0, 0},
                fmt::format("the file has more than {} bytes", most));
}

} // namespace

std::string load_input(const std::string& path, std::size_t max_bytes) {
    const bool standard = path == "-";
    const Descriptor file{standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC),
                          !standard}; // NOLINT(cppcoreguidelines-pro-type-vararg)
    if (file.fd < 0) fail(path, errno);

    struct stat facts {};

    if (::fstat(file.fd, &facts) != 0) fail(path, errno);
    if (S_ISDIR(facts.st_mode)) fail(path, EISDIR);
    const auto known = S_ISREG(facts.st_mode) ? static_cast<std::size_t>(facts.st_size) : 0;
    if (known > max_bytes) too_large(path, max_bytes);
    constexpr std::size_t least = 1U << 12U;
    std::string bytes(std::max(known + 1, least), '\0'); // one more, so that the end is seen without a second growth
    std::size_t size = 0;
    for (;;) {
        if (size == bytes.size()) bytes.resize(bytes.size() * 2);
        const auto got = ::read(file.fd, bytes.data() + size, bytes.size() - size);
        if (got == 0) break;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(path, errno);
        size += static_cast<std::size_t>(got);
        if (size > max_bytes) too_large(path, max_bytes);
    }
    bytes.resize(size);
    return bytes;
}

} // namespace ianote::batch
