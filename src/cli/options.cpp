// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.hpp"

#include "cli/quantities.hpp"
#include "text/nearest.hpp"

#include <ianote/error.hpp>
#include <ianote/version.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace ianote::cli {

namespace {

using Values = std::vector<std::string>;

Error wrong(const std::string& message, const std::string& remedy = {}) {
    return {ErrorKind::usage, "usage", {}, message, remedy};
}

std::string help_of(const CLI::App& app) {
    return app.get_parent() == nullptr ? std::string("ianote --help") : fmt::format("ianote {} --help", app.get_name());
}

/// What was typed and is not known, with the nearest known word.
[[noreturn]] void unknown_word(const CLI::App& app, const std::string& typed, const Values& commands) {
    const bool option = typed.starts_with('-');
    std::vector<std::string> known;
    if (option) {
        for (const auto* o : app.get_options()) {
            for (const auto& name : o->get_lnames()) known.push_back("--" + name);
        }
    } else {
        known = commands;
    }
    const auto word = typed.substr(0, typed.find('='));
    const auto near = text::nearest(word, known);
    throw wrong(fmt::format("there is no {} '{}'", option ? "option" : "command", word),
                near.empty() ? fmt::format("see '{}'", help_of(app))
                             : fmt::format("did you mean '{}'? See '{}'", near, help_of(app)));
}

[[noreturn]] void explain(const CLI::App& app, const CLI::ParseError& error, const Values& commands) {
    const CLI::App* used = &app;
    for (const auto* command : app.get_subcommands()) used = command;
    for (const auto& word : used->remaining(true)) unknown_word(*used, word, commands);
    for (const auto& word : app.remaining(true)) unknown_word(*used, word, commands);
    std::string reason = error.what();
    std::replace(reason.begin(), reason.end(), '\n', ' ');
    throw wrong(reason, fmt::format("see '{}'", help_of(*used)));
}

/// A value that an option does not have, with the nearest that it has.
Error not_among(const std::string& option, const std::string& typed, const std::vector<Choice>& choices,
                const std::string& list) {
    Values known;
    for (const auto& choice : choices) known.emplace_back(choice.name);
    const auto near = text::nearest(typed, known);
    return wrong(fmt::format("{}: {} not in {{{}}}", option, typed, list),
                 near.empty() ? std::string() : fmt::format("did you mean '{}'?", near));
}

/// What is typed behind a flag, as in `--quiet=no`; nothing is `true`.
bool truth_of(const std::string& text, const std::string& flag) {
    try {
        return CLI::detail::to_flag_value(text) > 0;
    } catch (const std::logic_error&) { // no number, or none that fits
        throw wrong(fmt::format("{}: '{}' is neither true nor false", flag, text));
    }
}

CLI::Option* add_to(CLI::App& app, const Option& option) {
    if (option.type.empty()) {
        return app.add_flag(option.names, option.help)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    auto* made = app.add_option(
        option.names, [](const Values&) { return true; }, option.help);
    made->type_name(option.type)->default_str(option.standard)->required(option.is_required);
    if (option.is_repeatable) {
        made->expected(1, CLI::detail::expected_max_vector_size);
        made->allow_extra_args(option.is_positional());
    }
    if (option.separator != 0) made->delimiter(option.separator);
    if (!option.environment_variable.empty()) made->envname(option.environment_variable);
    return made;
}

/// The command's options in the order of the list.
std::vector<CLI::Option*> add_all(CLI::App& app, const Options& options) {
    std::vector<CLI::Option*> made;
    for (const auto& option : options.list()) made.push_back(add_to(app, option));
    for (std::size_t i = 0; i < made.size(); ++i) {
        for (const auto& other : options.list()[i].needed) made[i]->needs(app.get_option(other));
        for (const auto& other : options.list()[i].excluded) made[i]->excludes(app.get_option(other));
    }
    return made;
}

void set_all(const CLI::App& app, const Options& options, const std::vector<CLI::Option*>& made) {
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i]->count() == 0) continue;
        try {
            options.list()[i].set(made[i]->results());
        } catch (const Error& error) {
            if (!error.remedy().empty()) throw;
            throw wrong(error.message(), fmt::format("see '{}'", help_of(app)));
        }
    }
}

} // namespace

std::vector<Choice> by_name(std::vector<Choice> choices) {
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.name < b.name; });
    return choices;
}

Option& Option::required() {
    is_required = true;
    return *this;
}

Option& Option::needs(std::string_view option) {
    needed.emplace_back(option);
    return *this;
}

Option& Option::excludes(std::string_view option) {
    excluded.emplace_back(option);
    return *this;
}

Option& Option::separated_by(char character) {
    separator = character;
    return *this;
}

Option& Option::shows(std::string_view value) {
    standard = value;
    return *this;
}

Option& Option::environment(std::string_view variable) {
    environment_variable = variable;
    return *this;
}

std::string Option::name() const {
    const auto dashes = names.find("--");
    const auto begin = dashes == std::string::npos ? 0 : dashes;
    return names.substr(begin, names.find(',', begin) - begin);
}

