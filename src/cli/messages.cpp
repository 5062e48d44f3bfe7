// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace ianote::cli {

namespace {

void write_error(std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(STDERR_FILENO, text.data(), text.size());
        if (written <= 0 && errno != EINTR) return; // nobody listens
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
}

bool wants_colours() {
    const char* no_color = std::getenv("NO_COLOR"); // NOLINT(concurrency-mt-unsafe): before any thread starts
    return ::isatty(STDERR_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

struct Shade {
    std::string_view word;
    std::string_view code;
};

constexpr std::array shades{Shade{" error: ", "\x1b[31m"}, Shade{" warning: ", "\x1b[33m"},
                            Shade{" note: ", "\x1b[36m"}};

constexpr std::array progresses{Named{"auto", Progress::automatic}, Named{"always", Progress::always},
                                Named{"never", Progress::never}};

} // namespace

std::span<const Named<Progress>> progress_names() { return progresses; }

Messages::Messages(Volume volume, Progress progress)
    : volume_(volume)
    , bar_(progress == Progress::always || (progress == Progress::automatic && ::isatty(STDERR_FILENO) == 1))
    , colours_(wants_colours()) {}

Messages::~Messages() { end_progress(); }

std::string Messages::coloured(std::string_view line) const {
    std::string out(line);
    if (!colours_) return out;
    for (const auto& shade : shades) {
        const auto at = out.find(shade.word);
        if (at == std::string::npos) continue;
        out.insert(at + shade.word.size() - 2, "\x1b[0m");
        out.insert(at + 1, shade.code);
        break;
    }
    return out;
}

void Messages::line(std::string_view text) {
    end_progress();
    write_error(coloured(text) + "\n");
}

void Messages::lines(std::string_view text) {
    if (text.empty()) return;
    end_progress();
    write_error(text);
}

void Messages::diagnostics(const batch::Record& record) {
    if (record.carried) return;
    diagnostics(record.input, record.diagnostics);
    if (volume_ == Volume::verbose && record.status == Status::ok)
        line(fmt::format("{}: ok: {}", record.input, record.output));
}

void Messages::diagnostics(const std::string& input, const std::vector<Diagnostic>& list) {
    for (const auto& d : list) {
        const bool shown = d.severity == Severity::error ||
                           (d.severity == Severity::warning && volume_ != Volume::quiet) || volume_ == Volume::verbose;
        if (shown) line(message_line({input, d.page, d.line}, to_string(d.severity), d.message, d.code, d.remedy));
    }
}

void Messages::progress(std::size_t done, std::size_t all) {
    if (!bar_ || all == 0) return;
    const auto permille = done * 1000 / all;
    if (permille == last_permille_) return; // a terminal is slower than the work
    last_permille_ = permille;
    constexpr std::size_t width = 30;
    const auto filled = done * width / all;
    write_error(fmt::format("\r\x1b[K[{}{}] {}/{} {} %", std::string(filled, '#'), std::string(width - filled, '.'),
                            done, all, permille / 10));
    shown_ = true;
}

void Messages::end_progress() {
    if (shown_) write_error("\r\x1b[K");
    shown_ = false;
    last_permille_ = SIZE_MAX;
}

void show_error(const Error& error) {
    Messages messages(Volume::usual, Progress::never);
    messages.line(error.what());
}

void write_data(std::string_view data) {
    while (!data.empty()) {
        const auto written = ::write(STDOUT_FILENO, data.data(), data.size());
        if (written > 0) {
            data.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            throw ClosedPipe{};
        } else if (errno != EINTR) {
            throw Error(
                ErrorKind::environment, "output-failed", {"standard output", 0, 0},
                fmt::format("cannot be written: {}", std::error_code(errno, std::generic_category()).message()));
        }
    }
}

} // namespace ianote::cli
