// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/packed.hpp"
#include "archive/parts.hpp"
#include "archive/schema.hpp"
#include "read/note_xml.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <filesystem>

namespace ianote::archive {

namespace {

constexpr std::string_view version_columns =
    "SELECT version.id, note.identity, version.language, coalesce(version.date, ''), coalesce(type.text, ''), "
    "coalesce(version.item, ''), coalesce(sender.text, ''), coalesce(addressee.text, ''), version.title, "
    "version.words, "
    "version.points, version.source_name, version.source_format, version.source_bytes, version.source_sha256, "
    "version.coverage, version.added, version.program, document.xml_sha256, "
    "coalesce((SELECT text FROM header_field f WHERE f.version = version.id AND f.kind = 'documentNumber'), ''), "
    "coalesce((SELECT text FROM header_field f WHERE f.version = version.id AND f.kind = 'institution'), ''), "
    "version.blocks "
    "FROM version JOIN note ON note.id = version.note JOIN document ON document.version = version.id "
    "LEFT JOIN name type ON type.id = version.type LEFT JOIN name sender ON sender.id = version.sender "
    "LEFT JOIN name addressee ON addressee.id = version.addressee ";

std::vector<SubjectCode> read_codes(Database& database, std::int64_t version) {
    std::vector<SubjectCode> out;
    Statement rows(database, "SELECT code.code, number FROM subject_code JOIN code ON code.id = subject_code.code "
                             "WHERE version = ?1 ORDER BY ordinal");
    rows.bind(1, version);
    while (rows.step()) out.push_back({rows.text(0), rows.text(1)});
    return out;
}

std::optional<VersionRecord> read_version(Database& database, Statement& row) {
    if (!row.step()) return std::nullopt;
    VersionRecord out;
    out.id = row.integer(0);
    out.identity = row.text(1);
    out.language = row.text(2);
    out.date = row.text(3);
    out.type = row.text(4);
    out.item = row.text(5);
    out.from = row.text(6);
    out.to = row.text(7);
    out.title = row.text(8);
    out.words = row.integer(9);
    out.points = row.integer(10);
    out.source_name = row.text(11);
    out.source_format = row.text(12);
    out.source_bytes = row.integer(13);
    out.source_sha256 = row.text(14);
    out.coverage = row.real(15);
    out.added = row.text(16);
    out.program = row.text(17);
    out.xml_sha256 = row.text(18);
    out.number = row.text(19);
    out.institution = row.text(20);
    out.codes = read_codes(database, out.id);
    out.asked = asked_between(database, out.id << Place::block_shift, (out.id + row.integer(21)) << Place::block_shift);
    return out;
}

std::vector<Citation> read_citations(Statement& rows) {
    std::vector<Citation> out;
    while (rows.step()) {
        out.push_back({.version = rows.integer(0),
                       .identity = rows.text(1),
                       .language = rows.text(2),
                       .element = rows.text(3),
                       .printed = rows.text(4),
                       .cited = rows.text(5),
                       .present = rows.integer(6) != 0});
    }
    return out;
}

constexpr std::string_view citation_columns =
    "SELECT point.version, note.identity, version.language, point.element, reference.printed, reference.cited, "
    "EXISTS(SELECT 1 FROM note n WHERE n.identity = reference.cited) FROM reference "
    "JOIN point ON point.id = reference.point JOIN version ON version.id = point.version "
    "JOIN note ON note.id = version.note ";

/// A file that is not there is the command's fault, not the disk's.
void check_path(const std::string& path, OpenFor access) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::is_directory(status)) {
        throw Error(ErrorKind::usage, "archive-unknown", {path, 0, 0}, "this is a folder, no archive");
    }
    if (access == OpenFor::reading && status.type() == std::filesystem::file_type::not_found) {
        throw Error(ErrorKind::usage, "archive-missing", {path, 0, 0}, "there is no such archive");
    }
}

} // namespace

