// SPDX-License-Identifier: GPL-3.0-or-later
// ToUnicode tables: which letters the codes of a font stand for (ISO 32000-1, 9.10.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::pdf {

constexpr std::uint32_t highest_code = 0xFFFF;

/// Letters by code; higher ones are passed over.
class LetterTable {
public:
    void set(std::uint32_t code, std::string_view utf8);

    std::string_view find(std::uint32_t code) const {
        if (code >= places_.size() || places_[code].length == 0) return {};
        return {pool_.data() + places_[code].begin, places_[code].length};
    }

    bool empty() const { return places_.empty(); }

private:
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
    };

    std::vector<Place> places_;
    std::string pool_;
};

/// Reads the `bfchar` and `bfrange` sections of a CMap. Whatever does not fit is passed over.
LetterTable read_to_unicode(std::string_view cmap);

/// UTF-16 with the high byte first, as PDF writes text; broken pairs become U+FFFD.
std::string from_utf16_be(std::string_view bytes);

/// A text string of PDF: UTF-16 with a mark, UTF-8 with one, else PDFDocEncoding, of which Latin-1 is kept.
std::string from_text_string(std::string_view bytes);

} // namespace ianote::pdf
