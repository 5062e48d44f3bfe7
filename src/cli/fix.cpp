// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fix.hpp"

#include "batch/load.hpp"
#include "batch/reading.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"

#include <ianote/error.hpp>
#include <ianote/fixing.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <set>

namespace ianote::cli {

namespace {

namespace fs = std::filesystem;

class Fixer {
public:
    Fixer(const FixWork& work, Messages& messages)
        : work_(work)
        , messages_(messages)
        , found_(work.common.collect(work.output.path)) {}

    int run() {
        if (found_.several) {
            work_.output.require_folder("several corrected files cannot go to standard output");
            work_.output.make_folder();
        } else {
            work_.output.require_place();
        }
        for (const auto& path : found_.files) {
            if (interrupted()) return exit_interrupted;
            one(path);
        }
        return failed_ ? exit_found : exit_code(work_.common.fail_on, has_error_, has_warning_);
    }

private:
    void one(const std::string& path) {
        try {
            fix(path);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::input || !found_.several) throw;
            const auto& place = error.place();
            messages_.line(
                message_line({path, place.page, place.line}, "error", error.message(), error.code(), error.remedy()));
            failed_ = true;
        }
    }

    void fix(const std::string& path) {
        const auto& convert_options = work_.common.convert;
        const auto bytes = batch::load_input(path, convert_options.max_bytes);
        const auto name = batch::note_name(path);
        const auto note = convert(bytes, name, work_.languages, convert_options).note;
        auto findings = check_note(note, work_.languages, work_.options).findings;
        work_.ignored.apply(findings);
        count_left(findings);
        const auto points = batch::list_edits(note, findings);
        const auto& format = note.source.format;
        const bool is_text = format == "markdown" || format == "text";
        if (is_text && note.source.sha256 == sha256_hex(bytes)) { // and not note XML that was made from text
            const auto fixed = batch::fix_text(bytes, name, points, work_.languages, convert_options);
            put(name, fixed.text);
            const auto left = fixed.left == 0 ? "" : ", {} left, whose words stand otherwise in the source";
            say(path, fmt::format("{} corrected", fixed.applied) + fmt::format(fmt::runtime(left), fixed.left));
        } else {
            list(path, name, note, points);
        }
    }

    /// Nobody but its owner changes such a document.
    void list(const std::string& path, const std::string& name, const Note& note,
              const std::vector<batch::PointEdits>& points) {
        work_.output.require_folder("the edits of this format are two files, which cannot go to standard output");
        work_.output.make_folder();
        put(name + ".edits.json", batch::write_edits_json(note, points));
        put(name + ".diff", batch::write_edits_diff(note, points));
        std::size_t edits = 0;
        for (const auto& point : points) edits += point.edits.size();
        say(path, fmt::format("{} corrections listed", edits));
    }

    void say(const std::string& path, const std::string& what) {
        if (!work_.common.quiet) messages_.line(fmt::format("ianote: {}: {}", path, what));
    }

    void put(const std::string& name, const std::string& data) {
        const auto& output = work_.output;
        const bool in_folder = found_.several || output.is_folder();
        const auto target = in_folder ? fs::path(output.path) / name : fs::path(output.path);
        require_new(output.is_standard() ? fs::path() : target);
        if (in_folder && !written_.insert(name).second) {
            throw Error(ErrorKind::input, "identity-collision", {name, 0, 0},
                        "another input has this name, and was corrected already");
        }
        if (in_folder) return output.put(name, data);
        output.write(data, name);
    }

    /// A source is never written over, by whatever name it goes.
    void require_new(const fs::path& target) const {
        for (const auto& input : found_.files) {
            std::error_code error;
            if (fs::equivalent(target, input, error)) {
                throw Error(ErrorKind::usage, "usage", {target.string(), 0, 0},
                            "is an input, and no source is written over", "name another place with -o");
            }
        }
    }

    void count_left(const std::vector<Finding>& findings) {
        for (const auto& finding : findings) {
            if (finding.ignored || !finding.edits.empty()) continue;
            has_error_ = has_error_ || finding.severity == Severity::error;
            has_warning_ = has_warning_ || finding.severity == Severity::warning;
        }
    }

    const FixWork& work_;
    Messages& messages_;
    BatchOptions::Inputs found_;
    std::set<std::string> written_;
    bool failed_ = false;
    bool has_error_ = false;
    bool has_warning_ = false;
};

} // namespace

int fix_notes(const FixWork& work) {
    Messages messages(work.common.volume(), Progress::never);
    catch_interrupts();
    return Fixer(work, messages).run();
}

} // namespace ianote::cli
