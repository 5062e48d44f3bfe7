// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an input, as it stands in the run report.
#pragma once

#include <ianote/batch.hpp>
#include <ianote/error.hpp>

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
    record.status = conversion.status();
    record.diagnostics = std::move(conversion.diagnostics);
}

/// Two inputs are the same version of the same document.
class Collision : public Error {
public:
    explicit Collision(const std::string& message, const std::string& remedy = {});
};

/// Whether that is what was said of an input, for records that are read back from a report.
bool tells_collision(const Diagnostic& diagnostic);

/// The input gave nothing, and why.
void fail(Record& record, const Error& error);

} // namespace ianote::batch
