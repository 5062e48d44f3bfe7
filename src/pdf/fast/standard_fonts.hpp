// SPDX-License-Identifier: GPL-3.0-or-later
// The fourteen fonts that every viewer has (ISO 32000-1, 9.6.2.2): a PDF need not hold them, nor say how wide they are.
#pragma once

#include "pdf/fast/glyph_names.hpp"
#include "pdf/page.hpp"

#include <cstdint>

namespace ianote::pdf {

/// One of the fourteen, or one of the names that stand for them (Arial, Times New Roman, Courier New).
class StandardFont {
public:
    /// By its name without the letters of a subset, and by its looks.
    explicit StandardFont(const Font& font);

    bool known() const { return family_ != Family::none; }

    /// Whether it has signs and codes of its own: Symbol and ZapfDingbats.
    bool has_own_codes() const { return family_ == Family::symbol || family_ == Family::dingbats; }

    /// The letters behind the codes of a font with codes of its own.
    const CodeTable& codes() const;

    /// The width of a code or letter in thousandths of the size; that of a digit for a letter that the table lacks.
    double width(std::uint32_t code, char32_t letter) const;

private:
    enum class Family : std::uint8_t { none, sans, serif, mono, symbol, dingbats };

    Family family_ = Family::none;
    std::size_t column_ = 0; ///< of the table of widths
};

} // namespace ianote::pdf
