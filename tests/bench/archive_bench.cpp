// SPDX-License-Identifier: GPL-3.0-or-later
// archive_bench PROGRAM FOLDER ARCHIVE: what the archive does with the notes of a folder, against bare FTS5 in the same
// run. Indexing whole files; then questions of every kind with their counts, in order and again by several readers.
#include "archive/points.hpp"
#include "serve/app.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/indexing.hpp>
#include <ianote/search.hpp>

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <thread>

namespace {

using namespace ianote;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// Bare FTS5 with its own tokenizer and defaults: only the insertion of the points is timed.
class BareIndex {
public:
    explicit BareIndex(const std::string& path) {
        for (const auto* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
        sqlite3_open(path.c_str(), &db_);
        run("PRAGMA journal_mode = WAL");
        run("CREATE VIRTUAL TABLE point_text USING fts5(text)");
        sqlite3_prepare_v2(db_, "INSERT INTO point_text(text) VALUES(?1)", -1, &insert_, nullptr);
    }

    ~BareIndex() {
        sqlite3_finalize(insert_);
        sqlite3_close(db_);
    }

    BareIndex(const BareIndex&) = delete;
    BareIndex& operator=(const BareIndex&) = delete;

    void add(const std::vector<std::string>& texts) {
        const auto start = Clock::now();
        run("BEGIN");
        for (const auto& text : texts) {
            sqlite3_bind_text(insert_, 1, text.c_str(), static_cast<int>(text.size()), SQLITE_STATIC);
            sqlite3_step(insert_);
            sqlite3_reset(insert_);
        }
        run("COMMIT");
        seconds_ += seconds_since(start);
    }

    double seconds() const { return seconds_; }

private:
    void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }

    sqlite3* db_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    double seconds_ = 0;
};

double bare_insertion(const std::vector<std::string>& files, const Languages& languages, const std::string& path) {
    BareIndex bare(path);
    constexpr std::size_t notes_a_commit = 4000; // as the archive commits
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto note = convert(read_file(files[i]), "note.md", languages).note;
        for (auto& point : archive::list_points(note)) texts.push_back(std::move(point.text));
        if ((i + 1) % notes_a_commit != 0 && i + 1 != files.size()) continue;
        bare.add(texts);
        texts.clear();
    }
    return bare.seconds();
}

struct Times {
    std::vector<double> milliseconds;

    double at(double share) {
        std::sort(milliseconds.begin(), milliseconds.end());
        return milliseconds.at(std::min(milliseconds.size() - 1,
                                        static_cast<std::size_t>(share * static_cast<double>(milliseconds.size()))));
    }
};

/// Questions as people ask them: words of every frequency, phrases, filters, slips, and the commonest words there are.
std::vector<std::string> make_questions(archive::Archive& archive) {
    std::vector<std::string> common;
    std::vector<std::string> rare;
    for (const auto* start :
         {"co", "de", "la", "en", "se", "pr", "re", "un", "es", "tr", "pa", "ma", "or", "po", "di"}) {
        const auto words = archive::complete(archive, start, 60);
        for (std::size_t i = 0; i < words.size(); ++i) (i < 4 ? common : rare).push_back(words[i]);
    }
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same questions each time
    const auto of = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
    std::vector<std::string> out{"EMPACT",
                                 "crimen organizado",
                                 "code:COSI year:2019 EMPACT",
                                 "code:\"JAI 133\"",
                                 "lang:es kind:commitment action:commit",
                                 "\"crimen organizado\"",
                                 "emapct",
                                 "l'Union",
                                 "cites:12000/10",
                                 "number:12517/10",
                                 "code:COLAC OR code:CORDROGUE",
                                 "trafic NOT drogues"};
    for (int i = 0; i < 60; ++i) {
        out.push_back(of(rare));
        out.push_back(of(rare) + " " + of(rare));
        out.push_back(of(rare) + " code:COSI");
        out.push_back(of(common) + " " + of(rare) + " year:2015 lang:fr");
    }
    for (int i = 0; i < 20; ++i) out.push_back("\"" + of(common) + " " + of(common) + "\"");
    for (int i = 0; i < 20; ++i) out.push_back(of(rare) + "*");
    return out;
}

void ask(archive::Archive& archive, const Languages& languages, const std::string& question, Times& times,
         std::string& slowest, double& worst) {
    archive::SearchRequest request;
    request.text = question;
    request.with_facets = true;
    const auto start = Clock::now();
    const auto result = archive::search(archive, request, languages);
    const auto ms = seconds_since(start) * 1000;
    times.milliseconds.push_back(ms);
    if (ms <= worst) return;
    worst = ms;
    slowest = fmt::format("{} ({} results)", question, result.points);
}