Option& Options::add(const std::string& names, const std::string& help, std::string type,
                     std::function<void(const Values&)> set) {
    auto& option = list_.emplace_back();
    option.names = names;
    option.help = help;
    option.type = std::move(type);
    option.set = std::move(set);
    return option;
}

Option& Options::flag(const std::string& names, bool& value, const std::string& help) {
    auto& option = add(names, help, "", nullptr);
    option.set = [&value, name = option.name()](const Values& typed) { value = truth_of(typed.back(), name); };
    return option;
}

Option& Options::value(const std::string& names, std::string& value, const std::string& help) {
    auto& option = add(names, help, "TEXT", [&value](const Values& typed) { value = typed.back(); });
    option.standard = value;
    return option;
}

Option& Options::values(const std::string& names, std::vector<std::string>& values, const std::string& help) {
    auto& option = add(names, help, "TEXT", [&values](const Values& typed) { values = typed; });
    option.is_repeatable = true;
    return option;
}

Option& Options::time(const std::string& names, std::chrono::milliseconds& value, const std::string& help) {
    auto& option = add(names, help, "TIME", nullptr);
    option.standard = time_text(value);
    option.set = [&value, name = option.name()](const Values& typed) { value = parse_time(typed.back(), name); };
    return option;
}

Option& Options::size(const std::string& names, std::size_t& value, const std::string& help) {
    auto& option = add(names, help, "SIZE", nullptr);
    option.standard = size_text(value);
    option.set = [&value, name = option.name()](const Values& typed) { value = parse_size(typed.back(), name); };
    return option;
}

Option& Options::add_number(const std::string& names, const std::string& help, Range range,
                            std::function<void(std::uint64_t)> set) {
    const bool bounded = range.most <= UINT16_MAX; // else no number that anyone types is too large
    auto& option =
        add(names, help, bounded ? fmt::format("UINT in [{} - {}]", range.least, range.most) : "UINT", nullptr);
    option.set = [=, set = std::move(set), name = option.name()](const Values& typed) {
        const auto& text = typed.back();
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = error == std::errc() && end == text.data() + text.size();
        if (!whole || number < range.least || number > range.most) {
            throw wrong(bounded
                            ? fmt::format("{}: '{}' is no number from {} to {}", name, text, range.least, range.most)
                            : fmt::format("{}: '{}' is no number", name, text));
        }
        set(number);
    };
    return option;
}

Option& Options::add_choice(const std::string& names, std::vector<Choice> choices, const std::string& help,
                            std::function<void(std::string_view)> set) {
    std::string list;
    std::string explained;
    for (const auto& choice : choices) {
        list += fmt::format("{}{}", list.empty() ? "" : ",", choice.name);
        if (!choice.summary.empty()) explained += fmt::format("; {}: {}", choice.name, choice.summary);
    }
    auto& option = add(names, help + explained, fmt::format("TEXT:{{{}}}", list), nullptr);
    option.set = [choices = std::move(choices), set = std::move(set), list, name = option.name()](const Values& typed) {
        const auto* found = find_named(choices, typed.back());
        if (found == nullptr) throw not_among(name, typed.back(), choices, list);
        set(found->name);
    };
    return option;
}

Option& Options::choice(const std::string& names, std::string& value, std::vector<Choice> choices,
                        const std::string& help) {
    auto& option =
        add_choice(names, by_name(std::move(choices)), help, [&value](std::string_view name) { value = name; });
    option.standard = value;
    return option;
}

Request read_command_line(std::span<const Syntax> commands, std::vector<std::string> words) {
    CLI::App app("Reads notes of the Council of the European Union and gives back what is in them as structured XML.",
                 "ianote");
    app.set_version_flag("--version", fmt::format("ianote {}", version()));
    app.set_help_all_flag("--help-all", "the help of every command");
    app.get_formatter()->column_width(34);
    std::vector<std::pair<CLI::App*, std::vector<CLI::Option*>>> parsers;
    Values names;
    for (const auto& command : commands) {
        auto* parser = app.add_subcommand(names.emplace_back(command.name), std::string(command.summary));
        parsers.emplace_back(parser, add_all(*parser, command.options));
    }
    app.require_subcommand(1);
    app.footer("Exit codes: 0 all is well; 1 a document failed or a finding is an error; 2 the command was wrong and "
               "nothing was done;\n"
               "3 the environment failed (disk, rights), try again; 130 interrupted.");
    try {
        std::reverse(words.begin(), words.end()); // the last is read first
        app.parse(std::move(words));
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        return {.answer = chosen.empty() ? app.help() : chosen.front()->help("ianote")};
    } catch (const CLI::CallForAllHelp&) {
        return {.answer = app.help("", CLI::AppFormatMode::All)};
    } catch (const CLI::CallForVersion& call) {
        return {.answer = fmt::format("{}\n", call.what())};
    } catch (const CLI::ParseError& error) {
        explain(app, error, names);
    }
    Request request;
    while (!parsers[request.command].first->parsed()) ++request.command;
    const auto& [parser, made] = parsers[request.command];
    set_all(*parser, commands[request.command].options, made);
    return request;
}

} // namespace ianote::cli
