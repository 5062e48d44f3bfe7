// SPDX-License-Identifier: GPL-3.0-or-later
// What one rule says again and again in one place is told once, and no place gets more findings than anybody reads.
#pragma once

#include <ianote/check.hpp>

#include <cstdint>
#include <unordered_map>

namespace ianote::check {

class Repeats {
public:
    /// Counts the finding where it is one of those taken down already; true then. A finding that is one too many in its
    /// place becomes the one that stands for all the rest.
    bool take(Finding& finding, std::vector<Finding>& findings);

private:
    std::unordered_map<std::uint64_t, std::size_t> told_;  ///< by what is said: its index
    std::unordered_map<std::uint64_t, std::size_t> count_; ///< by place
};

} // namespace ianote::check
