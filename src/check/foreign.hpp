// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the source language inside a target segment.
#pragma once

#include "check/pair.hpp"

#include <unordered_map>

namespace ianote::check {

struct ForeignRun {
    std::uint32_t begin = 0; ///< bytes of the target unit's text
    std::uint32_t end = 0;
};

/// How often each word stands in a version.
using WordCounts = std::unordered_map<std::uint64_t, std::size_t>;

WordCounts count_words(const Version& version);

/// Rows of words that the source of the link has in the same order, told to be its language's by its commonest words.
/// Quotations are left out, and segments that are the other language's as a whole. `counts`: of the target.
std::vector<ForeignRun> find_foreign(const Pair& pair, const CheckedLink& link, const WordCounts& counts);

} // namespace ianote::check
