// SPDX-License-Identifier: GPL-3.0-or-later
// The heap begins in huge pages: of the 480 pages that a process for one note touches first, each a fault that costs a
// microsecond or more on a virtual machine, half are the heap's. One short command takes a seventh less time; what
// grows beyond these pages gains nothing, and is left to the system. A system without huge pages gives small ones.
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {

constexpr std::uintptr_t page = 4096;
constexpr std::uintptr_t huge_page = 2 << 20;

/// Before any constructor asks for memory: moves the heap to where a huge page may begin, less the page that malloc()
/// keeps its own in, and lets it grow once.
[[gnu::constructor(101)]] void begin_heap() {
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const auto begin = (end + page + huge_page - 1) / huge_page * huge_page;
    sbrk(static_cast<std::intptr_t>(begin - page - end));
    mallopt(M_TOP_PAD, huge_page);         // NOLINT(concurrency-mt-unsafe): before any thread
    void* volatile block = std::malloc(1); // volatile, or the two are left out
    std::free(block);                      // NOLINTNEXTLINE(performance-no-int-to-ptr): madvise takes addresses
    madvise(reinterpret_cast<void*>(begin), huge_page, MADV_HUGEPAGE);
}

} // namespace

#endif
