// SPDX-License-Identifier: GPL-3.0-or-later
// A note to bytes, in a format known by its name.
#pragma once

#include <ianote/bitext.hpp>
#include <ianote/check.hpp>
#include <ianote/note.hpp>

#include <span>
#include <string>
#include <string_view>

namespace ianote {

struct Writer {
    std::string_view name;      ///< for -f
    std::string_view extension; ///< of file names, with the dot
    std::string_view summary;   ///< one line for --help
    std::string (*write)(const Note& note);
};

/// All formats that can be written; the first is the default.
std::span<const Writer> writers();

const Writer* find_writer(std::string_view name);

struct BitextWriter {
    std::string_view name;      ///< for -f
    std::string_view extension; ///< of file names, with the dot
    std::string_view summary;   ///< one line for --help
    std::string (*write)(const Bitext& bitext);
};

/// All formats that a bitext can be written in; the first is the default.
std::span<const BitextWriter> bitext_writers();

const BitextWriter* find_bitext_writer(std::string_view name);

struct FindingWriter {
    std::string_view name;      ///< for -f
    std::string_view extension; ///< of file names, with the dot
    std::string_view summary;   ///< one line for --help
    std::string (*write)(std::span<const CheckResult> results);
};

/// All formats that findings can be written in; the first is the default.
std::span<const FindingWriter> finding_writers();

const FindingWriter* find_finding_writer(std::string_view name);

} // namespace ianote
