// SPDX-License-Identifier: GPL-3.0-or-later
// ianote align
#include "batch/load.hpp"
#include "batch/output.hpp"
#include "cli/batch_options.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "text/cells.hpp"
#include "text/encoding.hpp"
#include "write/bitext_formats.hpp"

#include <ianote/pairs.hpp>
#include <ianote/write.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace ianote::cli {

namespace {

namespace fs = std::filesystem;

class Align : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("INPUT", common_.inputs,
                       "two versions of a note, source and target; or folders of notes to be paired");
        app.add_flag("--lines", lines_, "two plain text files, one segment a line; beads out");
        app.add_option("-o,--output", output_, "a file for one pair, a folder for several, - for standard output");
        std::set<std::string> formats;
        for (const auto& writer : bitext_writers()) formats.emplace(writer.name);
        app.add_option("-f,--format", format_, "xml, tmx, xliff, xliff1.2, html, tsv or beads")
            ->check(CLI::IsMember(formats));
        app.add_option("--dictionary", dictionaries_,
                       "word pairs: TSV, .dic of hunalign, TMX or TBX; once for each file")
            ->allow_extra_args(false);
        app.add_option("--pivot", options_.pivot,
                       "language that all versions are aligned with (default: the first original there is, else fr)");
        app.add_option("--source-lang", source_language_, "language of the first version instead of detection");
        app.add_option("--target-lang", target_language_, "language of the second version instead of detection");
        app.add_flag("--dry-run", options_.dry_run,
                     "say which versions would be paired and written, and what collides");
        common_.add_inputs(app);
        common_.add_limits(app);
        common_.add_messages(app);
    }

    int run() override {
        options_.convert = common_.convert();
        for (const auto& file : dictionaries_) {
            options_.dictionary.add(batch::load_input(file, options_.convert.max_bytes), file);
        }
        if (lines_) return align_line_files();
        options_.workers = common_.workers();
        options_.report = common_.report();
        options_.format = format_.empty() ? "xml" : format_;
        const Languages languages = common_.languages();
        check_language("--pivot", options_.pivot, languages);
        check_language("--source-lang", source_language_, languages);
        check_language("--target-lang", target_language_, languages);
        return common_.inputs.size() == 2 && !common_.is_batch() && !options_.dry_run ? align_pair(languages)
                                                                                      : align_folder(languages);
    }

