// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader of PDF gives, as a line a block.
#pragma once

#include "make_pdf.hpp"
#include "read/formats.hpp"

#include <ianote/diagnostic.hpp>

#include <algorithm>
#include <string>

namespace ianote::test {

/// `p` paragraph, `h` heading, `t` row, `n` note, `f` furniture; marks in `<>`, bold in `*`, ends of pages as `|`.
inline std::string blocks_of(const std::string& bytes, const read::Limits& limits = {}) {
    Diagnostics diagnostics;
    const auto pages = read::read_pdf({bytes, "note.pdf"}, limits, diagnostics);
    std::string out;
    for (const auto& block : pages.blocks) {
        constexpr std::string_view kinds = "phrbtnfcm";
        out += kinds[static_cast<std::size_t>(block.kind)];
        out += ' ';
        for (auto i = block.first_run; i < block.last_run; ++i) {
            const auto& run = pages.runs[i];
            auto text = pages.text.substr(run.span.begin, run.span.end - run.span.begin);
            if (run.kind == read::RunKind::note_mark) text = "<" + text + ">";
            if (run.kind == read::RunKind::maybe_mark) text = "<" + text + "?>";
            if (run.kind == read::RunKind::page_break) text = "|";
            if ((run.style & style_strong) != 0) text = "*" + text + "*";
            out += text;
        }
        out += '\n';
    }
    std::replace(out.begin(), out.end(), '\t', '/');
    return out;
}

} // namespace ianote::test
