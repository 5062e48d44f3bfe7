// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/output.hpp"
#include "batch/reading.hpp"
#include "batch/records.hpp"

#include <ianote/error.hpp>
#include <ianote/pairs.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <new>
#include <thread>

namespace ianote::batch {

namespace {

/// One input of the run, as the first reading found it.
struct Version {
    Record record;
    std::string identity;
    LanguageCode language;
    std::vector<LanguageCode> originals;
    bool begun = false;
};

/// Runs `work(i)` for 0 to `count` on several threads; stops early when told to.
template <typename Work>
void share(std::size_t count, unsigned workers, const std::atomic<bool>& stop, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto loop = [&] {
        for (auto i = next++; i < count && !stop; i = next++) work(i);
    };
    std::vector<std::jthread> threads;
    for (unsigned w = 1; w < std::min<std::size_t>(workers, count); ++w) threads.emplace_back(loop);
    loop();
}

/// Runs `work`; what goes wrong becomes the record's, so that one bad document never ends a run. True when it was the
/// environment.
template <typename Work> bool guarded(Record& record, const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        fail(record, error);
        return error.kind() == ErrorKind::environment;
    } catch (const std::bad_alloc&) {
        fail(record, Error(ErrorKind::input, "memory-limit", {}, "there is not enough memory for this document"));
    } catch (const std::exception& error) {
        fail(record, Error(ErrorKind::input, "internal", {}, error.what()));
    }
    return false;
}

std::vector<LanguageCode> originals_of(const Note& note) {
    const auto* field = note.header.find(FieldKind::original_languages);
    if (field == nullptr) return {};
    const auto* codes = std::get_if<std::vector<LanguageCode>>(&field->value);
    return codes != nullptr ? *codes : std::vector<LanguageCode>();
}

class PairRun {
public:
    PairRun(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& options,
            const VersionWork& work, const std::atomic<bool>& stop)
        : languages_(languages)
        , options_(options)
        , work_(work)
        , stop_(stop)
        , versions_(inputs.size()) {
        for (std::size_t i = 0; i < inputs.size(); ++i) versions_[i].record.input = inputs[i];
    }

    void read_all(const Listener& listener) {
        std::mutex mutex;
        std::size_t done = 0;
        share(versions_.size(), options_.workers, stop_, [&](std::size_t i) {
            read(versions_[i]);
            const std::scoped_lock lock(mutex);
            listener.progress(++done, versions_.size());
        });
    }

    /// Groups the versions of each note, in the order of their coming.
    void pair_all() {
        std::map<std::string, std::vector<Version*>> by_identity;
        for (auto& version : versions_) {
            if (version.begun && version.record.status != Status::failed)
                by_identity[version.identity].push_back(&version);
        }
        std::vector<std::vector<Version*>> notes;
        notes.reserve(by_identity.size());
        for (auto& [identity, versions] : by_identity) notes.push_back(std::move(versions));
        share(notes.size(), options_.workers, stop_, [&](std::size_t i) { pair_note(notes[i]); });
    }

    std::vector<Version>& versions() { return versions_; }

    bool environment_failed() const { return environment_failed_; }

private:
    Conversion load(const Record& record) const { return read_note(record.input, languages_, options_.convert); }

    void read(Version& version) const {
        auto& record = version.record;
        version.begun = true;
        guarded(record, [&] {
            const auto start = std::chrono::steady_clock::now();
            auto conversion = load(record);
            record.sha256 = conversion.note.source.sha256;
            fill(record, conversion);
            version.identity = conversion.note.identity;
            version.language = conversion.note.language;
            version.originals = originals_of(conversion.note);
            record.milliseconds =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        });
    }

    /// The version that all others are aligned with; it leads the list afterwards.
    void put_pivot_first(std::vector<Version*>& versions) const {
        std::vector<std::string> wanted;
        if (!options_.pivot.empty()) wanted.push_back(options_.pivot);
        for (const auto& code : versions.front()->originals) wanted.push_back(code.str());
        if (!options_.first_is_pivot) wanted.emplace_back("fr");
        for (const auto& code : wanted) {
            const auto found = std::find_if(versions.begin(), versions.end(),
                                            [&](const Version* v) { return v->language.view() == code; });
            if (found == versions.end()) continue;
            std::rotate(versions.begin(), found, found + 1);
            return;
        }
    }

