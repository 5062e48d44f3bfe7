// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown, as people and converters write it: https://spec.commonmark.org, with footnotes and pipe tables.
#include "read/formats.hpp"
#include "read/text_pages.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <array>

namespace ianote::read {

namespace {

/// Signs that hardly stand in plain text.
constexpr std::array<std::string_view, 5> evidence{"<sup>", "[^", "](http", "\n# ", "\n## "};

bool has_paired_stars(std::string_view head) {
    const auto open = head.find("**");
    if (open == std::string_view::npos || open + 2 >= head.size() || head[open + 2] == ' ' || head[open + 2] == '*')
        return false;
    const auto close = head.find("**", open + 2);
    return close != std::string_view::npos && head.substr(open, close - open).find("\n\n") == std::string_view::npos;
}

} // namespace

bool is_markdown(const Source& source) {
    if (source.bytes.find('\0') != std::string_view::npos) return source.name.ends_with(".md");
    if (source.name.ends_with(".md") || source.name.ends_with(".markdown")) return true;
    const auto head = source.bytes.substr(0, 65536);
    const auto holds = [&](std::string_view sign) { return head.find(sign) != std::string_view::npos; };
    return std::any_of(evidence.begin(), evidence.end(), holds) || has_paired_stars(head);
}

Pages read_markdown(const Source& source, const Limits& /*limits*/, Diagnostics& diagnostics) {
    return text_to_pages(text::to_utf8(source.bytes, diagnostics), Dialect::markdown);
}

} // namespace ianote::read
