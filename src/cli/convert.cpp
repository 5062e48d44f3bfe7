// SPDX-License-Identifier: GPL-3.0-or-later
// ianote convert
#include "cli/batch_options.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"

#include <ianote/error.hpp>
#include <ianote/write.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <set>

namespace ianote::cli {

namespace {

namespace fs = std::filesystem;

class Convert : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("INPUT", common_.inputs, "files, folders (read recursively), or - for standard input");
        app.add_option("-o,--output", output_, "a folder for several inputs, a file for one, - for standard output");
        std::set<std::string> formats;
        for (const auto& writer : writers()) formats.emplace(writer.name);
        app.add_option("-f,--format", options_.format, "xml, json or text")
            ->check(CLI::IsMember(formats))
            ->capture_default_str();
        common_.add_inputs(app);
        common_.add_language(app);
        app.add_flag("--resume", resume_, "leave out what an earlier run has done and what has not changed since");
        auto* retry = app.add_flag("--retry-failed", retry_, "with --resume: try failed documents again (the default)");
        app.add_flag("--skip-failed", skip_, "with --resume: leave failed documents failed")
            ->excludes(retry)
            ->needs("--resume");
        retry->needs("--resume");
        app.add_flag("--dry-run", options_.dry_run, "say what would be read, written and skipped, and what collides");
        common_.add_limits(app);
        common_.add_messages(app);
    }

    int run() override {
        options_.convert = common_.convert();
        options_.workers = common_.workers();
        options_.shard = common_.shard();
        options_.report = common_.report();
        if (resume_) options_.resume = skip_ ? batch::Resume::skip_failed : batch::Resume::retry_failed;
        const Languages languages = common_.languages();
        const auto inputs = common_.collect(output_);
        place_output(inputs);
        if (inputs.empty()) {
            Messages(Volume::usual, Progress::never).line("ianote: " + batch::summary_line({}));
            return exit_ok;
        }
        return convert(inputs, languages);
    }

private:
    /// Folder, file or standard output, as the number of inputs and the look of -o say.
    void place_output(const std::vector<std::string>& inputs) {
        std::error_code error;
        const bool several = common_.several();
        const bool folder = several || output_.ends_with('/') || (!output_.empty() && fs::is_directory(output_, error));
        if (several && (output_.empty() || output_ == "-") && !options_.dry_run && inputs.size() > 1) {
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
        Messages messages(common_.volume(), common_.progress());
        batch::Listener listener;
        listener.finished = [&](const batch::Record& record) {
            messages.diagnostics(record);
            if (options_.dry_run) write_data(BatchOptions::dry_run_line(record));
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
        if (!to_standard_output || common_.several() || totals.interrupted) {
            BatchOptions::close(messages, totals, "run the same command again with --resume");
        }
        return common_.exit_code(totals);
    }

    BatchOptions common_;
    std::string output_;
    bool resume_ = false;
    bool retry_ = false;
    bool skip_ = false;
    batch::Options options_;
};

} // namespace

std::unique_ptr<Command> make_convert() { return std::make_unique<Convert>(); }

} // namespace ianote::cli
