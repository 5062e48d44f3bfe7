// SPDX-License-Identifier: GPL-3.0-or-later
// -o, with one rule for all commands.
#pragma once

#include "cli/options.hpp"

#include <string>

namespace ianote::cli {

/// Where results go. Nothing or `-`: standard output. A name that ends with `/`, or that is a folder: there, each
/// result under a name of its own. Else a file, a device or a pipe.
///
/// Several results need a folder, which is made where it is absent; one result needs a folder that is there.
struct Output {
    std::string path;

    void setup(Options& options, const std::string& help);

    bool is_standard() const { return path.empty() || path == "-"; }

    bool is_folder() const;

    /// Throws Error of kind usage where one result cannot be written there: the file's folder is absent.
    void require_place() const;

    /// Throws Error of kind usage where several results cannot be written there: standard output (`message` says so), a
    /// file, or what looks like the name of one.
    void require_folder(const std::string& message) const;

    /// Writes one result; `name` is its name in a folder. Throws Error of kind environment.
    void write(const std::string& data, const std::string& name) const;

    void make_folder() const; ///< throws Error of kind environment

    /// Writes one of several results below the folder, making folders as needed.
    void put(const std::string& name, const std::string& data) const;
};

} // namespace ianote::cli
