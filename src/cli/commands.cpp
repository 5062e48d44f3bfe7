// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/align.hpp"
#include "cli/check.hpp"
#include "cli/convert.hpp"
#include "cli/export.hpp"
#include "cli/index.hpp"
#include "cli/list_languages.hpp"
#include "cli/report.hpp"
#include "cli/search.hpp"
#include "cli/serve.hpp"
#include "cli/validate.hpp"
#include "cli/verify.hpp"

#include <array>

namespace ianote::cli {

namespace {

template <typename Made> std::unique_ptr<Command> make() { return std::make_unique<Made>(); }

constexpr std::array commands{
    CommandEntry{"convert", "notes in, structured documents out", make<Convert>},
    CommandEntry{"align", "two language versions in, what corresponds to what out", make<Align>},
    CommandEntry{"check", "findings on one language version, or on a pair", make<Check>},
    CommandEntry{"index", "adds notes to an archive file", make<Index>},
    CommandEntry{"search", "finds notes and points in an archive", make<Search>},
    CommandEntry{"export", "the archive's catalogue or notes for other systems", make<Export>},
    CommandEntry{"verify", "is an archive sound, and what is missing from it?", make<Verify>},
    CommandEntry{"serve", "the archive and the review of pairs in a browser", make<Serve>},
    CommandEntry{"validate", "XML against the schema that its namespace names", make<Validate>},
    CommandEntry{"languages", "the language packs and what each knows", make<ListLanguages>},
    CommandEntry{"report", "merges run reports into one table", make<Report>},
};

} // namespace

std::span<const CommandEntry> all_commands() { return commands; }

} // namespace ianote::cli
