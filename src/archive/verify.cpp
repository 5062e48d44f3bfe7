// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/analysis.hpp"
#include "archive/packed.hpp"
#include "archive/parts.hpp"
#include "archive/points.hpp"
#include "archive/prepared.hpp"
#include "model/places.hpp"
#include "read/note_xml.hpp"
#include "text/split.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/verify.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace ianote::archive {

namespace {

constexpr std::size_t max_told = 100; // faults of the file itself; more say nothing new

/// The places of versions that decisions are about, each version read once.
class KnownPlaces {
public:
    explicit KnownPlaces(Archive& archive)
        : archive_(archive) {}

    /// Adds to `missing` what is not there. Nothing is missing from a version that cannot be read: it is a fault.
    void look_for(const std::string& identity, const std::string& language, std::string_view segments,
                  std::string& missing) {
        const auto& places = of(identity, language);
        if (places.empty()) return;
        for (const auto& segment : text::split_words(segments)) {
            if (places.contains(segment.substr(0, segment.rfind('.')))) continue;
            missing += fmt::format("{}{}: {}", missing.empty() ? "" : ", ", language, segment);
        }
    }

private:
    using Places = std::unordered_set<std::string>;

    const Places& of(const std::string& identity, const std::string& language) {
        const auto [found, is_new] = known_.try_emplace(identity + "." + language);
        auto& places = found->second;
        const auto version = is_new ? archive_.find(identity, language) : std::nullopt;
        if (!version) return places;
        try {
            model::for_each_place(archive_.note(version->id),
                                  [&places](const model::Place& place) { places.insert(place.id); });
        } catch (const Error&) {
            places.clear();
        }
        return places;
    }

    Archive& archive_;
    std::unordered_map<std::string, Places> known_;
};

std::vector<StrayDecision> find_strays(Archive& archive) {
    std::vector<StrayDecision> out;
    KnownPlaces places(archive);
    Statement rows(archive.parts().database,
                   "SELECT identity, source, target, source_segments, target_segments, what, reviewer, time "
                   "FROM decision JOIN note ON note.id = note WHERE undone = 0 ORDER BY identity, source, decision.id");
    while (rows.step()) {
        std::string missing;
        places.look_for(rows.text(0), rows.text(1), rows.view(3), missing);
        places.look_for(rows.text(0), rows.text(2), rows.view(4), missing);
        if (missing.empty()) continue;
        out.push_back({.pair = fmt::format("{}.{}-{}", rows.text(0), rows.text(1), rows.text(2)),
                       .decision = fmt::format("{} of {}, {}", rows.text(5), rows.text(6), rows.text(7)),
                       .missing = std::move(missing)});
    }
    return out;
}

class Verifier {
public:
    explicit Verifier(Archive& archive)
        : archive_(archive)
        , db_(archive.parts().database) {}

    Verification run(const std::function<void(std::size_t, std::size_t)>& progress) {
        try {
            check_file();
            check_contents(progress);
        } catch (const Error& error) { // pages that cannot be read at all
            fault({}, error.message(), "restore the archive from a copy, or index the sources into a new one");
        }
        return std::move(out_);
    }

private:
    void check_contents(const std::function<void(std::size_t, std::size_t)>& progress) {
        const auto all = static_cast<std::size_t>(db_.integer("SELECT count(*) FROM version"));
        Statement rows(db_, "SELECT version.id, note.identity || '.' || language FROM version "
                            "JOIN note ON note.id = version.note ORDER BY version.id");
        while (rows.step()) {
            check_version(rows.integer(0), rows.text(1));
            progress(++out_.versions, all);
        }
        check_index();
        out_.strays = find_strays(archive_);
    }

    void fault(std::string document, std::string message, std::string remedy) {
        out_.faults.push_back({std::move(document), std::move(message), std::move(remedy)});
    }

    void check_file() {
        Statement integrity(db_, fmt::format("PRAGMA integrity_check({})", max_told));
        while (integrity.step()) {
            if (integrity.view(0) == "ok") continue;
            fault({}, integrity.text(0), "restore the archive from a copy, or index the sources into a new one");
        }
        Statement keys(db_, "PRAGMA foreign_key_check");
        for (std::size_t i = 0; i < max_told && keys.step(); ++i) {
            fault({}, fmt::format("a row of '{}' belongs to none of '{}'", keys.text(0), keys.text(2)),
                  "restore the archive from a copy, or index the sources into a new one");
        }
    }

    void check_version(std::int64_t id, const std::string& name) {
        try {
            const auto xml = archive_.xml(id);
            Statement hash(db_, "SELECT xml_sha256, source_name FROM document JOIN version ON version.id = version "
                                "WHERE version = ?1");
            hash.bind(1, id).step();
            const auto again = fmt::format("index its source again ({})", hash.text(1));
            if (sha256_hex(xml) != hash.view(0)) {
                fault(name, "its XML is not what was put in (SHA-256)", again);
                return;
            }
            Prepared words;
            prepare_words(read::read_note_xml({xml, "archive"}), words);
            check_points(id, name, words, again);
            for (const auto& point : words.points) count(point.words);
        } catch (const Error& error) {
            fault(name, error.message(), "restore the archive from a copy, or index the note's source again");
        }
    }

