// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into tests, fuzzers and benchmarks: they read every format before their own main begins.
#include <ianote/parts.hpp>

namespace {

[[maybe_unused]] const bool ready = [] {
    ianote::use_pdf();
    ianote::use_zip();
    return true;
}();

} // namespace
