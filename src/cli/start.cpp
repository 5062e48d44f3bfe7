// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/start.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace ianote::cli {

namespace {

constexpr std::uintptr_t page = 4096;
constexpr std::uintptr_t huge_page = 2 << 20;
constexpr std::uintptr_t growth = 4 * huge_page; // of the heap, at a time

std::atomic<std::uintptr_t> advised{0}; // end of the part of the heap that takes huge pages

std::uintptr_t heap_end() { return reinterpret_cast<std::uintptr_t>(sbrk(0)); }

/// Lets the heap begin one page before a huge one may; the first page is what malloc() writes its own to. Before any
/// constructor asks for memory.
[[gnu::constructor(101)]] void prepare_memory() {
    constexpr int large = 32 << 20;
    const auto end = heap_end();
    const auto begin = (end + page + huge_page - 1) / huge_page * huge_page;
    sbrk(static_cast<std::intptr_t>(begin - page - end));
    // what one step gives back serves the next; NOLINTBEGIN(concurrency-mt-unsafe): before any thread
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, 4 * large);
    mallopt(M_TOP_PAD, growth);
    // NOLINTEND(concurrency-mt-unsafe)
    void* volatile block = std::malloc(1); // the heap grows; volatile, or the two are left out
    std::free(block);
    advised = begin;
    use_huge_pages();
}

} // namespace

void use_huge_pages() noexcept {
    const auto end = heap_end() / page * page;
    const auto begin = advised.load(std::memory_order_relaxed);
    if (end == begin) return;
    advised.store(end, std::memory_order_relaxed);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): madvise takes addresses
    if (end > begin) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
}

void end_process(int code) {
    std::fflush(nullptr);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(IANOTE_COVERAGE)
    std::exit(code); // leaks are looked for on the way out, and counts written
#else
    std::_Exit(code);
#endif
}

} // namespace ianote::cli
