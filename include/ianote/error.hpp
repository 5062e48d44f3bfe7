// SPDX-License-Identifier: GPL-3.0-or-later
// What stops a document, a command or a run. What can be worked around is a Diagnostic instead.
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace ianote {

/// Who has to do something: the person at the keyboard, the author of the document, the machine's keeper.
enum class ErrorKind {
    usage,       ///< the command is wrong, nothing was done: exit 2
    input,       ///< this document cannot be done: exit 1
    environment, ///< disk, rights, network: exit 3
};

/// Where something is; 0 stands for "not known".
struct Place {
    std::string file;
    int page = 0;
    int line = 0;
};

class Error : public std::exception {
public:
    Error(ErrorKind kind, std::string code, Place place, std::string message, std::string remedy = {});

    ErrorKind kind() const { return kind_; }

    const std::string& code() const { return code_; } ///< stable, kebab-case, listed in docs/diagnostics.md

    const Place& place() const { return place_; }

    const std::string& message() const { return message_; }

    const std::string& remedy() const { return remedy_; }

    /// `FILE:PAGE:LINE: error: what is wrong [code]`, and the remedy after a semicolon.
    const char* what() const noexcept override { return text_.c_str(); }

private:
    ErrorKind kind_;
    std::string code_;
    Place place_;
    std::string message_;
    std::string remedy_;
    std::string text_;
};

/// `FILE:PAGE:LINE`, without what is not known.
std::string to_string(const Place& place);

/// The one place where a message line is put together, for errors and diagnostics alike.
std::string message_line(const Place& place, std::string_view severity, std::string_view message, std::string_view code,
                         std::string_view remedy);

} // namespace ianote