private:
    static void check_language(const std::string& option, const std::string& code, const Languages& languages) {
        if (code.empty() || languages.knows(code)) return;
        throw Error(ErrorKind::usage, "language-unknown", {},
                    fmt::format("{}: no language pack for '{}'", option, code));
    }

    std::string load(const std::string& path) const { return batch::load_input(path, options_.convert.max_bytes); }

    void write_result(const std::string& data) const {
        if (output_.empty() || output_ == "-") {
            write_data(data);
        } else {
            batch::PendingFile(output_, data).commit();
        }
    }

    int align_line_files() {
        if (common_.inputs.size() != 2) {
            throw Error(ErrorKind::usage, "usage", {},
                        fmt::format("--lines takes two files, not {}", common_.inputs.size()));
        }
        if (!format_.empty() && format_ != "beads" && format_ != "tsv") {
            throw Error(ErrorKind::usage, "usage", {}, "--lines writes beads or tsv, not " + format_);
        }
        Diagnostics unheard;
        const auto source = text::to_utf8(load(common_.inputs[0]), unheard);
        const auto target = text::to_utf8(load(common_.inputs[1]), unheard);
        const auto beads = align_lines(source, target, options_.dictionary);
        std::string out;
        if (format_ == "tsv") {
            const auto a = split_lines(source);
            const auto b = split_lines(target);
            for (const auto& bead : beads) {
                out +=
                    fmt::format("{}\t{}\t{}\n", joined(a, bead.source_begin, bead.source_end),
                                joined(b, bead.target_begin, bead.target_end), write::confidence_text(bead.confidence));
            }
        } else {
            std::vector<std::uint32_t> numbers(
                beads.empty() ? 0 : std::max(beads.back().source_end, beads.back().target_end));
            std::iota(numbers.begin(), numbers.end(), 0U);
            const std::span all(numbers);
            for (const auto& bead : beads) {
                out += write::bead_line(all.subspan(bead.source_begin, bead.source_end - bead.source_begin),
                                        all.subspan(bead.target_begin, bead.target_end - bead.target_begin));
            }
        }
        write_result(out);
        return exit_ok;
    }

    static std::string joined(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end) {
        std::string text;
        for (auto i = begin; i < end; ++i) {
            if (i > begin) text += ' ';
            text += text::tsv_cell(lines[i]);
        }
        return text;
    }

    Conversion read_version(const std::string& path, const std::string& language, const Languages& languages,
                            Messages& messages) {
        auto options = options_.convert;
        options.language = language;
        try {
            auto conversion = convert(load(path), fs::path(path).filename().string(), languages, options);
            tell(path, conversion.diagnostics, messages);
            return conversion;
        } catch (const Error& error) {
            auto place = error.place();
            place.file = path;
            throw Error(error.kind(), error.code(), place, error.message(), error.remedy());
        }
    }

    void tell(const std::string& path, const std::vector<Diagnostic>& diagnostics, Messages& messages) {
        batch::Record record;
        record.input = path;
        record.status = "ok";
        record.diagnostics = diagnostics;
        for (const auto& d : diagnostics) warned_ = warned_ || d.severity == Severity::warning;
        messages.diagnostics(record);
    }

    int align_pair(const Languages& languages) {
        Messages messages(common_.volume(), Progress::never);
        const auto source = read_version(common_.inputs[0], source_language_, languages, messages);
        const auto target = read_version(common_.inputs[1], target_language_, languages, messages);
        const auto aligned = align_notes(source.note, target.note, languages, options_.dictionary);
        tell(common_.inputs[1], aligned.diagnostics, messages);
        const auto& writer = *find_bitext_writer(options_.format);
        std::error_code error;
        if (output_.ends_with('/') || fs::is_directory(output_, error)) {
            batch::make_folder(output_);
            output_ = (fs::path(output_) / batch::bitext_file_name(aligned.bitext.document, aligned.bitext.source,
                                                                   aligned.bitext.target, writer.extension))
                          .string();
        }
        write_result(writer.write(aligned.bitext));
        return warned_ && common_.fail_on() == "warning" ? exit_found : exit_ok;
    }

    int align_folder(const Languages& languages) {
        if (!source_language_.empty() || !target_language_.empty()) {
            throw Error(ErrorKind::usage, "usage", {}, "--source-lang and --target-lang are for one pair of files");
        }
        options_.output = output_;
        const auto inputs = common_.collect(output_);
        if ((output_.empty() || output_ == "-") && !options_.dry_run) {
            throw Error(ErrorKind::usage, "usage", {}, "several bitexts cannot go to standard output",
                        "name a folder with -o");
        }
        Messages messages(common_.volume(), common_.progress());
        batch::Listener listener;
        listener.finished = [&](const batch::Record& record) {
            messages.diagnostics(record);
            if (options_.dry_run) write_data(BatchOptions::dry_run_line(record));
        };
        listener.progress = [&](std::size_t done, std::size_t all) { messages.progress(done, all); };
        catch_interrupts();
        const auto totals = batch::run_pairs(inputs, languages, options_, listener, interrupted());
        messages.end_progress();
        BatchOptions::close(messages, totals, "run the same command again");
        return common_.exit_code(totals);
    }

    BatchOptions common_;
    std::vector<std::string> dictionaries_;
    std::string output_;
    std::string format_;
    std::string source_language_;
    std::string target_language_;
    bool lines_ = false;
    bool warned_ = false;
    batch::PairOptions options_;
};

} // namespace

std::unique_ptr<Command> make_align() { return std::make_unique<Align>(); }

} // namespace ianote::cli
