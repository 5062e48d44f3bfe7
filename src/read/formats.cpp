// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/formats.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::read {

namespace {

/// Formats that people hold notes in and that another program must turn into one that is read.
struct Foreign {
    std::string_view magic; ///< at the start of the file
    std::string_view sign;  ///< in its first bytes, besides
    std::string_view name;
    std::string_view remedy;
};

constexpr std::size_t sign_reach = 4096;
constexpr std::string_view save_as_docx = "save it as a Word file: soffice --headless --convert-to docx FILE";

constexpr std::array foreign{
    Foreign{"\xD0\xCF\x11\xE0", "", "an old Word file (.doc)", save_as_docx},
    Foreign{"{\\rtf", "", "an RTF file", save_as_docx},
    Foreign{"PK\x03\x04", "mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)",
            save_as_docx},
    Foreign{"PK\x03\x04", "", "a zip archive and no Word file", "unpack it and give the documents inside"},
};

} // namespace

bool is_anything(const Source& /*source*/) { return true; }

std::span<const Format> all_formats() { return formats; }

const Format& find_format(const Source& source) {
    const auto start = source.bytes.find_first_not_of(" \t\r\n\f\v");
    if (start == std::string_view::npos) throw Error(ErrorKind::input, "input-empty", {}, "the file is empty");
    const auto& format =
        *std::find_if(formats.begin(), formats.end(), [&](const Format& f) { return f.recognises(source); });
    const auto head = source.bytes.substr(start, sign_reach);
    for (const auto& other : foreign) {
        const bool text = &format == &formats.back() || format.name == "markdown";
        if (!text || !head.starts_with(other.magic) || head.find(other.sign) == std::string_view::npos) continue;
        throw Error(ErrorKind::input, "format-unsupported", {},
                    fmt::format("this is {}, which is not read", other.name), std::string(other.remedy));
    }
    return format;
}

} // namespace ianote::read
