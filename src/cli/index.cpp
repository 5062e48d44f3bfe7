// SPDX-License-Identifier: GPL-3.0-or-later
// ianote index
#include "cli/batch_options.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/quantities.hpp"

#include <ianote/indexing.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace ianote::cli {

namespace {

class Index : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("ARCHIVE", archive_, "the archive file; it is made where there is none")->required();
        app.add_option("INPUT", common_.inputs, "notes or converted XML: files, folders (read recursively), or -");
        common_.add_inputs(app);
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
        const auto inputs = common_.collect({});
        archive::Archive archive(archive_, archive::OpenFor::writing, parse_time(wait_, "--wait"));
        Messages messages(common_.volume(), common_.progress());
        batch::Listener listener;
        listener.finished = [&](const batch::Record& record) { messages.diagnostics(record); };
        listener.progress = [&](std::size_t done, std::size_t all) { messages.progress(done, all); };
        catch_interrupts();
        const auto totals = batch::run_index(inputs, languages, options, archive, listener);
        messages.end_progress();
        if (!common_.quiet()) {
            messages.line(fmt::format("ianote: {}: {} added, {} replaced, {} unchanged", archive_, totals.added,
                                      totals.replaced, totals.unchanged));
        }
        BatchOptions::close(messages, totals, "run the same command again, what is there already costs little");
        return common_.exit_code(totals);
    }

private:
    std::string archive_;
    std::string wait_ = "30s";
    BatchOptions common_;
};

} // namespace

std::unique_ptr<Command> make_index() { return std::make_unique<Index>(); }

} // namespace ianote::cli
