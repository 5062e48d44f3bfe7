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

/// A decision that counts no more, as its place is gone: the document was replaced by one without it. It is kept.
struct StrayDecision {
    std::string pair;     ///< `ST-12838-2023-INIT.fr-es`
    std::string decision; ///< `confirm of A. Revisora, 2026-11-27T16:05:48Z`
    std::string missing;  ///< the segments that are not there, with their language: `fr: b.7.s1`
};

struct Verification {
    std::vector<Fault> faults;
    std::vector<StrayDecision> strays;
    std::size_t versions = 0;
    std::size_t points = 0;
};

/// Reads everything: the file's own structure, each document against its SHA-256, its points and facts against its XML,
/// the search index against the words of all documents, and what reviewers decided against the places that there are.
/// `progress` is told how many versions are done.
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
