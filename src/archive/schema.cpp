// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.hpp"

#include "archive/analysis.hpp"
#include "archive/parts.hpp"
#include "archive/place.hpp"
#include "archive/schema/steps.hpp"
#include "embedded/archive_schema.hpp"

#include <ianote/error.hpp>
#include <ianote/version.hpp>

#include <fmt/format.h>

#include <array>

namespace ianote::archive {

namespace {

constexpr std::int64_t application = 0x69616E6F; // "iano", in the file's header

std::string_view sql_of(std::string_view name) {
    for (const auto& file : embedded::archive_schema) {
        if (file.name == name) return file.content;
    }
    throw Error(ErrorKind::environment, "internal", {}, fmt::format("there is no schema {}", name));
}

std::int64_t latest_schema() { return schema_steps().back().number; }

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

/// Names of kinds, actions and addressees, for people who read the tables with other programs.
void write_names(Database& database) {
    Statement kind(database, "INSERT OR IGNORE INTO kind(id, name) VALUES(?1, ?2)");
    for (std::size_t k = 0; k < point_kinds; ++k) {
        kind.bind(1, static_cast<std::int64_t>(k)).bind(2, to_string(static_cast<PointKind>(k))).run();
    }
    Statement action(database, "INSERT OR IGNORE INTO action(id, name) VALUES(?1, ?2)");
    for (std::size_t a = 0; a < actions; ++a) {
        action.bind(1, static_cast<std::int64_t>(a)).bind(2, ianote::to_string(static_cast<Action>(a))).run();
    }
    Statement addressee(database, "INSERT OR IGNORE INTO addressee(id, name) VALUES(?1, ?2)");
    for (int who = 0; who <= static_cast<int>(last_addressee); ++who) {
        addressee.bind(1, std::int64_t{who}).bind(2, ianote::to_string(static_cast<Addressee>(who))).run();
    }
}

void write_log(Database& database, const Upgrade& upgrade) {
    Statement log(database, "INSERT INTO log(time, what, document, detail) VALUES(?1, 'upgraded', '', ?2)");
    const auto time = now_utc();
    const auto detail = fmt::format("from schema {} to {} by ianote {}", upgrade.from, upgrade.to, version());
    log.bind(1, time).bind(2, detail).run();
}

} // namespace

std::span<const SchemaStep> schema_steps() {
    static const std::array steps{
        SchemaStep{1, "the tables", sql_of("1.sql")},
        SchemaStep{2, "rows with room for more kinds and actions", sql_of("2.sql"), index_again},
        SchemaStep{3, "places named after labels alone", sql_of("3.sql"), rename_places},
        SchemaStep{4, "who is asked, and what is unsure", sql_of("4.sql"), mark_points},
    };
    return steps;
}

void check_schema(Database& database) {
    const auto schema = schema_of(database);
    if (schema == latest_schema()) return;
    throw Error(ErrorKind::environment, "archive-older", {database.path(), 0, 0},
                fmt::format("the archive was written by an older program (schema {}, this one reads {})", schema,
                            latest_schema()));
}

Readied bring_up_to_date(Database& database, const UpgradeProgress& progress) {
    Readied out;
    const bool is_empty =
        database.integer("SELECT count(*) FROM sqlite_schema") == 0 && database.integer("PRAGMA application_id") == 0;
    if (!is_empty && schema_of(database) == latest_schema()) return out;
    Transaction transaction(database, Transaction::Kind::writing);
    const auto reached = database.integer("PRAGMA application_id") == 0 ? 0 : schema_of(database);
    if (reached == latest_schema()) return out; // another program was faster
    if (reached == 0) database.run(fmt::format("PRAGMA application_id = {}", application));
    const auto damaged = run_steps(database, schema_steps(), reached, reached == 0 ? UpgradeProgress() : progress);
    out.is_new = reached == 0;
    write_names(database);
    if (out.is_new) {
        database.run(
            fmt::format("INSERT INTO fact(name, value) VALUES('generation', 0), ('analysis', {})", analysis_version));
    } else {
        out.upgrade = Upgrade{reached, latest_schema(), damaged};
        database.run("UPDATE fact SET value = value + 1 WHERE name = 'generation'"); // readers look at it
        write_log(database, *out.upgrade);
    }
    transaction.commit();
    return out;
}

} // namespace ianote::archive
