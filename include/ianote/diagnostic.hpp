// SPDX-License-Identifier: GPL-3.0-or-later
// What was noticed in a document and worked around.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ianote {

enum class Severity { note, warning, error };
std::string_view to_string(Severity severity);

struct Diagnostic {
    Severity severity = Severity::warning;
    std::string code;
    std::string message;
    std::string remedy;
    int page = 0; ///< 0: not paginated
    int line = 0; ///< 0: the whole document
};

/// Collects the diagnostics of one document. After `limit` of one code only their number is kept, so that a
/// hostile document cannot fill the memory with messages.
class Diagnostics {
public:
    explicit Diagnostics(std::size_t limit = 50)
        : limit_(limit) {}

    /// Severity and remedy come from the table of codes (base/codes.cpp); an unknown code is a bug and asserts.
    void add(std::string_view code, std::string message, int line = 0, int page = 0);

    /// All of them in the order of their coming, the summary of what was cut last.
    std::vector<Diagnostic> take();

    bool has_warning() const { return has_warning_; }

private:
    std::size_t limit_;
    std::vector<Diagnostic> list_;
    std::map<std::string, std::size_t, std::less<>> counts_;
    bool has_warning_ = false;
};

} // namespace ianote
