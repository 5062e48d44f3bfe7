// SPDX-License-Identifier: GPL-3.0-or-later
// ianote validate
#include "batch/load.hpp"
#include "cli/command.hpp"
#include "cli/messages.hpp"

#include <ianote/batch.hpp>
#include <ianote/validate.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace ianote::cli {

namespace {

class Validate : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("FILE", files_, "XML files, folders of them, or - for standard input")->required();
        app.add_flag("-q,--quiet", quiet_, "errors only");
    }

    int run() override {
        Messages messages(Volume::usual, Progress::never);
        std::size_t invalid = 0;
        const auto files = batch::expand_inputs(files_);
        for (const auto& file : files) invalid += valid(file, messages) ? 0 : 1;
        if (!quiet_)
            messages.line(
                fmt::format("ianote: {} files: {} valid, {} invalid", files.size(), files.size() - invalid, invalid));
        return invalid == 0 ? exit_ok : exit_found;
    }

private:
    static bool valid(const std::string& file, Messages& messages) {
        constexpr std::size_t most_bytes = std::size_t{1} << 31U;
        try {
            const auto faults = ianote::validate(batch::load_input(file, most_bytes));
            for (const auto& fault : faults)
                messages.line(message_line({file, 0, fault.line}, "error", fault.message, "schema-invalid", ""));
            return faults.empty();
        } catch (const Error& error) {
            const auto& place = error.place();
            messages.line(
                message_line({file, place.page, place.line}, "error", error.message(), error.code(), error.remedy()));
            return false;
        }
    }

    std::vector<std::string> files_;
    bool quiet_ = false;
};

} // namespace

std::unique_ptr<Command> make_validate() { return std::make_unique<Validate>(); }

} // namespace ianote::cli
