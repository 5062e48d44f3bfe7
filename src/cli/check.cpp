// SPDX-License-Identifier: GPL-3.0-or-later
// ianote check
#include "base/codes.hpp"
#include "batch/load.hpp"
#include "batch/output.hpp"
#include "cli/batch_options.hpp"
#include "cli/check_rules.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "text/iso_date.hpp"

#include <ianote/pairs.hpp>
#include <ianote/write.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace ianote::cli {

namespace {

namespace fs = std::filesystem;

/// A file that the command line names beside the notes: one that cannot be read makes the command wrong.
std::string load_setting(const std::string& path) {
    try {
        return batch::load_input(path, std::size_t{1} << 30U);
    } catch (const Error& error) {
        throw Error(ErrorKind::usage, error.code(), error.place(), error.message(), error.remedy());
    }
}

class Check : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("INPUT", common_.inputs, "a note, two versions of one, or folders of notes");
        app.add_option("-o,--output", output_, "a file; for the pages of a folder (-f html) a folder");
        app.add_option("-f,--format", format_,
                       "text, json, tsv, sarif, junit or html; of --list-rules text, json, markdown");
        app.add_option("--rules", options_.rules, "only these rules; -NAME leaves one out")
            ->delimiter(',')
            ->allow_extra_args(false);
        app.add_option("--ignore", ignore_file_, "findings to silence: fingerprint, until=DATE if wished, reason");
        app.add_option("--today", today_, "the date by which silences expire (default: the clock's)");
        app.add_option("--terms", terms_, "term base: TBX, or TSV with languages in its first line; once for each file")
            ->allow_extra_args(false);
        app.add_option("--own-rules", own_rules_,
                       "your own rules: name, severity, language, pattern, wanted, message; once for each file")
            ->allow_extra_args(false);
        app.add_option("--dictionary", dictionaries_,
                       "word pairs: TSV, .dic of hunalign, TMX or TBX; once for each file")
            ->allow_extra_args(false);
        app.add_flag("--list-rules", list_rules_, "name every rule");
        app.add_option("--explain", explained_, "what a rule is for, with an example");
        app.add_option("--pivot", pairs_.pivot,
                       "language that all versions are compared with (default: an original, else fr)");
        app.add_option("--lang,--source-lang", source_language_, "language of the first version instead of detection");
        app.add_option("--target-lang", target_language_, "language of the second version instead of detection");
        common_.add_inputs(app);
        common_.add_limits(app);
        common_.add_messages(app);
    }

    int run() override {
        if (list_rules_ || !explained_.empty()) {
            write_data(list_rules_ ? list_of_rules(format_) : explanation_of(explained_));
            return exit_ok;
        }
        read_settings();
        const Languages languages = common_.languages();
        for (const auto& [option, code] :
             {std::pair("--pivot", &pairs_.pivot), std::pair("--source-lang", &source_language_),
              std::pair("--target-lang", &target_language_)}) {
            if (!code->empty() && !languages.knows(*code)) {
                throw Error(ErrorKind::usage, "language-unknown", {},
                            fmt::format("{}: no language pack for '{}'", option, *code));
            }
        }
        return is_few() ? check_few(languages) : check_many(languages);
    }

