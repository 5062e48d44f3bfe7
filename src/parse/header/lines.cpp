// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/lines.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t column_gap = 3; // blanks that part two columns of plain text

/// Cuts a line at tabs and wide gaps. `base` is the line's place in the flow's text.
void cut_line(std::string_view line, std::uint32_t base, Line& into, const Chunk& model) {
    std::size_t at = 0;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const auto text = text::trim(line.substr(begin, end - begin));
        Chunk chunk = model;
        chunk.text = text;
        const auto from = text.empty() ? begin : static_cast<std::size_t>(text.data() - line.data());
        chunk.span = {base + static_cast<std::uint32_t>(from), base + static_cast<std::uint32_t>(from + text.size())};
        into.push_back(chunk);
    };
    std::size_t begin = 0;
    while (at < line.size()) {
        if (line[at] != '\t' && line[at] != ' ') {
            ++at;
            continue;
        }
        if (line[at] == '\t') {
            add(begin, at);
            begin = ++at;
            continue;
        }
        auto end = at;
        while (end < line.size() && line[end] == ' ') ++end;
        if (end - at >= column_gap) {
            add(begin, at);
            begin = at = end;
        } else {
            at = std::max(end, at + 1);
        }
    }
    add(begin, line.size());
}

} // namespace

HeaderLines::HeaderLines(const Context& context, std::size_t max_paragraphs)
    : context_(context)
    , most_(std::min(max_paragraphs, context.flow.paragraphs.size())) {}

bool HeaderLines::has(std::size_t index) {
    while (index >= lines_.size() && next_ < most_) cut_paragraph();
    return index < lines_.size();
}

void HeaderLines::take_out(Chunk& chunk, std::size_t bytes) {
    const auto rest = text::trim(chunk.text.substr(bytes));
    const auto begin =
        rest.empty() ? chunk.span.end : chunk.span.begin + static_cast<std::uint32_t>(rest.data() - chunk.text.data());
    chunk.text = rest;
    chunk.span = {begin, chunk.span.end};
}

void HeaderLines::cut_paragraph() {
    const auto& paragraph = context_.flow.paragraphs[next_];
    const auto whole = layout::span_of(paragraph.runs);
    const auto text = context_.source(whole);
    const Chunk model{{}, {}, next_};
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        Line line;
        cut_line(text.substr(at, end - at), whole.begin + static_cast<std::uint32_t>(at), line, model);
        const auto empty = [](const Chunk& c) { return c.text.empty(); };
        if (!std::all_of(line.begin(), line.end(), empty)) lines_.push_back(std::move(line));
        at = end + 1;
    }
    ++next_;
}

} // namespace ianote::parse
