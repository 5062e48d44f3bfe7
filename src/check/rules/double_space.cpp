// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    if (!version.has_written_spaces()) return;
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        for (std::size_t at = 0; at < text.size();) {
            const auto begin = at;
            if (!text::is_blank(text::next_code_point(text, at))) continue;
            std::size_t blanks = 1;
            while (at < text.size()) {
                auto next = at;
                if (!text::is_blank(text::next_code_point(text, next))) break;
                at = next;
                ++blanks;
            }
            if (blanks < 2) continue;
            reporter.in_version(version,
                                version.place(unit, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)),
                                {"two blanks where one belongs"});
        }
    }
}

} // namespace

const Rule double_space{
    "double-space",
    Severity::note,
    "Two blanks in a row, one of them at least non-breaking.",
    "Common blanks are folded when a note is read, as most formats do when they show it; what is left "
    "was typed with a non-breaking blank. Off for PDF, where spaces are drawn.",
    "n°  1612 with a common and a non-breaking blank",
    "n° 1612",
    check,
    nullptr};

} // namespace ianote::check
