// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/formats.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::read {

namespace {

bool always(const Source& /*source*/) { return true; }

constexpr std::array formats{
    Format{"docx", is_docx, read_docx}, Format{"pdf", is_pdf, read_pdf},
    Format{"html", is_html, read_html}, Format{"markdown", is_markdown, read_markdown},
    Format{"text", always, read_plain},
};

/// Formats that people hold notes in and that need another program first.
struct Foreign {
    std::string_view magic;
    std::string_view name;
    std::string_view remedy;
};

constexpr std::array foreign{
    Foreign{"\xD0\xCF\x11\xE0", "an old Word file",
            "save it as text with 'soffice --headless --convert-to txt:Text FILE'"},
    Foreign{"{\\rtf", "an RTF file", "save it as text with 'soffice --headless --convert-to txt:Text FILE'"},
};

} // namespace

std::span<const Format> all_formats() { return formats; }

const Format& find_format(const Source& source) {
    const auto start = source.bytes.find_first_not_of(" \t\r\n\f\v");
    if (start == std::string_view::npos) throw Error(ErrorKind::input, "input-empty", {}, "the file is empty");
    for (const auto& other : foreign) {
        if (!source.bytes.substr(start).starts_with(other.magic)) continue;
        throw Error(ErrorKind::input, "format-unsupported", {},
                    fmt::format("this is {}, which is not read yet", other.name), std::string(other.remedy));
    }
    return *std::find_if(formats.begin(), formats.end(), [&](const Format& f) { return f.recognises(source); });
}

} // namespace ianote::read
