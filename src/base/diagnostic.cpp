// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/codes.hpp"

#include <ianote/diagnostic.hpp>

#include <fmt/format.h>

#include <cassert>

namespace ianote {

std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
    }
    return "error";
}

void Diagnostics::add(std::string_view code, std::string message, int line, int page) {
    const auto* known = base::find_code(code);
    assert(known != nullptr);
    const auto severity = known != nullptr ? known->severity : Severity::error;
    if (severity != Severity::note) has_warning_ = true;
    auto [entry, fresh] = counts_.try_emplace(std::string(code), 0);
    if (++entry->second > limit_) return;
    list_.push_back({severity, std::string(code), std::move(message),
                     std::string(known != nullptr ? known->remedy : ""), page, line});
}

std::vector<Diagnostic> Diagnostics::take() {
    for (const auto& [code, count] : counts_) {
        if (count <= limit_) continue;
        const auto* known = base::find_code(code);
        list_.push_back({known->severity, code, fmt::format("{} more of this kind", count - limit_), "", 0, 0});
    }
    counts_.clear();
    return std::move(list_);
}

} // namespace ianote
