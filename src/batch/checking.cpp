// SPDX-License-Identifier: GPL-3.0-or-later
#include <ianote/checking.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

namespace ianote::batch {

namespace {

/// The results of notes whose versions are not all looked at yet.
class Pending {
public:
    explicit Pending(const Languages& languages)
        : languages_(languages) {}

    void add(CheckResult result, const Record& record) {
        const std::scoped_lock lock(mutex_);
        auto& note = notes_[result.document];
        note.records.push_back(&record);
        note.results.push_back(std::move(result));
    }

    /// The result of a record, compared with those of the note's other versions.
    CheckResult take(const std::string& identity, const Record& record) {
        auto& note = of(identity);
        if (!std::exchange(note.compared, true)) compare_versions(note.results, languages_);
        const auto found = std::find(note.records.begin(), note.records.end(), &record);
        return std::move(note.results[static_cast<std::size_t>(found - note.records.begin())]);
    }

private:
    struct Results {
        std::vector<CheckResult> results;
        std::vector<const Record*> records;
        bool compared = false;
    };

    /// One thread at a time works on a note.
    Results& of(const std::string& identity) {
        const std::scoped_lock lock(mutex_);
        return notes_.at(identity);
    }

    const Languages& languages_;
    std::mutex mutex_;
    std::map<std::string, Results> notes_;
};

} // namespace

Checked run_checks(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& pairs,
                   const CheckWork& work, const std::atomic<bool>& stop) {
    Checked checked;
    std::mutex mutex;
    Pending pending(languages);
    const auto keep = [&](CheckResult result, Record& record) {
        work.found(result, record);
        result.bitext = {};
        const std::scoped_lock lock(mutex);
        checked.results.push_back(std::move(result));
    };
    VersionWork versions;
    versions.alone = [&](const Note& note, Record& record) { keep(check_note(note, languages, work.options), record); };
    versions.pair = [&](const Note& pivot, const Note& other, bool is_first, Record& record) {
        auto options = work.options;
        options.source_alone = is_first;
        pending.add(check_pair(pivot, other, languages, options), record);
    };
    versions.done = [&](const std::string& identity, Record& record) { keep(pending.take(identity, record), record); };
    versions.listener = work.listener;
    checked.totals = run_versions(inputs, languages, pairs, versions, stop);
    std::sort(checked.results.begin(), checked.results.end(), [](const CheckResult& a, const CheckResult& b) {
        return std::tie(a.document, a.source_name, a.target_name) < std::tie(b.document, b.source_name, b.target_name);
    });
    return checked;
}

} // namespace ianote::batch
