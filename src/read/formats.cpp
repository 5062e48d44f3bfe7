// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/formats.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::read {

using namespace std::string_view_literals;

namespace {

/// Formats that people hold notes in and that another program must turn into one that is read.
struct Foreign {
    std::string_view magic; ///< at the start of the file
    std::string_view sign;  ///< in its first or last bytes, besides
    std::string_view name;
    std::string_view remedy;
};

constexpr std::size_t sign_reach = 65536; // the names of what is packed stand at the start, the end or both
constexpr std::string_view save_as_docx = "save it as a Word file: soffice --headless --convert-to docx FILE";

constexpr std::string_view save_as_pdf = "save it as PDF: soffice --headless --convert-to pdf FILE";

// older files of all programs of an office are compound files; their streams have names in UTF-16
constexpr std::string_view compound = "\xD0\xCF\x11\xE0";
constexpr std::string_view packed = "PK\x03\x04";

constexpr std::array foreign{
    Foreign{compound, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv, "an Office file protected by a password",
            "open it with its password and save it without one, as a Word file (in Word: File, Info, Protect Document, "
            "Encrypt with Password, and empty the field)"},
    Foreign{compound, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, "an old Word file (.doc)", save_as_docx},
    Foreign{compound, "W\0o\0r\0k\0b\0o\0o\0k\0"sv, "an old Excel file (.xls)", save_as_pdf},
    Foreign{compound, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv, "an old PowerPoint file (.ppt)", save_as_pdf},
    Foreign{compound, "_\0_\0s\0u\0b\0s\0t\0g\0"sv, "an Outlook message (.msg)",
            "save what it holds, and the documents attached to it, each by itself"},
    Foreign{compound, "", "an old Word file (.doc)", save_as_docx},
    Foreign{"{\\rtf", "", "an RTF file", save_as_docx},
    Foreign{packed, "mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)", save_as_docx},
    Foreign{packed, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)",
            save_as_pdf},
    Foreign{packed, "mimetypeapplication/vnd.oasis.opendocument.presentation", "an OpenDocument presentation (.odp)",
            save_as_pdf},
    Foreign{packed, "mimetypeapplication/epub+zip", "an electronic book (.epub)",
            "save it as a Word file: pandoc -o NEW.docx FILE"},
    Foreign{packed, "xl/workbook.", "an Excel file (.xlsx)", save_as_pdf},
    Foreign{packed, "ppt/presentation.", "a PowerPoint file (.pptx)", save_as_pdf},
    Foreign{packed, "", "a zip archive and no Word file", "unpack it and give the documents inside"},
};

} // namespace

bool is_anything(const Source& /*source*/) { return true; }

std::span<const Format> all_formats() { return formats; }

const Format& find_format(const Source& source) {
    const auto start = source.bytes.find_first_not_of(" \t\r\n\f\v");
    if (start == std::string_view::npos) throw Error(ErrorKind::input, "input-empty", {}, "the file is empty");
    const auto& format =
        *std::find_if(formats.begin(), formats.end(), [&](const Format& f) { return f.recognises(source); });
    const bool anywhere = source.bytes.starts_with(compound); // their directory may stand anywhere
    const auto head = source.bytes.substr(start, anywhere ? source.bytes.size() : sign_reach);
    const auto tail = source.bytes.substr(source.bytes.size() - std::min(source.bytes.size(), sign_reach));
    const auto holds = [&](std::string_view sign) {
        return head.find(sign) != std::string_view::npos || tail.find(sign) != std::string_view::npos;
    };
    for (const auto& other : foreign) {
        const bool text = &format == &formats.back() || format.name == "markdown";
        if (!text || !head.starts_with(other.magic) || !holds(other.sign)) continue;
        throw Error(ErrorKind::input, "format-unsupported", {},
                    fmt::format("this is {}, which is not read", other.name), std::string(other.remedy));
    }
    return format;
}

} // namespace ianote::read
