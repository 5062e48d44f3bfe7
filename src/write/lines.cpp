// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of formats of aligned lines, and the formats themselves.
#include "write/bitext_formats.hpp"

#include <ianote/write.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace ianote {

namespace {

std::string joined(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end) {
    std::string text;
    for (auto i = begin; i < end; ++i) {
        if (i > begin) text += ' ';
        for (const char c : lines[i]) text += c == '\t' ? ' ' : c;
    }
    return text;
}

std::string lines_as_beads(const AlignedLines& lines) {
    std::vector<std::uint32_t> numbers(std::max(lines.source.size(), lines.target.size()));
    std::iota(numbers.begin(), numbers.end(), 0U);
    const std::span all(numbers);
    std::string out;
    for (const auto& bead : lines.beads) {
        out += write::bead_line(all.subspan(bead.source_begin, bead.source_end - bead.source_begin),
                                all.subspan(bead.target_begin, bead.target_end - bead.target_begin));
    }
    return out;
}

std::string lines_as_tsv(const AlignedLines& lines) {
    std::string out;
    for (const auto& bead : lines.beads) {
        out += fmt::format("{}\t{}\t{}\n", joined(lines.source, bead.source_begin, bead.source_end),
                           joined(lines.target, bead.target_begin, bead.target_end),
                           write::confidence_text(bead.confidence));
    }
    return out;
}

constexpr std::array line_formats{
    LineWriter{"beads", ".txt", "numbers of lines", lines_as_beads},
    LineWriter{"tsv", ".tsv", "the lines side by side", lines_as_tsv},
};

} // namespace

std::span<const LineWriter> line_writers() { return line_formats; }

const LineWriter* find_line_writer(std::string_view name) { return find_named(line_formats, name); }

} // namespace ianote
