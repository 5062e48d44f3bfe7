// SPDX-License-Identifier: GPL-3.0-or-later
// A command line as it is typed, read by a command's setup(); no file is touched.
#pragma once

#include "cli/command.hpp"

#include <ianote/error.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cli_test {

using namespace ianote;
using namespace ianote::cli;

/// Words parted by blanks; what stands between quotes is one word.
inline std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words;
    bool quoted = false;
    bool inside = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        if (c == ' ' && !quoted) {
            inside = false;
            continue;
        }
        if (!inside) words.emplace_back();
        inside = true;
        if (c != '"') words.back() += c;
    }
    return words;
}

/// Types `line` behind the command's name; its options are set afterwards. Returns help, where that was asked for.
inline std::string type(Command& command, const std::string& line) {
    std::vector<Syntax> syntax{{"command", "what it does", {}}};
    command.setup(syntax.front().options);
    auto words = words_of(line);
    words.insert(words.begin(), "command");
    const auto request = read_command_line(syntax, std::move(words));
    if (request.answer.empty()) command.check();
    return request.answer;
}

/// The command with what was typed.
template <typename Made> struct Typed : Made {
    explicit Typed(const std::string& line) { type(*this, line); }
};

/// What a wrong line is told: the message, and behind a bar the remedy. Empty for a right line.
template <typename Made> std::string told(const std::string& line) {
    Made command;
    try {
        type(command, line);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.message() + " | " + error.remedy();
    }
    return {};
}

} // namespace cli_test
