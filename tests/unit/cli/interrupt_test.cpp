// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace ianote::cli;

namespace {

/// What becomes of a program that catches interrupts and is told to end so many times: the signal that ended it, or 0
/// where it could end by itself, knowing of it.
int ended_by(int signal, int times) {
    const auto child = ::fork();
    if (child == 0) {
        // not doctest's handlers, which would tell of a crash
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        catch_interrupts();
        for (int i = 0; i < times; ++i) std::raise(signal);
        ::_exit(interrupted() ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status)) return WTERMSIG(status);
    CHECK(WEXITSTATUS(status) == 0);
    return 0;
}

} // namespace

TEST_CASE("Ctrl-C lets a command end what it is at, a second one ends it at once") {
    for (const int signal : {SIGINT, SIGTERM}) {
        CHECK(ended_by(signal, 1) == 0);
        CHECK(ended_by(signal, 2) == signal);
    }
}
