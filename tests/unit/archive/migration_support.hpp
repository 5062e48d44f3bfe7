// SPDX-License-Identifier: GPL-3.0-or-later
// Archives that older programs made, and what is in an archive as text.
#pragma once

#include "archive/database.hpp"
#include "archive/packed.hpp"
#include "archive_support.hpp"
#include "read/note_xml.hpp"

#include <fmt/format.h>

namespace archive_test {

using archive::Access;
using archive::Database;
using archive::OpenFor;
using archive::Statement;

inline constexpr std::chrono::milliseconds patience{1000};

inline std::string fixture(int schema) {
    return fs::path(IANOTE_SOURCE_DIR) / "tests" / "fixtures" / "archives" / fmt::format("schema-{}.ianote", schema);
}

/// A copy of the archive that the program of that schema made.
inline std::string copy_of(const Scratch& scratch, int schema, const std::string& name = "old.ianote") {
    fs::copy_file(fixture(schema), scratch.path(name));
    fs::permissions(scratch.path(name), fs::perms::owner_write, fs::perm_options::add);
    return scratch.path(name);
}

/// Everything that a statement gives, a line a row.
inline std::string rows_of(Database& database, const std::string& sql, int columns) {
    std::string out;
    Statement rows(database, sql);
    while (rows.step()) {
        for (int c = 0; c < columns; ++c) out += rows.text(c) + (c + 1 < columns ? "\t" : "\n");
    }
    return out;
}

inline std::string documents_of(Database& database) {
    std::string out;
    Statement rows(database, "SELECT version, xml FROM document ORDER BY version");
    while (rows.step()) out += std::to_string(rows.integer(0)) + " " + archive::unpack(rows.view(1)) + "\n";
    return out;
}

/// All of them but the names of places.
inline std::string decisions_of(Database& database) {
    return rows_of(database,
                   "SELECT note.identity, source, target, what, source_text, target_text, comment, reviewer, time, "
                   "undone FROM decision JOIN note ON note.id = note ORDER BY decision.id",
                   10);
}

inline std::string segments_of(Database& database) {
    return rows_of(database, "SELECT what, source_segments, target_segments FROM decision ORDER BY id", 3);
}

inline std::string former_versions_of(Database& database) {
    return rows_of(database, "SELECT identity, language, hex(xml), xml_sha256 FROM former_version ORDER BY id", 4);
}

/// The names and numbers of rows of all tables that hold more than the words of points.
inline std::string tables_of(Database& database) {
    std::string out;
    Statement names(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'point_text%'");
    while (names.step()) {
        out += fmt::format("{} {}\n", names.text(0), database.integer("SELECT count(*) FROM " + names.text(0)));
    }
    return out;
}

inline std::string named_anew(const std::string& xml) {
    return find_writer("xml")->write(read::read_note_xml({xml, "archive"}));
}

inline std::string points_of(Database& database) {
    return rows_of(
        database, "SELECT identity, language, element, n, kind, coalesce(action, '-') FROM points ORDER BY 1, 2, 3", 6);
}

} // namespace archive_test
