// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report.hpp"

#include "cli/messages.hpp"

#include <algorithm>

namespace ianote::cli {

void Report::setup(Options& options) {
    options.values("FILE", files, "run reports, as --report writes them").required();
    options.format("-f,--format", format, batch::report_writers(), "format of the merged report");
    add_fail_on(options, fail_on);
}

int Report::run() {
    auto records = batch::merge_reports(files);
    std::stable_sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.input < b.input; });
    const auto totals = batch::count(records);
    write_data(format->write(records));
    Messages(Volume::usual, Progress::never).line("ianote: " + batch::summary_line(totals));
    return exit_code(fail_on, totals.has_error, totals.has_warning);
}

} // namespace ianote::cli
