// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/built_in_encoding.hpp"

#include "pdf/fast/glyph_names.hpp"
#include "pdf/fast/lexer.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

namespace ianote::pdf {

namespace {

CodeLetters standard_letters() {
    CodeLetters letters;
    for (std::size_t code = 0; code < letters.size(); ++code) {
        if (const auto letter = standard_encoding()[code]; letter != 0) letters[code] = {letter};
    }
    return letters;
}

} // namespace

/// `/Encoding 256 array ... dup 65 /A put ... readonly def`
CodeLetters letters_of_type1(std::string_view program) {
    constexpr std::size_t longest_head = 65536;
    program = program.substr(0, std::min(longest_head, program.find("eexec")));
    const auto begin = program.find("/Encoding");
    if (begin == program.npos) return {};
    Lexer lexer(program.substr(begin + std::string_view("/Encoding").size()));
    CodeLetters letters;
    std::optional<std::size_t> code;
    for (auto token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        if (token.kind == TokenKind::word && token.text == "StandardEncoding") return standard_letters();
        if (token.kind == TokenKind::word && token.text == "def") break;
        if (token.kind == TokenKind::number) code = static_cast<std::size_t>(std::clamp(token.number, 0.0, 256.0));
        if (token.kind == TokenKind::name && code && *code < letters.size())
            letters[*code] = letters_of_name(token.text);
    }
    return letters;
}

namespace {

/// Numbers of standard strings of CFF, 1 to 228: the set ISOAdobe (Technical Note 5176, appendix C).
std::u32string letters_of_standard_string(std::size_t number) {
    static const auto set = [] {
        std::u32string letters;
        for (const auto letter : standard_encoding()) { // 1 to 149, in the order of their codes
            if (letter != 0) letters += letter;
        }
        letters +=
            U"\u00B9\u00AC\u00B5\u2122\u00D0\u00BD\u00B1\u00DE\u00BC\u00F7\u00A6\u00B0\u00FE\u00BE\u00B2\u00AE\u2212"
            U"\u00F0\u00D7\u00B3\u00A9";
        letters +=
            U"\u00C1\u00C2\u00C4\u00C0\u00C5\u00C3\u00C7\u00C9\u00CA\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D1\u00D3"
            U"\u00D4\u00D6\u00D2\u00D5\u0160\u00DA\u00DB\u00DC\u00D9\u00DD\u0178\u017D";
        letters +=
            U"\u00E1\u00E2\u00E4\u00E0\u00E5\u00E3\u00E7\u00E9\u00EA\u00EB\u00E8\u00ED\u00EE\u00EF\u00EC\u00F1\u00F3"
            U"\u00F4\u00F6\u00F2\u00F5\u0161\u00FA\u00FB\u00FC\u00F9\u00FD\u00FF\u017E";
        return letters;
    }();
    return number >= 1 && number <= set.size() ? std::u32string(1, set[number - 1]) : std::u32string();
}

/// Reads past the end are zeros: a broken table is a table of other numbers, and all of them are bounded.
class CffReader {
public:
    explicit CffReader(std::string_view bytes)
        : bytes_(bytes) {}

    CodeLetters read() {
        const auto top_index = index_at(byte(2)); // behind the header: names
        const auto top = index_at(top_index.end);
        strings_ = index_at(top.end);
        if (top.items.empty()) return {};
        read_top(top.items.front());
        if (encoding_ == 0) return standard_letters();
        if (encoding_ == 1) return {};
        read_charset(index_at(glyphs_).items.size());
        return read_encoding();
    }

private:
    static constexpr std::size_t standard_strings = 391;
    static constexpr std::size_t most_items = 65535;

    struct Index {
        std::vector<std::string_view> items;
        std::size_t end = 0;
    };

    std::size_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }

    std::size_t number(std::size_t at, std::size_t size) const {
        std::size_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = (value << 8U) | byte(at + i);
        return value;
    }

