// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <array>

namespace ianote::check {

namespace {

/// UTF-8 that was once read as Windows-1252: two or three of its letters, and no text in any language has them so.
constexpr std::array<std::string_view, 12> twice_encoded{"Ã©", "Ã¨", "Ã ", "Ã³",  "Ã±",  "Ã¡",
                                                         "Ã­", "Ãª", "Ã§", "â€™", "â€œ", "â€“"};

/// What is wrong with one character; empty: nothing.
std::string_view fault_of(char32_t c) {
    if (c == 0xFFFD) return "a character was lost here";
    if (c >= 0xE000 && c <= 0xF8FF) return "a character of a private font, which others do not see";
    if (c >= 0xFB00 && c <= 0xFB06) return "letters joined to one character, which no search finds";
    if (c == 0x00AD || c == 0x200B || c == 0x2060) return "an invisible character inside a word";
    return {};
}

void check(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        const auto report = [&](std::size_t begin, std::size_t end, std::string_view fault) {
            reporter.in_version(version,
                                version.place(unit, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)),
                                {std::string(fault)});
        };
        for (std::size_t at = 0; at < text.size();) {
            if (static_cast<unsigned char>(text[at]) < 0x80) {
                ++at;
                continue;
            }
            const auto begin = at;
            const auto c = text::next_code_point(text, at);
            auto fault = fault_of(c);
            // a capital among small letters is what is left where the second half reads as a note's mark (Ã³)
            const bool half = (c == 0x00C3 || c == 0x00C2) && text::is_lower(text::code_point_before(text, begin));
            if (half) fault = "letters in a wrong encoding";
            if (!fault.empty()) report(begin, at, fault);
            for (const auto mark : twice_encoded) {
                if (!half && (c == 0x00C3 || c == 0x00E2) && std::string_view(text).substr(begin).starts_with(mark))
                    report(begin, begin + mark.size(), "letters in a wrong encoding");
            }
        }
    }
}

} // namespace

const Rule damaged_character{
    "damaged-character",
    Severity::warning,
    "A character that was lost or damaged on its way here.",
    "Replacement characters, letters read in a wrong encoding (Ã© for é), private fonts, ligatures "
    "out of a PDF, invisible characters.",
    "dÃ©claration",
    "déclaration",
    check,
    nullptr};

} // namespace ianote::check
