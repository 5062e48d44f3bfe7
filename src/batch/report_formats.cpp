// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of formats of a merged run report, and the formats themselves.
#include <ianote/batch.hpp>

#include <fmt/format.h>

#include <array>

namespace ianote::batch {

namespace {

std::string as_table(std::span<const Record> records) {
    constexpr auto row = "{:<8} {:<24} {:<4} {:>7} {:>8}  {}\n";
    auto out = fmt::format(row, "status", "document", "lang", "words", "coverage", "input");
    for (const auto& r : records) {
        out += fmt::format(row, to_string(r.status), r.document.empty() ? "-" : r.document,
                           r.language.empty() ? "-" : r.language, r.words, r.coverage, r.input);
        for (const auto& d : r.diagnostics) {
            if (d.severity != Severity::note)
                out += fmt::format("{:>9}{}: {} [{}]\n", "", to_string(d.severity), d.message, d.code);
        }
    }
    return out;
}

std::string as_lines(std::span<const Record> records) {
    std::string out;
    for (const auto& record : records) out += to_json_line(record) + "\n";
    return out;
}

constexpr std::array table{
    ReportWriter{"text", ".txt", "a table", as_table},
    ReportWriter{"jsonl", ".jsonl", "one JSON object a line, as --report writes them", as_lines},
};

} // namespace

std::span<const ReportWriter> report_writers() { return table; }

} // namespace ianote::batch
