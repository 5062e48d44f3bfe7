// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/start.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" {
// set by the linker: where the program's code begins and ends
extern const char __executable_start; // NOLINT(bugprone-reserved-identifier): the linker's name
extern const char etext;
}

namespace ianote::cli {

namespace {

std::uintptr_t page_of(std::uintptr_t address) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    return address / page * page;
}

void fetch(std::uintptr_t begin, std::uintptr_t end, int how) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): madvise takes addresses; a kernel that does not know it changes nothing
    madvise(reinterpret_cast<void*>(page_of(begin)), end - page_of(begin), how);
}

/// The code as a whole, before the first constructor runs: it is in memory already, but each part of it that is
/// touched for the first time stops the program (20 us a time on a virtual machine, and 60 times).
[[gnu::constructor(101)]] void fetch_code() {
#ifdef MADV_POPULATE_READ
    fetch(reinterpret_cast<std::uintptr_t>(&__executable_start), reinterpret_cast<std::uintptr_t>(&etext),
          MADV_POPULATE_READ);
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