    /// A count, the size of offsets, one offset more than items, and the items.
    Index index_at(std::size_t at) const {
        Index index;
        const auto count = number(at, 2);
        index.end = at + 2;
        const auto size = byte(at + 2);
        if (count == 0 || size == 0 || size > 4 || at + 3 + (count + 1) * size > bytes_.size()) return index;
        const auto data = at + 2 + (count + 1) * size; // offsets count from 1
        index.items.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const auto begin = data + number(at + 3 + i * size, size);
            const auto end = data + number(at + 3 + (i + 1) * size, size);
            const bool sound = begin <= end && end <= bytes_.size();
            index.items.push_back(sound ? bytes_.substr(begin, end - begin) : std::string_view());
        }
        index.end = data + number(at + 3 + count * size, size);
        return index;
    }

    /// The number that begins at `at`, which moves behind it; a real number is none that is asked for.
    static std::size_t operand_at(std::string_view top, std::size_t& at) {
        const auto here = [&](std::size_t i) {
            return i < top.size() ? static_cast<unsigned char>(top[i]) : std::size_t{0};
        };
        const auto begin = at;
        const auto b = here(begin);
        at += b == 28 ? 3 : b == 29 ? 5 : b >= 247 ? 2 : 1;
        if (b == 28) return here(begin + 1) << 8U | here(begin + 2);
        if (b == 29) return here(begin + 1) << 24U | here(begin + 2) << 16U | here(begin + 3) << 8U | here(begin + 4);
        if (b >= 247) return ((b - 247) << 8U) + here(begin + 1) + 108;
        if (b >= 32) return b - std::min<std::size_t>(b, 139);
        while (at < top.size() && (top[at] & 0x0F) != 0x0F) ++at; // real: two figures a byte, F ends it
        ++at;
        return 0;
    }

    /// The operators that are asked for: 15 the charset, 16 the encoding, 17 the glyphs.
    void read_top(std::string_view top) {
        constexpr unsigned char last_operator = 27;
        constexpr unsigned char of_two_bytes = 12;
        std::size_t operand = 0;
        for (std::size_t at = 0; at < top.size();) {
            const auto b = static_cast<unsigned char>(top[at]);
            if (b > last_operator) {
                operand = operand_at(top, at);
                continue;
            }
            if (b == 15) charset_ = operand;
            if (b == 16) encoding_ = operand;
            if (b == 17) glyphs_ = operand;
            at += b == of_two_bytes ? 2 : 1;
            operand = 0;
        }
    }

    /// The number of the name of each glyph.
    void read_charset(std::size_t count) {
        names_.assign(1, 0);
        count = std::min(count, most_items);
        if (charset_ <= 2) { // ISOAdobe; the expert sets have no letters here
            for (std::size_t i = 1; i < count && charset_ == 0; ++i) names_.push_back(i);
            return;
        }
        const auto form = byte(charset_);
        for (auto at = charset_ + 1; names_.size() < count && at < bytes_.size();) {
            const auto first = number(at, 2);
            const std::size_t width = form == 0 ? 0 : form == 1 ? 1 : 2;
            const auto more = number(at + 2, width);
            for (std::size_t i = 0; i <= more && names_.size() < count; ++i) names_.push_back(first + i);
            at += 2 + width;
        }
    }

    std::u32string letters_of(std::size_t name) const {
        if (name < standard_strings) return letters_of_standard_string(name);
        const auto place = name - standard_strings;
        return place < strings_.items.size() ? letters_of_name(strings_.items[place]) : std::u32string();
    }

    CodeLetters read_encoding() const {
        CodeLetters letters;
        const auto form = byte(encoding_) & 0x7FU;
        const auto count = byte(encoding_ + 1);
        std::size_t glyph = 1;
        const auto set = [&](std::size_t code) {
            if (code < letters.size() && glyph < names_.size()) letters[code] = letters_of(names_[glyph]);
            ++glyph;
        };
        for (std::size_t i = 0; i < count; ++i) {
            if (form == 0) {
                set(byte(encoding_ + 2 + i));
                continue;
            }
            const auto first = byte(encoding_ + 2 + 2 * i);
            const auto more = byte(encoding_ + 3 + 2 * i);
            for (std::size_t n = 0; n <= more; ++n) set(first + n);
        }
        return letters;
    }

    std::string_view bytes_;
    Index strings_;
    std::size_t charset_ = 0;
    std::size_t encoding_ = 0;
    std::size_t glyphs_ = 0;
    std::vector<std::size_t> names_;
};

} // namespace

CodeLetters letters_of_cff(std::string_view program) { return CffReader(program).read(); }

} // namespace ianote::pdf
