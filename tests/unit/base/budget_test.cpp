// SPDX-License-Identifier: GPL-3.0-or-later
// What a document may take: bytes are counted as they are held and given back, and the clock is asked.
#include "base/budget.hpp"

#include <ianote/error.hpp>

#include <doctest/doctest.h>

#include <thread>

using namespace ianote;

TEST_CASE("memory is held up to the limit, and what is given back may be held again") {
    const base::Budget budget({std::chrono::milliseconds(0), 1000});
    CHECK(base::count_memory(600));
    CHECK(base::count_memory(400));
    CHECK_FALSE(base::count_memory(1));
    CHECK(base::count_memory(-1)); // the caller takes back what was refused
    CHECK(base::count_memory(-600));
    CHECK(base::count_memory(600));
    CHECK_FALSE(base::count_memory(600));
}

TEST_CASE("without a budget, or without a limit, memory is not counted") {
    CHECK(base::count_memory(std::ptrdiff_t{1} << 40));
    const base::Budget budget({std::chrono::milliseconds(0), 0});
    CHECK(base::count_memory(std::ptrdiff_t{1} << 40));
}

TEST_CASE("what the program takes for itself is not the document's") {
    const base::Budget budget({std::chrono::milliseconds(0), 1000});
    {
        const base::UncountedMemory loading;
        CHECK(base::count_memory(5000));
    }
    CHECK(base::count_memory(1000));
    CHECK_FALSE(base::count_memory(1));
}

TEST_CASE("a document that takes too long is told once") {
    const base::Budget budget({std::chrono::milliseconds(1), 0});
    CHECK_NOTHROW(base::check_limits());
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK_THROWS_WITH_AS(base::check_limits_now(),
                         "ianote: error: the document took longer than 0.001 s [time-limit]; raise --timeout", Error);
    CHECK_NOTHROW(base::check_limits_now());
}
