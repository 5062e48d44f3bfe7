// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite as values: a connection, a statement, a transaction; what goes wrong is an Error that says what to do.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;      // NOLINT(readability-identifier-naming): SQLite's own names
struct sqlite3_stmt; // NOLINT(readability-identifier-naming)

namespace ianote::archive {

class Database;

/// A prepared statement; the connection keeps it for the next one with the same words. Bound values must live until the
/// next reset(). Not for two threads.
class Statement {
public:
    Statement(Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, double value);
    Statement& bind(int at, std::string_view text); ///< not copied

    Statement& bind(int at, const std::string& text) { return bind(at, std::string_view(text)); }

    Statement& bind_blob(int at, std::string_view bytes); ///< not copied
    Statement& bind_null(int at);

    /// True while there is a row.
    bool step();

    /// Runs a statement that gives no rows, and makes it ready for the next values.
    void run();

    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::string_view view(int column) const; ///< text or blob, until the next step
    bool is_null(int column) const;

private:
    Database& database_;
    std::string sql_;
    sqlite3_stmt* statement_ = nullptr;
};

enum class Access { read, write };

class Database {
public:
    /// Opens the file; for Access::write it is made where it does not exist. `patience`: how long to wait for
    /// another writer. Throws Error of kind environment (`archive-unreadable`).
    Database(const std::string& path, Access access, std::chrono::milliseconds patience);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const std::string& sql);
    std::int64_t integer(std::string_view sql); ///< the first column of the first row; 0 without one
    std::string text(std::string_view sql);     ///< likewise; empty without one
    std::int64_t last_id() const;

    /// Lets readers read while someone writes (a log beside the file), unless someone else is at work just now; tried
    /// again with the next opening.
    void use_log();

    const std::string& path() const { return path_; }

    sqlite3* handle() { return handle_.get(); }

    /// Throws what `code`, an answer of SQLite, means for the user; nothing for a success.
    void check(int code) const;

private:
    friend class Statement;

    struct Close {
        void operator()(sqlite3* handle) const;
    };

    std::string path_;
    int patience_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_multimap<std::string, sqlite3_stmt*> idle_; ///< prepared, and in no one's hands
};

/// A transaction that is undone unless it is committed.
class Transaction {
public:
    enum class Kind { reading, writing };
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace ianote::archive
