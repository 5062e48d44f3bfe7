// SPDX-License-Identifier: GPL-3.0-or-later
// ianote index
#include "cli/batch_options.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/quantities.hpp"

#include <ianote/indexing.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>

namespace ianote::cli {

namespace {

class Index : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("ARCHIVE", archive_, "the archive file; it is made where there is none")->required();
        app.add_option("INPUT", common_.inputs, "notes or converted XML: files, folders (read recursively), or -");
        common_.add_inputs(app);
        common_.add_language(app);
        app.add_flag("--dry-run", dry_run_, "say what would be added and skipped, and what collides");
        app.add_option("--wait", wait_, "how long to wait for another writer, as 30s")->capture_default_str();
        common_.add_limits(app);
        common_.add_messages(app);
    }

    int run() override {
        batch::IndexOptions options;
        options.convert = common_.convert();
        options.stop = &interrupted();
        options.workers = common_.workers();
        options.report = common_.report();
        options.skip_known = !common_.has_own_languages();
        const Languages languages = common_.languages();
        const auto inputs = collect();
        options.dry_run = dry_run_;
        const auto archive = open();
        Messages messages(common_.volume(), common_.progress());
        batch::Listener listener;
        listener.finished = [&](const batch::Record& record) {
            messages.diagnostics(record);
            if (dry_run_) write_data(BatchOptions::dry_run_line(record));
        };
        listener.progress = [&](std::size_t done, std::size_t all) { messages.progress(done, all); };
        catch_interrupts();
        const auto totals = batch::run_index(inputs, languages, options, archive.get(), listener);
        messages.end_progress();
        if (!common_.quiet() && !dry_run_) {
            messages.line(fmt::format("ianote: {}: {} added, {} replaced, {} unchanged", archive_, totals.added,
                                      totals.replaced, totals.unchanged));
        }
        BatchOptions::close(messages, totals, "run the same command again, what is there already costs little");
        return common_.exit_code(totals);
    }

private:
    /// The archive may lie among the notes, and SQLite's files beside it; they are no notes.
    std::vector<std::string> collect() {
        auto inputs = common_.collect(archive_);
        std::erase_if(inputs, [&](const std::string& input) {
            constexpr std::array beside{"-wal", "-shm", "-journal"};
            return std::any_of(beside.begin(), beside.end(), [&](const char* end) {
                std::error_code error;
                return input.ends_with(end) && std::filesystem::equivalent(input, archive_ + end, error);
            });
        });
        return inputs;
    }

    /// Null: a dry run, and there is no archive yet.
    std::unique_ptr<archive::Archive> open() const {
        const auto patience = parse_time(wait_, "--wait");
        if (!dry_run_) return std::make_unique<archive::Archive>(archive_, archive::OpenFor::writing, patience);
        if (std::error_code error; !std::filesystem::exists(archive_, error)) return nullptr;
        return std::make_unique<archive::Archive>(archive_, archive::OpenFor::reading, patience);
    }

    std::string archive_;
    std::string wait_ = "30s";
    bool dry_run_ = false;
    BatchOptions common_;
};

} // namespace

std::unique_ptr<Command> make_index() { return std::make_unique<Index>(); }

} // namespace ianote::cli
