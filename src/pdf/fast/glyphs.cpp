// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/glyphs.hpp"

#include "base/budget.hpp"
#include "pdf/fast/built_in_encoding.hpp"
#include "pdf/fast/first_bytes.hpp"
#include "pdf/fast/glyph_names.hpp"
#include "pdf/fast/standard_fonts.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::pdf {

namespace {

constexpr double thousandth = 0.001; // widths are given in thousandths of the size
constexpr int symbolic_flag = 4;
constexpr int italic_flag = 1 << 6;
constexpr int force_bold_flag = 1 << 18;
constexpr std::size_t max_program = 32000000; // bytes of a font's program, of which only the head is of use here
constexpr std::size_t max_table = 8000000;    // of a CMap: all letters that there are need less than 2 MB
constexpr double bold_weight = 600;           // from semi-bold on

double number(QPDFObjectHandle object, double otherwise) {
    return object.isNumber() ? object.getNumericValue() : otherwise;
}

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName().substr(1) : std::string(); }

std::string utf8(char32_t c) {
    std::string out;
    text::append_code_point(out, c);
    return out;
}

const CodeTable* encoding_by_name(const std::string& name) {
    if (name == "WinAnsiEncoding") return &win_ansi_encoding();
    if (name == "MacRomanEncoding") return &mac_roman_encoding();
    if (name == "StandardEncoding") return &standard_encoding();
    return nullptr;
}

} // namespace

void GlyphSet::set_letters(const CodeTable& table) {
    for (std::uint32_t code = 0; code < table.size(); ++code) {
        if (table[code] != 0) letters_.set(code, utf8(table[code]));
    }
}

/// What the font's own program says; false where it says nothing.
bool GlyphSet::read_built_in(QPDFObjectHandle descriptor) {
    const auto program = [&](const char* key) {
        auto stream = descriptor.isDictionary() ? descriptor.getKey(key) : QPDFObjectHandle::newNull();
        return stream.isStream() ? first_bytes(stream, max_program) : std::string();
    };
    CodeLetters letters;
    if (const auto type1 = program("/FontFile"); !type1.empty()) letters = letters_of_type1(type1);
    if (const auto cff = program("/FontFile3"); !cff.empty()) letters = letters_of_cff(cff);
    bool said = false;
    for (std::uint32_t code = 0; code < letters.size(); ++code) {
        std::string written;
        for (const auto c : letters[code]) text::append_code_point(written, c);
        letters_.set(code, written);
        said = said || !written.empty();
    }
    return said;
}

/// Without a word of the PDF a font has the encoding of its program, one of the fourteen its own, and any other text
/// font the standard one.
void GlyphSet::read_base_encoding(QPDFObjectHandle font, QPDFObjectHandle encoding) {
    if (const auto* named =
            encoding_by_name(name_of(encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding)))
        return set_letters(*named);
    auto descriptor = font.getKey("/FontDescriptor");
    if (read_built_in(descriptor)) return;
    if (const StandardFont standard(facts); standard.has_own_codes()) return set_letters(standard.codes());
    auto flags = descriptor.isDictionary() ? descriptor.getKey("/Flags") : QPDFObjectHandle::newNull();
    const bool symbolic = flags.isInteger() && (flags.getIntValue() & symbolic_flag) != 0;
    if (!symbolic) set_letters(standard_encoding());
}

void GlyphSet::read_encoding(QPDFObjectHandle font, bool type3) {
    auto encoding = font.getKey("/Encoding");
    if (!type3) read_base_encoding(font, encoding);
    if (!encoding.isDictionary() || !encoding.getKey("/Differences").isArray()) return;
    std::uint32_t code = 0;
    for (auto& item : encoding.getKey("/Differences").aitems()) {
        if (item.isInteger()) code = static_cast<std::uint32_t>(std::clamp(item.getIntValue(), 0LL, 255LL));
        if (!item.isName()) continue;
        std::string letters;
        for (const auto c : letters_of_name(name_of(item))) text::append_code_point(letters, c);
        letters_.set(code++, letters);
    }
}

/// One of the fourteen fonts that every viewer has, without a word about its widths.
bool GlyphSet::use_standard_widths() {
    const StandardFont standard(facts);
    if (!standard.known()) return false;
    widths_.assign(256, 0);
    for (std::uint32_t code = 0; code < widths_.size(); ++code) {
        const auto letters = letters_.find(code);
        std::size_t at = 0;
        const char32_t letter = letters.empty() ? 0 : text::next_code_point(letters, at);
        widths_[code] = static_cast<float>(standard.width(code, letter) * thousandth);
    }
    return true;
}

bool GlyphSet::read_simple(QPDFObjectHandle font, bool type3) {
    read_encoding(font, type3);
    double unit = thousandth;
    if (type3) {
        auto matrix = font.getKey("/FontMatrix");
        if (!matrix.isArray() || matrix.getArrayNItems() != 6) return false;
        unit = std::abs(number(matrix.getArrayItem(0), thousandth));
    }
    auto widths = font.getKey("/Widths");
    if (!widths.isArray()) return use_standard_widths();
    const auto first = font.getKey("/FirstChar").isInteger() ? font.getKey("/FirstChar").getIntValue() : 0;
    widths_.assign(256, -1);
    for (int i = 0; i < std::min(widths.getArrayNItems(), 256); ++i) {
        const auto code = first + i;
        if (code >= 0 && code < 256)
            widths_[static_cast<std::size_t>(code)] = static_cast<float>(number(widths.getArrayItem(i), 0) * unit);
    }
    auto descriptor = font.getKey("/FontDescriptor");
    if (descriptor.isDictionary()) default_width_ = number(descriptor.getKey("/MissingWidth"), 0) * unit;
    return true;
}

