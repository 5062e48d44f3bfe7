// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/quotes.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

enum Kind : std::size_t { guillemets, curly, straight };

enum class Turn : std::uint8_t { opens, closes, either };

struct Mark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::size_t kind = 0;
    Turn turn = Turn::either;
    bool may_be_inches = false;
};

int kind_of(char32_t c) {
    if (c == U'«' || c == U'»') return guillemets;
    if (c == U'„' || c == U'“' || c == U'”' || c == U'‟') return curly;
    if (c == U'"') return straight;
    return -1;
}

/// What may stand before a mark that opens.
bool may_precede(char32_t c) {
    constexpr std::u32string_view marks = U"([{-–—/'’‘‚¿¡";
    return text::is_blank(c) || marks.find(c) != std::u32string_view::npos;
}

/// What may stand behind a mark that closes.
bool may_follow(char32_t c) {
    constexpr std::u32string_view marks = U".,;:!?)]}…/–—'’";
    return text::is_blank(c) || marks.find(c) != std::u32string_view::npos;
}

Turn turn_of(std::string_view text, std::size_t begin, std::size_t end, char32_t mark) {
    const auto before = begin > 0 ? text::code_point_before(text, begin) : U' ';
    auto next = end;
    const auto behind = end < text.size() ? text::next_code_point(text, next) : U' ';
    const bool left = may_precede(before);
    const bool right = may_follow(behind);
    if (left && !right) return Turn::opens;
    if (right && !left) return Turn::closes;
    if (mark == U'«' || mark == U'„') return Turn::opens;
    if (mark == U'»' || mark == U'”') return Turn::closes;
    return Turn::either;
}

/// A mark that is talked about, or repeats what stands above it: blanks or brackets on both sides.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    const auto before = begin > 0 ? text::code_point_before(text, begin) : U' ';
    const auto behind = end < text.size() ? text::next_code_point(text, end) : U' ';
    return (text::is_blank(before) || before == U'(') && (text::is_blank(behind) || behind == U')');
}

/// A number of one or two digits behind a blank, decimals apart: `3,5"`. Years and numbers of documents are none.
bool is_behind_inches(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 5; // characters
    auto begin = at;
    while (begin > 0 && at - begin <= longest &&
           std::string_view("0123456789.,").find(text[begin - 1]) != std::string_view::npos)
        --begin;
    const auto number = text.substr(begin, at - begin);
    const auto digits = std::min(number.find_first_of(".,"), number.size());
    return !number.empty() && digits > 0 && digits <= 2 &&
           (begin == 0 || text::is_blank(text::code_point_before(text, begin)));
}

std::vector<Mark> marks_of(std::string_view text) {
    std::vector<Mark> marks;
    if (text.find_first_of("\"\xC2\xE2") == std::string_view::npos) return marks;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80 && text[at] != '"') {
            ++at;
            continue;
        }
        const auto begin = at;
        const auto c = text::next_code_point(text, at);
        const auto kind = kind_of(c);
        if (kind < 0) continue;
        if (c == U'"' && stands_alone(text, begin, at)) continue;
        const bool inches = kind == straight && is_behind_inches(text, begin);
        marks.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at),
                         static_cast<std::size_t>(kind), turn_of(text, begin, at, c), inches});
    }
    return marks;
}

/// Of marks of one kind, an odd number, the one that nothing answers; nothing where it may be inches.
std::vector<LonelyMark> lonely_of(const std::vector<Mark>& marks) {
    std::vector<const Mark*> open;
    std::vector<LonelyMark> lonely;
    const auto add = [&](const Mark& mark, bool opens) { lonely.push_back({mark.begin, mark.end, mark.kind, opens}); };
    for (const auto& mark : marks) {
        const bool opens = mark.turn == Turn::opens || (mark.turn == Turn::either && open.empty());
        if (opens) {
            open.push_back(&mark);
        } else if (!open.empty()) {
            open.pop_back();
        } else if (mark.may_be_inches) {
            return {};
        } else {
            add(mark, false);
        }
    }
    for (const auto* mark : open) add(*mark, true);
    if (lonely.size() > 1) lonely.resize(1);
    return lonely;
}

} // namespace

std::vector<LonelyMark> lonely_quotes(std::string_view text) {
    std::array<std::vector<Mark>, 3> by_kind;
    for (const auto& mark : marks_of(text)) by_kind.at(mark.kind).push_back(mark);
    auto& round = by_kind[curly];
    auto& plain = by_kind[straight];
    if (round.size() % 2 != 0 && plain.size() % 2 != 0) { // „a": one opens, the other closes
        round.clear();
        plain.clear();
    }
    std::vector<LonelyMark> lonely;
    for (const auto& marks : by_kind) {
        if (marks.size() % 2 == 0) continue;
        const auto found = lonely_of(marks);
        lonely.insert(lonely.end(), found.begin(), found.end());
    }
    return lonely;
}

} // namespace ianote::check
