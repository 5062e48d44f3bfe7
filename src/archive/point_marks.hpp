// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of few points and stands in tables of its own: who is asked, and whether the kind is unsure.
#pragma once

#include "archive/database.hpp"

#include <ianote/note.hpp>

#include <optional>
#include <vector>

namespace ianote::archive {

struct PointMarks {
    Addressees asked = 0;  ///< by its own words, or by what it completes
    double confidence = 1; ///< of its kind
};

class MarkWriter {
public:
    explicit MarkWriter(Database& database)
        : asked_(database, "INSERT INTO asked(who, point) VALUES(?1, ?2)")
        , unsure_(database, "INSERT INTO unsure(point, confidence) VALUES(?1, ?2)") {}

    void write(std::int64_t row, const PointMarks& marks);

private:
    Statement asked_;
    Statement unsure_;
};

PointMarks read_marks(Database& database, std::int64_t row);

/// Takes out what is known of the rows [first, end).
void remove_marks(Database& database, std::int64_t first, std::int64_t end);

/// Whom the rows [first, end) ask.
Addressees asked_between(Database& database, std::int64_t first, std::int64_t end);

/// A point that asks someone.
struct AskingPoint {
    std::int64_t row = 0;
    Addressees asked = 0;
};

/// All of them, rising.
std::vector<AskingPoint> read_asking_points(Database& database);

/// The rows that ask someone (nothing: anyone), rising.
std::vector<std::int64_t> rows_that_ask(Database& database, std::optional<Addressee> who);

/// The rows of whose kind one is sure by that share at most, rising.
std::vector<std::int64_t> unsure_rows(Database& database, double most);

} // namespace ianote::archive