/// `[1 [500 600] 10 20 700]`: widths one by one from code 1, one width from 10 to 20.
void GlyphSet::read_cid_widths(QPDFObjectHandle widths) {
    const auto set = [&](long long code, double width) {
        if (code < 0 || code > highest_code) return;
        const auto place = static_cast<std::size_t>(code);
        if (place >= widths_.size())
            widths_.resize(std::max(place + 1, std::min<std::size_t>(widths_.size() * 2, highest_code + 1)), -1);
        widths_[place] = static_cast<float>(width * thousandth);
    };
    const auto items = widths.getArrayAsVector();
    std::size_t ranged = 0;
    for (std::size_t i = 0; i + 1 < items.size();) {
        base::check_limits();
        const auto first = static_cast<long long>(number(items[i], 0));
        auto second = items[i + 1];
        if (second.isArray()) {
            auto code = first;
            for (auto& width : second.aitems()) set(code++, number(width, 0));
            i += 2;
        } else if (i + 2 < items.size()) {
            const auto last = std::min<long long>(static_cast<long long>(number(second, 0)), highest_code);
            ranged += last >= first ? static_cast<std::size_t>(last - first) : 0;
            if (ranged > 1000000) return; // ranges over ranges: hostile
            for (auto code = std::max(first, 0LL); code <= last; ++code) set(code, number(items[i + 2], 0));
            i += 3;
        } else {
            return;
        }
    }
}

namespace {

/// `Japan1` of a font whose glyphs are numbered as Adobe does; empty for one that numbers them itself.
std::string collection_of(QPDFObjectHandle descendant) {
    auto system = descendant.getKey("/CIDSystemInfo");
    if (!system.isDictionary()) return {};
    auto registry = system.getKey("/Registry");
    auto ordering = system.getKey("/Ordering");
    if (!registry.isString() || registry.getStringValue() != "Adobe" || !ordering.isString()) return {};
    return ordering.getStringValue();
}

} // namespace

bool GlyphSet::read_codes(QPDFObjectHandle encoding, const std::string& collection) {
    const auto name = name_of(encoding);
    if (name == "Identity-H") return true;
    if (encoding.isStream()) {
        codes_ = CodeMap::parse(first_bytes(encoding, max_table), collection);
    } else {
        codes_ = CodeMap::installed(name, collection);
    }
    return codes_ != nullptr;
}

bool GlyphSet::read_composite(QPDFObjectHandle font) {
    composite_ = true;
    auto descendants = font.getKey("/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() < 1) return false;
    auto descendant = descendants.getArrayItem(0);
    if (!descendant.isDictionary()) return false;
    const auto collection = collection_of(descendant);
    if (!read_codes(font.getKey("/Encoding"), collection)) return false;
    collection_ = letters_of_collection(collection);
    read_looks(descendant.getKey("/FontDescriptor"));
    default_width_ = number(descendant.getKey("/DW"), 1000) * thousandth;
    if (descendant.getKey("/W").isArray()) read_cid_widths(descendant.getKey("/W"));
    return collection_ != nullptr || font.getKey("/ToUnicode").isStream();
}

/// What the font's name does not tell.
void GlyphSet::read_looks(QPDFObjectHandle descriptor) {
    if (!descriptor.isDictionary()) return;
    auto flags = descriptor.getKey("/Flags");
    const auto bits = flags.isInteger() ? flags.getIntValue() : 0;
    facts.bold =
        facts.bold || (bits & force_bold_flag) != 0 || number(descriptor.getKey("/FontWeight"), 0) >= bold_weight;
    facts.italic = facts.italic || (bits & italic_flag) != 0;
}

/// What the font's table says counts more than its encoding or its collection, which fill the gaps.
void GlyphSet::read_own_letters(std::string_view cmap) {
    auto table = read_to_unicode(cmap);
    if (composite_ && !codes_) {
        letters_ = std::move(table);
        return;
    }
    const std::uint32_t last = composite_ ? highest_code : 255;
    for (std::uint32_t code = 0; code <= last; ++code) {
        const auto letters = table.find(code);
        if (letters.empty()) continue;
        const auto short_cid = codes_ && code < 256 ? codes_->cid(code, 1) : 0;
        letters_.set(!codes_ ? code : short_cid != 0 ? short_cid : codes_->cid(code, 2), letters);
    }
}

std::unique_ptr<GlyphSet> GlyphSet::open(QPDFObjectHandle font) {
    if (!font.isDictionary()) return nullptr;
    auto glyphs = std::make_unique<GlyphSet>();
    const auto type = name_of(font.getKey("/Subtype"));
    glyphs->facts = font_by_name(name_of(font.getKey("/BaseFont")));
    glyphs->read_looks(font.getKey("/FontDescriptor"));
    const bool readable = type == "Type0" ? glyphs->read_composite(font) : glyphs->read_simple(font, type == "Type3");
    if (!readable) return nullptr;
    auto to_unicode = font.getKey("/ToUnicode");
    if (to_unicode.isStream()) glyphs->read_own_letters(first_bytes(to_unicode, max_table));
    return glyphs;
}

} // namespace ianote::pdf
