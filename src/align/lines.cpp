// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/segments.hpp"

#include <ianote/align.hpp>

#include <algorithm>

namespace ianote {

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

std::vector<LineBead> align_lines(std::string_view source, std::string_view target, const Dictionary& dictionary) {
    const auto a = split_lines(source);
    const auto b = split_lines(target);
    align::Hints hints;
    hints.glossary = &dictionary.pairs();
    std::vector<LineBead> out;
    for (const auto& bead : align::align_segments(a, b, hints).beads) {
        out.push_back({bead.source_begin, bead.source_end, bead.target_begin, bead.target_end,
                       static_cast<double>(bead.confidence)});
    }
    return out;
}

} // namespace ianote
