// SPDX-License-Identifier: GPL-3.0-or-later
// Many documents at once: inputs, shards, workers, outputs that are never half written, and a report of it all.
#pragma once

#include <ianote/convert.hpp>
#include <ianote/diagnostic.hpp>
#include <ianote/write.hpp>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::batch {

/// One of `count` parts of the work, 0-based.
struct Shard {
    std::size_t index = 0;
    std::size_t count = 1;
    bool is_of_array = false; ///< told by a scheduler: the tasks of an array run one command
};

/// `K/N`, or `auto`: the array variables of Slurm, Kubernetes, Grid Engine and GNU parallel.
/// Throws Error `usage` for anything else, and for `auto` where no scheduler has set any.
Shard parse_shard(const std::string& text);

/// What decides a file's shard: the document's identity where the name gives it, else the name without its language.
/// Language versions of one note have the same key.
std::string shard_key(const std::string& file_name);

bool in_shard(const std::string& file_name, const Shard& shard);

/// Files of all inputs in order: folders are read recursively and sorted; hidden files and README files in them are
/// left out. A path that does not exist stays in the list (the run reports it). `-` stays what it is. Files below
/// `output`, where results go, are no inputs, nor is `output` itself. Throws Error of kind environment for a folder
/// that cannot be read.
std::vector<std::string> expand_inputs(const std::vector<std::string>& inputs,
                                       const std::filesystem::path& output = {});

/// The paths of a manifest, one a line or NUL-separated; empty lines are left out.
std::vector<std::string> parse_manifest(std::string_view bytes, bool nul_separated);

enum class Resume { no, retry_failed, skip_failed };

struct Options {
    std::filesystem::path output; ///< folder for several results, file for one; empty or "-": `sink`
    bool output_is_folder = false;
    std::string format = "xml";    ///< of writers(), or of table_writers(): all inputs are one result
    Explanation explain = nullptr; ///< of each note that is converted; null: none
    unsigned workers = 1;
    Shard shard;
    Resume resume = Resume::no;
    bool dry_run = false;
    std::string report; ///< path of the run report; empty: none, or the folder's own for a resumable run
    ConvertOptions convert;
};

/// One input's result, as it stands in the run report.
struct Record {
    std::string input;
    std::string sha256;
    std::string version; ///< of the program
    std::string output;  ///< file name; empty: none
    Status status = Status::ok;
    std::string format;
    std::string language;
    std::string document;
    int pages = 0;
    std::size_t words = 0;
    double coverage = 0;
    double milliseconds = 0;
    std::vector<Diagnostic> diagnostics;
    std::string row;         ///< of a table, with its end of line; empty: the run wrote none
    std::string explanation; ///< what was asked for; not written
    bool carried = false;    ///< from an earlier run; not written
    bool collides = false;   ///< failed because another input is the same version of the same document
};

std::string to_json_line(const Record& record);
std::optional<Record> parse_record(const std::string& line); ///< nothing for a line that is none (a torn last one)

struct Totals {
    std::size_t inputs = 0;
    std::size_t ok = 0;
    std::size_t warning = 0;
    std::size_t failed = 0;
    std::size_t skipped = 0;
    bool has_error = false;   ///< a failed document, carried ones included
    bool has_warning = false; ///< likewise
    bool interrupted = false;
    bool environment_failed = false;
    std::size_t left = 0; ///< inputs not begun
    std::vector<std::string> failed_inputs;
};

/// Counts one record; one that an earlier run has done counts as skipped, and its failure stays a failure.
void add(Totals& totals, const Record& record);

/// `25 inputs: 22 ok, 2 warning, 1 failed, 0 skipped`
std::string summary_line(const Totals& totals);

/// What a run tells the program around it. Calls come from one thread at a time, records in the order of the inputs.
struct Listener {
    std::function<void(const Record&)> finished = [](const Record&) {};
    std::function<void(std::size_t done, std::size_t all)> progress = [](std::size_t, std::size_t) {};
    std::function<void(const std::string& data)> sink = [](const std::string&) {}; ///< standard output
    std::function<void(const std::string& message)> message = [](const std::string&) {};
};

/// Converts all inputs. `stop` ends it after the documents under way. Everything that happens to one document becomes
/// its record; what ends the run (a full disk) is told in the totals and as a message. A table is written when all
/// inputs are done, and else not at all; throws Error of kind environment where it cannot be.
Totals run(const std::vector<std::string>& inputs, const Languages& languages, const Options& options,
           const Listener& listener, const std::atomic<bool>& stop);

/// Merges reports: the last record of each input counts.
std::vector<Record> merge_reports(const std::vector<std::string>& paths);

Totals count(const std::vector<Record>& records);

using ReportWriter = Format<std::span<const Record>>;

/// All formats that a merged report can be written in; the first is the default.
std::span<const ReportWriter> report_writers();

} // namespace ianote::batch
