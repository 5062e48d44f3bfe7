// SPDX-License-Identifier: GPL-3.0-or-later
// ianote convert
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/language_options.hpp"
#include "cli/messages.hpp"
#include "cli/quantities.hpp"

#include <ianote/batch.hpp>
#include <ianote/write.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <thread>

namespace ianote::cli {

namespace {

namespace fs = std::filesystem;

class Convert : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("INPUT", inputs_, "files, folders (read recursively), or - for standard input");
        app.add_option("-o,--output", output_, "a folder for several inputs, a file for one, - for standard output");
        std::set<std::string> formats;
        for (const auto& writer : writers()) formats.emplace(writer.name);
        app.add_option("-f,--format", options_.format, "xml, json or text")
            ->check(CLI::IsMember(formats))
            ->capture_default_str();
        setup_batch(app);
        setup_limits(app);
        app.add_option("--lang", options_.convert.language, "language of the notes (ISO 639-1) instead of detection");
        add_language_options(app, languages_folder_);
        app.add_option("--fail-on", fail_on_, "what makes exit code 1: never, error or warning")
            ->check(CLI::IsMember({"never", "error", "warning"}))
            ->capture_default_str();
        app.add_option("--progress", progress_, "auto, always or never")
            ->check(CLI::IsMember({"auto", "always", "never"}))
            ->capture_default_str();
        app.add_flag("-q,--quiet", quiet_, "errors only");
        app.add_flag("-v,--verbose", verbose_, "notes and successes too")->excludes("--quiet");
    }

    int run() override {
        configure();
        const Languages languages = load_languages(languages_folder_);
        if (!options_.convert.language.empty() && !languages.knows(options_.convert.language)) {
            throw Error(ErrorKind::usage, "language-unknown", {},
                        fmt::format("no language pack for '{}'", options_.convert.language));
        }
        auto inputs = collect_inputs();
        place_output(inputs);
        if (inputs.empty()) {
            Messages(Volume::usual, Progress::never).line("ianote: " + batch::summary_line({}));
            return exit_ok;
        }
        return convert(inputs, languages);
    }

private:
    void setup_batch(CLI::App& app) {
        app.add_option("-j,--jobs", jobs_, "workers (default: the machine's cores)")->check(CLI::Range(1, 1024));
        app.add_option("--manifest", manifest_, "a file with one input a line, - for standard input");
        app.add_flag("-0,--null", null_, "the manifest's entries end with NUL")->needs("--manifest");
        app.add_option("--shard", shard_, "K/N: only this part of the inputs (K from 0), or auto in a task array");
        app.add_flag("--resume", resume_, "leave out what an earlier run has done and what has not changed since");
        auto* retry = app.add_flag("--retry-failed", retry_, "with --resume: try failed documents again (the default)");
        app.add_flag("--skip-failed", skip_, "with --resume: leave failed documents failed")
            ->excludes(retry)
            ->needs("--resume");
        retry->needs("--resume");
        app.add_flag("--dry-run", options_.dry_run, "say what would be read, written and skipped, and what collides");
        app.add_option("--report", options_.report, "a file for the run report, one JSON object a line and input");
    }

    void setup_limits(CLI::App& app) {
        app.add_option("--timeout", timeout_, "longest time a document, as 30s or 2m; 0: none")->capture_default_str();
        app.add_option("--max-memory", memory_, "most memory a document, as 512M or 2G; 0: none")
            ->capture_default_str();
        app.add_option("--max-bytes", bytes_, "largest input")->capture_default_str();
        app.add_option("--max-inflated", inflated_, "most bytes that a packed document (DOCX, PDF) may unfold into")
            ->capture_default_str();
        app.add_option("--pdf-engine", pdf_engine_, "what reads a PDF: auto, fast or poppler")
            ->check(CLI::IsMember({"auto", "fast", "poppler"}))
            ->capture_default_str();
        app.add_option("--max-pages", options_.convert.max_pages, "most pages a document")->capture_default_str();
    }

    void configure() {
        options_.convert.timeout = parse_time(timeout_, "--timeout");
        options_.convert.max_memory = parse_size(memory_, "--max-memory");
        options_.convert.max_bytes = parse_size(bytes_, "--max-bytes");
        options_.convert.max_inflated = parse_size(inflated_, "--max-inflated");
        options_.convert.pdf_engine = pdf_engine_ == "fast"      ? PdfEngine::fast
                                      : pdf_engine_ == "poppler" ? PdfEngine::poppler
                                                                 : PdfEngine::automatic;
        options_.workers = jobs_ > 0 ? jobs_ : std::max(1U, std::thread::hardware_concurrency());
        if (!shard_.empty()) options_.shard = batch::parse_shard(shard_);
        if (resume_) options_.resume = skip_ ? batch::Resume::skip_failed : batch::Resume::retry_failed;
        if (inputs_.empty() && manifest_.empty()) {
            throw Error(ErrorKind::usage, "usage", {}, "no input is given", "name files, a folder, or a --manifest");
        }
    }

    std::vector<std::string> collect_inputs() {
        auto named = inputs_;
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
        auto files = batch::expand_inputs(named, output_);
        several_ = files.size() != 1 || named.size() != 1 || files.front() != named.front();
        std::erase_if(files, [&](const std::string& path) { return !batch::in_shard(path, options_.shard); });
        return files;
    }

