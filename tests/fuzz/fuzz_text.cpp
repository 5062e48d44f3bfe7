// SPDX-License-Identifier: GPL-3.0-or-later
// Text and Markdown: the first byte chooses the file's name, and so the dialect.
#include "check_note.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const char* name = (data[0] & 1U) != 0 ? "note.md" : "note.txt";
    ianote::fuzz::check_note({reinterpret_cast<const char*>(data) + 1, size - 1}, name);
    return 0;
}
