// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: a note with all its words accounted for once, or an Error. Then every writer runs over it, and its XML is
// valid.
#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/validate.hpp>
#include <ianote/write.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ianote::Languages languages;
    if (size == 0) return 0;
    // the first byte chooses the file's name, and so the dialect
    const char* name = (data[0] & 1U) != 0 ? "note.md" : "note.txt";
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    try {
        const auto conversion = ianote::convert(bytes, name, languages);
        for (const auto& writer : ianote::writers()) {
            const auto out = writer.write(conversion.note);
            if (writer.name != "xml") continue;
            const auto faults = ianote::validate(out);
            for (const auto& fault : faults) std::fprintf(stderr, "line %d: %s\n", fault.line, fault.message.c_str());
            if (!faults.empty()) std::abort();
        }
        if (conversion.note.source.format != "" && bytes.find("<note") == std::string_view::npos &&
            conversion.note.source.coverage != 1) {
            std::fprintf(stderr, "coverage %g\n", conversion.note.source.coverage);
            std::abort();
        }
    } catch (const ianote::Error&) {
        // said, and survived
    }
    return 0;
}
