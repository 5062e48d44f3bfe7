// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, bitexts, findings and rules to bytes, in formats known by their names.
#pragma once

#include <ianote/bitext.hpp>
#include <ianote/check.hpp>
#include <ianote/diagnostic.hpp>
#include <ianote/named.hpp>
#include <ianote/note.hpp>

#include <span>
#include <string>
#include <string_view>

namespace ianote {

using Writer = Format<const Note&>;

/// All formats that can be written; the first is the default.
std::span<const Writer> writers();

const Writer* find_writer(std::string_view name);

/// What a table says of one input.
struct TableRow {
    std::string_view file;
    std::string_view status;
    const Note* note = nullptr; ///< null: the input gave none, and the diagnostics say why
    std::span<const Diagnostic> diagnostics;
};

/// A format that is one table of all inputs of a run, a row each.
struct TableWriter {
    std::string_view name;      ///< for -f
    std::string_view extension; ///< of file names, with the dot
    std::string_view summary;   ///< one line for --help
    std::string_view file_name; ///< in a folder, without the extension
    std::string (*head)();      ///< the first line, which names the columns
    std::string (*row)(const TableRow& row);
};

/// All formats of tables.
std::span<const TableWriter> table_writers();

const TableWriter* find_table_writer(std::string_view name);

/// Why a note was read as it was: lines that begin with `file` and the place there.
using Explanation = std::string (*)(std::string_view file, const Note& note);

/// All that can be explained.
std::span<const Named<Explanation>> explanations();

using BitextWriter = Format<const Bitext&>;

/// All formats that a bitext can be written in; the first is the default.
std::span<const BitextWriter> bitext_writers();

const BitextWriter* find_bitext_writer(std::string_view name);

using FindingWriter = Format<std::span<const CheckResult>>;

/// All formats that findings can be written in; the first is the default.
std::span<const FindingWriter> finding_writers();

const FindingWriter* find_finding_writer(std::string_view name);

/// Two texts, one segment a line, and what corresponds to what. The texts must outlive it.
struct AlignedLines {
    std::vector<std::string_view> source;
    std::vector<std::string_view> target;
    std::vector<LineBead> beads;
};

using LineWriter = Format<const AlignedLines&>;

/// All formats that aligned lines can be written in; the first is the default.
std::span<const LineWriter> line_writers();

const LineWriter* find_line_writer(std::string_view name);

using RuleWriter = Format<std::span<const RuleFacts>>;

/// All formats that a list of rules can be written in; the first is the default.
std::span<const RuleWriter> rule_writers();

const RuleWriter* find_rule_writer(std::string_view name);

/// What a rule is for, with an example. Throws Error `rule-unknown`, naming the nearest.
std::string explain_rule(const std::string& name);

/// Findings by rule and by the language to correct; silenced ones are left out.
std::string write_finding_counts(std::span<const CheckResult> results);

} // namespace ianote
