// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check.hpp"

#include "base/codes.hpp"
#include "batch/reading.hpp"
#include "cli/fix.hpp"
#include "cli/interrupt.hpp"
#include "cli/watch.hpp"

#include <ianote/checking.hpp>
#include <ianote/error.hpp>
#include <ianote/findings_index.hpp>
#include <ianote/since.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace ianote::cli {

namespace {

/// What the command reads before it begins.
struct Settings {
    const FindingWriter& writer;
    Languages languages;
    CheckOptions options;
    IgnoreList ignored;
    std::optional<EarlierReport> since;
};

Note read(const Check& command, const Settings& settings, const std::string& path, const std::string& language,
          Messages& messages) {
    auto options = command.common.convert;
    options.language = language;
    auto conversion = batch::read_note(path, settings.languages, options);
    std::erase_if(conversion.diagnostics, [](const Diagnostic& d) { // the rules tell the rest, and where
        return !base::puts_text_in_doubt(d.code);
    });
    messages.diagnostics(path, conversion.diagnostics);
    return std::move(conversion.note);
}

void write(const Check& command, const Settings& settings, const std::vector<CheckResult>& results) {
    command.output.write(settings.writer.write(results), fmt::format("findings{}", settings.writer.extension));
}

/// `ST-12838-2023-INIT.fr-es.html`
std::string page_name(const Settings& settings, const CheckResult& result) {
    return fmt::format("{}.{}{}{}", result.document, result.source_language.view(),
                       result.target_name.empty() ? "" : "-" + result.target_language.str(), settings.writer.extension);
}

void write_index(const Check& command, const Settings& settings, const std::vector<CheckResult>& results) {
    std::vector<IndexedPage> pages;
    pages.reserve(results.size());
    for (const auto& result : results) pages.push_back({page_name(settings, result), &result});
    command.output.put("index" + std::string(settings.writer.extension), write_findings_index(pages));
}

/// Says which silences silence nothing.
void tell_silences(const Check& command, const Settings& settings, std::vector<Finding> all, Messages& messages) {
    for (const auto& entry : settings.ignored.apply(all)) {
        messages.line(fmt::format("ianote: {}:{}: {} [{}]", command.rules.ignored, entry.line,
                                  settings.ignored.has_expired(entry) ? "this silence has expired"
                                                                      : "nothing is silenced by this line any more",
                                  entry.fingerprint));
    }
}

/// Leaves of all findings those that the earlier report has not, and says how many there are of each kind.
void leave_new(const Check& command, const Settings& settings, std::span<CheckResult> results,
               const std::vector<Finding>& all, Messages& messages) {
    if (!settings.since) return;
    std::size_t fresh = 0;
    for (auto& result : results) {
        settings.since->leave_new(result.findings);
        fresh += result.findings.size();
    }
    if (command.common.quiet) return;
    messages.line(fmt::format("ianote: since {}: {} new, {} known, {} gone", command.since, fresh, all.size() - fresh,
                              settings.since->count_gone(all)));
}

/// Says how many findings there are; returns the exit code.
int tell(const Check& command, const std::vector<CheckResult>& results, Messages& messages) {
    std::map<Severity, std::size_t> count;
    std::size_t silenced = 0;
    for (const auto& result : results) {
        for (const auto& finding : result.findings) ++(finding.ignored ? silenced : count[finding.severity]);
    }
    if (!command.common.quiet) {
        if (results.size() > 1) messages.line(write_finding_counts(results));
        messages.line(fmt::format("ianote: {} findings: {} errors, {} warnings, {} notes, {} silenced",
                                  count[Severity::error] + count[Severity::warning] + count[Severity::note],
                                  count[Severity::error], count[Severity::warning], count[Severity::note], silenced));
    }
    return exit_code(command.common.fail_on, count[Severity::error] > 0, count[Severity::warning] > 0);
}

/// What is left to do with the results of all inputs; returns the exit code.
int finish(const Check& command, const Settings& settings, std::vector<CheckResult>& results, bool in_one,
           Messages& messages) {
    std::vector<Finding> all;
    for (const auto& result : results) all.insert(all.end(), result.findings.begin(), result.findings.end());
    tell_silences(command, settings, all, messages);
    leave_new(command, settings, results, all, messages);
    if (in_one) write(command, settings, results);
    return tell(command, results, messages);
}

/// One note, or two versions of one.
int check_few(const Check& command, const Settings& settings) {
    const auto& inputs = command.common.inputs;
    require_inputs(inputs);
    command.output.require_place();
    Messages messages(command.common.volume(), Progress::never);
    const auto first = read(command, settings, inputs[0], command.source_language, messages);
    std::vector<CheckResult> results;
    if (inputs.size() == 1) {
        results.push_back(check_note(first, settings.languages, settings.options));
    } else {
        const auto second = read(command, settings, inputs[1], command.target_language, messages);
        results.push_back(check_pair(first, second, settings.languages, settings.options));
    }
    settings.ignored.apply(results.front().findings);
    return finish(command, settings, results, true, messages);
}

int check_many(const Check& command, const Settings& settings) {
    if (!command.source_language.empty() || !command.target_language.empty())
        throw Error(ErrorKind::usage, "usage", {}, "--source-lang and --target-lang are for one pair of files");
    const auto& common = command.common;
    const auto inputs = common.collect(command.output.path);
    const bool pages = settings.writer.name == "html"; // each pair has one of its own
    if (!pages) {
        command.output.require_place();
    } else {
        command.output.require_folder("several pages cannot go to standard output");
        command.output.make_folder();
    }
    Messages messages(common.volume(), common.progress);
    batch::CheckWork work{.options = settings.options, .listener = BatchOptions::listener(messages, false)};
    work.found = [&](CheckResult& result, batch::Record& record) {
        settings.ignored.apply(result.findings);
        if (!pages) return;
        record.output = page_name(settings, result);
        auto all = result.findings; // what is told of all is told at the end
        if (settings.since) settings.since->leave_new(result.findings);
        command.output.put(record.output, settings.writer.write(std::span(&result, 1)));
        result.findings = std::move(all);
    };
    batch::PairOptions pairs;
    pairs.pivot = command.pivot;
    pairs.first_is_pivot = inputs.files.size() == common.inputs.size() && !common.is_batch();
    pairs.report = common.report;
    pairs.workers = common.workers();
    pairs.convert = common.convert;
    catch_interrupts();
    auto checked = batch::run_checks(inputs.files, settings.languages, pairs, work, interrupted());
    messages.end_progress();
    const auto code = finish(command, settings, checked.results, !pages, messages);
    if (pages) write_index(command, settings, checked.results);
    BatchOptions::close(messages, checked.totals, "run the same command again");
    return std::max(code, common.exit_code(checked.totals));
}

} // namespace

