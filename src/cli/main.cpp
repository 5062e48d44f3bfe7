// SPDX-License-Identifier: GPL-3.0-or-later
// The command line. One of the two places where errors are caught: here, for whole commands.
#include "cli/command.hpp"
#include "cli/end_process.hpp"
#include "cli/messages.hpp"
#include "cli/modules.hpp"
#include "text/nearest.hpp"

#include <ianote/error.hpp>
#include <ianote/version.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <csignal>
#include <new>

namespace ianote::cli {

namespace {

/// What was typed and is not known, with the nearest known word.
[[noreturn]] void unknown_word(const CLI::App& app, const std::string& typed) {
    const bool option = typed.starts_with('-');
    std::vector<std::string> known;
    if (option) {
        for (const auto* o : app.get_options()) {
            for (const auto& name : o->get_lnames()) known.push_back("--" + name);
        }
    } else {
        for (const auto& command : all_commands()) known.emplace_back(command.name);
    }
    const auto word = typed.substr(0, typed.find('='));
    const auto near = text::nearest(word, known);
    const auto help =
        app.get_parent() == nullptr ? std::string("ianote --help") : fmt::format("ianote {} --help", app.get_name());
    const auto remedy =
        near.empty() ? fmt::format("see '{}'", help) : fmt::format("did you mean '{}'? See '{}'", near, help);
    throw Error(ErrorKind::usage, "usage", {}, fmt::format("there is no {} '{}'", option ? "option" : "command", word),
                remedy);
}

[[noreturn]] void explain(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App* used = &app;
    for (const auto* command : app.get_subcommands()) used = command;
    for (const auto& word : used->remaining(true)) unknown_word(*used, word);
    for (const auto& word : app.remaining(true)) unknown_word(*used, word);
    const auto help = used == &app ? std::string("ianote --help") : fmt::format("ianote {} --help", used->get_name());
    std::string reason = error.what();
    for (auto& c : reason) c = c == '\n' ? ' ' : c;
    throw Error(ErrorKind::usage, "usage", {}, reason, fmt::format("see '{}'", help));
}

int run(int argc, char** argv) {
    CLI::App app("Reads notes of the Council of the European Union and gives back what is in them as structured XML.",
                 "ianote");
    app.set_version_flag("--version", fmt::format("ianote {}", version()));
    app.set_help_all_flag("--help-all", "the help of every command");
    app.get_formatter()->column_width(34);
    std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;
    const std::string_view first = argc > 1 ? argv[1] : "";
    const bool named = std::any_of(all_commands().begin(), all_commands().end(),
                                   [&](const CommandEntry& entry) { return entry.name == first; });
    for (const auto& entry : all_commands()) {
        if (named && entry.name != first) continue; // options cost time
        auto* subcommand = app.add_subcommand(std::string(entry.name), std::string(entry.summary));
        commands.emplace_back(subcommand, entry.make());
        commands.back().second->setup(*subcommand);
    }
    app.require_subcommand(1);
    app.footer("Exit codes: 0 all is well; 1 a document failed or a finding is an error; 2 the command was wrong and "
               "nothing was done;\n"
               "3 the environment failed (disk, rights), try again; 130 interrupted.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        write_data(chosen.empty() ? app.help() : chosen.front()->help("ianote"));
        return exit_ok;
    } catch (const CLI::CallForAllHelp&) {
        write_data(app.help("", CLI::AppFormatMode::All));
        return exit_ok;
    } catch (const CLI::CallForVersion& call) {
        write_data(fmt::format("{}\n", call.what()));
        return exit_ok;
    } catch (const CLI::ParseError& error) {
        explain(app, error);
    }
    for (const auto& [subcommand, command] : commands) {
        if (subcommand->parsed()) end_process(command->run()); // before all options are taken down one by one
    }
    return exit_usage;
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
        cli::end_process(cli::run(argc, argv));
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
