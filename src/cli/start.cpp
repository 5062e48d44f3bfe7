// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/start.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

// set by the linker, under its names: where the program's code begins and ends, and what it may change
extern "C" {
extern const char __executable_start; // NOLINT(bugprone-reserved-identifier,readability-identifier-naming)
extern const char etext;
extern char __data_start; // NOLINT(bugprone-reserved-identifier,readability-identifier-naming)
extern char _end;         // NOLINT(bugprone-reserved-identifier,readability-identifier-naming)
}

namespace ianote::cli {

namespace {

std::uintptr_t page_of(std::uintptr_t address) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    return address / page * page;
}

void fetch(std::uintptr_t begin, std::uintptr_t end, int how) {
    // madvise takes addresses; a kernel that does not know it changes nothing
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    madvise(reinterpret_cast<void*>(page_of(begin)), end - page_of(begin), how);
}

/// What nearly every run needs of the program, before the first constructor runs: it is in memory already, but each
/// part of it that is touched for the first time stops the program (20 us a time on a virtual machine, and 60 times).
/// Our own code stands first, the library's and the constants around the end of the code; libraries between are left
/// alone.
[[gnu::constructor(101)]] void fetch_program() {
#if defined(MADV_POPULATE_READ) && defined(MADV_POPULATE_WRITE)
    constexpr std::uintptr_t own = 3 << 20;
    constexpr std::uintptr_t library = 3 << 18;
    constexpr std::uintptr_t constants = 7 << 18;
    const auto code = reinterpret_cast<std::uintptr_t>(&__executable_start);
    const auto code_end = reinterpret_cast<std::uintptr_t>(&etext);
    fetch(code, std::min(code + own, code_end), MADV_POPULATE_READ);
    fetch(std::max(code_end - library, code), code_end + constants, MADV_POPULATE_READ);
    fetch(reinterpret_cast<std::uintptr_t>(&__data_start), reinterpret_cast<std::uintptr_t>(&_end),
          MADV_POPULATE_WRITE);
#endif
}

} // namespace

void prepare_memory() {
    constexpr int large = 32 << 20;
    constexpr std::size_t first = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, large);     // NOLINT(concurrency-mt-unsafe): before any thread
    mallopt(M_TRIM_THRESHOLD, 4 * large); // NOLINT(concurrency-mt-unsafe): before any thread
    mallopt(M_TOP_PAD, 2 << 20);          // NOLINT(concurrency-mt-unsafe): before any thread
#ifdef MADV_POPULATE_WRITE
    auto* block = std::malloc(first); // at the end of the heap, where the next blocks will stand
    if (block == nullptr) return;
    const auto begin = reinterpret_cast<std::uintptr_t>(block);
    std::free(block);
    fetch(begin, begin + first, MADV_POPULATE_WRITE);
#endif
}

void end_process(int code) {
    std::fflush(nullptr);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    std::exit(code); // leaks are looked for on the way out
#else
    std::_Exit(code);
#endif
}

} // namespace ianote::cli
