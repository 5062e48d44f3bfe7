// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"

#include <array>

namespace ianote::cli {

namespace {

constexpr std::array commands{
    CommandEntry{"convert", "notes in, structured documents out", make_convert},
    CommandEntry{"align", "two language versions in, what corresponds to what out", make_align},
    CommandEntry{"check", "findings on one language version, or on a pair", make_check},
    CommandEntry{"index", "adds notes to an archive file", make_index},
    CommandEntry{"search", "finds notes and points in an archive", make_search},
    CommandEntry{"export", "the archive's catalogue or notes for other systems", make_export},
    CommandEntry{"verify", "is an archive sound, and what is missing from it?", make_verify},
    CommandEntry{"serve", "the archive and the review of pairs in a browser", make_serve},
    CommandEntry{"validate", "XML against the schema that its namespace names", make_validate},
    CommandEntry{"languages", "the language packs and what each knows", make_languages},
    CommandEntry{"report", "merges run reports into one table", make_report},
};

} // namespace

std::span<const CommandEntry> all_commands() { return commands; }

} // namespace ianote::cli
