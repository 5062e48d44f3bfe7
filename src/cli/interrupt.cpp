// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.hpp"

#include <csignal>

namespace ianote::cli {

namespace {

std::atomic<bool> flag{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch it");

void on_signal(int /*signal*/) { flag = true; }

} // namespace

const std::atomic<bool>& interrupted() { return flag; }

void catch_interrupts() {
    struct sigaction action {};

    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // no SA_RESTART: a read that waits is given up
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace ianote::cli
