// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/start.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace ianote::cli {

namespace {

constexpr std::uintptr_t page = 4096;
constexpr std::uintptr_t huge_page = 2 << 20;

/// Lets the heap begin one page before a huge one may, and take huge pages from there on: one that the system clears at
/// once costs a tenth of the 512 small ones that are fetched one by one when they are touched. The first page is what
/// malloc() writes its own to. Before any constructor asks for memory. A kernel without huge pages gives small ones.
[[gnu::constructor(101)]] void prepare_memory() {
    constexpr int large = 32 << 20;
    constexpr int first_part = 4 * static_cast<int>(huge_page);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const auto begin = (end + page + huge_page - 1) / huge_page * huge_page;
    sbrk(static_cast<std::intptr_t>(begin - page - end));
    // what one step gives back serves the next; NOLINTBEGIN(concurrency-mt-unsafe): before any thread
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, 4 * large);
    mallopt(M_TOP_PAD, first_part);
    // NOLINTEND(concurrency-mt-unsafe)
    void* volatile block = std::malloc(1); // the heap grows by its first part; volatile, or the two are left out
    std::free(block);
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    madvise(reinterpret_cast<void*>(begin), first_part, MADV_HUGEPAGE);
}

} // namespace

void end_process(int code) {
    std::fflush(nullptr);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    std::exit(code); // leaks are looked for on the way out
#else
    std::_Exit(code);
#endif
}

} // namespace ianote::cli
