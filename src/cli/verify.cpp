// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify.hpp"

#include "cli/messages.hpp"

#include <fmt/format.h>

namespace ianote::cli {

void Verify::setup(Options& options) {
    options.value("ARCHIVE", path, "the archive file").required();
    options.flag("--gaps", gaps, "only the gaps in the holdings: no check");
    options.format("-f,--format", format, archive::verification_writers(), "format of the report");
    options.flag("-q,--quiet", quiet, "faults only");
}

int Verify::run() {
    archive::Archive opened(path);
    Messages messages(Volume::usual, Progress::automatic);
    archive::VerificationReport report{.archive = path, .found = {}, .gaps = {}, .brief = quiet};
    auto& faults = report.found.faults;
    if (!gaps) {
        report.found =
            archive::verify(opened, [&](std::size_t done, std::size_t all) { messages.progress(done, all); });
        messages.end_progress();
    }
    if (faults.empty()) report.gaps = archive::find_gaps(opened); // a damaged file cannot say what is missing from it
    write_data(format->write(report));
    if (!gaps && !quiet) {
        messages.line(fmt::format("ianote: {}: {} versions, {} points: {}; {} documents are missing from the holdings",
                                  path, report.found.versions, report.found.points,
                                  faults.empty() ? "sound" : fmt::format("{} faults", faults.size()),
                                  report.gaps.size()));
        if (!report.found.strays.empty()) {
            messages.line(fmt::format("ianote: decisions whose place is gone, as their document was replaced: {}; they "
                                      "are kept and count for nothing: decide anew on the pair's page",
                                      report.found.strays.size()));
        }
    }
    return faults.empty() ? exit_ok : exit_found;
}

} // namespace ianote::cli
