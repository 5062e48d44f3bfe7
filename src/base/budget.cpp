// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/budget.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::base {

namespace {

using Clock = std::chrono::steady_clock;

struct State {
    bool active = false;
    bool has_deadline = false;
    Clock::time_point deadline;
    std::chrono::milliseconds time{0};
    std::ptrdiff_t limit = 0;
    std::ptrdiff_t held = 0;
    std::uint32_t calls = 0;
};

thread_local State state; // constant-initialised: safe to touch from the allocator at any time

constexpr std::uint32_t calls_between_looks = 64; // a look at the clock costs more than most blocks

} // namespace

Budget::Budget(BudgetLimits limits) {
    state = State{};
    state.active = true;
    state.has_deadline = limits.time.count() > 0;
    state.time = limits.time;
    if (state.has_deadline) state.deadline = Clock::now() + limits.time;
    state.limit = static_cast<std::ptrdiff_t>(limits.memory);
}

Budget::~Budget() { state = State{}; }

UncountedMemory::UncountedMemory()
    : counted_before_(state.active) {
    state.active = false;
}

UncountedMemory::~UncountedMemory() { state.active = counted_before_; }

void check_limits() {
    if (state.has_deadline && ++state.calls % calls_between_looks == 0) check_limits_now();
}

void check_limits_now() {
    if (!state.has_deadline || Clock::now() < state.deadline) return;
    state.has_deadline = false; // say it once: unwinding must not throw again
    throw Error(ErrorKind::input, "time-limit", {},
                fmt::format("the document took longer than {} s", static_cast<double>(state.time.count()) / 1000));
}

bool count_memory(std::ptrdiff_t bytes) noexcept {
    if (!state.active || state.limit == 0) return true;
    state.held += bytes;
    return bytes < 0 || state.held <= state.limit;
}

} // namespace ianote::base
