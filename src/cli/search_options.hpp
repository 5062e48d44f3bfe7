// SPDX-License-Identifier: GPL-3.0-or-later
// A question on the command line: the query and its filters, for `search` and `export`.
#pragma once

#include <ianote/search.hpp>

#include <map>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace ianote::cli {

class SearchOptions {
public:
    void add(CLI::App& app); ///< QUERY, and a filter for every field of a query

    archive::SearchRequest request() const;

private:
    std::vector<std::string> words_;
    std::map<std::string, std::vector<std::string>> filters_;
};

} // namespace ianote::cli
