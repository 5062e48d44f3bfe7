// SPDX-License-Identifier: GPL-3.0-or-later
// What a command of the program is.
#pragma once

#include "cli/options.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace ianote::cli {

/// A command in three steps. setup() names its options, check() looks whether what was typed fits together; neither
/// touches a file. run() does the work and returns the exit code.
class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    virtual void setup(Options& options) = 0;

    virtual void check() {} ///< throws Error `usage`

    virtual int run() = 0;
};

struct CommandEntry {
    std::string_view name;
    std::string_view summary;
    std::unique_ptr<Command> (*make)();
};

/// THE table of commands.
std::span<const CommandEntry> all_commands();

enum ExitCode { exit_ok = 0, exit_found = 1, exit_usage = 2, exit_environment = 3, exit_interrupted = 130 };

} // namespace ianote::cli
