// SPDX-License-Identifier: GPL-3.0-or-later
// A note as rows to be written.
#pragma once

#include "archive/place.hpp"
#include "archive/point_marks.hpp"

#include <ianote/archive.hpp>

namespace ianote::archive {

struct PreparedPoint {
    Place place; ///< without its block
    std::string element;
    std::string n;
    std::string words; ///< folded, blanks between
    PointMarks marks = {};
};

struct PreparedField {
    std::string kind;
    std::string label;
    std::string text;
};

struct PreparedReference {
    std::size_t point = 0; ///< index
    std::string cited;     ///< identity
    std::string printed;
};

struct PreparedTerm {
    std::uint64_t key = 0; ///< hash of the form
    std::string form;      ///< folded
    std::string spelling;  ///< as it was first written
    std::uint32_t points = 0;
};

struct Prepared {
    std::string identity;
    std::string symbol;
    std::string serial;
    std::string suffix;
    int year = 0;
    LanguageCode language;
    std::string date; ///< ISO
    std::int32_t day = INT32_MIN;
    std::string type;
    std::string item;
    std::string sender;
    std::string addressee;
    std::string title;
    std::size_t words = 0;
    SourceFacts source;
    std::string xml; ///< packed
    std::string xml_sha256;
    std::vector<PreparedField> fields;
    std::vector<SubjectCode> codes;
    std::vector<PreparedPoint> points;
    std::vector<PreparedReference> references;
    std::vector<PreparedTerm> terms;
};

/// Points and terms alone: what the search index holds of a note.
void prepare_words(const Note& note, Prepared& into);

} // namespace ianote::archive
