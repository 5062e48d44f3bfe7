// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/database.hpp"

#include "text/percent.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

namespace ianote::archive {

namespace {

/// What an answer of SQLite means for the person at the keyboard.
struct Meaning {
    int answer;
    const char* code;
    const char* message;
};

constexpr Meaning meanings[] = {
    {SQLITE_BUSY, "archive-locked", "another program is writing to the archive"},
    {SQLITE_LOCKED, "archive-locked", "another program is writing to the archive"},
    {SQLITE_FULL, "archive-full", "the disk is full; what was committed before is safe"},
    {SQLITE_NOTADB, "archive-unknown", "the file is no archive of ianote"},
    {SQLITE_CORRUPT, "archive-damaged", "the archive is damaged"},
    {SQLITE_READONLY, "archive-unwritable", "the archive cannot be written"},
    {SQLITE_PERM, "archive-unwritable", "the archive cannot be written"},
    {SQLITE_CANTOPEN, "archive-unreadable", "the archive cannot be opened"},
    {SQLITE_IOERR, "archive-unreadable", "the disk gave an error while the archive was read or written"},
};

/// Whether nobody can write there: a medium that is read-only, or a folder of someone else's, with no writer's log
/// beside the file. SQLite needs a file for its locks else.
bool is_fixed(const std::string& path) {
    std::error_code error;
    auto folder = std::filesystem::path(path).parent_path();
    if (folder.empty()) folder = ".";
    return ::access(folder.c_str(), W_OK) != 0 && !std::filesystem::exists(path + "-wal", error);
}

std::string as_fixed(const std::string& path) { return "file:" + text::percent_encoded(path, "/") + "?immutable=1"; }

} // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(const std::string& path, Access access, std::chrono::milliseconds patience)
    : path_(path)
    , patience_(static_cast<int>(patience.count())) {
    static const int without_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // nobody asks for them
    static_cast<void>(without_statistics);
    // a reader may write where it can: the last one out tidies up what writers left beside the file
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (access == Access::write) flags |= SQLITE_OPEN_CREATE;
    std::string name = path;
    if (access == Access::read && is_fixed(path)) {
        flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
        name = as_fixed(path);
    }
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &opened, flags, nullptr);
    handle_.reset(opened);
    check(code);
    if (access == Access::read) run("PRAGMA query_only = ON");
    sqlite3_extended_result_codes(opened, 0);
    sqlite3_busy_timeout(opened, patience_);
    // a file of someone else's making may hold a schema that means harm
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

Database::~Database() {
    for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
}

void Database::check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    const std::string detail = handle_ != nullptr ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
    for (const auto& meaning : meanings) {
        if ((code & 0xFF) != meaning.answer) continue;
        throw Error(ErrorKind::environment, meaning.code, {path_, 0, 0},
                    fmt::format("{} ({})", meaning.message, detail));
    }
    throw Error(ErrorKind::environment, "internal", {path_, 0, 0}, detail);
}

void Database::run(const std::string& sql) { check(sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr)); }

std::int64_t Database::integer(std::string_view sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : std::string();
}

void Database::use_log() {
    sqlite3_busy_timeout(handle(), 0);
    sqlite3_exec(handle(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr); // who is at work keeps it as it is
    sqlite3_busy_timeout(handle(), patience_);
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }

Statement::Statement(Database& database, std::string_view sql)
    : database_(database)
    , sql_(sql) {
    if (auto known = database.idle_.extract(sql_); !known.empty()) {
        statement_ = known.mapped();
        return;
    }
    database.check(
        sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &statement_, nullptr));
}

Statement::~Statement() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    database_.idle_.emplace(std::move(sql_), statement_);
}

Statement& Statement::bind(int at, std::int64_t value) {
    database_.check(sqlite3_bind_int64(statement_, at, value));
    return *this;
}

Statement& Statement::bind(int at, double value) {
    database_.check(sqlite3_bind_double(statement_, at, value));
    return *this;
}

Statement& Statement::bind(int at, std::string_view text) {
    const auto* data = text.data() == nullptr ? "" : text.data();
    database_.check(sqlite3_bind_text64(statement_, at, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_blob(int at, std::string_view bytes) {
    database_.check(sqlite3_bind_blob64(statement_, at, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind_null(int at) {
    database_.check(sqlite3_bind_null(statement_, at));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        sqlite3_reset(statement_);
        database_.check(code);
    }
    return false;
}

void Statement::run() {
    step();
    reset();
}

void Statement::reset() {
    sqlite3_reset(statement_); // repeats the answer of step(), which was looked at
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string Statement::text(int column) const { return std::string(view(column)); }

std::string_view Statement::view(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return data == nullptr ? std::string_view() : std::string_view(data, size);
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

Transaction::Transaction(Database& database, Kind kind)
    : database_(database) {
    database.run(kind == Kind::writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace ianote::archive