    /// Folder, file or standard output, as the number of inputs and the look of -o say.
    void place_output(const std::vector<std::string>& inputs) {
        std::error_code error;
        const bool folder =
            several_ || output_.ends_with('/') || (!output_.empty() && fs::is_directory(output_, error));
        if (several_ && (output_.empty() || output_ == "-") && !options_.dry_run && inputs.size() > 1) {
            throw Error(ErrorKind::usage, "usage", {},
                        fmt::format("{} inputs cannot go to standard output", inputs.size()), "name a folder with -o");
        }
        options_.output = output_;
        options_.output_is_folder = folder && !output_.empty() && output_ != "-";
        if (options_.dry_run && options_.output.empty()) {
            options_.output = "."; // names alone are wanted
            options_.output_is_folder = true;
        }
        if (options_.output_is_folder && fs::exists(output_, error) && !fs::is_directory(output_, error)) {
            throw Error(ErrorKind::usage, "output-not-folder", {output_, 0, 0},
                        "is a file, and several results need a folder");
        }
        if (resume_ && !options_.output_is_folder && options_.report.empty()) {
            throw Error(ErrorKind::usage, "usage", {}, "--resume needs to know what was done",
                        "write to a folder with -o, or name the --report of the earlier run");
        }
        if (options_.report.empty() && options_.output_is_folder && !options_.dry_run) {
            const auto part = options_.shard.count > 1
                                  ? fmt::format("-{}-of-{}", options_.shard.index, options_.shard.count)
                                  : std::string();
            options_.report = (fs::path(output_) / fmt::format(".ianote-report{}.jsonl", part)).string();
        }
    }

    int convert(const std::vector<std::string>& inputs, const Languages& languages) {
        const auto volume = quiet_ ? Volume::quiet : verbose_ ? Volume::verbose : Volume::usual;
        const auto progress = progress_ == "always"  ? Progress::always
                              : progress_ == "never" ? Progress::never
                                                     : Progress::automatic;
        Messages messages(volume, progress);
        batch::Listener listener;
        listener.finished = [&](const batch::Record& record) {
            messages.diagnostics(record);
            if (options_.dry_run) write_data(dry_run_line(record));
        };
        listener.progress = [&](std::size_t done, std::size_t all) { messages.progress(done, all); };
        listener.sink = [&](const std::string& data) {
            try {
                write_data(data);
            } catch (
                const ClosedPipe&) { // NOLINT(bugprone-empty-catch): a reader that has gone is no fault of the document
            }
        };
        catch_interrupts();
        const auto totals = batch::run(inputs, languages, options_, listener, interrupted());
        messages.end_progress();
        const bool to_standard_output = !options_.output_is_folder && (output_.empty() || output_ == "-");
        if (!to_standard_output || several_ || totals.interrupted) close(messages, totals);
        return exit_code(totals);
    }

    std::string dry_run_line(const batch::Record& record) const {
        if (record.carried) return fmt::format("skip\t{}\t{}\n", record.input, record.output);
        if (record.status != "failed") return fmt::format("write\t{}\t{}\n", record.input, record.output);
        const auto& last = record.diagnostics.back();
        return fmt::format("{}\t{}\t{}\n", last.code == "identity-collision" ? "collide" : "fail", record.input,
                           last.message);
    }

    static void close(Messages& messages, const batch::Totals& totals) {
        constexpr std::size_t most_named = 50;
        for (std::size_t i = 0; i < std::min(most_named, totals.failed_inputs.size()); ++i) {
            messages.line(fmt::format("ianote: failed: {}", totals.failed_inputs[i]));
        }
        if (totals.failed_inputs.size() > most_named) {
            messages.line(
                fmt::format("ianote: failed: {} more, see the report", totals.failed_inputs.size() - most_named));
        }
        if (totals.interrupted || (totals.environment_failed && totals.left > 0)) {
            messages.line(
                fmt::format("ianote: {}: {} of {} inputs were not begun; run the same command again with --resume",
                            totals.interrupted ? "interrupted" : "stopped", totals.left, totals.inputs));
        }
        messages.line("ianote: " + batch::summary_line(totals));
    }

    int exit_code(const batch::Totals& totals) const {
        if (totals.environment_failed) return exit_environment;
        if (totals.interrupted) return exit_interrupted;
        if (fail_on_ == "never") return exit_ok;
        const bool found = totals.has_error || (fail_on_ == "warning" && totals.has_warning);
        return found ? exit_found : exit_ok;
    }

    std::vector<std::string> inputs_;
    std::string output_;
    std::string manifest_;
    std::string shard_;
    std::string languages_folder_;
    std::string timeout_ = "300s";
    std::string memory_ = "4G";
    std::string bytes_ = "1G";
    std::string inflated_ = "256M";
    std::string pdf_engine_ = "auto";
    std::string fail_on_ = "error";
    std::string progress_ = "auto";
    unsigned jobs_ = 0;
    bool null_ = false;
    bool resume_ = false;
    bool retry_ = false;
    bool skip_ = false;
    bool quiet_ = false;
    bool verbose_ = false;
    bool several_ = false;
    batch::Options options_;
};

} // namespace

std::unique_ptr<Command> make_convert() { return std::make_unique<Convert>(); }

} // namespace ianote::cli
