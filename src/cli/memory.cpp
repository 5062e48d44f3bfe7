// SPDX-License-Identifier: GPL-3.0-or-later
// The program's allocator: malloc, with what each thread holds counted for --max-memory. Sanitizers bring their own.
#include "base/budget.hpp"

#include <malloc.h>

#include <cstddef>
#include <cstdlib>
#include <new>

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {

void* take(std::size_t size) noexcept {
    void* block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) return nullptr;
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
