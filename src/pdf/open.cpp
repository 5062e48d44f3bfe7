// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/late.hpp"
#include "pdf/engine.hpp"

namespace ianote::pdf {

std::unique_ptr<Engine> open_fast(std::string_view bytes, std::size_t inflated) {
    using Open = Engine*(const char*, std::size_t, std::size_t);
    static auto* const open = reinterpret_cast<Open*>(base::late_symbol("ianote_pdf", "ianote_open_fast_pdf"));
    return std::unique_ptr<Engine>(open(bytes.data(), bytes.size(), inflated));
}

std::unique_ptr<Engine> open_poppler(std::string_view bytes) {
    using Open = Engine*(const char*, std::size_t);
    static auto* const open = reinterpret_cast<Open*>(base::late_symbol("ianote_pdf", "ianote_open_poppler_pdf"));
    return std::unique_ptr<Engine>(open(bytes.data(), bytes.size()));
}

} // namespace ianote::pdf
