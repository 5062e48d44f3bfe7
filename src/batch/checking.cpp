// SPDX-License-Identifier: GPL-3.0-or-later
#include <ianote/checking.hpp>

#include <algorithm>
#include <mutex>
#include <tuple>

namespace ianote::batch {

Checked run_checks(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& pairs,
                   const CheckWork& work, const std::atomic<bool>& stop) {
    Checked checked;
    std::mutex mutex;
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
        keep(check_pair(pivot, other, languages, options), record);
    };
    versions.listener = work.listener;
    checked.totals = run_versions(inputs, languages, pairs, versions, stop);
    std::sort(checked.results.begin(), checked.results.end(), [](const CheckResult& a, const CheckResult& b) {
        return std::tie(a.document, a.source_name, a.target_name) < std::tie(b.document, b.source_name, b.target_name);
    });
    return checked;
}

} // namespace ianote::batch
