// SPDX-License-Identifier: GPL-3.0-or-later
// One file that holds notes, what is known of them, and what reviewers decided; searched in milliseconds.
#pragma once

#include <ianote/bitext.hpp>
#include <ianote/note.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ianote::archive {

/// A note made ready for the archive: what takes time, and needs no archive. Safe to make on several threads.
struct Prepared;

/// `xml` is the note as note XML.
std::shared_ptr<const Prepared> prepare(const Note& note, const std::string& xml);

enum class Added {
    added,
    unchanged, ///< the same content is there already
    replaced,  ///< another content of the same identity and language, which is kept apart and logged
};

/// A language version as the archive knows it.
struct VersionRecord {
    std::int64_t id = 0;
    std::string identity;
    std::string language;
    std::string number;      ///< as printed
    std::string date;        ///< ISO; empty: none
    std::string institution; ///< as the header names it
    std::string type;
    std::string item;
    std::string from;
    std::string to;
    std::string title;
    std::vector<SubjectCode> codes;
    Addressees asked = 0; ///< whom any of its points asks to do something
    std::int64_t words = 0;
    std::int64_t points = 0;
    std::string source_name;
    std::string source_format;
    std::int64_t source_bytes = 0;
    std::string source_sha256;
    std::string xml_sha256;
    double coverage = 0;
    std::string added; ///< time, UTC
    std::string program;
};

/// A place where a document is named.
struct Citation {
    std::int64_t version = 0;
    std::string identity; ///< of the note that names it; of the note that is named in cited_by()'s reverse
    std::string language;
    std::string element;  ///< b.19
    std::string printed;  ///< 12517/1/23 REV 1
    std::string cited;    ///< identity
    bool present = false; ///< whether the named document is in the archive
};

enum class OpenFor { reading, writing };

/// What opening for writing did to an archive that an older program had made.
struct Upgrade {
    std::int64_t from = 0; ///< version of the tables (schema)
    std::int64_t to = 0;
    /// Documents that do not read any more, which are kept as they are; searches cannot find their words, and verify()
    /// names them.
    std::size_t damaged = 0;
};

/// Told how many documents are done, while an archive of an older program is brought up to date. Throwing from it
/// leaves the archive as it was.
using UpgradeProgress = std::function<void(std::size_t done, std::size_t all)>;

/// An archive that is open. For one thread at a time; several may have the same file open.
class Archive {
public:
    /// Opens an archive; for writing it is made where there is none, and one of an older program is brought up to date
    /// in one transaction (see upgrade()), which takes some time and, until it ends, as much room again on the disk.
    /// `patience` is how long to wait for another writer. Throws Error of kind environment: `archive-unknown` for
    /// another kind of file, `archive-newer`, `archive-damaged`, `archive-locked`; `archive-older` for reading one of
    /// an older program; `archive-missing` (usage) for reading where there is none.
    explicit Archive(const std::string& path, OpenFor access = OpenFor::reading,
                     std::chrono::milliseconds patience = std::chrono::seconds(30),
                     const UpgradeProgress& progress = {});
    ~Archive();
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    struct Known {
        std::string identity;
        std::string language;
    };

    /// What this version of the program has taken in, by the SHA-256 of its source.
    std::unordered_map<std::string, Known> known_sources();

    /// Adds a note. Becomes durable with commit(), which the caller calls now and then; without it, it is undone.
    Added add(const Prepared& note);
    void commit();

    /// commit() at the end of a run: also writes counts that were left for later.
    void finish();

    const std::string& path() const;

    /// What opening has changed; nothing where the archive was new or up to date.
    const std::optional<Upgrade>& upgrade() const;

    std::optional<VersionRecord> find(const std::string& identity, const std::string& language);
    std::vector<std::string> languages_of(const std::string& identity); ///< codes, sorted
    std::optional<VersionRecord> version(std::int64_t id);
    std::string xml(std::int64_t version); ///< note XML
    Note note(std::int64_t version);

    std::vector<Citation> cites(std::int64_t version);           ///< documents that this version names
    std::vector<Citation> cited_by(const std::string& identity); ///< versions that name the document

    class Parts;

    Parts& parts() { return *parts_; } ///< for the other files of this module

private:
    void end_transaction(bool last);

    std::unique_ptr<Parts> parts_;
};

} // namespace ianote::archive