private:
    void read_settings() {
        if (format_.empty()) format_ = "text";
        if (find_finding_writer(format_) == nullptr) {
            throw Error(ErrorKind::usage, "usage", {}, fmt::format("there is no format '{}'", format_),
                        "use text, json, tsv, sarif, junit or html");
        }
        for (const auto& file : dictionaries_) options_.dictionary.add(load_setting(file), file);
        for (const auto& file : terms_) options_.terms.add(load_setting(file), file);
        for (const auto& file : own_rules_) options_.own_rules.add(load_setting(file), file);
        if (!ignore_file_.empty()) {
            ignored_ = IgnoreList(load_setting(ignore_file_), ignore_file_, today_.empty() ? text::today() : today_);
        }
        check_rule_names(options_);
        pairs_.dictionary = options_.dictionary;
        pairs_.convert = common_.convert();
        pairs_.workers = common_.workers();
        pairs_.report = common_.report();
    }

    /// One note or two: files, not folders.
    bool is_few() const { return !common_.inputs.empty() && common_.inputs.size() <= 2 && !common_.is_batch(); }

    Note read(const std::string& path, const std::string& language, const Languages& languages,
              Messages& messages) const {
        auto options = pairs_.convert;
        options.language = language;
        try {
            auto conversion = convert(batch::load_input(path, options.max_bytes), fs::path(path).filename().string(),
                                      languages, options);
            batch::Record record;
            record.input = path;
            record.status = "ok";
            for (auto& d : conversion.diagnostics) { // the rules tell the rest, and where
                if (base::puts_text_in_doubt(d.code)) record.diagnostics.push_back(std::move(d));
            }
            messages.diagnostics(record);
            return std::move(conversion.note);
        } catch (const Error& error) {
            auto place = error.place();
            place.file = path;
            throw Error(error.kind(), error.code(), place, error.message(), error.remedy());
        }
    }

    int check_few(const Languages& languages) {
        Messages messages(common_.volume(), Progress::never);
        const auto first = read(common_.inputs[0], source_language_, languages, messages);
        std::vector<CheckResult> results;
        if (common_.inputs.size() == 1) {
            results.push_back(check_note(first, languages, options_));
        } else {
            const auto second = read(common_.inputs[1], target_language_, languages, messages);
            results.push_back(check_pair(first, second, languages, options_));
        }
        return finish(results, messages);
    }

    int check_many(const Languages& languages) {
        const bool pages = format_ == "html";
        if (pages && (output_.empty() || output_ == "-")) {
            throw Error(ErrorKind::usage, "usage", {}, "several pages cannot go to standard output",
                        "name a folder with -o");
        }
        if (!source_language_.empty() || !target_language_.empty()) {
            throw Error(ErrorKind::usage, "usage", {}, "--source-lang and --target-lang are for one pair of files");
        }
        const auto inputs = common_.collect(output_);
        if (pages) batch::make_folder(output_);
        Messages messages(common_.volume(), common_.progress());
        std::vector<CheckResult> results;
        std::mutex mutex;
        const auto keep = [&](CheckResult result, batch::Record& record) {
            ignored_.apply(result.findings);
            if (pages) {
                record.output = fmt::format("{}.{}{}.html", result.document, result.source_language.view(),
                                            result.target_name.empty() ? "" : "-" + result.target_language.str());
                const std::span<const CheckResult> one(&result, 1);
                batch::PendingFile(fs::path(output_) / record.output, find_finding_writer(format_)->write(one))
                    .commit();
            }
            result.bitext = {};
            const std::scoped_lock lock(mutex);
            results.push_back(std::move(result));
        };
        batch::VersionWork work;
        work.alone = [&](const Note& note, batch::Record& record) {
            keep(check_note(note, languages, options_), record);
        };
        work.pair = [&](const Note& pivot, const Note& other, bool is_first, batch::Record& record) {
            auto options = options_;
            options.source_alone = is_first;
            keep(check_pair(pivot, other, languages, options), record);
        };
        work.listener.finished = [&](const batch::Record& record) { messages.diagnostics(record); };
        work.listener.progress = [&](std::size_t done, std::size_t all) { messages.progress(done, all); };
        catch_interrupts();
        const auto totals = batch::run_versions(inputs, languages, pairs_, work, interrupted());
        messages.end_progress();
        std::sort(results.begin(), results.end(), [](const CheckResult& a, const CheckResult& b) {
            return std::tie(a.document, a.source_name, a.target_name) <
                   std::tie(b.document, b.source_name, b.target_name);
        });
        const auto code = finish(results, messages);
        BatchOptions::close(messages, totals, "run the same command again");
        return std::max(code, common_.exit_code(totals));
    }

    /// Writes the findings, tells how many there are, and which silences silence nothing.
    int finish(std::vector<CheckResult>& results, Messages& messages) {
        std::vector<Finding> all;
        for (auto& result : results) {
            ignored_.apply(result.findings);
            all.insert(all.end(), result.findings.begin(), result.findings.end());
        }
        if (format_ != "html" || is_few()) {
            const auto data = find_finding_writer(format_)->write(results);
            if (output_.empty() || output_ == "-") {
                write_data(data);
            } else {
                batch::PendingFile(output_, data).commit();
            }
        }
        for (const auto& entry : ignored_.apply(all)) {
            messages.line(fmt::format("ianote: {}:{}: {} [{}]", ignore_file_, entry.line,
                                      ignored_.has_expired(entry) ? "this silence has expired"
                                                                  : "nothing is silenced by this line any more",
                                      entry.fingerprint));
        }
        if (results.size() > 1 && !common_.quiet()) messages.line(summary_table(results));
        return tell(all, messages);
    }

    int tell(const std::vector<Finding>& all, Messages& messages) const {
        std::map<Severity, std::size_t> count;
        std::size_t silenced = 0;
        for (const auto& finding : all) ++(finding.ignored ? silenced : count[finding.severity]);
        if (!common_.quiet()) {
            messages.line(fmt::format("ianote: {} findings: {} errors, {} warnings, {} notes, {} silenced",
                                      all.size() - silenced, count[Severity::error], count[Severity::warning],
                                      count[Severity::note], silenced));
        }
        if (common_.fail_on() == "never") return exit_ok;
        const bool fails =
            count[Severity::error] > 0 || (common_.fail_on() == "warning" && count[Severity::warning] > 0);
        return fails ? exit_found : exit_ok;
    }

    BatchOptions common_;
    std::vector<std::string> dictionaries_;
    std::vector<std::string> terms_;
    std::vector<std::string> own_rules_;
    std::string ignore_file_;
    std::string today_;
    std::string output_;
    std::string format_;
    std::string explained_;
    std::string source_language_;
    std::string target_language_;
    bool list_rules_ = false;
    CheckOptions options_;
    IgnoreList ignored_;
    batch::PairOptions pairs_;
};

} // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<Check>(); }

} // namespace ianote::cli
