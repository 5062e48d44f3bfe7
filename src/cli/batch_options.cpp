// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch_options.hpp"

#include "cli/command.hpp"
#include "cli/language_options.hpp"
#include "cli/quantities.hpp"

#include <ianote/error.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace ianote::cli {

namespace fs = std::filesystem;

void BatchOptions::add_inputs(CLI::App& app) {
    app.add_option("-j,--jobs", jobs_, "workers (default: the machine's cores)")->check(CLI::Range(1, 1024));
    app.add_option("--manifest", manifest_, "a file with one input a line, - for standard input");
    app.add_flag("-0,--null", null_, "the manifest's entries end with NUL")->needs("--manifest");
    app.add_option("--shard", shard_, "K/N: only this part of the inputs (K from 0), or auto in a task array");
    app.add_option("--report", report_, "a file for the run report, one JSON object a line and input");
    add_language_options(app, languages_folder_);
}

void BatchOptions::add_language(CLI::App& app) {
    app.add_option("--lang", language_, "language of the notes (as fr) instead of detection");
}

void BatchOptions::add_limits(CLI::App& app) {
    app.add_option("--timeout", timeout_, "longest time a document, as 30s or 2m; 0: none")->capture_default_str();
    app.add_option("--max-memory", memory_, "most memory a document, as 512M or 2G; 0: none")->capture_default_str();
    app.add_option("--max-bytes", bytes_, "largest input")->capture_default_str();
    app.add_option("--max-inflated", inflated_, "most bytes that a packed document (DOCX, PDF) may unfold into")
        ->capture_default_str();
    app.add_option("--pdf-engine", pdf_engine_, "what reads a PDF: auto, fast or poppler")
        ->check(CLI::IsMember({"auto", "fast", "poppler"}))
        ->capture_default_str();
    app.add_option("--max-pages", max_pages_, "most pages a document")->capture_default_str();
}

void BatchOptions::add_messages(CLI::App& app) {
    app.add_option("--fail-on", fail_on_, "what makes exit code 1: never, error or warning")
        ->check(CLI::IsMember({"never", "error", "warning"}))
        ->capture_default_str();
    app.add_option("--progress", progress_, "auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    app.add_flag("-q,--quiet", quiet_, "errors only");
    app.add_flag("-v,--verbose", verbose_, "notes and successes too")->excludes("--quiet");
}

ConvertOptions BatchOptions::convert() const {
    ConvertOptions options;
    options.language = language_;
    options.timeout = parse_time(timeout_, "--timeout");
    options.max_memory = parse_size(memory_, "--max-memory");
    options.max_bytes = parse_size(bytes_, "--max-bytes");
    options.max_inflated = parse_size(inflated_, "--max-inflated");
    options.max_pages = max_pages_;
    options.pdf_engine = pdf_engine_ == "fast"      ? PdfEngine::fast
                         : pdf_engine_ == "poppler" ? PdfEngine::poppler
                                                    : PdfEngine::automatic;
    return options;
}

Languages BatchOptions::languages() const {
    Languages languages = load_languages(languages_folder_);
    if (!language_.empty() && !languages.knows(language_)) {
        throw Error(ErrorKind::usage, "language-unknown", {}, fmt::format("no language pack for '{}'", language_));
    }
    return languages;
}

batch::Shard BatchOptions::shard() const { return shard_.empty() ? batch::Shard{} : batch::parse_shard(shard_); }

unsigned BatchOptions::workers() const { return jobs_ > 0 ? jobs_ : std::max(1U, std::thread::hardware_concurrency()); }

Volume BatchOptions::volume() const { return quiet_ ? Volume::quiet : verbose_ ? Volume::verbose : Volume::usual; }

Progress BatchOptions::progress() const {
    return progress_ == "always" ? Progress::always : progress_ == "never" ? Progress::never : Progress::automatic;
}

bool BatchOptions::is_batch() const {
    std::error_code error;
    return !manifest_.empty() || !shard_.empty() ||
           std::any_of(inputs.begin(), inputs.end(),
                       [&](const std::string& path) { return fs::is_directory(path, error); });
}

std::vector<std::string> BatchOptions::collect(const std::string& output) {
    if (!names_inputs()) {
        throw Error(ErrorKind::usage, "usage", {}, "no input is given", "name files, a folder, or a --manifest");
    }
    const auto part = shard();
    auto named = inputs;
    if (!manifest_.empty()) {
        const auto more = batch::read_manifest(manifest_, null_);
        named.insert(named.end(), more.begin(), more.end());
    }
    const auto missing = [](const std::string& path) {
        std::error_code error;
        return path != "-" && !fs::exists(path, error);
    };
    if (!named.empty() && manifest_.empty() && std::all_of(named.begin(), named.end(), missing)) {
        throw Error(ErrorKind::usage, "input-missing", {named.front(), 0, 0}, "no such file or folder");
    }
    auto files = batch::expand_inputs(named, output);
    several_ = files.size() != 1 || named.size() != 1 || files.front() != named.front();
    std::erase_if(files, [&](const std::string& path) { return !batch::in_shard(path, part); });
    return files;
}

std::string BatchOptions::dry_run_line(const batch::Record& record) {
    const auto line = [&](const char* what, const std::string& detail) {
        return fmt::format("{}\t{}\t{}\n", what, record.input, detail);
    };
    if (record.status == "failed") {
        const auto& last = record.diagnostics.back();
        return line(last.code == "identity-collision" ? "collide" : "fail", last.message);
    }
    if (record.carried || record.status == "skipped") return line("skip", record.output);
    return line(record.output.empty() ? "read" : "write", record.output);
}

void BatchOptions::close(Messages& messages, const batch::Totals& totals, const std::string& again) {
    constexpr std::size_t most_named = 50;
    for (std::size_t i = 0; i < std::min(most_named, totals.failed_inputs.size()); ++i) {
        messages.line(fmt::format("ianote: failed: {}", totals.failed_inputs[i]));
    }
    if (totals.failed_inputs.size() > most_named) {
        messages.line(fmt::format("ianote: failed: {} more, see the report", totals.failed_inputs.size() - most_named));
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
    if (fail_on_ == "never") return exit_ok;
    const bool found = totals.has_error || (fail_on_ == "warning" && totals.has_warning);
    return found ? exit_found : exit_ok;
}

} // namespace ianote::cli
