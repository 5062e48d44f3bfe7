// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/watch.hpp"

#include "cli/command.hpp"
#include "cli/folder_events.hpp"
#include "cli/interrupt.hpp"

#include <ianote/checking.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <set>

namespace ianote::cli {

namespace {

namespace fs = std::filesystem;

/// What tells whether a file is another one than before.
struct Stamp {
    fs::file_time_type time;
    std::uintmax_t size = 0;

    bool operator==(const Stamp&) const = default;
};

/// A finding as it is known again, and as it is printed.
using Lines = std::multimap<std::string, std::string>;

class Watch {
public:
    Watch(const WatchWork& work, Messages& messages)
        : work_(work)
        , messages_(messages)
        , folder_(work.common.inputs.front())
        , events_(folder_) {}

    void begin() {
        look();
        std::set<std::string> all;
        for (const auto& [path, stamp] : files_) all.insert(path);
        check(all);
        messages_.line(fmt::format("ianote: {} is watched (Ctrl-C ends it): {}", folder_, counts()));
    }

    void go_on() {
        constexpr std::chrono::milliseconds between{500}; // to look whether somebody ended it
        while (!interrupted()) {
            if (!events_.wait(between)) continue;
            const auto changed = look();
            if (!changed.empty()) update(changed);
        }
    }

private:
    /// The files that are new, other than before, or gone.
    std::set<std::string> look() {
        std::map<std::string, Stamp> now;
        for (const auto& path : batch::expand_inputs({folder_})) {
            std::error_code error;
            const Stamp stamp{fs::last_write_time(path, error), fs::file_size(path, error)};
            if (!error) now.emplace(path, stamp);
        }
        std::set<std::string> changed;
        for (const auto& [path, stamp] : now) {
            const auto before = files_.find(path);
            if (before == files_.end() || !(before->second == stamp)) changed.insert(path);
        }
        for (const auto& [path, stamp] : files_) {
            if (!now.contains(path)) changed.insert(path);
        }
        files_ = std::move(now);
        return changed;
    }

    /// The files of notes, as far as they are known.
    void add_versions(const std::set<std::string>& documents, std::set<std::string>& paths) const {
        for (const auto& [path, document] : documents_) {
            if (documents.contains(document) && files_.contains(path)) paths.insert(path);
        }
    }

    void update(const std::set<std::string>& changed) {
        std::set<std::string> documents;
        std::set<std::string> paths;
        for (const auto& path : changed) {
            if (const auto known = documents_.find(path); known != documents_.end()) documents.insert(known->second);
            if (files_.contains(path)) paths.insert(path);
        }
        add_versions(documents, paths);
        const auto before = findings_;
        for (const auto& document : documents) findings_.erase(document);
        for (const auto& path : changed) documents_.erase(path);
        check(paths);
        documents.clear();
        for (const auto& path : changed) { // another number since: it stands with others now
            if (const auto now = documents_.find(path); now != documents_.end()) documents.insert(now->second);
        }
        const auto asked = paths.size();
        add_versions(documents, paths);
        if (paths.size() > asked) check(paths);
        if (!interrupted()) tell(before);
    }

    void check(const std::set<std::string>& paths) {
        batch::CheckWork check{.options = work_.options, .listener = {}};
        check.listener.finished = [&](const batch::Record& record) {
            messages_.diagnostics(record);
            if (record.status != Status::failed) documents_[record.input] = record.document;
        };
        check.found = [&](CheckResult& result, batch::Record&) { work_.ignored.apply(result.findings); };
        batch::PairOptions pairs;
        pairs.pivot = work_.pivot;
        pairs.workers = work_.common.workers();
        pairs.convert = work_.common.convert;
        const auto checked =
            batch::run_checks({paths.begin(), paths.end()}, work_.languages, pairs, check, interrupted());
        for (const auto& path : paths) {
            if (const auto known = documents_.find(path); known != documents_.end()) findings_.erase(known->second);
        }
        for (const auto& result : checked.results) {
            for (const auto& finding : result.findings) {
                if (!finding.ignored) add(result.document, finding);
            }
        }
    }

    void add(const std::string& document, const Finding& finding) {
        auto line = fmt::format("{} {}: {}: {} [{}]", finding.document, finding.where.empty() ? "note" : finding.where,
                                to_string(finding.severity), finding.message, finding.rule);
        findings_[document].emplace(finding.document + finding.fingerprint, std::move(line));
    }

    void tell(const std::map<std::string, Lines>& before) {
        std::size_t fresh = 0;
        std::size_t gone = 0;
        const auto each = [](const std::map<std::string, Lines>& here, const std::map<std::string, Lines>& there,
                             char sign, std::size_t& count) {
            std::string out;
            for (const auto& [document, lines] : here) {
                auto others = there.contains(document) ? there.at(document) : Lines();
                for (const auto& [key, line] : lines) {
                    if (const auto same = others.find(key); same != others.end()) {
                        others.erase(same);
                        continue;
                    }
                    out += fmt::format("{} {}\n", sign, line);
                    ++count;
                }
            }
            return out;
        };
        const auto out = each(before, findings_, '-', gone) + each(findings_, before, '+', fresh);
        if (!out.empty()) write_data(out);
        messages_.line(fmt::format("ianote: {} new, {} gone; {}", fresh, gone, counts()));
    }

    std::string counts() const {
        std::size_t all = 0;
        for (const auto& [document, lines] : findings_) all += lines.size();
        return fmt::format("{} findings in {} files", all, files_.size());
    }

    const WatchWork& work_;
    Messages& messages_;
    std::string folder_;
    FolderEvents events_;
    std::map<std::string, Stamp> files_;
    std::map<std::string, std::string> documents_; ///< of the files that could be read
    std::map<std::string, Lines> findings_;        ///< by document
};

} // namespace

int watch_folder(const WatchWork& work) {
    std::error_code error;
    if (work.common.inputs.size() != 1 || !fs::is_directory(work.common.inputs.front(), error))
        throw Error(ErrorKind::usage, "usage", {}, "--watch needs one folder");
    Messages messages(work.common.volume(), Progress::never);
    catch_interrupts();
    Watch watch(work, messages);
    watch.begin();
    watch.go_on();
    messages.line("ianote: ended");
    return exit_ok;
}

} // namespace ianote::cli
