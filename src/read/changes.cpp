// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/changes.hpp"

namespace ianote::read {

namespace {

bool has(const Run& run, Style style) { return (run.style & style) != 0; }

} // namespace

std::size_t settle_changes(Pages& pages) {
    std::size_t passages = 0;
    for (const auto& block : pages.blocks) {
        bool inside = false;
        for (auto r = block.first_run; r < block.last_run; ++r) {
            auto& run = pages.runs[r];
            if (run.kind == RunKind::page_break) continue;
            if (pages.struck && has(run, style_underline)) {
                run.style = static_cast<std::uint8_t>((run.style & ~style_underline) | style_inserted);
            }
            if (has(run, style_deleted) && !inside) ++passages;
            inside = has(run, style_deleted);
        }
    }
    return passages;
}

} // namespace ianote::read
