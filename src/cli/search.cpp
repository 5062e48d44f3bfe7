// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/search.hpp"

#include "cli/messages.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace ianote::cli {

namespace {

bool is_for_terminal(const Output& output) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): there is no other thread
    return output.path.empty() && isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

void tell(const archive::SearchResult& result, std::size_t offset) {
    Messages messages(Volume::usual, Progress::never);
    for (const auto& hint : result.hints) messages.line("ianote: " + hint);
    std::string shown;
    if (result.hits.size() < result.points) {
        shown = result.hits.empty() ? ", none shown"
                                    : fmt::format(", {} to {} shown", offset + 1, offset + result.hits.size());
    }
    messages.line(fmt::format("ianote: {}{} results in {} notes ({} language versions){}",
                              result.estimated ? "about " : "", result.points, result.notes, result.versions, shown));
}

} // namespace

void Search::setup(Options& options) {
    options.value("ARCHIVE", path, "the archive file").required();
    query.setup(options);
    options.format("-f,--format", format, archive::search_writers(), "format of the results");
    output.setup(options, "a file; - for standard output");
    options.number("-n,--limit", limit, "most results; 0: all (default: 20 for text, all else)");
    options.number("--offset", offset, "results to leave out at the start");
    options.choice("--sort", order, archive::orders(), "relevance, newest or oldest");
    options.value("--also", also, "a language whose text stands beside each result, as es");
    options.flag("--facets", facets, "counts by code, year, language, type, kind, action and who is asked");
    options.flag("--whole", whole, "whole points instead of the part that matches");
    languages.setup(options);
    options.flag("-q,--quiet", quiet, "no sum and no hints on standard error");
}

archive::SearchRequest Search::request() const {
    constexpr std::size_t max_for_people = 20;
    auto request = query.request();
    request.limit = limit.value_or(format == &archive::search_writers().front() ? max_for_people : 0);
    if (request.limit == 0) request.limit = SIZE_MAX;
    request.offset = offset;
    request.with_facets = facets;
    request.whole_texts = whole;
    request.also = also;
    request.order = order;
    return request;
}

int Search::run() {
    const auto packs = languages.load();
    output.require_place();
    archive::Archive opened(path);
    const auto result = archive::search(opened, request(), packs);
    output.write(format->write(result, is_for_terminal(output)), fmt::format("results{}", format->extension));
    if (!quiet) tell(result, offset);
    return exit_ok;
}

} // namespace ianote::cli