void ask_all(const std::string& path, const Languages& languages) {
    archive::Archive archive(path);
    const auto questions = make_questions(archive);
    const std::vector<std::string> commonest{"de",   "la",        "union", "conseil OR consejo", "de la",
                                             "nous", "\"de la\"", "los",   "kind:commitment"};
    std::string slowest;
    for (const auto& [name, list] : {std::pair("questions", questions), std::pair("commonest words", commonest)}) {
        Times times;
        double worst = 0;
        ask(archive, languages, list.front(), times, slowest, worst); // opens what a program that stays open has open
        times.milliseconds.clear();
        worst = 0;
        for (const auto& question : list) ask(archive, languages, question, times, slowest, worst);
        fmt::print("{:<16} {:4} asked: median {:.1f} ms, p95 {:.1f} ms, most {:.1f} ms: {}\n", name,
                   times.milliseconds.size(), times.at(0.5), times.at(0.95), worst, slowest);
    }
}

/// Pages as the server makes them, sockets left out.
void open_pages(const std::string& path, const Languages& languages) {
    archive::Archive archive(path);
    archive::SearchRequest request;
    request.limit = 200;
    const auto some = archive::search(archive, request, languages).hits;
    serve::App app({path, "", "127.0.0.1", 0, [](int) {}}, languages);
    std::vector<std::pair<std::string, std::vector<std::string>>> pages{
        {"home page", std::vector<std::string>(50, "/")}, {"note pages", {}}, {"pair pages", {}}};
    for (const auto& hit : some) {
        pages[1].second.push_back("/" + hit.document + "/" + hit.language);
        pages[2].second.push_back("/" + hit.document + "/fr-es");
    }
    for (const auto& [name, paths] : pages) {
        Times times;
        double worst = 0;
        for (const auto& one : paths) {
            serve::HttpResponse response;
            const auto start = Clock::now();
            app.handle({"GET", one, {}, {{"host", "localhost"}}}, response);
            const auto ms = seconds_since(start) * 1000;
            times.milliseconds.push_back(ms);
            worst = std::max(worst, ms);
            if (response.status != 200) fmt::print("{}: status {}\n", one, response.status);
        }
        fmt::print("{:<16} {:4} opened: median {:.1f} ms, p95 {:.1f} ms, most {:.1f} ms\n", name,
                   times.milliseconds.size(), times.at(0.5), times.at(0.95), worst);
    }
}

/// Fifty readers while notes go in.
void read_while_writing(const std::string& path, const Languages& languages, const std::vector<std::string>& files) {
    serve::App app({path, "", "127.0.0.1", 0, [](int) {}}, languages);
    archive::Archive writer(path, archive::OpenFor::writing);
    std::atomic<std::size_t> answers{0};
    std::atomic<std::size_t> errors{0};
    std::atomic<bool> done{false};
    {
        std::vector<std::jthread> readers;
        for (int r = 0; r < 50; ++r) {
            readers.emplace_back([&, r] {
                const std::vector<std::string> words{"EMPACT", "drogues", "code:COSI", "policiales year:2015"};
                for (std::size_t i = 0; !done; ++i) {
                    serve::HttpResponse response;
                    app.handle({"GET",
                                "/search",
                                {{"q", words[(i + static_cast<std::size_t>(r)) % words.size()]}},
                                {{"host", "localhost"}}},
                               response);
                    ++(response.status == 200 ? answers : errors);
                }
            });
        }
        batch::IndexOptions options;
        options.skip_known = false;
        batch::run_index(files, languages, options, &writer, {});
        done = true;
    }
    fmt::print("50 readers while {} notes went in: {} answers, {} errors\n", files.size(), answers.load(),
               errors.load());
}

/// Seconds that the program takes for `ianote index`, from its start to its end.
double index_by(const std::string& program, const std::string& path, const std::string& folder) {
    for (const auto* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
    const auto start = Clock::now();
    const auto child = fork();
    if (child == 0) {
        execl(program.c_str(), program.c_str(), "index", path.c_str(), folder.c_str(), "-q", nullptr);
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) throw Error(ErrorKind::environment, "internal", {}, program + " index failed");
    return seconds_since(start);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "archive_bench PROGRAM FOLDER ARCHIVE [questions]\n";
        return 2;
    }
    try {
        const Languages languages;
        const std::string path = argv[3];
        const auto files = batch::expand_inputs({argv[2]});
        if (argc > 4) {
            ask_all(path, languages);
            open_pages(path, languages);
            return 0;
        }
        // before and after: a machine that others share is now fast, now slow
        const auto before = bare_insertion(files, languages, path + ".bare");
        const auto ours = index_by(argv[1], path, argv[2]);
        const auto after = bare_insertion(files, languages, path + ".bare");
        const auto count = static_cast<double>(files.size());
        fmt::print(
            "indexing {} notes: {:.0f} a second, from the start of the program to its end; bare FTS5 insertion of "
            "the same points {:.0f} a second before and {:.0f} after: {:.2f} of their mean\n",
            files.size(), count / ours, count / before, count / after, (before + after) / 2 / ours);
        std::fflush(stdout);
        ask_all(path, languages);
        open_pages(path, languages);
        auto again = files;
        again.resize(std::min<std::size_t>(again.size(), 2000));
        read_while_writing(path, languages, again);
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
