// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a PDF in their order.
#pragma once

#include "pdf/fast/qpdf.hpp"

#include <vector>

namespace ianote::pdf {

/// Throws std::runtime_error, as qpdf does, for a tree that nests deeper than any program writes: qpdf goes down such a
/// tree by calling itself until the stack ends, and poppler does not.
std::vector<QPDFObjectHandle> list_pages(QPDF& document);

} // namespace ianote::pdf