    static void warn(Record& record, std::string_view code, const std::string& message) {
        Diagnostics diagnostics;
        diagnostics.add(code, message);
        for (auto& d : diagnostics.take()) record.diagnostics.push_back(std::move(d));
        record.status = Status::warning;
    }

    void pair_note(std::vector<Version*>& versions) {
        put_pivot_first(versions);
        auto& pivot = *versions.front();
        if (versions.size() == 1) {
            warn(pivot.record, "pair-missing",
                 fmt::format("{} stands here in {} only", pivot.identity, pivot.language.str()));
            if (guarded(pivot.record, [&] { work_.alone(load(pivot.record).note, pivot.record); }))
                environment_failed_ = true;
            return;
        }
        guarded(pivot.record, [&] {
            const auto source = load(pivot.record);
            std::map<std::string, const Version*> done{{pivot.language.str(), &pivot}};
            for (std::size_t i = 1; i < versions.size(); ++i) pair_one(source.note, *versions[i], done);
        });
        for (std::size_t i = 1; i < versions.size(); ++i) {
            auto& record = versions[i]->record;
            if (record.status == Status::failed) continue;
            if (guarded(record, [&] { work_.done(pivot.identity, record); })) environment_failed_ = true;
        }
    }

    void pair_one(const Note& source, Version& version, std::map<std::string, const Version*>& done) {
        auto& record = version.record;
        const bool environment = guarded(record, [&] {
            if (const auto [other, is_new] = done.emplace(version.language.str(), &version); !is_new) {
                throw Collision(fmt::format("{} in {} is also {}", version.identity, version.language.str(),
                                            other->second->record.input),
                                "leave one of the two out");
            }
            work_.pair(source, load(record).note, done.size() == 2, record);
        });
        if (environment) environment_failed_ = true;
    }

    const Languages& languages_;
    const PairOptions& options_;
    const VersionWork& work_;
    const std::atomic<bool>& stop_;
    std::vector<Version> versions_;
    std::atomic<bool> environment_failed_{false};
};

} // namespace

std::string bitext_file_name(const std::string& document, LanguageCode source, LanguageCode target,
                             std::string_view extension) {
    return fmt::format("{}.{}-{}{}", document, source.view(), target.view(), extension);
}

Totals run_pairs(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& options,
                 const Listener& listener, const std::atomic<bool>& stop) {
    if (!options.dry_run) make_folder(options.output);
    const auto& writer = *find_bitext_writer(options.format);
    VersionWork work;
    work.pair = [&](const Note& pivot, const Note& other, bool, Record& record) {
        record.output = bitext_file_name(pivot.identity, pivot.language, other.language, writer.extension);
        if (options.dry_run) return;
        auto aligned = align_notes(pivot, other, languages, options.dictionary);
        for (auto& d : aligned.diagnostics) {
            if (d.severity == Severity::warning) record.status = Status::warning;
            record.diagnostics.push_back(std::move(d));
        }
        PendingFile(options.output / record.output, writer.write(aligned.bitext)).commit();
    };
    work.listener = listener;
    return run_versions(inputs, languages, options, work, stop);
}

Totals run_versions(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& options,
                    const VersionWork& work, const std::atomic<bool>& stop) {
    PairRun run(inputs, languages, options, work, stop);
    run.read_all(work.listener);
    if (!stop) run.pair_all();
    Totals totals;
    std::string report;
    for (auto& version : run.versions()) {
        if (!version.begun) {
            ++totals.left;
            continue;
        }
        add(totals, version.record);
        work.listener.finished(version.record);
        report += to_json_line(version.record) + "\n";
    }
    totals.inputs = inputs.size();
    totals.interrupted = stop;
    totals.environment_failed = run.environment_failed();
    if (!options.report.empty()) PendingFile(options.report, report).commit();
    return totals;
}

} // namespace ianote::batch
