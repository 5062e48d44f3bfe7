// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a command as data: what is typed, what it sets, and its line of help. options.cpp alone knows the
// library that reads command lines.
#pragma once

#include <ianote/named.hpp>

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::cli {

/// One option, or one positional argument.
struct Option {
    std::string names; ///< `-f,--format`; without a dash: a positional argument
    std::string help;
    std::string type;     ///< of its value, for the help; empty: a flag
    std::string standard; ///< the value without it, for the help; empty: none is shown
    std::string environment_variable;
    std::vector<std::string> needed;   ///< options that must be there too
    std::vector<std::string> excluded; ///< options that must not
    char separator = 0;                ///< between several values in one word
    bool is_required = false;
    bool is_repeatable = false;
    std::function<void(const std::vector<std::string>& values)> set; ///< throws Error `usage`

    Option& required();
    Option& needs(std::string_view option);
    Option& excludes(std::string_view option);
    Option& separated_by(char character);
    Option& shows(std::string_view value);          ///< as what is taken without the option
    Option& environment(std::string_view variable); ///< stands in where the option is not typed

    bool is_positional() const { return !names.starts_with('-'); }

    std::string name() const; ///< the one for messages: `--format`
};

/// A value that an option can have.
struct Choice {
    std::string_view name;
    std::string_view summary;
};

/// Names and summaries of tables, one after the other; a name that stands in several is taken once.
template <typename... Tables> std::vector<Choice> choices_of(const Tables&... tables) {
    std::vector<Choice> out;
    const auto add = [&](const auto& table) {
        for (const auto& entry : table) {
            if (find_named(out, entry.name) == nullptr) out.push_back({entry.name, entry.summary});
        }
    };
    (add(tables), ...);
    return out;
}

/// In the order of their names, in which one is looked for: values that are no scale, as formats.
std::vector<Choice> by_name(std::vector<Choice> choices);

/// What a command's setup() fills. Nothing is set before the line is read; what is not typed stays as it is.
class Options {
public:
    Option& flag(const std::string& names, bool& value, const std::string& help);
    Option& value(const std::string& names, std::string& value, const std::string& help);

    /// Takes any number: an option one value each time that it is typed, a positional argument all there are.
    Option& values(const std::string& names, std::vector<std::string>& values, const std::string& help);

    Option& time(const std::string& names, std::chrono::milliseconds& value, const std::string& help);
    Option& size(const std::string& names, std::size_t& value, const std::string& help);

    /// A number from `least` to `most`.
    template <typename Number>
    Option& number(const std::string& names, Number& value, const std::string& help, Number least = 0,
                   Number most = std::numeric_limits<Number>::max()) {
        auto& option = add_number(names, help, range(least, most),
                                  [&value](std::uint64_t typed) { value = static_cast<Number>(typed); });
        option.standard = std::to_string(value);
        return option;
    }

    template <typename Number>
    Option& number(const std::string& names, std::optional<Number>& value, const std::string& help, Number least = 0,
                   Number most = std::numeric_limits<Number>::max()) {
        return add_number(names, help, range(least, most),
                          [&value](std::uint64_t typed) { value = static_cast<Number>(typed); });
    }

    /// What `parse` makes of the text; it throws Error `usage`.
    template <typename Target, typename Value>
    Option& parsed(const std::string& names, Target& value, Value (*parse)(const std::string&),
                   const std::string& help) {
        return add(names, help, "TEXT", [&value, parse](const auto& typed) { value = parse(typed.back()); });
    }

    /// One of the names; the help ends with them.
    Option& choice(const std::string& names, std::string& value, std::vector<Choice> choices, const std::string& help);

    /// One value of a table of Named.
    template <typename Value, typename Table>
    Option& choice(const std::string& names, Value& value, const Table& table, const std::string& help) {
        const std::span all(table);
        auto& option = add_choice(names, choices_of(all), help,
                                  [&value, all](std::string_view name) { value = find_named(all, name)->value; });
        option.standard = name_of(all, value);
        return option;
    }

    /// One entry of a table of Format, that of the default being set already or null.
    template <typename Entry>
    Option& format(const std::string& names, const Entry*& value, std::span<const Entry> table,
                   const std::string& help) {
        auto& option = add_choice(names, by_name(choices_of(table)), help,
                                  [&value, table](std::string_view name) { value = find_named(table, name); });
        if (value != nullptr) option.standard = value->name;
        return option;
    }

    const std::deque<Option>& list() const { return list_; }

private:
    struct Range {
        std::uint64_t least;
        std::uint64_t most;
    };

    template <typename Number> static Range range(Number least, Number most) {
        return {static_cast<std::uint64_t>(least), static_cast<std::uint64_t>(most)};
    }

    Option& add(const std::string& names, const std::string& help, std::string type,
                std::function<void(const std::vector<std::string>&)> set);
    Option& add_number(const std::string& names, const std::string& help, Range range,
                       std::function<void(std::uint64_t)> set);
    Option& add_choice(const std::string& names, std::vector<Choice> choices, const std::string& help,
                       std::function<void(std::string_view)> set);

    std::deque<Option> list_; // references to its elements stay good
};

/// A command as it is typed.
struct Syntax {
    std::string_view name;
    std::string_view summary;
    Options options;
};

/// What a command line asks for.
struct Request {
    std::size_t command = 0; ///< index of the command, whose options are set
    std::string answer = {}; ///< text that was asked for instead: help, version
};

/// Reads the words behind the program's name. Throws Error `usage`, with the nearest name for one that is unknown.
Request read_command_line(std::span<const Syntax> commands, std::vector<std::string> words);

} // namespace ianote::cli
