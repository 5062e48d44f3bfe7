// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_note.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ianote::fuzz::check_note({reinterpret_cast<const char*>(data), size}, "note.pdf");
    return 0;
}
