// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/search_options.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace ianote::cli {

void SearchOptions::add(CLI::App& app) {
    app.add_option("QUERY", words_, "words, \"phrases\", AND OR NOT, fields as code:COSI; nothing: all notes");
    for (const auto& field : archive::search_fields()) {
        app.add_option(fmt::format("--{}", field.name), filters_[std::string(field.name)],
                       fmt::format("{} ({})", field.help, field.example))
            ->allow_extra_args(false);
    }
}

archive::SearchRequest SearchOptions::request() const {
    archive::SearchRequest request;
    for (const auto& word : words_) request.text += (request.text.empty() ? "" : " ") + word;
    for (const auto& [field, values] : filters_) {
        for (const auto& value : values) request.filters.emplace_back(field, value);
    }
    return request;
}

} // namespace ianote::cli
