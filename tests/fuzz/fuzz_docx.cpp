// SPDX-License-Identifier: GPL-3.0-or-later
// Word files: the bytes are the parts, one after the other with a zero byte between (document, numbering, styles,
// footnotes, footer). As an archive they would hardly ever get past its checksums.
#include "check_note.hpp"
#include "make_docx.hpp"

#include <array>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    auto parts = ianote::test::unpack(
        ianote::test::docx("", {{"numbering", ""}, {"styles", ""}, {"footnotes", ""}, {"footer", ""}}));
    for (const auto* name :
         {"word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml", "word/footer.xml"}) {
        const auto end = std::min(rest.find('\0'), rest.size());
        parts[name] = std::string(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    ianote::fuzz::check_note(ianote::test::pack(parts), "note.docx");
    return 0;
}
