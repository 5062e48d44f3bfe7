// SPDX-License-Identifier: GPL-3.0-or-later
// ianote report
#include "cli/command.hpp"
#include "cli/messages.hpp"

#include <ianote/batch.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace ianote::cli {

namespace {

class Report : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("FILE", files_, "run reports, as --report writes them")->required();
        app.add_option("-f,--format", format_, "text or jsonl")
            ->check(CLI::IsMember({"text", "jsonl"}))
            ->capture_default_str();
        app.add_option("--fail-on", fail_on_, "what makes exit code 1: never, error or warning")
            ->check(CLI::IsMember({"never", "error", "warning"}))
            ->capture_default_str();
    }

    int run() override {
        auto records = batch::merge_reports(files_);
        std::stable_sort(records.begin(), records.end(),
                         [](const auto& a, const auto& b) { return a.input < b.input; });
        const auto totals = batch::count(records);
        write_data(format_ == "jsonl" ? lines(records) : table(records));
        Messages(Volume::usual, Progress::never).line("ianote: " + batch::summary_line(totals));
        if (fail_on_ == "never") return exit_ok;
        return totals.has_error || (fail_on_ == "warning" && totals.has_warning) ? exit_found : exit_ok;
    }

private:
    static std::string lines(const std::vector<batch::Record>& records) {
        std::string out;
        for (const auto& record : records) out += batch::to_json_line(record) + "\n";
        return out;
    }

    static std::string table(const std::vector<batch::Record>& records) {
        std::string out = fmt::format("{:<8} {:<24} {:<4} {:>7} {:>8}  {}\n", "status", "document", "lang", "words",
                                      "coverage", "input");
        for (const auto& r : records) {
            out += fmt::format("{:<8} {:<24} {:<4} {:>7} {:>8}  {}\n", r.status, r.document.empty() ? "-" : r.document,
                               r.language.empty() ? "-" : r.language, r.words, r.coverage, r.input);
            for (const auto& d : r.diagnostics) {
                if (d.severity != Severity::note)
                    out += fmt::format("{:>9}{}: {} [{}]\n", "", to_string(d.severity), d.message, d.code);
            }
        }
        return out;
    }

    std::vector<std::string> files_;
    std::string format_ = "text";
    std::string fail_on_ = "error";
};

} // namespace

std::unique_ptr<Command> make_report() { return std::make_unique<Report>(); }

} // namespace ianote::cli
