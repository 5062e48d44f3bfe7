// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of notes: the language versions of each are aligned with one of them, the pivot.
#pragma once

#include <ianote/align.hpp>
#include <ianote/batch.hpp>

#include <functional>

namespace ianote::batch {

struct PairOptions {
    std::filesystem::path output; ///< folder for the bitexts
    std::string format = "xml";   ///< a name of bitext_writers()
    std::string pivot;            ///< language code; empty: the first original language that is there, else French
    bool first_is_pivot = false;  ///< the first input instead of French: somebody named them one by one
    std::string report;           ///< path of the run report; empty: none
    bool dry_run = false;         ///< names what would be written, and writes nothing
    unsigned workers = 1;
    ConvertOptions convert;
    Dictionary dictionary;
};

/// One record an input: that of a version which is no pivot names the bitext. Versions without another to align with
/// get a warning (`pair-missing`). Every input is read twice, so that memory does not grow with the folder. `stop` ends
/// the run after the notes under way.
Totals run_pairs(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& options,
                 const Listener& listener, const std::atomic<bool>& stop);

/// What is done with the versions of a note. Calls for different notes come from several threads at a time, those for
/// one note one after the other. An Error that is thrown becomes the record's.
struct VersionWork {
    /// A version without another to go with it.
    std::function<void(const Note& note, Record& record)> alone = [](const Note&, Record&) {};
    /// The pivot and another version; `first`: the first of the note's pairs. The record is the other version's.
    std::function<void(const Note& pivot, const Note& other, bool first, Record& record)> pair;
    /// Once all pairs of a note are done: of each of them again, in their order.
    std::function<void(const std::string& identity, Record& record)> done = [](const std::string&, Record&) {};
    Listener listener;
};

/// run_pairs() for any work.
Totals run_versions(const std::vector<std::string>& inputs, const Languages& languages, const PairOptions& options,
                    const VersionWork& work, const std::atomic<bool>& stop);

/// `ST-12838-2023-INIT.fr-es.xml`
std::string bitext_file_name(const std::string& document, LanguageCode source, LanguageCode target,
                             std::string_view extension);

} // namespace ianote::batch
