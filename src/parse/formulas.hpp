// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas of acts: the words that adopt one, and the lines that sign it.
#pragma once

#include "parse/items.hpp"

namespace ianote::parse {

/// The operative words of a line that adopts an act (`A ADOPTÉ LE PRÉSENT RÈGLEMENT:`), or nothing. The line is nothing
/// but the formula.
std::optional<TextMark> enacting_words(const Item& item, const language::Pack& pack);

enum class SignatureSign {
    none,
    place_and_date, ///< `Fait à Bruxelles, le 12 mars 2024`: sure
    likely,         ///< `Brüssel, 12. märts 2024`, `Par le Conseil`: only behind articles
};

/// Whether a signature may begin with this line.
SignatureSign signature_sign(const Item& item, const language::Pack& pack);

/// Whether a line may stand in a signature that has begun: short, without a label but for the initial of a name.
bool may_be_signed(const Item& item);

} // namespace ianote::parse
