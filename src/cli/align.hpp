// SPDX-License-Identifier: GPL-3.0-or-later
// ianote align
#pragma once

#include "cli/batch_options.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"

#include <ianote/write.hpp>

#include <string>

namespace ianote::cli {

struct Align : Command {
    BatchOptions common;
    Output output;
    DictionarySettings dictionary;
    std::string format; ///< empty: the first of bitext_writers(), with --lines that of line_writers()
    std::string pivot;
    std::string source_language;
    std::string target_language;
    bool lines = false;
    bool dry_run = false;

    void setup(Options& options) override;
    void check() override;
    int run() override;

private:
    const BitextWriter& bitext_writer() const;
    const LineWriter& line_writer() const;
    int align_lines_of_files(const Dictionary& words) const;
    int align_pair(const Languages& languages, const Dictionary& words) const;
    int align_folder(const Languages& languages, const Dictionary& words) const;
};

} // namespace ianote::cli
