// SPDX-License-Identifier: GPL-3.0-or-later
// Time and memory that one document may take. Loops over a document's content call `check_limits()`; memory is counted
// by the program's allocator (cli/memory.cpp) where that is linked in.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace ianote::base {

struct BudgetLimits {
    std::chrono::milliseconds time{0}; ///< 0: none
    std::size_t memory = 0;            ///< bytes, 0: none
};

/// Sets the limits of this thread from now on until it is destroyed.
class Budget {
public:
    explicit Budget(BudgetLimits limits);
    ~Budget();
    Budget(const Budget&) = delete;
    Budget& operator=(const Budget&) = delete;
};

/// What this thread takes while it lives is not the document's: what the program itself needs for the first time, as a
/// library that is being loaded and cannot be told that there is no memory.
class UncountedMemory {
public:
    UncountedMemory();
    ~UncountedMemory();
    UncountedMemory(const UncountedMemory&) = delete;
    UncountedMemory& operator=(const UncountedMemory&) = delete;

private:
    bool counted_before_;
};

/// Throws Error `time-limit` when the time of this thread's budget is over; cheap enough for every block.
void check_limits();

/// The same with a look at the clock in any case: between the stages of a conversion.
void check_limits_now();

/// For the allocator: `bytes` more (or less) are held by this thread. Returns false when that is over the limit.
bool count_memory(std::ptrdiff_t bytes) noexcept;

} // namespace ianote::base
