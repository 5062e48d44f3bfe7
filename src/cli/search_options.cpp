// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/search_options.hpp"

#include <fmt/format.h>

namespace ianote::cli {

void SearchOptions::setup(Options& options) {
    options.values("QUERY", words, "words, \"phrases\", AND OR NOT, fields as code:COSI; nothing: all notes");
    for (const auto& field : archive::search_fields()) {
        options.values(fmt::format("--{}", field.name), filters[std::string(field.name)],
                       fmt::format("{} ({})", field.help, field.example));
    }
}

archive::SearchRequest SearchOptions::request() const {
    archive::SearchRequest request;
    for (const auto& word : words) request.text += (request.text.empty() ? "" : " ") + word;
    for (const auto& [field, values] : filters) {
        for (const auto& value : values) request.filters.emplace_back(field, value);
    }
    return request;
}

} // namespace ianote::cli
