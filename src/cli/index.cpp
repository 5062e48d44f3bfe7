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
        app.add_option("INPUT", common_.inputs,
                       "notes or converted XML: files, folders (read recursively), or -; none: an archive of an older "
                       "program is brought up to date, and that is all");
        common_.add_inputs(app);
        common_.add_language(app);
        app.add_flag("--dry-run", dry_run_, "say what would be added and skipped, and what collides");
        app.add_option("--wait", wait_, "how long to wait for another writer, as 30s")->capture_default_str();
        common_.add_limits(app);
        common_.add_messages(app);
    }

    int run() override {
        Messages messages(common_.volume(), common_.progress());
        if (std::error_code error; !common_.names_inputs() && std::filesystem::exists(archive_, error)) {
            const bool upgraded = open(messages)->upgrade().has_value();
            if (!upgraded && !common_.quiet()) {
                messages.line(fmt::format("ianote: {} is up to date, and no input is given", archive_));
            }
            return exit_ok;
        }
        batch::IndexOptions options;
        options.convert = common_.convert();
        options.stop = &interrupted();
        options.workers = common_.workers();
        options.report = common_.report();
        options.skip_known = !common_.has_own_languages();
        const Languages languages = common_.languages();
        const auto inputs = collect();
        options.dry_run = dry_run_;
        const auto archive = open(messages);
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
    std::unique_ptr<archive::Archive> open(Messages& messages) const {
        using archive::OpenFor;
        const auto patience = parse_time(wait_, "--wait");
        if (dry_run_) {
            std::error_code error;
            if (!std::filesystem::exists(archive_, error)) return nullptr;
            return std::make_unique<archive::Archive>(archive_, OpenFor::reading, patience);
        }
        const auto progress = [&](std::size_t done, std::size_t all) { messages.progress(done, all); };
        auto out = std::make_unique<archive::Archive>(archive_, OpenFor::writing, patience, progress);
        if (const auto& upgrade = out->upgrade(); upgrade) tell(messages, *upgrade);
        return out;
    }

    void tell(Messages& messages, const archive::Upgrade& upgrade) const {
        messages.end_progress();
        if (!common_.quiet()) {
            messages.line(
                fmt::format("ianote: {} was brought from schema {} to {}", archive_, upgrade.from, upgrade.to));
        }
        if (upgrade.damaged == 0) return;
        messages.line(fmt::format("ianote: {}: documents that do not read any more, and are found by their headers' "
                                  "facts alone: {}; 'ianote verify' names them",
                                  archive_, upgrade.damaged));
    }

    std::string archive_;
    std::string wait_ = "30s";
    bool dry_run_ = false;
    BatchOptions common_;
};

} // namespace

std::unique_ptr<Command> make_index() { return std::make_unique<Index>(); }

} // namespace ianote::cli
