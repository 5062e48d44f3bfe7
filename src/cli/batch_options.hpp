// SPDX-License-Identifier: GPL-3.0-or-later
// What commands that work through many notes have in common: inputs, workers, limits, messages, and the end of a run.
#pragma once

#include "cli/messages.hpp"

#include <ianote/batch.hpp>

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace ianote::cli {

class BatchOptions {
public:
    void add_inputs(CLI::App& app);   ///< --manifest, -0, --shard, -j, --report, --languages
    void add_language(CLI::App& app); ///< --lang, where one language is that of all inputs
    void add_limits(CLI::App& app); ///< --timeout, --max-memory, --max-bytes, --max-inflated, --max-pages, --pdf-engine
    void add_messages(CLI::App& app); ///< --fail-on, --progress, -q, -v

    /// The files that the command is about, folders unfolded, those of other shards left out. `output` and
    /// what lies below it is no input. Throws Error `usage` where nothing is named, `input-missing` where nothing of it
    /// exists.
    std::vector<std::string> collect(const std::string& output);

    bool names_inputs() const { return !inputs.empty() || !manifest_.empty(); }

    /// Whether a manifest, a shard or a folder is named, so that the number of inputs is whatever there is.
    bool is_batch() const;

    /// Whether more than one file was meant, whatever the number that was found.
    bool several() const { return several_; }

    ConvertOptions convert() const; ///< checked: throws Error `usage`
    Languages languages() const;    ///< likewise, `language-unknown`

    bool has_own_languages() const { return !languages_folder_.empty(); }

    batch::Shard shard() const;
    unsigned workers() const;

    const std::string& report() const { return report_; }

    bool quiet() const { return quiet_; }

    const std::string& fail_on() const { return fail_on_; }

    Volume volume() const;
    Progress progress() const;

    /// What a dry run says of an input: what would be done, its path, and the result's name or what is wrong.
    static std::string dry_run_line(const batch::Record& record);

    /// Names the failed inputs and sums up; `again` is what to do after an interruption.
    static void close(Messages& messages, const batch::Totals& totals, const std::string& again);

    int exit_code(const batch::Totals& totals) const;

    std::vector<std::string> inputs; ///< as named

private:
    std::string manifest_;
    std::string shard_;
    std::string language_;
    std::string languages_folder_;
    std::string report_;
    std::string timeout_ = "300s";
    std::string memory_ = "4G";
    std::string bytes_ = "1G";
    std::string inflated_ = "256M";
    std::string pdf_engine_ = "auto";
    std::string fail_on_ = "error";
    std::string progress_ = "auto";
    std::size_t max_pages_ = ConvertOptions().max_pages;
    unsigned jobs_ = 0;
    bool null_ = false;
    bool quiet_ = false;
    bool verbose_ = false;
    bool several_ = false;
};

} // namespace ianote::cli
