// SPDX-License-Identifier: GPL-3.0-or-later
// The command line; errors that end a whole command are told here, and become its exit code.
#include "cli/command.hpp"
#include "cli/end_process.hpp"
#include "cli/messages.hpp"
#include "cli/modules.hpp"

#include <ianote/error.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <csignal>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace ianote::cli {

namespace {

int run(std::vector<std::string> words) {
    const auto table = all_commands();
    const bool named = !words.empty() && find_named(table, words.front()) != nullptr;
    std::vector<std::unique_ptr<Command>> commands;
    std::vector<Syntax> syntax;
    for (const auto& entry : table) {
        if (named && entry.name != words.front()) continue; // options cost time
        commands.push_back(entry.make());
        syntax.push_back({entry.name, entry.summary, {}});
        commands.back()->setup(syntax.back().options);
    }
    const auto request = read_command_line(syntax, std::move(words));
    if (!request.answer.empty()) {
        write_data(request.answer);
        return exit_ok;
    }
    commands[request.command]->check();
    return commands[request.command]->run();
}

int code_of(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::usage: return exit_usage;
    case ErrorKind::input: return exit_found;
    case ErrorKind::environment: return exit_environment;
    }
    return exit_environment;
}

} // namespace

} // namespace ianote::cli

int main(int argc, char** argv) {
    using namespace ianote;
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe shows as an error of write
    // pugixml allocates by malloc; through operator new its trees count for --max-memory too
    pugi::set_memory_management_functions([](std::size_t size) { return ::operator new(size, std::nothrow); },
                                          [](void* block) { ::operator delete(block); });
    cli::load_modules_when_needed();
    try {
        cli::end_process(cli::run({argv + std::min(argc, 1), argv + argc}));
    } catch (const cli::ClosedPipe&) {
        return cli::exit_ok;
    } catch (const Error& error) {
        cli::show_error(error);
        return cli::code_of(error.kind());
    } catch (const std::bad_alloc&) {
        cli::show_error(Error(ErrorKind::environment, "memory-limit", {}, "there is not enough memory"));
        return cli::exit_environment;
    } catch (const std::exception& error) {
        cli::show_error(Error(ErrorKind::environment, "internal", {}, error.what()));
        return cli::exit_environment;
    }
}
