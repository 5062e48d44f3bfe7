// SPDX-License-Identifier: GPL-3.0-or-later
// Is an archive sound, and what is missing from the holdings?
#pragma once

#include <ianote/archive.hpp>
#include <ianote/named.hpp>

#include <functional>
#include <span>

namespace ianote::archive {

/// Something that is not as it should be, and what to do about it.
struct Fault {
    std::string document; ///< `ST-12838-2023-INIT.fr`; empty: the archive as a whole
    std::string message;
    std::string remedy;
};

struct Verification {
    std::vector<Fault> faults;
    std::size_t versions = 0;
    std::size_t points = 0;
};

/// Reads everything: the file's own structure, each document against its SHA-256, its points and facts against its XML,
/// and the search index against the words of all documents. `progress` is told how many versions are done.
Verification verify(Archive& archive, const std::function<void(std::size_t done, std::size_t all)>& progress);

/// A document that ought to be there and is not.
struct Gap {
    std::string kind;     ///< cited, revision or language
    std::string document; ///< identity; with its language for a language version
    std::string evidence; ///< who says that it exists
    std::size_t mentions = 0;
};

/// Documents that are cited, revisions before the latest one, and versions in original languages that are absent; the
/// most often mentioned first.
std::vector<Gap> find_gaps(Archive& archive);

/// What was found, to be written.
struct VerificationReport {
    std::string archive; ///< its path
    Verification found;
    std::vector<Gap> gaps;
    bool brief = false; ///< people are told the faults alone
};

using VerificationWriter = Format<const VerificationReport&>;

/// All formats of such a report; the first is the default.
std::span<const VerificationWriter> verification_writers();

} // namespace ianote::archive
