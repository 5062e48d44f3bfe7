// SPDX-License-Identifier: GPL-3.0-or-later
// The program's allocator: malloc, with what each thread holds counted for --max-memory. Sanitizers bring their own.
#include "base/budget.hpp"
#include "cli/start.hpp"

#include <malloc.h>
#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>
#include <new>

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {

/// Memory of this size and more is fetched 2 MB at a time where the system can: a fetch of 4 KB costs 12 us on a
/// virtual machine, which for a text of 100,000 segments came to a fifth of the time.
constexpr std::size_t large = std::size_t{1} << 21U;

void* take(std::size_t size) noexcept {
    void* block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) return nullptr;
    constexpr std::size_t not_small = 1024; // the heap does not grow by small blocks alone
    if (size >= not_small) ianote::cli::use_huge_pages();
#ifdef MADV_HUGEPAGE
    if (size >= large) {
        constexpr std::uintptr_t page = 4096;
        const auto begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
        // NOLINTNEXTLINE(performance-no-int-to-ptr): madvise takes addresses
        madvise(reinterpret_cast<void*>(begin), size - (begin - reinterpret_cast<std::uintptr_t>(block)),
                MADV_HUGEPAGE);
    }
#endif
    const auto held = static_cast<std::ptrdiff_t>(malloc_usable_size(block));
    if (ianote::base::count_memory(held)) return block;
    ianote::base::count_memory(-held);
    std::free(block);
    return nullptr;
}

} // namespace

void* operator new(std::size_t size) {
    if (void* block = take(size)) return block;
    throw std::bad_alloc();
}

void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept { return take(size); }

void operator delete(void* block) noexcept {
    if (block == nullptr) return;
    ianote::base::count_memory(-static_cast<std::ptrdiff_t>(malloc_usable_size(block)));
    std::free(block);
}

void operator delete(void* block, std::size_t /*size*/) noexcept { operator delete(block); }

#endif
