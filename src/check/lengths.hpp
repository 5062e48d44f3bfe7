// SPDX-License-Identifier: GPL-3.0-or-later
// How long the two sides of a link are, against what is usual in their pair.
#pragma once

#include "check/pair.hpp"

#include <optional>

namespace ianote::check {

/// Characters, whatever their bytes: Greek and Bulgarian would be long otherwise.
std::size_t letters_of(std::string_view text);

class UsualLengths {
public:
    explicit UsualLengths(const Pair& pair);

    /// Too few links to know what is usual.
    bool is_unknown() const { return links_ < 5; }

    /// Of a link of these lengths, by how much the target is longer than usual (below 0: shorter), in units of what
    /// links of this pair differ by.
    double deviation(std::size_t source, std::size_t target) const;

    /// How many times longer than usual the target is.
    double factor(std::size_t source, std::size_t target) const;

private:
    double apart(std::size_t source, std::size_t target) const;

    std::size_t links_ = 0;
    double usual_ = 0;  ///< logarithm
    double spread_ = 1; ///< of what apart() gives
};

} // namespace ianote::check
