// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that people read goes to standard error, data alone to standard output.
#pragma once

#include <ianote/batch.hpp>
#include <ianote/error.hpp>
#include <ianote/named.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::cli {

enum class Progress { automatic, always, never };
/// The names of --progress.
std::span<const Named<Progress>> progress_names();

enum class Volume { quiet, usual, verbose };

class Messages {
public:
    Messages(Volume volume, Progress progress);
    ~Messages();
    Messages(const Messages&) = delete;
    Messages& operator=(const Messages&) = delete;

    void diagnostics(const batch::Record& record);                                   ///< as loud as the volume asks for
    void diagnostics(const std::string& input, const std::vector<Diagnostic>& list); ///< likewise
    void line(std::string_view text);                                                ///< always shown
    void lines(std::string_view text);                                               ///< likewise, with their ends
    void progress(std::size_t done, std::size_t all);
    void end_progress();

private:
    std::string coloured(std::string_view line) const;

    Volume volume_;
    bool bar_;
    bool colours_;
    bool shown_ = false;
    std::size_t last_permille_ = SIZE_MAX;
};

/// Shows an error that ends the command.
void show_error(const Error& error);

/// The reader of standard output has gone (`| head`): nobody is left to be told, which is no failure.
struct ClosedPipe {};

/// Writes data to standard output. Throws ClosedPipe, or an Error of kind environment.
void write_data(std::string_view data);

} // namespace ianote::cli
