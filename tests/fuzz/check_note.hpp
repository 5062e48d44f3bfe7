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

inline void require(bool holds, const std::string& what) {
    if (holds) return;
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
}

inline void check_note(std::string_view bytes, const std::string& name) {
    static const Languages languages;
    ConvertOptions options;
    options.max_inflated = 8 << 20; // lower than in use: what a fuzzer can reach should be reached
    options.max_pages = 50;
    Conversion conversion;
    try {
        conversion = convert(bytes, name, languages, options);
    } catch (const Error&) { // said, and survived
        return;
    }
    for (const auto& writer : writers()) writer.write(conversion.note);
    for (const auto& explanation : explanations()) explanation.value(name, conversion.note);
    for (const auto& table : table_writers()) {
        const auto row =
            table.row({.file = name, .status = "ok", .note = &conversion.note, .diagnostics = conversion.diagnostics});
        require(row.find('\n') + 1 == row.size(), "a row is not one line");
    }
    const auto xml = find_writer("xml")->write(conversion.note);
    if (bytes.find("<note") != std::string_view::npos) {
        // note XML is read with what it holds, coverage and faults of its values included; but it is read as it is
        // written
        require(find_writer("xml")->write(convert(xml, name, languages, options).note) == xml, "not the same again");
    } else {
        for (const auto& fault : validate(xml)) require(false, std::to_string(fault.line) + ": " + fault.message);
        require(conversion.note.source.coverage == 1, "words are lost");
    }
    was_read = true;
}

} // namespace ianote::fuzz