Archive::Archive(const std::string& path, OpenFor access, std::chrono::milliseconds patience,
                 const UpgradeProgress& progress) {
    check_path(path, access);
    parts_ = std::make_unique<Parts>(path, access == OpenFor::writing ? Access::write : Access::read, patience);
    auto& database = parts_->database;
    register_search(database, parts_->ranking);
    if (access == OpenFor::writing) {
        database.run("PRAGMA cache_size = -131072"); // kB
        const auto readied = bring_up_to_date(database, progress);
        parts_->upgrade = readied.upgrade;
        // a new archive grows fastest without a log: each page is written once. It gets one with finish().
        parts_->is_new = readied.is_new;
        if (!parts_->is_new) database.use_log();
        database.run("PRAGMA synchronous = FULL"); // what is committed survives a power cut
        database.run("PRAGMA foreign_keys = ON");
        database.run("PRAGMA cache_spill = OFF");          // a transaction that is written early locks readers out
        database.run("PRAGMA wal_autocheckpoint = 16384"); // pages
    } else {
        check_schema(database);
        database.run("PRAGMA cache_size = -32768"); // kB
    }
    database.run("PRAGMA mmap_size = 34359738368"); // bytes: pages are read where they lie
}

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

const std::string& Archive::path() const { return parts_->database.path(); }

const std::optional<Upgrade>& Archive::upgrade() const { return parts_->upgrade; }

std::optional<VersionRecord> Archive::find(const std::string& identity, const std::string& language) {
    Statement row(parts_->database,
                  fmt::format("{}WHERE note.identity = ?1 AND version.language = ?2", version_columns));
    row.bind(1, identity).bind(2, language);
    return read_version(parts_->database, row);
}

std::optional<VersionRecord> Archive::version(std::int64_t id) {
    Statement row(parts_->database, fmt::format("{}WHERE version.id = ?1", version_columns));
    row.bind(1, id);
    return read_version(parts_->database, row);
}

std::vector<std::string> Archive::languages_of(const std::string& identity) {
    std::vector<std::string> out;
    Statement rows(parts_->database, "SELECT language FROM version JOIN note ON note.id = version.note "
                                     "WHERE identity = ?1 ORDER BY language");
    rows.bind(1, identity);
    while (rows.step()) out.push_back(rows.text(0));
    return out;
}

std::string Archive::xml(std::int64_t version) {
    Statement row(parts_->database, "SELECT xml FROM document WHERE version = ?1");
    row.bind(1, version);
    if (!row.step()) {
        throw Error(ErrorKind::environment, "archive-damaged", {parts_->database.path(), 0, 0},
                    "the archive is damaged (a document is missing)");
    }
    return unpack(row.view(0));
}

Note Archive::note(std::int64_t version) {
    const auto bytes = xml(version);
    try {
        return read::read_note_xml({bytes, "archive"});
    } catch (const Error& error) {
        throw Error(ErrorKind::environment, "archive-damaged", {parts_->database.path(), 0, 0},
                    fmt::format("the archive is damaged (a document does not read: {})", error.message()));
    }
}

std::vector<Citation> Archive::cites(std::int64_t version) {
    auto& database = parts_->database;
    Statement blocks(database, "SELECT blocks FROM version WHERE id = ?1");
    if (!blocks.bind(1, version).step()) return {};
    Statement rows(database, fmt::format("{}WHERE reference.point >= ?1 AND reference.point < ?2 "
                                         "ORDER BY reference.cited, point.id",
                                         citation_columns));
    rows.bind(1, version << Place::block_shift).bind(2, (version + blocks.integer(0)) << Place::block_shift);
    return read_citations(rows);
}

std::vector<Citation> Archive::cited_by(const std::string& identity) {
    Statement rows(parts_->database,
                   fmt::format("{}WHERE reference.cited = ?1 ORDER BY note.identity, version.language, point.id",
                               citation_columns));
    rows.bind(1, identity);
    return read_citations(rows);
}

} // namespace ianote::archive