    void check_points(std::int64_t id, const std::string& name, const Prepared& words, const std::string& again) {
        std::vector<std::pair<std::int64_t, std::string>> stored;
        Statement range(db_, "SELECT id, element FROM point WHERE id >= ?1 AND id < ?2 ORDER BY id");
        const auto blocks =
            static_cast<std::int64_t>((words.points.size() + Place::points_a_block - 1) / Place::points_a_block);
        range.bind(1, id << Place::block_shift).bind(2, (id + blocks) << Place::block_shift);
        while (range.step()) stored.emplace_back(range.integer(0), range.text(1));
        bool same = stored.size() == words.points.size();
        for (std::size_t p = 0; same && p < stored.size(); ++p) {
            auto place = words.points[p].place;
            place.block = id;
            same = stored[p].first == place.row() && stored[p].second == words.points[p].element;
        }
        if (!same) fault(name, "its points are not those of its XML", again);
        out_.points += words.points.size();
    }

    /// The words of a point, and how many different ones.
    void count(const std::string& words) {
        std::unordered_set<std::string_view> different;
        std::string_view left = words;
        while (!left.empty()) {
            const auto end = std::min(left.find(' '), left.size());
            different.insert(left.substr(0, end));
            left.remove_prefix(std::min(end + 1, left.size()));
            ++words_;
        }
        entries_ += static_cast<std::int64_t>(different.size());
    }

    /// The index holds as many words, in as many places, as all documents together.
    void check_index() {
        db_.run("PRAGMA query_only = OFF"); // a table of this connection's own
        db_.run("CREATE VIRTUAL TABLE temp.index_words USING fts5vocab(main, point_text, row)");
        Statement sums(db_, "SELECT coalesce(sum(doc), 0), coalesce(sum(cnt), 0) FROM temp.index_words");
        sums.step();
        const auto entries = sums.integer(0);
        const auto words = sums.integer(1);
        sums.reset();
        if (entries != entries_ || words != words_) {
            fault({},
                  fmt::format("the search index holds {} words in {} places, the documents {} in {}", words, entries,
                              words_, entries_),
                  "index the sources into a new archive");
        }
        if (db_.integer("SELECT value FROM fact WHERE name = 'analysis'") != analysis_version) {
            fault({}, "the search index was made by a program that cuts words otherwise",
                  "index the sources into a new archive");
        }
        db_.run("DROP TABLE temp.index_words");
    }

    Archive& archive_;
    Database& db_;
    Verification out_;
    std::int64_t words_ = 0;
    std::int64_t entries_ = 0;
};

void add_gaps(Database& database, const char* kind, std::string_view sql, std::vector<Gap>& out) {
    Statement rows(database, sql);
    while (rows.step()) {
        out.push_back({.kind = kind,
                       .document = rows.text(0),
                       .evidence = rows.text(1),
                       .mentions = static_cast<std::size_t>(rows.integer(2))});
    }
}

} // namespace

Verification verify(Archive& archive, const std::function<void(std::size_t, std::size_t)>& progress) {
    return Verifier(archive).run(progress);
}

std::vector<Gap> find_gaps(Archive& archive) {
    auto& database = archive.parts().database;
    std::vector<Gap> out;
    add_gaps(database, "cited",
             "SELECT cited, min(note.identity || '.' || version.language || '#' || point.element), "
             "count(DISTINCT version.note) FROM reference JOIN point ON point.id = reference.point "
             "JOIN version ON version.id = point.version JOIN note ON note.id = version.note "
             "WHERE cited NOT IN (SELECT identity FROM note) GROUP BY cited ORDER BY 3 DESC, 1",
             out);
    // of ST-12517-2023-REV-3 also INIT, REV-1 and REV-2 exist
    add_gaps(
        database, "revision",
        "WITH RECURSIVE latest AS (SELECT substr(identity, 1, instr(identity, '-REV-') - 1) AS base, identity, "
        "CAST(substr(identity, instr(identity, '-REV-') + 5) AS INTEGER) AS n FROM note "
        "WHERE identity GLOB '*-REV-[0-9]' OR identity GLOB '*-REV-[0-9][0-9]'), "
        "wanted(base, by, n) AS (SELECT base, identity, n - 1 FROM latest UNION SELECT base, by, n - 1 FROM wanted "
        "WHERE n > 0) SELECT CASE n WHEN 0 THEN base || '-INIT' ELSE base || '-REV-' || n END AS missing, min(by), "
        "count(*) FROM wanted WHERE missing NOT IN (SELECT identity FROM note) GROUP BY missing ORDER BY missing",
        out);
    add_gaps(
        database, "language",
        "WITH RECURSIVE original(note, left, code) AS (SELECT version.note, replace(text, ' ', '') || ',', '' FROM "
        "header_field JOIN version ON version.id = header_field.version WHERE kind = 'originalLanguages' UNION "
        "SELECT note, substr(left, instr(left, ',') + 1), substr(left, 1, instr(left, ',') - 1) FROM original "
        "WHERE left <> '') SELECT note.identity || '.' || code, 'original language', 1 FROM original JOIN note ON "
        "note.id = original.note WHERE code <> '' AND NOT EXISTS(SELECT 1 FROM version v WHERE v.note = note.id AND "
        "v.language = code) GROUP BY 1 ORDER BY 1",
        out);
    return out;
}

} // namespace ianote::archive
