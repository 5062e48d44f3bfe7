// SPDX-License-Identifier: GPL-3.0-or-later
// Notes going into the archive, and out again when a newer version takes their place.
#include "archive/packed.hpp"
#include "archive/parts.hpp"
#include "archive/prepared.hpp"
#include "read/note_xml.hpp"

#include <ianote/version.hpp>

#include <fmt/format.h>

#include <array>
#include <ctime>
#include <utility>

namespace ianote::archive {

std::string now_utc() {
    const auto now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 24> out{};
    return {out.data(), std::strftime(out.data(), out.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

namespace {

/// One note's way into the tables, inside the archive's transaction.
class Adding {
public:
    explicit Adding(Archive::Parts& parts)
        : parts_(parts)
        , db_(parts.database) {}

    Added add(const Prepared& note) {
        const auto note_id = id_of_note(note);
        Added result = Added::added;
        Statement earlier(db_,
                          "SELECT version.id, xml_sha256 FROM version JOIN document ON document.version = version.id "
                          "WHERE note = ?1 AND language = ?2");
        earlier.bind(1, note_id).bind(2, note.language.view());
        if (earlier.step()) {
            const auto id = earlier.integer(0);
            if (earlier.view(1) == note.xml_sha256) return renew(id, note);
            earlier.reset();
            keep_former(id, note);
            remove(id);
            result = Added::replaced;
        }
        write(note, note_id);
        return result;
    }

private:
    /// The same content from the same or another program: only its provenance is brought up to date.
    Added renew(std::int64_t id, const Prepared& note) {
        Statement update(db_, "UPDATE version SET source_sha256 = ?2, program = ?3 WHERE id = ?1");
        update.bind(1, id).bind(2, note.source.sha256).bind(3, version()).run();
        return Added::unchanged;
    }

    std::int64_t id_of_note(const Prepared& note) {
        Statement find(db_, "SELECT id FROM note WHERE identity = ?1");
        find.bind(1, note.identity);
        if (find.step()) return find.integer(0);
        Statement insert(db_, "INSERT INTO note(identity, symbol, serial, year, suffix) VALUES(?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, note.identity).bind(2, note.symbol).bind(3, note.serial).bind(4, std::int64_t{note.year});
        insert.bind(5, note.suffix).run();
        return db_.last_id();
    }

    /// The row of a text that many notes share; 0 for none.
    std::int64_t id_of(const char* table, const char* column, const std::string& text) {
        if (text.empty()) return 0;
        Statement find(db_, fmt::format("SELECT id FROM {} WHERE {} = ?1", table, column));
        find.bind(1, text);
        if (find.step()) return find.integer(0);
        Statement insert(db_, fmt::format("INSERT INTO {}({}) VALUES(?1)", table, column));
        insert.bind(1, text).run();
        return db_.last_id();
    }

    void keep_former(std::int64_t id, const Prepared& note) {
        const auto time = now_utc();
        Statement keep(db_,
                       "INSERT INTO former_version(identity, language, source_name, source_sha256, added, replaced, "
                       "xml, xml_sha256) SELECT ?2, language, source_name, source_sha256, added, ?3, xml, "
                       "xml_sha256 FROM version JOIN document ON document.version = version.id WHERE version.id = ?1");
        keep.bind(1, id).bind(2, note.identity).bind(3, time).run();
        Statement log(db_, "INSERT INTO log(time, what, document, detail) VALUES(?1, 'replaced', ?2, ?3)");
        const auto document = fmt::format("{}.{}", note.identity, note.language.view());
        const auto detail = fmt::format("by {} (SHA-256 {})", note.source.name, note.source.sha256);
        log.bind(1, time).bind(2, document).bind(3, detail).run();
    }

    /// Takes a version out of the tables and the index: its words are those that its XML gives.
    void remove(std::int64_t id) {
        Statement document(db_, "SELECT xml, language, id + blocks FROM document JOIN version ON version.id = version "
                                "WHERE version = ?1");
        document.bind(1, id);
        document.step();
        const auto language = document.text(1);
        const auto first = id << Place::block_shift;
        const auto end = document.integer(2) << Place::block_shift;
        Prepared old;
        prepare_words(read::read_note_xml({unpack(document.view(0)), "archive"}), old);
        Statement unindex(db_, "INSERT INTO point_text(point_text, rowid, text) VALUES('delete', ?1, ?2)");
        for (auto& point : old.points) {
            point.place.block = id;
            unindex.bind(1, point.place.row()).bind(2, point.words).run();
        }
        parts_.terms.add(db_, old, language, id, -1);
        Statement(db_, "DELETE FROM reference WHERE point >= ?1 AND point < ?2").bind(1, first).bind(2, end).run();
        remove_marks(db_, first, end);
        Statement(db_, "DELETE FROM point WHERE id >= ?1 AND id < ?2").bind(1, first).bind(2, end).run();
        document.reset();
        for (const auto* sql :
             {"DELETE FROM subject_code WHERE version = ?1", "DELETE FROM header_field WHERE version = ?1",
              "DELETE FROM document WHERE version = ?1", "DELETE FROM version WHERE id = ?1"}) {
            Statement(db_, sql).bind(1, id).run();
        }
        std::erase_if(chunk_of(id), [&](const VersionFacts& facts) { return facts.id == id; });
    }

    std::vector<VersionFacts>& chunk_of(std::int64_t id) {
        const auto chunk = id / versions_a_chunk;
        const auto [found, is_new] = parts_.changed.try_emplace(chunk);
        if (is_new) {
            Statement row(db_, "SELECT bytes FROM facts WHERE chunk = ?1");
            row.bind(1, chunk);
            if (row.step()) found->second = unpack_facts(row.view(0));
        }
        return found->second;
    }

    void write(const Prepared& note, std::int64_t note_id) {
        VersionFacts facts;
        facts.id = parts_.next_block;
        facts.blocks =
            static_cast<std::uint32_t>((note.points.size() + Place::points_a_block - 1) / Place::points_a_block);
        parts_.next_block += facts.blocks;
        facts.note = note_id;
        facts.language = note.language;
        facts.year = note.year;
        facts.day = note.day;
        facts.serial = static_cast<std::uint32_t>(std::strtoul(note.serial.c_str(), nullptr, 10));
        facts.type = static_cast<std::uint32_t>(id_of("name", "text", note.type));
        facts.sender = static_cast<std::uint32_t>(id_of("name", "text", note.sender));
        facts.addressee = static_cast<std::uint32_t>(id_of("name", "text", note.addressee));
        write_version(note, facts);
        write_header(note, facts);
        write_points(note, facts);
        chunk_of(facts.id).push_back(std::move(facts));
    }

    void write_version(const Prepared& note, const VersionFacts& facts) {
        Statement insert(db_,
                         "INSERT INTO version(id, blocks, note, language, date, type, item, sender, addressee, title, "
                         "words, points, source_name, source_format, source_bytes, source_sha256, coverage, added, "
                         "program) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19)");
        const auto time = now_utc();
        const auto program = version();
        insert.bind(1, facts.id).bind(2, std::int64_t{facts.blocks}).bind(3, facts.note).bind(4, note.language.view());
        const auto reference = [&](int at, std::uint32_t id) {
            id == 0 ? insert.bind_null(at) : insert.bind(at, std::int64_t{id});
        };
        note.date.empty() ? insert.bind_null(5) : insert.bind(5, note.date);
        reference(6, facts.type);
        note.item.empty() ? insert.bind_null(7) : insert.bind(7, note.item);
        reference(8, facts.sender);
        reference(9, facts.addressee);
        insert.bind(10, note.title).bind(11, static_cast<std::int64_t>(note.words));
        insert.bind(12, static_cast<std::int64_t>(note.points.size())).bind(13, note.source.name);
        insert.bind(14, note.source.format).bind(15, static_cast<std::int64_t>(note.source.bytes));
        insert.bind(16, note.source.sha256).bind(17, note.source.coverage).bind(18, time).bind(19, program).run();
        Statement document(db_, "INSERT INTO document(version, xml, xml_sha256) VALUES(?1, ?2, ?3)");
        document.bind(1, facts.id).bind_blob(2, note.xml).bind(3, note.xml_sha256).run();
    }

    void write_header(const Prepared& note, VersionFacts& facts) {
        Statement field(db_,
                        "INSERT INTO header_field(version, ordinal, kind, label, text) VALUES(?1, ?2, ?3, ?4, ?5)");
        std::int64_t ordinal = 0;
        for (const auto& one : note.fields) {
            field.bind(1, facts.id).bind(2, ordinal++).bind(3, one.kind).bind(4, one.label).bind(5, one.text).run();
        }
        Statement code(db_, "INSERT INTO subject_code(version, ordinal, code, number) VALUES(?1, ?2, ?3, ?4)");
        ordinal = 0;
        for (const auto& one : note.codes) {
            const auto id = id_of("code", "code", one.code);
            code.bind(1, facts.id).bind(2, ordinal++).bind(3, id).bind(4, one.number).run();
            const auto number = static_cast<std::uint32_t>(id);
            if (std::find(facts.codes.begin(), facts.codes.end(), number) == facts.codes.end())
                facts.codes.push_back(number);
        }
    }

    void write_points(const Prepared& note, VersionFacts& facts) {
        Statement insert(db_, "INSERT INTO point(id, version, element, n) VALUES(?1, ?2, ?3, ?4)");
        Statement text(db_, "INSERT INTO point_text(rowid, text) VALUES(?1, ?2)");
        MarkWriter marks(db_);
        std::vector<std::int64_t> rows;
        rows.reserve(note.points.size());
        for (const auto& point : note.points) {
            auto place = point.place;
            place.block = facts.id;
            const auto row = rows.emplace_back(place.row());
            insert.bind(1, row).bind(2, facts.id).bind(3, point.element).bind(4, point.n).run();
            text.bind(1, row).bind(2, point.words).run();
            marks.write(row, point.marks);
            facts.count(place.kind, place.action);
        }
        Statement reference(db_, "INSERT OR IGNORE INTO reference(point, cited, printed) VALUES(?1, ?2, ?3)");
        for (const auto& one : note.references) {
            reference.bind(1, rows.at(one.point)).bind(2, one.cited).bind(3, one.printed).run();
        }
        parts_.terms.add(db_, note, note.language.str(), facts.id, 1);
    }

    Archive::Parts& parts_;
    Database& db_;
};

void begin(Archive::Parts& parts) {
    if (parts.transaction != nullptr) return;
    parts.transaction = std::make_unique<Transaction>(parts.database, Transaction::Kind::writing);
    parts.next_block = parts.database.integer("SELECT id + blocks FROM version ORDER BY id DESC LIMIT 1");
}

} // namespace

std::unordered_map<std::string, Archive::Known> Archive::known_sources() {
    std::unordered_map<std::string, Known> out;
    Statement rows(parts_->database,
                   "SELECT source_sha256, identity, language FROM version JOIN note ON note.id = note "
                   "WHERE program = ?1");
    rows.bind(1, ianote::version());
    while (rows.step()) out[rows.text(0)] = {rows.text(1), rows.text(2)};
    return out;
}

Added Archive::add(const Prepared& note) {
    begin(*parts_);
    return Adding(*parts_).add(note);
}

void Archive::commit() { end_transaction(false); }

void Archive::finish() {
    end_transaction(true);
    if (std::exchange(parts_->is_new, false)) parts_->database.use_log();
}

void Archive::end_transaction(bool last) {
    if (parts_->transaction == nullptr) {
        if (!last) return;
        begin(*parts_); // counts that were left for later
    }
    auto& database = parts_->database;
    const auto generation = database.integer("SELECT value FROM fact WHERE name = 'generation'") + 1;
    Statement chunk(database, "INSERT OR REPLACE INTO facts(chunk, generation, bytes) VALUES(?1, ?2, ?3)");
    for (const auto& [number, versions] : parts_->changed) {
        const auto bytes = pack_facts(versions);
        chunk.bind(1, number).bind(2, generation).bind_blob(3, bytes).run();
    }
    parts_->changed.clear();
    if (last) {
        parts_->terms.write_all(database);
    } else {
        parts_->terms.write(database);
    }
    Statement fact(database, "UPDATE fact SET value = ?1 WHERE name = 'generation'");
    fact.bind(1, generation).run();
    parts_->transaction->commit();
    parts_->transaction.reset();
}

} // namespace ianote::archive
