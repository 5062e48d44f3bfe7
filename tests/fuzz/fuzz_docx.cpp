// SPDX-License-Identifier: GPL-3.0-or-later
// Word files: the bytes are the parts, one after the other with a zero byte between (document, numbering, styles,
// footnotes, footer); an empty one is not there. As an archive they would hardly ever get past its checksums; archives
// as such are for fuzz_zip.
#include "check_note.hpp"
#include "make_docx.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    const auto next_part = [&] {
        const auto end = std::min(rest.find('\0'), rest.size());
        std::string part(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return part;
    };
    const auto document = next_part();
    std::map<std::string, std::string> more;
    for (const auto* name : {"numbering", "styles", "footnotes", "footer"}) {
        if (auto part = next_part(); !part.empty()) more[name] = std::move(part);
    }
    auto parts = ianote::test::unpack(ianote::test::docx("", more));
    parts["word/document.xml"] = document;
    ianote::fuzz::check_note(ianote::test::pack(parts), "note.docx");
    return 0;
}
