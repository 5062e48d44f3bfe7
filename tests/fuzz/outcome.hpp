// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the input got through to what the fuzzer is about. A replay asks it of every seed: one that is refused at the
// door tests the door alone, and is called refused-...
#pragma once

namespace ianote::fuzz {

inline bool was_read = false;

} // namespace ianote::fuzz
