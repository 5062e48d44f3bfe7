// SPDX-License-Identifier: GPL-3.0-or-later
// Note XML that comes back: it is read or refused, and what was read is written as valid XML again.
#include "check_note.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.find("<note") != std::string_view::npos) ianote::fuzz::check_note(bytes, "note.xml");
    return 0;
}
