// SPDX-License-Identifier: GPL-3.0-or-later
// The container of a Word file, byte by byte: entries that lie, overlap, or unfold without end.
#include "check_note.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ianote::fuzz::check_note({reinterpret_cast<const char*>(data), size}, "note.docx");
    return 0;
}
