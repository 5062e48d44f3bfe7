// SPDX-License-Identifier: GPL-3.0-or-later
// What every fuzzer asks of a conversion: a note with all its words accounted for once, or an Error; then every writer
// runs over the note, and its XML is valid.
#pragma once

#include "outcome.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/validate.hpp>
#include <ianote/write.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace ianote::fuzz {

inline void check_note(std::string_view bytes, const std::string& name) {
    static const Languages languages;
    try {
        ConvertOptions options;
        options.max_inflated = 8 << 20; // lower than in use: what a fuzzer can reach should be reached
        options.max_pages = 50;
        const auto conversion = convert(bytes, name, languages, options);
        for (const auto& writer : writers()) {
            const auto out = writer.write(conversion.note);
            if (writer.name != "xml") continue;
            const auto faults = validate(out);
            for (const auto& fault : faults) std::fprintf(stderr, "line %d: %s\n", fault.line, fault.message.c_str());
            if (!faults.empty()) std::abort();
        }
        const bool read_again =
            bytes.find("<note") != std::string_view::npos; // note XML carries the coverage of its source
        if (!read_again && conversion.note.source.coverage != 1) {
            std::fprintf(stderr, "coverage %g\n", conversion.note.source.coverage);
            std::abort();
        }
        was_read = true;
    } catch (const Error&) {
        // said, and survived
    }
}

} // namespace ianote::fuzz
