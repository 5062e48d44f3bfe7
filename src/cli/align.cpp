// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/align.hpp"

#include "batch/load.hpp"
#include "batch/reading.hpp"
#include "cli/interrupt.hpp"
#include "text/encoding.hpp"

#include <ianote/error.hpp>
#include <ianote/pairs.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

namespace ianote::cli {

void Align::setup(Options& options) {
    options.values("INPUT", common.inputs,
                   "two versions of a note, source and target; or folders of notes to be paired");
    options.flag("--lines", lines, "two plain text files, one segment a line; beads out");
    output.setup(options, "a file for one pair, a folder for several, - for standard output");
    options
        .choice("-f,--format", format, choices_of(bitext_writers(), line_writers()),
                "format of the results; of lines beads (the default) or tsv")
        .shows(bitext_writers().front().name);
    dictionary.setup(options);
    options.value("--pivot", pivot,
                  "language that all versions are aligned with (default: the first original there is, else fr)");
    options.value("--source-lang", source_language, "language of the first version instead of detection");
    options.value("--target-lang", target_language, "language of the second version instead of detection");
    options.flag("--dry-run", dry_run, "say which versions would be paired and written, and what collides");
    common.setup(options);
}

void Align::check() {
    if (!lines) return;
    if (common.inputs.size() != 2) {
        throw Error(ErrorKind::usage, "usage", {},
                    fmt::format("--lines takes two files, not {}", common.inputs.size()));
    }
    if (!format.empty() && find_line_writer(format) == nullptr)
        throw Error(ErrorKind::usage, "usage", {}, "--lines writes beads or tsv, not " + format);
}

const BitextWriter& Align::bitext_writer() const {
    return format.empty() ? bitext_writers().front() : *find_bitext_writer(format);
}

const LineWriter& Align::line_writer() const {
    return format.empty() ? line_writers().front() : *find_line_writer(format);
}

int Align::run() {
    const auto words = dictionary.load();
    if (lines) return align_lines_of_files(words);
    const auto languages = common.load_languages();
    require_language(languages, pivot, "--pivot");
    require_language(languages, source_language, "--source-lang");
    require_language(languages, target_language, "--target-lang");
    return common.inputs.size() == 2 && !common.is_batch() && !dry_run ? align_pair(languages, words)
                                                                       : align_folder(languages, words);
}

int Align::align_lines_of_files(const Dictionary& words) const {
    require_inputs(common.inputs);
    output.require_place();
    Diagnostics unheard;
    const auto load = [&](const std::string& path) {
        return text::to_utf8(batch::load_input(path, common.convert.max_bytes), unheard);
    };
    const auto source = load(common.inputs[0]);
    const auto target = load(common.inputs[1]);
    const auto& writer = line_writer();
    output.write(writer.write({split_lines(source), split_lines(target), align_lines(source, target, words)}),
                 fmt::format("lines{}", writer.extension));
    return exit_ok;
}

int Align::align_pair(const Languages& languages, const Dictionary& words) const {
    require_inputs(common.inputs);
    output.require_place();
    Messages messages(common.volume(), Progress::never);
    bool warned = false;
    const auto tell = [&](const std::string& path, const std::vector<Diagnostic>& diagnostics) {
        messages.diagnostics(path, diagnostics);
        for (const auto& d : diagnostics) warned = warned || d.severity == Severity::warning;
    };
    const auto read = [&](const std::string& path, const std::string& language) {
        auto options = common.convert;
        options.language = language;
        auto conversion = batch::read_note(path, languages, options);
        tell(path, conversion.diagnostics);
        return std::move(conversion.note);
    };
    const auto source = read(common.inputs[0], source_language);
    const auto target = read(common.inputs[1], target_language);
    const auto aligned = align_notes(source, target, languages, words);
    tell(common.inputs[1], aligned.diagnostics);
    const auto& writer = bitext_writer();
    const auto& bitext = aligned.bitext;
    output.write(writer.write(bitext),
                 batch::bitext_file_name(bitext.document, bitext.source, bitext.target, writer.extension));
    return exit_code(common.fail_on, false, warned);
}

int Align::align_folder(const Languages& languages, const Dictionary& words) const {
    if (!source_language.empty() || !target_language.empty()) {
        throw Error(ErrorKind::usage, "usage", {}, "--source-lang and --target-lang are for one pair of files");
    }
    const auto inputs = common.collect(output.path);
    if (!dry_run || !output.is_standard()) output.require_folder("several bitexts cannot go to standard output");
    const batch::PairOptions options{.output = output.path,
                                     .format = std::string(bitext_writer().name),
                                     .pivot = pivot,
                                     .report = common.report,
                                     .dry_run = dry_run,
                                     .workers = common.workers(),
                                     .convert = common.convert,
                                     .dictionary = words};
    Messages messages(common.volume(), common.progress);
    catch_interrupts();
    const auto totals =
        batch::run_pairs(inputs.files, languages, options, BatchOptions::listener(messages, dry_run), interrupted());
    messages.end_progress();
    BatchOptions::close(messages, totals, "run the same command again");
    return common.exit_code(totals);
}

} // namespace ianote::cli
