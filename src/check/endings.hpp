// SPDX-License-Identifier: GPL-3.0-or-later
// How the text of a link's side ends.
#pragma once

#include "check/pair.hpp"

#include <span>

namespace ianote::check {

/// What ends a segment: a colon, a question, a full stop ...; `none` behind a word.
enum class Ending : std::uint8_t { none, colon, question, exclamation, stop, other };

struct SegmentEnd {
    Ending ending = Ending::none;
    std::uint32_t begin = 0; ///< of the sign, or of the last word
    std::uint32_t end = 0;
};

/// The words of a side, in the unit that it begins in.
std::span<const text::Token> tokens_of(const LinkSide& side);

/// Marks that close, and blanks, are passed over.
SegmentEnd end_of(const LinkSide& side, const language::Pack& pack);

/// How long the sides of a pair are to each other.
class Lengths {
public:
    explicit Lengths(const Pair& pair);

    /// By how many standard deviations the target is shorter than the pair leads one to expect; nothing where there are
    /// too few links to know.
    std::optional<double> lack(const CheckedLink& link) const;

    /// Bytes of the target for a byte of the source.
    double usual() const;

private:
    std::optional<double> usual_; ///< logarithm
    double spread_ = 0;
};

} // namespace ianote::check
