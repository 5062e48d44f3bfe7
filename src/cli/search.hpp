// SPDX-License-Identifier: GPL-3.0-or-later
// ianote search
#pragma once

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/search_options.hpp"
#include "cli/settings.hpp"

#include <ianote/search_formats.hpp>

#include <optional>
#include <string>

namespace ianote::cli {

struct Search : Command {
    std::string path; ///< of the archive
    SearchOptions query;
    const archive::SearchWriter* format = &archive::search_writers().front();
    Output output;
    std::optional<std::size_t> limit; ///< 0: all
    std::size_t offset = 0;
    archive::Order order = archive::Order::relevance;
    std::string also;
    bool facets = false;
    bool whole = false;
    LanguageSettings languages;
    bool quiet = false;

    void setup(Options& options) override;
    int run() override;

    archive::SearchRequest request() const;
};

} // namespace ianote::cli
