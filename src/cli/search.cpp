// SPDX-License-Identifier: GPL-3.0-or-later
// ianote search
#include "batch/output.hpp"
#include "cli/command.hpp"
#include "cli/language_options.hpp"
#include "cli/messages.hpp"
#include "cli/search_options.hpp"

#include <ianote/error.hpp>
#include <ianote/search_formats.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace ianote::cli {

namespace {

class Search : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("ARCHIVE", archive_, "the archive file")->required();
        options_.add(app);
        app.add_option("-f,--format", format_, "text, json, csv or tsv")
            ->check(CLI::IsMember({"text", "json", "csv", "tsv"}))
            ->capture_default_str();
        app.add_option("-o,--output", output_, "a file; - for standard output");
        app.add_option("-n,--limit", limit_, "most results; 0: all (default: 20 for text, all else)");
        app.add_option("--offset", offset_, "results to leave out at the start")->capture_default_str();
        app.add_option("--sort", order_, "relevance, newest or oldest")
            ->check(CLI::IsMember({"relevance", "newest", "oldest"}))
            ->capture_default_str();
        app.add_option("--also", also_, "a language whose text stands beside each result, as es");
        app.add_flag("--facets", facets_, "counts by code, year, language, type, kind and action");
        app.add_flag("--whole", whole_, "whole points instead of the part that matches");
        add_language_options(app, languages_folder_);
        app.add_flag("-q,--quiet", quiet_, "no sum and no hints on standard error");
    }

    int run() override {
        auto request = options_.request();
        request.limit = limit_ != SIZE_MAX ? limit_ : format_ == "text" ? 20 : 0;
        if (request.limit == 0) request.limit = SIZE_MAX;
        request.offset = offset_;
        request.with_facets = facets_;
        request.whole_texts = whole_;
        request.also = also_;
        request.order = order_ == "newest"   ? archive::Order::newest
                        : order_ == "oldest" ? archive::Order::oldest
                                             : archive::Order::relevance;
        const auto languages = load_languages(languages_folder_);
        archive::Archive archive(archive_);
        const auto result = archive::search(archive, request, languages);
        write(result);
        if (!quiet_) tell(result);
        return exit_ok;
    }

private:
    void write(const archive::SearchResult& result) const {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): there is no other thread
        const bool to_terminal = output_.empty() && isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
        const auto data = archive::write_results(result, format_, to_terminal);
        if (output_.empty() || output_ == "-") {
            write_data(data);
        } else {
            batch::PendingFile(output_, data).commit();
        }
    }

    void tell(const archive::SearchResult& result) const {
        Messages messages(Volume::usual, Progress::never);
        for (const auto& hint : result.hints) messages.line("ianote: " + hint);
        std::string shown;
        if (result.hits.size() < result.points) {
            shown = result.hits.empty() ? ", none shown"
                                        : fmt::format(", {} to {} shown", offset_ + 1, offset_ + result.hits.size());
        }
        messages.line(fmt::format("ianote: {}{} results in {} notes ({} language versions){}",
                                  result.estimated ? "about " : "", result.points, result.notes, result.versions,
                                  shown));
    }

    std::string archive_;
    SearchOptions options_;
    std::string format_ = "text";
    std::string output_;
    std::string order_ = "relevance";
    std::string also_;
    std::string languages_folder_;
    std::size_t limit_ = SIZE_MAX;
    std::size_t offset_ = 0;
    bool facets_ = false;
    bool whole_ = false;
    bool quiet_ = false;
};

} // namespace

std::unique_ptr<Command> make_search() { return std::make_unique<Search>(); }

} // namespace ianote::cli
