// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/fast/qpdf.hpp"

#include <string>

namespace ianote::pdf {

/// What the stream unpacks into, and of more than `most` bytes the first: a few bytes may unpack into any number.
std::string first_bytes(QPDFObjectHandle stream, std::size_t most);

} // namespace ianote::pdf
