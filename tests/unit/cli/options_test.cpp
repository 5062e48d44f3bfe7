// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a whole: help, names of commands, and what every option has to have.
#include "cli/fail_on.hpp"
#include "cli/quantities.hpp"
#include "typed.hpp"

#include <set>

using namespace cli_test;

namespace {

/// The whole command line, as main() makes it.
struct Program {
    std::vector<std::unique_ptr<Command>> commands;
    std::vector<Syntax> syntax;

    Program() {
        for (const auto& entry : all_commands()) {
            commands.push_back(entry.make());
            syntax.push_back({entry.name, entry.summary, {}});
            commands.back()->setup(syntax.back().options);
        }
    }

    Request read(const std::string& line) const { return read_command_line(syntax, words_of(line)); }

    std::string wrong(const std::string& line) const {
        try {
            read(line);
        } catch (const Error& error) {
            return error.message() + " | " + error.remedy();
        }
        return {};
    }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a line names its command") {
    const Program program;
    for (std::size_t i = 0; i < program.syntax.size(); ++i) {
        const std::string name(program.syntax[i].name);
        CAPTURE(name);
        CHECK(contains(program.read(name + " --help").answer, "Usage: ianote " + name));
    }
    const auto request = program.read("validate x.xml");
    CHECK(request.answer.empty());
    CHECK(program.syntax[request.command].name == "validate");
    CHECK(program.wrong("convrt x") == "there is no command 'convrt' | did you mean 'convert'? See 'ianote --help'");
    CHECK(program.wrong("zzzzzzzz") == "there is no command 'zzzzzzzz' | see 'ianote --help'");
    CHECK(contains(program.wrong(""), "subcommand is required"));
    CHECK(program.read("--version").answer.starts_with("ianote "));
    CHECK(contains(program.read("--help").answer, "Exit codes: 0 all is well"));
    CHECK(contains(program.read("--help-all").answer, "--skip-failed"));
}

TEST_CASE("the help of a choice comes from its table") {
    const Program program;
    const auto convert = program.read("convert --help").answer;
    CHECK(contains(convert, "-f,--format TEXT:{header-tsv,json,text,xml}=xml"));
    CHECK(contains(convert, "json: the same facts as JSON"));
    CHECK(contains(convert, "--max-memory SIZE=4G"));
    CHECK(contains(convert, "--timeout TIME=300s"));
    CHECK(contains(program.read("align --help").answer, "tmx: TMX 1.4, a translation memory"));
    CHECK(contains(program.read("search --help").answer, "--sort TEXT:{relevance,newest,oldest}=relevance"));
    CHECK(contains(program.read("export --help").answer, "REQUIRED"));
}

TEST_CASE("every option is explained once, and its name is no other's") {
    const Program program;
    for (const auto& command : program.syntax) {
        std::set<std::string> names;
        for (const auto& option : command.options.list()) {
            CAPTURE(command.name);
            CAPTURE(option.names);
            CHECK_FALSE(option.help.empty());
            CHECK(option.set);
            CHECK(names.insert(option.name()).second);
            CHECK((option.is_positional() || option.name().starts_with("--")));
        }
    }
}

TEST_CASE("what a command fails on") {
    CHECK(exit_code(FailOn::never, true, true) == exit_ok);
    CHECK(exit_code(FailOn::error, false, true) == exit_ok);
    CHECK(exit_code(FailOn::error, true, false) == exit_found);
    CHECK(exit_code(FailOn::warning, false, true) == exit_found);
    CHECK(exit_code(FailOn::warning, true, false) == exit_found);
    CHECK(exit_code(FailOn::warning, false, false) == exit_ok);
}

TEST_CASE("quantities are shown as they are typed") {
    CHECK(parse_share("0.8") == doctest::Approx(0.8));
    CHECK(parse_share("80%") == doctest::Approx(0.8));
    for (const char* share : {"", "2", "-1", "80 %", "nan", "viel"}) CHECK_THROWS_AS(parse_share(share), Error);
    for (const char* size : {"0", "1", "1000", "10K", "256M", "1G", "4096G"}) {
        CAPTURE(std::string(size));
        CHECK(size_text(parse_size(size, "--max-bytes")) == size);
    }
    CHECK(size_text(1536) == "1536");
    CHECK(time_text(parse_time("5m", "--timeout")) == "300s");
    CHECK(time_text(parse_time("1500ms", "--timeout")) == "1500ms");
}
