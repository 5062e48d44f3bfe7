// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/convert.hpp"

#include "cli/interrupt.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <filesystem>

namespace ianote::cli {

namespace {

/// `-1-of-4` in the names of files that each shard has for itself.
std::string shard_part(const batch::Shard& shard) {
    return shard.count > 1 ? fmt::format("-{}-of-{}", shard.index, shard.count) : std::string();
}

/// A table is one result, whatever the number of inputs; that of a former run may lie among the notes.
void place_table(const TableWriter& table, const Convert& command, BatchOptions::Inputs& inputs,
                 batch::Options& options) {
    const auto& output = command.output;
    output.require_place();
    options.output = output.path;
    if (output.is_standard()) return;
    if (output.is_folder()) {
        options.output /= fmt::format("{}{}{}", table.file_name, shard_part(options.shard), table.extension);
        if (!command.dry_run) output.make_folder();
        std::erase_if(inputs.files, [&](const std::string& input) {
            std::error_code error;
            return std::filesystem::equivalent(input, options.output, error);
        });
    } else if (options.shard.is_of_array) {
        throw Error(ErrorKind::usage, "usage", {}, "the tasks of an array would write this table one over the other",
                    fmt::format("name a folder with -o, in which each has its own, as {}-0-of-{}{}", table.file_name,
                                options.shard.count, table.extension));
    }
}

/// Folder, file or standard output, as the number of inputs and the look of -o say.
void place_output(const Convert& command, const BatchOptions::Inputs& inputs, batch::Options& options) {
    const auto& output = command.output;
    if (!output.is_standard() && !inputs.several) {
        output.require_place();
    } else if (inputs.several && (!output.is_standard() || (!command.dry_run && inputs.files.size() > 1))) {
        output.require_folder(fmt::format("{} inputs cannot go to standard output", inputs.files.size()));
    }
    options.output = output.path;
    options.output_is_folder = !output.is_standard() && (inputs.several || output.is_folder());
    if (command.dry_run && output.path.empty()) {
        options.output = "."; // names alone are wanted
        options.output_is_folder = true;
    }
}

/// The report of the run, which a folder of results has always.
void place_report(const Convert& command, batch::Options& options) {
    const bool is_table = find_table_writer(options.format) != nullptr;
    const bool in_folder = is_table ? command.output.is_folder() : options.output_is_folder;
    if (command.resume && !in_folder && options.report.empty()) {
        throw Error(ErrorKind::usage, "usage", {}, "--resume needs to know what was done",
                    "write to a folder with -o, or name the --report of the earlier run");
    }
    if (!options.report.empty() || !in_folder || options.dry_run) return;
    const auto folder = is_table ? options.output.parent_path() : options.output;
    const auto kind = is_table ? "-" + options.format : std::string(); // beside that of the notes themselves
    options.report = (folder / fmt::format(".ianote-report{}{}.jsonl", kind, shard_part(options.shard))).string();
}

void write_unless_closed(const std::string& data) {
    try {
        write_data(data);
    } catch (const ClosedPipe&) { // NOLINT(bugprone-empty-catch): a reader that has gone is no fault of the document
    }
}

/// What to do after an interruption.
std::string again(const batch::Options& options) {
    if (find_table_writer(options.format) == nullptr) return "run the same command again with --resume";
    return fmt::format("no table was written; run the same command again{}",
                       options.report.empty() ? "" : " with --resume");
}

} // namespace

void Convert::setup(Options& options) {
    options.values("INPUT", common.inputs, "files, folders (read recursively), or - for standard input");
    output.setup(options, "a folder for several results, a file for one, - for standard output");
    options.choice("-f,--format", format, choices_of(writers(), table_writers()), "format of the results");
    options.choice("--explain", explain, explanations(), "say on standard error why each note was read as it was");
    common.setup_language(options);
    options.choice("--changes", common.convert.changes, change_readings(),
                   "how tracked changes of a Word file are read that nobody accepted yet");
    options.choice("--comments", common.convert.comments, comment_readings(),
                   "what becomes of the comments of a Word file");
    options.flag("--any", common.convert.any,
                 "convert what is no Council note, too: its words and structure, without a header");
    options.flag("--resume", resume, "leave out what an earlier run has done and what has not changed since");
    options.flag("--retry-failed", retry_failed, "with --resume: try failed documents again (the default)")
        .needs("--resume");
    options.flag("--skip-failed", skip_failed, "with --resume: leave failed documents failed")
        .needs("--resume")
        .excludes("--retry-failed");
    options.flag("--dry-run", dry_run, "say what would be read, written and skipped, and what collides");
    common.setup(options);
}

int Convert::run() {
    const auto languages = common.load_languages();
    auto inputs = common.collect(output.path);
    batch::Options options;
    options.format = format;
    options.explain = explain;
    options.workers = common.workers();
    options.shard = common.shard.value_or(batch::Shard{});
    options.dry_run = dry_run;
    options.report = common.report;
    options.convert = common.convert;
    if (resume) options.resume = skip_failed ? batch::Resume::skip_failed : batch::Resume::retry_failed;
    const auto* table = find_table_writer(format);
    if (table != nullptr)
        place_table(*table, *this, inputs, options);
    else
        place_output(*this, inputs, options);
    place_report(*this, options);
    Messages messages(common.volume(), common.progress);
    if (inputs.files.empty() && table == nullptr) {
        messages.line("ianote: " + batch::summary_line({}));
        return exit_ok;
    }
    auto listener = BatchOptions::listener(messages, dry_run);
    listener.sink = write_unless_closed;
    catch_interrupts();
    const auto totals = batch::run(inputs.files, languages, options, listener, interrupted());
    messages.end_progress();
    const bool to_standard_output = !options.output_is_folder && output.is_standard();
    if (!to_standard_output || inputs.several || totals.interrupted)
        BatchOptions::close(messages, totals, again(options));
    return common.exit_code(totals);
}

} // namespace ianote::cli
