// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen by its name, on a command line or in a file: values and formats, each in one table.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace ianote {

/// A value and its name.
template <typename Value> struct Named {
    std::string_view name;
    Value value;
    std::string_view summary = {}; ///< one line for --help, where the name does not say it all
};

template <typename Value> Named(std::string_view, Value, std::string_view = {}) -> Named<Value>;

/// A format that something is written in.
template <typename... Inputs> struct Format {
    std::string_view name;      ///< for -f
    std::string_view extension; ///< of file names, with the dot
    std::string_view summary;   ///< one line for --help
    std::string (*write)(Inputs... inputs);
};

/// The entry of a table that has the name, null where none has.
template <typename Table> auto find_named(const Table& table, std::string_view name) {
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const auto& e) { return e.name == name; });
    return found == std::end(table) ? nullptr : &*found;
}

/// The name of a value that the table holds, empty where it holds it not.
template <typename Table, typename Value> std::string_view name_of(const Table& table, const Value& value) {
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& e) { return e.value == value; });
    return found == std::end(table) ? std::string_view() : found->name;
}

} // namespace ianote
