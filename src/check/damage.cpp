// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/damage.hpp"

#include "check/addresses.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace ianote::check {

namespace {

/// What is wrong with one character; empty: nothing.
std::string_view fault_of(char32_t c) {
    if (c == 0xFFFD) return "a character was lost here";
    if (c >= 0xE000 && c <= 0xF8FF) return "a character of a private font, which others do not see";
    if (c >= 0xFB00 && c <= 0xFB06) return "letters joined to one character, which no search finds";
    if (c == 0x00AD || c == 0x200B || c == 0x2060) return "an invisible character inside a word";
    if (c >= 0x80 && c < 0xA0) return "a control character, of a wrong encoding";
    return {};
}

constexpr std::string_view wrong_encoding = "letters in a wrong encoding";

/// What Windows-1252 shows for the bytes 80 to 9F.
constexpr std::u32string_view shown_for_high_bytes =
    U"\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F"
    U"\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";

/// The byte that the character was, read as Windows-1252; 0 where it was none.
unsigned byte_of(char32_t c) {
    if (c >= 0xA0 && c <= 0xFF) return c;
    const auto at = shown_for_high_bytes.find(c);
    return at == std::u32string_view::npos ? 0 : 0x80 + static_cast<unsigned>(at);
}

/// Whether two characters are the two bytes of one: `Ã©`, `Ð°`. What stands behind a letter of a language itself (Å, Ñ)
/// may be a quotation mark or a dash, unless it stands `in_row` with others.
bool is_twice_encoded(char32_t first, char32_t second, bool in_row) {
    const bool may_be_text = second >= 0x2013 || second == 0xBB || second == 0xAB || second == 0xA0 || second == 0xB7;
    const auto low = byte_of(second);
    if (first < 0xC2 || first > 0xD1 || low < 0x80 || low > 0xBF) return false;
    const auto c = ((first & 0x1FU) << 6U) | (low & 0x3FU);
    if (first == 0xC2 || first == 0xC3) return c != 0xA0;
    const bool letter = (c >= 0x100 && c <= 0x17F) || (c >= 0x386 && c <= 0x3CE) || (c >= 0x400 && c <= 0x45F);
    return letter && (in_row || !may_be_text);
}

/// Letters of Greek and Cyrillic that look like Latin ones.
constexpr std::u32string_view look_alikes = U"\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4"
                                            U"\u03A5\u03A7\u03BF\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421"
                                            U"\u0422\u0423\u0425\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458";

bool is_latin(char32_t c) {
    return (c < 0x250 && text::is_word(c) && !text::is_digit(c)) || (c >= 0x1E00 && c < 0x1F00);
}

bool is_greek_or_cyrillic(char32_t c) { return (c >= 0x370 && c < 0x530) || (c >= 0x1F00 && c < 0x2000); }

class DamageFinder {
public:
    explicit DamageFinder(std::string_view text)
        : text_(text) {}

    std::vector<Damage> run() {
        for (std::size_t at = 0; at < text_.size();) {
            at = text::ascii_end(text_, at);
            if (at < text_.size()) at = character(at);
        }
        question_marks();
        mixed_words();
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Damage& a, const Damage& b) { return a.begin < b.begin; });
        return std::move(found_);
    }

private:
    void add(std::size_t begin, std::size_t end, std::string_view fault) {
        found_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), fault});
    }

    /// The character at `begin`; returns what to look at next.
    std::size_t character(std::size_t begin) {
        auto at = begin;
        const auto c = text::next_code_point(text_, at);
        const auto before = text::code_point_before(text_, begin);
        if (const auto fault = fault_of(c); !fault.empty()) {
            add(begin, at, fault);
            return at;
        }
        auto behind = at;
        const auto next = behind < text_.size() ? text::next_code_point(text_, behind) : 0;
        const bool dash = c == 0xE2 && next == 0x20AC;
        const bool in_row = !found_.empty() && found_.back().end == begin;
        if (dash || (next != 0 && is_twice_encoded(c, next, in_row))) {
            add(begin, behind, wrong_encoding);
            return behind;
        }
        // a capital among small letters is what is left where the second half is no letter (Ã and a blank, Ã³)
        if ((c == 0xC3 || c == 0xC2) && text::is_lower(before)) add(begin, at, wrong_encoding);
        return at;
    }

    /// `d?cision`: what an encoding had no character for.
    void question_marks() {
        for (auto at = text_.find('?'); at != std::string_view::npos; at = text_.find('?', at + 1)) {
            if (at == 0 || at + 1 >= text_.size()) continue;
            auto behind = at + 1;
            const bool between = text::is_lower(text::code_point_before(text_, at)) &&
                                 text::is_lower(text::next_code_point(text_, behind));
            if (between && !is_in_address(at)) add(at, at + 1, "a character was lost here");
        }
    }

    bool is_in_address(std::size_t at) {
        if (!addresses_) addresses_ = find_addresses(text_, 0, static_cast<std::uint32_t>(text_.size()));
        const auto behind = std::upper_bound(addresses_->begin(), addresses_->end(), at,
                                             [](std::size_t byte, const Address& a) { return byte < a.begin; });
        return behind != addresses_->begin() && at < std::prev(behind)->end;
    }

    /// A letter of another script that only looks right: nobody finds the word.
    void mixed_words() {
        if (text::ascii_end(text_, 0) == text_.size()) return;
        text::for_each_word(text_, [&](std::size_t begin, std::size_t end) {
            std::size_t latin = 0;
            std::size_t other = 0;
            std::size_t alike = 0;
            std::size_t first_alike = 0;
            for (auto at = begin; at < end;) {
                const auto here = at;
                const auto c = text::next_code_point(text_, at);
                latin += is_latin(c) ? 1 : 0;
                if (!is_greek_or_cyrillic(c)) continue;
                ++other;
                if (look_alikes.find(c) == std::u32string_view::npos) continue;
                if (alike++ == 0) first_alike = here;
            }
            // one word of Latin letters all but some that look so; the other way round the Latin letter is the wrong
            // one
            if (latin > 1 && other > 0 && alike == other && latin > other)
                add(first_alike, end, "a letter of another script that looks like the right one");
        });
    }

    std::string_view text_;
    std::vector<Damage> found_;
    std::optional<std::vector<Address>> addresses_;
};

} // namespace

std::vector<Damage> find_damage(std::string_view text) { return DamageFinder(text).run(); }

} // namespace ianote::check
