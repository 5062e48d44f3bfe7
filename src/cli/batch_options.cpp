// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch_options.hpp"

#include "cli/command.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <thread>

namespace ianote::cli {

namespace fs = std::filesystem;

namespace {

/// What a dry run says of an input: what would be done, its path, and the result's name or what is wrong.
std::string dry_run_line(const batch::Record& record) {
    const auto line = [&](const char* what, const std::string& detail) {
        return fmt::format("{}\t{}\t{}\n", what, record.input, detail);
    };
    if (record.status == Status::failed) {
        const auto& said = record.diagnostics; // of a record from a report there may be none
        return line(record.collides ? "collide" : "fail", said.empty() ? std::string() : said.back().message);
    }
    if (record.carried || record.status == Status::skipped) return line("skip", record.output);
    return line(record.output.empty() ? "read" : "write", record.output);
}

} // namespace

void require_inputs(const std::vector<std::string>& named) {
    if (named.empty()) {
        throw Error(ErrorKind::usage, "usage", {}, "no input is given", "name files, a folder, or a --manifest");
    }
    const auto missing = [](const std::string& path) {
        std::error_code error;
        return path != "-" && !fs::exists(path, error);
    };
    if (std::all_of(named.begin(), named.end(), missing))
        throw Error(ErrorKind::usage, "input-missing", {named.front(), 0, 0}, "no such file or folder");
}

ConvertOptions BatchOptions::usual_limits() {
    ConvertOptions options;
    options.timeout = std::chrono::minutes(5);
    options.max_memory = std::size_t{4} << 30U;
    return options;
}

void BatchOptions::setup(Options& options) {
    options.number("-j,--jobs", jobs, "workers (default: the machine's cores)", 1U, 1024U);
    options.value("--manifest", manifest, "a file with one input a line, - for standard input");
    options.flag("-0,--null", null, "the manifest's entries end with NUL").needs("--manifest");
    options.parsed("--shard", shard, batch::parse_shard,
                   "K/N: only this part of the inputs (K from 0), or auto in a task array");
    options.value("--report", report, "a file for the run report, one JSON object a line and input");
    languages.setup(options);
    options.time("--timeout", convert.timeout, "longest time a document, as 30s or 2m; 0: none");
    options.size("--max-memory", convert.max_memory, "most memory a document, as 512M or 2G; 0: none");
    options.size("--max-bytes", convert.max_bytes, "largest input");
    options.size("--max-inflated", convert.max_inflated,
                 "most bytes that a packed document (DOCX, PDF) may unfold into");
    options.choice("--pdf-engine", convert.pdf_engine, pdf_engines(), "what reads a PDF");
    options.number("--max-pages", convert.max_pages, "most pages a document");
    add_fail_on(options, fail_on);
    options.choice("--progress", progress, progress_names(), "auto, always or never");
    options.flag("-q,--quiet", quiet, "errors only");
    options.flag("-v,--verbose", verbose, "notes and successes too").excludes("--quiet");
}

void BatchOptions::setup_language(Options& options) {
    options.value("--lang", convert.language, "language of the notes (as fr) instead of detection");
}

bool BatchOptions::is_batch() const {
    std::error_code error;
    return !manifest.empty() || shard ||
           std::any_of(inputs.begin(), inputs.end(), [&](const auto& path) { return fs::is_directory(path, error); });
}

BatchOptions::Inputs BatchOptions::collect(const std::string& output) const {
    auto named = inputs;
    if (!manifest.empty()) {
        const auto more = batch::parse_manifest(load_setting(manifest), null);
        named.insert(named.end(), more.begin(), more.end());
    } else {
        require_inputs(named);
    }
    Inputs found{.files = batch::expand_inputs(named, output)};
    found.several = found.files.size() != 1 || named.size() != 1 || found.files.front() != named.front();
    std::erase_if(found.files,
                  [&](const std::string& path) { return !batch::in_shard(path, shard.value_or(batch::Shard{})); });
    return found;
}

Languages BatchOptions::load_languages() const {
    auto loaded = languages.load();
    require_language(loaded, convert.language);
    return loaded;
}

unsigned BatchOptions::workers() const { return jobs.value_or(std::max(1U, std::thread::hardware_concurrency())); }

Volume BatchOptions::volume() const {
    if (quiet) return Volume::quiet;
    return verbose ? Volume::verbose : Volume::usual;
}

batch::Listener BatchOptions::listener(Messages& messages, bool dry_run) {
    batch::Listener listener;
    listener.finished = [&messages, dry_run](const batch::Record& record) {
        messages.diagnostics(record);
        messages.lines(record.explanation);
        if (dry_run) write_data(dry_run_line(record));
    };
    listener.progress = [&messages](std::size_t done, std::size_t all) { messages.progress(done, all); };
    return listener;
}

void BatchOptions::close(Messages& messages, const batch::Totals& totals, const std::string& again) {
    constexpr std::size_t max_named = 50;
    for (std::size_t i = 0; i < std::min(max_named, totals.failed_inputs.size()); ++i) {
        messages.line(fmt::format("ianote: failed: {}", totals.failed_inputs[i]));
    }
    if (totals.failed_inputs.size() > max_named) {
        messages.line(fmt::format("ianote: failed: {} more, see the report", totals.failed_inputs.size() - max_named));
    }
    if (totals.interrupted || (totals.environment_failed && totals.left > 0)) {
        messages.line(fmt::format("ianote: {}: {} of {} inputs were not begun; {}",
                                  totals.interrupted ? "interrupted" : "stopped", totals.left, totals.inputs, again));
    }
    messages.line("ianote: " + batch::summary_line(totals));
}

int BatchOptions::exit_code(const batch::Totals& totals) const {
    if (totals.environment_failed) return exit_environment;
    if (totals.interrupted) return exit_interrupted;
    return cli::exit_code(fail_on, totals.has_error, totals.has_warning);
}

} // namespace ianote::cli