void Check::setup(Options& options) {
    options.values("INPUT", common.inputs, "a note, two or more versions of one, or folders of notes");
    output.setup(options, "a file; for the pages of a folder (-f html) a folder");
    options
        .choice("-f,--format", format, choices_of(finding_writers(), rule_writers()),
                "format of the findings, or of --list-rules")
        .shows(finding_writers().front().name);
    rules.setup(options);
    options.value("--since", since, "an earlier report (-f json or sarif): only what is new");
    options
        .flag("--fix", fix,
              "correct what needs no decision: text and Markdown to -o, of other formats a list of edits and a diff")
        .excludes("--format")
        .excludes("--since");
    options
        .flag("--watch", watch,
              "check a folder again whenever a note in it changes; prints what is new and what is gone")
        .excludes("--fix")
        .excludes("--format")
        .excludes("--output")
        .excludes("--since");
    options.flag("--list-rules", list_rules, "name every rule");
    options.value("--explain", explained, "what a rule is for, with an example");
    options.value(
        "--pivot", pivot,
        "language that all versions are compared with (default: an original; else fr, of named files the first)");
    options.value("--lang,--source-lang", source_language, "language of the first version instead of detection");
    options.value("--target-lang", target_language, "language of the second version instead of detection");
    common.setup(options);
}

void Check::check() {
    if (format.empty() || (!list_rules && !explained.empty())) return;
    if (list_rules && find_rule_writer(format) == nullptr) {
        throw Error(ErrorKind::usage, "usage", {}, fmt::format("--list-rules knows no format '{}'", format),
                    "use text, json or markdown");
    }
    if (!list_rules && find_finding_writer(format) == nullptr) {
        throw Error(ErrorKind::usage, "usage", {}, fmt::format("-f {} is for --list-rules", format),
                    "leave -f out, or see 'ianote check --help'");
    }
}

int Check::run() {
    if (list_rules) {
        const auto& writer = format.empty() ? rule_writers().front() : *find_rule_writer(format);
        write_data(writer.write(check_rules()));
        return exit_ok;
    }
    if (!explained.empty()) {
        write_data(explain_rule(explained));
        return exit_ok;
    }
    const Settings settings{.writer = format.empty() ? finding_writers().front() : *find_finding_writer(format),
                            .languages = common.load_languages(),
                            .options = rules.load(),
                            .ignored = rules.load_ignored(),
                            .since = since.empty() ? std::nullopt
                                                   : std::optional(EarlierReport(load_setting(since), since))};
    require_language(settings.languages, pivot, "--pivot");
    require_language(settings.languages, source_language, "--source-lang");
    require_language(settings.languages, target_language, "--target-lang");
    if (fix) return fix_notes({common, output, settings.languages, settings.options, settings.ignored});
    if (watch) return watch_folder({common, settings.languages, settings.options, settings.ignored, pivot});
    const bool few = !common.inputs.empty() && common.inputs.size() <= 2 && !common.is_batch();
    return few ? check_few(*this, settings) : check_many(*this, settings);
}

} // namespace ianote::cli
