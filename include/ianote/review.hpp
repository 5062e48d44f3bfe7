// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of a note from an archive, linked, with what reviewers decided.
#pragma once

#include <ianote/align.hpp>
#include <ianote/archive.hpp>

namespace ianote::archive {

/// The pair that a decision is about.
struct PairName {
    std::string identity;
    std::string source; ///< language codes
    std::string target;
};

/// One thing that a reviewer did. `what` is `confirm` (a link as it is proposed), `link` (one made by hand: merged,
/// split or drawn anew), `reject` (no such link) or `comment`.
struct Decision {
    std::int64_t id = 0;
    std::string what;
    std::vector<std::string> source; ///< identifiers of segments
    std::vector<std::string> target;
    std::string source_text;
    std::string target_text;
    std::string comment;
    std::string reviewer;
    std::string time; ///< UTC
};

/// Decisions that hold, in the order in which they were made.
std::vector<Decision> decisions(Archive& archive, const PairName& pair);

/// Keeps a decision; the archive must be open for writing. Time and texts are filled in. Throws Error `usage` for a
/// decision that fits nothing in the pair.
void decide(Archive& archive, const PairName& pair, Decision decision, const Languages& languages);

/// Takes back the last decision that holds; false where there is none.
bool undo(Archive& archive, const PairName& pair);

/// What a link is, beside its confidence.
enum class LinkState { proposed, confirmed, rejected };

struct ReviewedPair {
    VersionRecord source;
    VersionRecord target;
    Bitext bitext;
    std::vector<LinkState> states;               ///< of each link, in the order of for_each_link
    std::vector<std::vector<Decision>> comments; ///< likewise
    std::size_t decided = 0;
};

/// The pair aligned anew around what was confirmed. Decisions on a text that has changed since do not count. Throws
/// Error `input-missing` where a version is not in the archive.
ReviewedPair review(Archive& archive, const PairName& pair, const Languages& languages);

/// The links of a reviewed pair without those that were rejected: for TMX and the like.
Bitext accepted(const ReviewedPair& pair);

} // namespace ianote::archive
