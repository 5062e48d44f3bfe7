// SPDX-License-Identifier: GPL-3.0-or-later
// What a command of the program is.
#pragma once

#include <memory>
#include <span>
#include <string_view>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace ianote::cli {

/// A command in two steps: setup() names its options and touches no file; run() does the work and returns the exit
/// code.
class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    virtual void setup(CLI::App& app) = 0;
    virtual int run() = 0;
};

struct CommandEntry {
    std::string_view name;
    std::string_view summary;
    std::unique_ptr<Command> (*make)();
};

/// THE table of commands.
std::span<const CommandEntry> all_commands();

std::unique_ptr<Command> make_convert();
std::unique_ptr<Command> make_align();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_index();
std::unique_ptr<Command> make_search();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_verify();
std::unique_ptr<Command> make_serve();
std::unique_ptr<Command> make_validate();
std::unique_ptr<Command> make_languages();
std::unique_ptr<Command> make_report();

enum ExitCode { exit_ok = 0, exit_found = 1, exit_usage = 2, exit_environment = 3, exit_interrupted = 130 };

} // namespace ianote::cli
