// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several numbers in a header is the document's own.
#pragma once

#include "parse/context.hpp"

#include <optional>

namespace ianote::parse {

struct SeenNumber {
    DocumentNumber number;
    std::vector<Span> spans;
    std::size_t paragraph = 0;
    bool beside_codes = false; ///< codes or LIMITE follow: the right column of the page
};

/// Numbers that stood behind no label. The first is not always the document's: an extractor that reads the labels first
/// may print the preceding document's number before it.
class NumberChoice {
public:
    void add(std::string_view text, Span span, std::size_t paragraph);

    /// `REV 1` on the line below its number; false where no number is open.
    bool extend(std::string_view suffix, Span span);

    /// Codes or a marking were read right behind the last number.
    void neighbour();

    /// The document's own number, or nothing. Page furniture and the file's name are witnesses.
    std::optional<SeenNumber> choose(std::string_view file_name, const Context& context);

    bool certain() const { return certain_; } ///< after choose(): no other number was in question

    const std::vector<SeenNumber>& rest() const { return seen_; } ///< after choose(): the others

private:
    std::vector<SeenNumber> seen_;
    bool open_ = false;
    bool certain_ = true;
};

} // namespace ianote::parse
