// SPDX-License-Identifier: GPL-3.0-or-later
// A question on the command line: the query and its filters, for `search` and `export`.
#pragma once

#include "cli/options.hpp"

#include <ianote/search.hpp>

#include <map>
#include <string>
#include <vector>

namespace ianote::cli {

struct SearchOptions {
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>> filters; ///< values by field

    void setup(Options& options); ///< QUERY, and a filter for every field of a query

    archive::SearchRequest request() const;
};

} // namespace ianote::cli
