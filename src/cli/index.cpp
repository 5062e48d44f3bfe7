// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/index.hpp"

#include "cli/interrupt.hpp"

#include <ianote/indexing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace ianote::cli {

namespace {

/// The archive may lie among the notes, and SQLite's files beside it; they are no notes.
std::vector<std::string> collect(const Index& command) {
    auto inputs = command.common.collect(command.path).files;
    std::erase_if(inputs, [&](const std::string& input) {
        constexpr std::array beside{"-wal", "-shm", "-journal"};
        return std::any_of(beside.begin(), beside.end(), [&](const char* end) {
            std::error_code error;
            return input.ends_with(end) && std::filesystem::equivalent(input, command.path + end, error);
        });
    });
    return inputs;
}

void tell(const Index& command, const archive::Upgrade& upgrade, Messages& messages) {
    messages.end_progress();
    if (!command.common.quiet) {
        messages.line(
            fmt::format("ianote: {} was brought from schema {} to {}", command.path, upgrade.from, upgrade.to));
    }
    if (upgrade.damaged == 0) return;
    messages.line(fmt::format("ianote: {}: documents that do not read any more, and are found by their headers' facts "
                              "alone: {}; 'ianote verify' names them",
                              command.path, upgrade.damaged));
}

/// Null: a dry run, and there is no archive yet. One of an older program is brought up to date, and that is told.
std::unique_ptr<archive::Archive> open(const Index& command, Messages& messages) {
    using archive::OpenFor;
    if (command.dry_run) {
        if (std::error_code error; !std::filesystem::exists(command.path, error)) return nullptr;
        return std::make_unique<archive::Archive>(command.path, OpenFor::reading, command.wait);
    }
    const auto progress = [&](std::size_t done, std::size_t all) { messages.progress(done, all); };
    auto opened = std::make_unique<archive::Archive>(command.path, OpenFor::writing, command.wait, progress);
    if (const auto& upgrade = opened->upgrade(); upgrade) tell(command, *upgrade, messages);
    return opened;
}

/// Without inputs an archive of an older program is brought up to date, and that is all.
int upgrade_alone(const Index& command) {
    Messages messages(command.common.volume(), command.common.progress);
    const auto opened = open(command, messages);
    if (!opened->upgrade() && !command.common.quiet)
        messages.line(fmt::format("ianote: {} is up to date, and no input is given", command.path));
    return exit_ok;
}

} // namespace

void Index::setup(Options& options) {
    options.value("ARCHIVE", path, "the archive file; it is made where there is none").required();
    options.values("INPUT", common.inputs,
                   "notes or converted XML: files, folders (read recursively), or -; none: an archive of an older "
                   "program is brought up to date, and that is all");
    common.setup_language(options);
    options.flag("--dry-run", dry_run, "say what would be added and skipped, and what collides");
    options.time("--wait", wait, "how long to wait for another writer, as 30s");
    common.setup(options);
}

int Index::run() {
    if (std::error_code error; !common.names_inputs() && std::filesystem::exists(path, error))
        return upgrade_alone(*this);
    const batch::IndexOptions options{.report = common.report,
                                      .workers = common.workers(),
                                      .convert = common.convert,
                                      .stop = &interrupted(),
                                      .dry_run = dry_run,
                                      .skip_known = common.languages.folder.empty()};
    const auto languages = common.load_languages();
    const auto inputs = collect(*this);
    Messages messages(common.volume(), common.progress);
    const auto opened = open(*this, messages);
    catch_interrupts();
    const auto totals =
        batch::run_index(inputs, languages, options, opened.get(), BatchOptions::listener(messages, dry_run));
    messages.end_progress();
    if (!common.quiet && !dry_run) {
        messages.line(fmt::format("ianote: {}: {} added, {} replaced, {} unchanged", path, totals.added,
                                  totals.replaced, totals.unchanged));
    }
    BatchOptions::close(messages, totals, "run the same command again, what is there already costs little");
    return common.exit_code(totals);
}

} // namespace ianote::cli
