// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/convert.hpp"

#include "cli/interrupt.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::cli {

namespace {

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
    if (command.resume && !options.output_is_folder && options.report.empty()) {
        throw Error(ErrorKind::usage, "usage", {}, "--resume needs to know what was done",
                    "write to a folder with -o, or name the --report of the earlier run");
    }
    if (!options.report.empty() || !options.output_is_folder || options.dry_run) return;
    const auto part =
        options.shard.count > 1 ? fmt::format("-{}-of-{}", options.shard.index, options.shard.count) : std::string();
    options.report = (options.output / fmt::format(".ianote-report{}.jsonl", part)).string();
}

void write_unless_closed(const std::string& data) {
    try {
        write_data(data);
    } catch (const ClosedPipe&) { // NOLINT(bugprone-empty-catch): a reader that has gone is no fault of the document
    }
}

} // namespace

void Convert::setup(Options& options) {
    options.values("INPUT", common.inputs, "files, folders (read recursively), or - for standard input");
    output.setup(options, "a folder for several inputs, a file for one, - for standard output");
    options.format("-f,--format", format, writers(), "format of the results");
    common.setup_language(options);
    options.choice("--changes", common.convert.changes, change_readings(),
                   "how tracked changes of a Word file are read that nobody accepted yet");
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
    const auto inputs = common.collect(output.path);
    batch::Options options;
    options.format = format->name;
    options.workers = common.workers();
    options.shard = common.shard.value_or(batch::Shard{});
    options.dry_run = dry_run;
    options.report = common.report;
    options.convert = common.convert;
    if (resume) options.resume = skip_failed ? batch::Resume::skip_failed : batch::Resume::retry_failed;
    place_output(*this, inputs, options);
    place_report(*this, options);
    Messages messages(common.volume(), common.progress);
    if (inputs.files.empty()) {
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
        BatchOptions::close(messages, totals, "run the same command again with --resume");
    return common.exit_code(totals);
}

} // namespace ianote::cli
