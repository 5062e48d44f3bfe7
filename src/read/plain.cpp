// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text.
#include "read/formats.hpp"
#include "read/text_pages.hpp"
#include "text/encoding.hpp"

namespace ianote::read {

Pages read_plain(const Source& source, const Limits& /*limits*/, Diagnostics& diagnostics) {
    return text_to_pages(text::to_utf8(source.bytes, diagnostics), Dialect::plain);
}

} // namespace ianote::read
