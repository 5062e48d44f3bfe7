// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of formats that can be read.
#pragma once

#include "read/limits.hpp"
#include "read/pages.hpp"
#include "read/source.hpp"

#include <ianote/diagnostic.hpp>

#include <array>
#include <span>
#include <string_view>

namespace ianote::read {

struct Format {
    std::string_view name;                    ///< as in <source format="...">
    bool (*recognises)(const Source& source); ///< by content first; the name only where the content cannot tell
    Pages (*read)(const Source& source, const Limits& limits, Diagnostics& diagnostics);
};

/// All formats, in the order in which they are tried; the last recognises everything that is text.
std::span<const Format> all_formats();

/// The format of a source. Throws Error `input-empty`, or `format-unsupported` with what to do for a format
/// that is known and not read.
const Format& find_format(const Source& source);

// one reader a file
Pages read_docx(const Source& source, const Limits& limits, Diagnostics& diagnostics);
bool is_docx(const Source& source);
Pages read_html(const Source& source, const Limits& limits, Diagnostics& diagnostics);
bool is_html(const Source& source);
Pages read_pdf(const Source& source, const Limits& limits, Diagnostics& diagnostics);
bool is_pdf(const Source& source);
Pages read_markdown(const Source& source, const Limits& limits, Diagnostics& diagnostics);
bool is_markdown(const Source& source);
Pages read_plain(const Source& source, const Limits& limits, Diagnostics& diagnostics);
bool is_anything(const Source& source);

/// THE table, in the order in which formats are tried.
inline constexpr std::array formats{
    Format{"docx", is_docx, read_docx},      Format{"pdf", is_pdf, read_pdf},
    Format{"html", is_html, read_html},      Format{"markdown", is_markdown, read_markdown},
    Format{"text", is_anything, read_plain},
};

} // namespace ianote::read
