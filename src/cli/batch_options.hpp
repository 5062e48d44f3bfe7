// SPDX-License-Identifier: GPL-3.0-or-later
// What commands that work through many notes have in common: inputs, workers, limits, messages, and the end of a run.
#pragma once

#include "cli/fail_on.hpp"
#include "cli/messages.hpp"
#include "cli/settings.hpp"

#include <ianote/batch.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ianote::cli {

/// Throws Error `usage` where nothing is named, `input-missing` of the same kind where nothing of it exists. One of
/// several that is missing is a document that fails.
void require_inputs(const std::vector<std::string>& named);

struct BatchOptions {
    std::vector<std::string> inputs; ///< as named
    std::string manifest;
    bool null = false; ///< the manifest's entries end with NUL
    std::optional<batch::Shard> shard;
    std::optional<unsigned> jobs;
    std::string report;
    LanguageSettings languages;
    ConvertOptions convert = usual_limits();
    FailOn fail_on = FailOn::error;
    Progress progress = Progress::automatic;
    bool quiet = false;
    bool verbose = false;

    void setup(Options& options);          ///< all of them but INPUT and --lang
    void setup_language(Options& options); ///< --lang, where one language is that of all inputs

    bool names_inputs() const { return !inputs.empty() || !manifest.empty(); }

    /// Whether a manifest, a shard or a folder is named, so that the number of inputs is whatever there is.
    bool is_batch() const;

    struct Inputs {
        std::vector<std::string> files;
        bool several = false; ///< more than one file was meant, whatever the number that was found
    };

    /// The files that the command is about, folders unfolded, those of other shards left out. `output` and what lies
    /// below it is no input. Throws what require_inputs() throws, and Error of kind usage for the manifest.
    Inputs collect(const std::string& output) const;

    Languages load_languages() const; ///< throws Error of kind usage

    unsigned workers() const;
    Volume volume() const;

    /// Tells each input's messages and how far the run is; of a dry run, what would be done. `messages` must outlive
    /// it.
    static batch::Listener listener(Messages& messages, bool dry_run);

    /// Names the failed inputs and sums up; `again` is what to do after an interruption.
    static void close(Messages& messages, const batch::Totals& totals, const std::string& again);

    int exit_code(const batch::Totals& totals) const;

private:
    static ConvertOptions usual_limits();
};

} // namespace ianote::cli
