// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.hpp"

#include "archive/analysis.hpp"
#include "archive/database.hpp"
#include "archive/place.hpp"
#include "embedded/archive_schema.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::archive {

namespace {

constexpr std::int64_t application = 0x69616E6F; // "iano", in the file's header

/// Steps of the schema, the file of each named by its number.
std::string step_sql(std::int64_t number) {
    const auto name = fmt::format("{}.sql", number);
    for (const auto& file : embedded::archive_schema) {
        if (file.name == name) return std::string(file.content);
    }
    throw Error(ErrorKind::environment, "internal", {}, "no schema " + name);
}

std::int64_t latest_schema() { return embedded::archive_schema.end() - embedded::archive_schema.begin(); }

std::int64_t schema_of(Database& database) {
    if (database.integer("PRAGMA application_id") != application) {
        throw Error(ErrorKind::environment, "archive-unknown", {database.path(), 0, 0},
                    "the file is no archive of ianote");
    }
    const auto schema = database.integer("PRAGMA user_version");
    if (schema > latest_schema()) {
        throw Error(ErrorKind::environment, "archive-newer", {database.path(), 0, 0},
                    fmt::format("the archive was written by a newer program (schema {}, this one knows {})", schema,
                                latest_schema()));
    }
    return schema;
}

/// Names of kinds and actions, for people who read the tables with other programs.
void write_names(Database& database) {
    Statement kind(database, "INSERT OR IGNORE INTO kind(id, name) VALUES(?1, ?2)");
    for (std::size_t k = 0; k < point_kinds; ++k) {
        kind.bind(1, static_cast<std::int64_t>(k)).bind(2, to_string(static_cast<PointKind>(k))).run();
    }
    Statement action(database, "INSERT OR IGNORE INTO action(id, name) VALUES(?1, ?2)");
    for (std::size_t a = 0; a < actions; ++a) {
        action.bind(1, static_cast<std::int64_t>(a)).bind(2, ianote::to_string(static_cast<Action>(a))).run();
    }
}

} // namespace

void check_schema(Database& database) {
    if (schema_of(database) < latest_schema()) {
        throw Error(ErrorKind::environment, "archive-older", {database.path(), 0, 0},
                    "the archive was written by an older program");
    }
}

bool bring_up_to_date(Database& database) {
    const bool fresh =
        database.integer("SELECT count(*) FROM sqlite_schema") == 0 && database.integer("PRAGMA application_id") == 0;
    if (!fresh && schema_of(database) == latest_schema()) return false;
    Transaction transaction(database, Transaction::Kind::writing);
    const auto reached = database.integer("PRAGMA user_version"); // another program may have been faster
    if (reached == 0) database.run(fmt::format("PRAGMA application_id = {}", application));
    for (auto step = reached + 1; step <= latest_schema(); ++step) database.run(step_sql(step));
    if (reached == 0) {
        database.run(
            fmt::format("INSERT INTO fact(name, value) VALUES('generation', 0), ('analysis', {})", analysis_version));
    }
    write_names(database);
    database.run(fmt::format("PRAGMA user_version = {}", latest_schema()));
    transaction.commit();
    return reached == 0;
}

} // namespace ianote::archive
