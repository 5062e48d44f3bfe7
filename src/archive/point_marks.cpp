// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/point_marks.hpp"

namespace ianote::archive {

namespace {

std::vector<std::int64_t> read_rows(Statement& rows) {
    std::vector<std::int64_t> out;
    while (rows.step()) out.push_back(rows.integer(0));
    return out;
}

/// None for a number that a damaged archive holds.
Addressees bit_of(std::int64_t who) {
    return who < 0 || who > static_cast<int>(last_addressee) ? Addressees{0}
                                                             : addressee_bit(static_cast<Addressee>(who));
}

} // namespace

void MarkWriter::write(std::int64_t row, const PointMarks& marks) {
    for (int who = 0; who <= static_cast<int>(last_addressee); ++who) {
        if ((marks.asked & addressee_bit(static_cast<Addressee>(who))) != 0)
            asked_.bind(1, std::int64_t{who}).bind(2, row).run();
    }
    if (marks.confidence < 1) unsure_.bind(1, row).bind(2, marks.confidence).run();
}

void remove_marks(Database& database, std::int64_t first, std::int64_t end) {
    for (const auto* sql :
         {"DELETE FROM asked WHERE point >= ?1 AND point < ?2", "DELETE FROM unsure WHERE point >= ?1 AND point < ?2"})
        Statement(database, sql).bind(1, first).bind(2, end).run();
}

Addressees asked_between(Database& database, std::int64_t first, std::int64_t end) {
    Addressees out = 0;
    Statement rows(database, "SELECT DISTINCT who FROM asked WHERE point >= ?1 AND point < ?2");
    rows.bind(1, first).bind(2, end);
    while (rows.step()) out |= bit_of(rows.integer(0));
    return out;
}

PointMarks read_marks(Database& database, std::int64_t row) {
    PointMarks out{.asked = asked_between(database, row, row + 1)};
    Statement unsure(database, "SELECT confidence FROM unsure WHERE point = ?1");
    if (unsure.bind(1, row).step()) out.confidence = unsure.real(0);
    return out;
}

std::vector<AskingPoint> read_asking_points(Database& database) {
    std::vector<AskingPoint> out;
    Statement rows(database, "SELECT point, who FROM asked ORDER BY point");
    while (rows.step()) {
        const auto row = rows.integer(0);
        if (out.empty() || out.back().row != row) out.push_back({row, 0});
        out.back().asked |= bit_of(rows.integer(1));
    }
    return out;
}

std::vector<std::int64_t> rows_that_ask(Database& database, std::optional<Addressee> who) {
    Statement rows(database, who ? "SELECT point FROM asked WHERE who = ?1 ORDER BY point"
                                 : "SELECT DISTINCT point FROM asked ORDER BY point");
    if (who) rows.bind(1, static_cast<std::int64_t>(*who));
    return read_rows(rows);
}

std::vector<std::int64_t> unsure_rows(Database& database, double most) {
    Statement rows(database, "SELECT point FROM unsure WHERE confidence <= ?1 ORDER BY point");
    rows.bind(1, most);
    return read_rows(rows);
}

} // namespace ianote::archive
