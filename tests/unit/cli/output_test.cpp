// SPDX-License-Identifier: GPL-3.0-or-later
// -o, and the settings that a command reads before it begins.
#include "cli/batch_options.hpp"
#include "cli/output.hpp"

#include <ianote/error.hpp>

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace ianote;
using namespace ianote::cli;

namespace fs = std::filesystem;

namespace {

/// A folder with a file in it, which goes with the test.
struct Scratch {
    fs::path folder = fs::temp_directory_path() / ("ianote-output-" + std::to_string(::getpid()));

    Scratch() {
        fs::create_directories(folder / "there");
        std::ofstream(folder / "file") << "text";
    }

    ~Scratch() {
        std::error_code error;
        fs::remove_all(folder, error);
    }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string operator/(const std::string& name) const { return (folder / name).string(); }
};

/// The code of the error, which must make the command wrong; empty where there is none.
template <typename Call> std::string code_of(const Call& call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.code();
    }
    return {};
}

} // namespace

TEST_CASE("one result needs a folder that is there") {
    const Scratch scratch;
    const auto place = [&](const std::string& path) { return code_of([&] { Output{path}.require_place(); }); };
    CHECK(place("").empty());
    CHECK(place("-").empty());
    CHECK(place("new.xml").empty());
    CHECK(place(scratch / "new.xml").empty());
    CHECK(place(scratch / "file").empty());
    CHECK(place(scratch / "there").empty());
    CHECK(place(scratch / "new/").empty());
    CHECK(place(scratch / "absent/new.xml") == "output-no-folder");
    CHECK(place(scratch / "file/new.xml") == "output-no-folder");
    CHECK_FALSE(fs::exists(scratch / "absent"));
}

TEST_CASE("several results need a folder, which is made") {
    const Scratch scratch;
    const auto place = [&](const std::string& path) { return code_of([&] { Output{path}.require_folder("no"); }); };
    CHECK(place("") == "usage");
    CHECK(place("-") == "usage");
    CHECK(place(scratch / "there").empty());
    CHECK(place(scratch / "new").empty());
    CHECK(place(scratch / "new.2026").empty());
    CHECK(place(scratch / "new/deep").empty());
    CHECK(place(scratch / "file") == "output-not-folder");
    CHECK(place(scratch / "file/") == "output-not-folder");
    for (const char* name : {"x.xml", "one.tmx", "a.json", "a.html", "a.tsv", "a.xlf", "a.txt", "a.csv"}) {
        CAPTURE(std::string(name));
        CHECK(place(scratch / name) == "output-not-folder");
        CHECK(place((scratch / name) + "/").empty());
    }
    const Output deep{scratch / "new/deep"};
    deep.put("below/a.txt", "text");
    CHECK(fs::file_size(scratch / "new/deep/below/a.txt") == 4);
}

TEST_CASE("a result goes into a folder under a name of its own") {
    const Scratch scratch;
    Output{scratch / "there"}.write("text", "a.txt");
    CHECK(fs::exists(scratch / "there/a.txt"));
    Output{scratch / "made/"}.write("text", "a.txt");
    CHECK(fs::exists(scratch / "made/a.txt"));
    Output{scratch / "there/b.txt"}.write("text", "a.txt");
    CHECK(fs::exists(scratch / "there/b.txt"));
}

TEST_CASE("a setting that cannot be read makes the command wrong") {
    const Scratch scratch;
    CHECK(load_setting(scratch / "file") == "text");
    CHECK(code_of([&] { load_setting(scratch / "absent"); }) == "input-missing");
    CHECK(code_of([&] { load_setting(scratch / "there"); }) == "input-unreadable");
    CHECK(code_of([&] { LanguageSettings{scratch / "absent"}.load(); }) == "input-unreadable");
    CHECK(code_of([&] { DictionarySettings{{scratch / "absent"}}.load(); }) == "input-missing");
    CHECK(code_of([&] { DictionarySettings{{scratch / "file"}}.load(); }) == "dictionary-malformed");
    RuleSettings rules;
    rules.terms = {scratch / "there"};
    CHECK(code_of([&] { rules.load(); }) == "input-unreadable");
    rules.terms.clear();
    rules.own_rules = {scratch / "absent"};
    CHECK(code_of([&] { rules.load(); }) == "input-missing");
    rules.ignored = scratch / "absent";
    CHECK(code_of([&] { rules.load_ignored(); }) == "input-missing");
    BatchOptions options;
    options.manifest = scratch / "there";
    CHECK(code_of([&] { options.collect({}); }) == "input-unreadable");
}

TEST_CASE("inputs that are missing are documents that fail, unless there is no other") {
    const Scratch scratch;
    const auto code = [](const std::vector<std::string>& named) { return code_of([&] { require_inputs(named); }); };
    CHECK(code({}) == "usage");
    CHECK(code({scratch / "absent"}) == "input-missing");
    CHECK(code({scratch / "absent", scratch / "file"}).empty());
    CHECK(code({"-"}).empty());
    BatchOptions options;
    options.inputs = {scratch / "absent", scratch / "file"};
    CHECK(options.collect({}).files.size() == 2);
    CHECK(options.collect({}).several);
    options.inputs = {scratch / "file"};
    CHECK_FALSE(options.collect({}).several);
    CHECK_FALSE(options.is_batch());
    options.inputs = {scratch / "there"};
    CHECK(options.is_batch());
    CHECK(options.collect({}).files.empty());
}
