// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/archive.hpp"

#include "base/late.hpp"

namespace ianote::read::docx {

std::unique_ptr<Archive> open_archive(std::string_view bytes, std::size_t inflated) {
    using Open = Archive*(const char*, std::size_t, std::size_t);
    static auto* const open = reinterpret_cast<Open*>(base::late_symbol("ianote_zip", "ianote_open_zip"));
    return std::unique_ptr<Archive>(open(bytes.data(), bytes.size(), inflated));
}

} // namespace ianote::read::docx
