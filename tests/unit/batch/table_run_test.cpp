// SPDX-License-Identifier: GPL-3.0-or-later
// A run whose inputs become one table: in order, whole or not at all, and resumed where it ended.
#include "support.hpp"
#include "text/split.hpp"

#include <ianote/batch.hpp>

#include <unistd.h>

using namespace ianote;
using namespace ianote::batch;

namespace fs = std::filesystem;

namespace {

/// A folder with the notes of the corpus and a letter among them, which goes with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("ianote-table-" + std::to_string(::getpid()));
    std::vector<std::string> inputs;

    Folder() {
        fs::create_directories(path / "notes");
        for (const auto& entry : fs::directory_iterator(fs::path(IANOTE_SOURCE_DIR) / "corpus"))
            fs::copy_file(entry.path(), path / "notes" / entry.path().filename());
        std::ofstream(path / "notes/8000-letter.txt") << "Dear all,\n\nlunch is at noon.\n";
        inputs = expand_inputs({(path / "notes").string()});
    }

    ~Folder() {
        std::error_code error;
        fs::remove_all(path, error);
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path table() const { return path / "headers.tsv"; }

    Options options(unsigned workers = 2) const {
        Options made;
        made.format = "header-tsv";
        made.output = table();
        made.workers = workers;
        return made;
    }

    Totals run(const Options& options, std::size_t stop_after = SIZE_MAX) const {
        std::atomic<bool> stop{false};
        std::size_t finished = 0;
        Listener listener;
        listener.finished = [&](const Record&) { stop = ++finished >= stop_after; };
        return batch::run(inputs, ianote::test::languages(), options, listener, stop);
    }
};

std::vector<std::string> first_cells(const std::string& table) {
    std::vector<std::string> cells;
    for (const auto line : text::split(table, '\n')) {
        if (!line.empty()) cells.emplace_back(line.substr(0, line.find('\t')));
    }
    return cells;
}

} // namespace

TEST_CASE("a table has a row for each input in their order, whatever the number of workers") {
    const Folder folder;
    const auto totals = folder.run(folder.options());
    CHECK(totals.failed == 1);
    CHECK(totals.ok == 20);
    const auto table = ianote::test::slurp(folder.table());
    auto wanted = folder.inputs;
    wanted.insert(wanted.begin(), "file");
    CHECK(first_cells(table) == wanted);
    CHECK(table.find("8000-letter.txt\t\t\tfailed\t") != std::string::npos);
    folder.run(folder.options(1));
    CHECK(ianote::test::slurp(folder.table()) == table);
}

TEST_CASE("a run that is stopped leaves the table of before, and one that is resumed makes the same table") {
    const Folder folder;
    folder.run(folder.options());
    const auto whole = ianote::test::slurp(folder.table());
    std::ofstream(folder.table()) << "of before\n";

    auto options = folder.options(1);
    options.report = (folder.path / "run.jsonl").string();
    const auto stopped = folder.run(options, 5);
    CHECK(stopped.interrupted);
    CHECK(stopped.left == 16);
    CHECK(ianote::test::slurp(folder.table()) == "of before\n");
    for (const auto& entry : fs::directory_iterator(folder.path)) CHECK(entry.path().extension() != ".part");

    options.resume = Resume::skip_failed;
    const auto resumed = folder.run(options);
    CHECK(resumed.skipped == 5);
    CHECK(ianote::test::slurp(folder.table()) == whole);
    CHECK(folder.run(options).skipped == 21);
    CHECK(ianote::test::slurp(folder.table()) == whole);

    options.format = "xml"; // the same report, and nothing of it is a result of this run
    options.output = folder.path / "out";
    options.output_is_folder = true;
    CHECK(folder.run(options).ok == 20);
    options.format = "header-tsv";
    options.output = folder.table();
    options.output_is_folder = false;
    CHECK(folder.run(options).ok == 20);
    CHECK(ianote::test::slurp(folder.table()) == whole);
}

TEST_CASE("a place where no table can be written is told before the work is begun") {
    const Folder folder;
    auto options = folder.options();
    options.output = folder.path / "notes"; // a folder
    std::atomic<bool> stop{false};
    Listener listener;
    listener.finished = [](const Record&) { FAIL("an input was read"); };
    CHECK_THROWS_AS(batch::run(folder.inputs, ianote::test::languages(), options, listener, stop), Error);
    options.output = folder.path / "absent/headers.tsv";
    CHECK_THROWS_AS(batch::run(folder.inputs, ianote::test::languages(), options, listener, stop), Error);
}
