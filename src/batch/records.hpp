// SPDX-License-Identifier: GPL-3.0-or-later
// A conversion as it stands in the run report.
#pragma once

#include <ianote/batch.hpp>

namespace ianote::batch {

/// What the record takes from the conversion; its diagnostics move over. Not the hash: that of converted XML is its
/// source's, and a run that is resumed asks for the input's.
inline void fill(Record& record, Conversion& conversion) {
    record.format = conversion.note.source.format;
    record.language = conversion.note.language.str();
    record.document = conversion.note.identity;
    record.pages = conversion.pages;
    record.words = conversion.words;
    record.coverage = conversion.note.source.coverage;
    record.status = to_string(conversion.status());
    record.diagnostics = std::move(conversion.diagnostics);
}

} // namespace ianote::batch
