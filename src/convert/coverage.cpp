// SPDX-License-Identifier: GPL-3.0-or-later
#include "convert/coverage.hpp"

#include "model/walk.hpp"
#include "text/utf8.hpp"
#include "text/word_form.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ianote::conversion {

namespace {

/// Raised digits count as the digits that they are: a mark ¹ is printed as n="1".
char32_t plain_digit(char32_t c) {
    if (c == 0xB9) return U'1';
    if (c == 0xB2 || c == 0xB3) return U'0' + (c - 0xB0);
    if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return U'0' + (c - 0x2070);
    return c;
}

/// The characters of words in several pieces of text, one after the other.
class WordCharacters {
public:
    explicit WordCharacters(const std::vector<std::string_view>& pieces)
        : pieces_(pieces) {}

    /// 0 at the end.
    char32_t next() {
        while (piece_ < pieces_.size()) {
            if (at_ >= pieces_[piece_].size()) {
                ++piece_;
                at_ = 0;
                continue;
            }
            const auto c = text::next_code_point(pieces_[piece_], at_);
            if (text::is_word(c)) return plain_digit(c);
        }
        return 0;
    }

private:
    const std::vector<std::string_view>& pieces_;
    std::size_t piece_ = 0;
    std::size_t at_ = 0;
};

/// The pieces of a text as one row of signs, white space left out.
class Signs {
public:
    explicit Signs(const std::vector<std::string_view>& pieces)
        : pieces_(pieces) {}

    /// What is left of the piece at hand, from its next sign on; empty at the end of all pieces.
    std::string_view& rest() {
        for (;;) {
            while (!rest_.empty() && text::is_breaking_space(rest_.front())) rest_.remove_prefix(1);
            if (!rest_.empty() || next_ >= pieces_.size()) return rest_;
            rest_ = pieces_[next_++];
        }
    }

private:
    const std::vector<std::string_view>& pieces_;
    std::size_t next_ = 0;
    std::string_view rest_;
};

/// Sign for sign: so are nearly all leaves, and this must be fast.
bool same_signs(const std::vector<std::string_view>& said, const std::vector<std::string_view>& origin) {
    Signs a(said);
    Signs b(origin);
    for (;;) {
        auto& x = a.rest();
        auto& y = b.rest();
        if (x.empty() || y.empty()) return x.empty() && y.empty();
        const auto most = std::min(x.size(), y.size());
        const auto same =
            std::memcmp(x.data(), y.data(), most) == 0
                ? most
                : static_cast<std::size_t>(std::mismatch(x.begin(), x.begin() + most, y.begin()).first - x.begin());
        x.remove_prefix(same);
        y.remove_prefix(same);
        if (same == 0) return false;
    }
}

bool says_the_same(const std::vector<std::string_view>& said, const std::vector<std::string_view>& origin) {
    if (same_signs(said, origin)) return true;
    WordCharacters a(said);
    WordCharacters b(origin);
    for (auto x = a.next(), y = b.next();; x = a.next(), y = b.next()) {
        if (x != y) return false;
        if (x == 0) return true;
    }
}

struct Ledger {
    std::string_view source;
    std::vector<char> covered;
    std::size_t twice = 0;
    std::vector<std::string_view> pieces = {}; ///< kept from call to call for its memory

    void account(const std::vector<std::string_view>& said, const Origin& origin) {
        pieces.clear();
        for (const auto span : origin) {
            if (span.end > source.size() || span.begin > span.end) return;
            pieces.push_back(source.substr(span.begin, span.end - span.begin));
        }
        if (!says_the_same(said, pieces)) return;
        for (const auto span : origin) {
            auto* const first = covered.data() + span.begin;
            const auto bytes = span.end - span.begin;
            if (bytes == 0) continue;
            if (std::memchr(first, 1, bytes) != nullptr) // hardly ever
                twice += static_cast<std::size_t>(std::count(first, first + bytes, 1));
            std::memset(first, 1, bytes);
        }
    }

    void text(const Text& text) {
        std::vector<std::string_view> said;
        for (const auto& part : text.inlines) {
            if (part.kind != InlineKind::page_break) said.emplace_back(part.text);
        }
        account(said, text.origin);
    }

    void field(const HeaderField& field) {
        if (!field.label_origin.empty()) account({field.label}, field.label_origin);
        if (!field.text.inlines.empty()) {
            text(field.text);
        } else if (const auto* code = std::get_if<SubjectCode>(&field.value)) {
            account({code->code, code->number}, field.text.origin);
        } else if (const auto* languages = std::get_if<std::vector<LanguageCode>>(&field.value)) {
            std::vector<std::string_view> codes;
            for (const auto& language : *languages) codes.push_back(language.view());
            account(codes, field.text.origin);
        }
    }

    void block(const Block& block) {
        if (!block.label_origin.empty()) account({block.label.empty() ? block.n : block.label}, {block.label_origin});
        text(block.text);
    }
};

/// Words with a byte that nothing covers. Nearly all is covered: only what lies between is read.
std::vector<Span> lost_words(std::string_view source, const std::vector<char>& covered) {
    std::vector<Span> lost;
    const auto find = [&](std::size_t from, int value) {
        const auto* at = static_cast<const char*>(std::memchr(covered.data() + from, value, covered.size() - from));
        return at == nullptr ? covered.size() : static_cast<std::size_t>(at - covered.data());
    };
    for (std::size_t done = 0; done < source.size();) {
        const auto gap = find(done, 0);
        const auto end = find(gap, 1);
        auto at = gap < end && text::is_word_at(source, gap) ? text::word_begin(source, gap) : gap;
        while (at < end) {
            const auto begin = at;
            const bool is_word = text::is_word_at(source, at);
            do text::next_code_point(source, at);
            while (is_word && at < source.size() && text::is_word_at(source, at));
            if (is_word) lost.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
        }
        done = std::max(end, at);
    }
    return lost;
}

} // namespace

double Coverage::share() const {
    if (lost.empty()) return 1;
    const auto kept = static_cast<double>(words - lost.size()) / static_cast<double>(words);
    return std::floor(kept * 10000) / 10000; // never rounded up to 1
}

std::string Coverage::quotation(std::string_view source) const {
    constexpr std::size_t most_words = 12;
    constexpr std::size_t most_bytes = 80; // of a word
    std::string out;
    for (std::size_t i = 0; i < std::min(most_words, lost.size()); ++i) {
        const auto length = std::min<std::size_t>(lost[i].end - lost[i].begin, most_bytes);
        out += (i == 0 ? "" : " ") + std::string(source.substr(lost[i].begin, length));
    }
    return lost.size() > most_words ? out + " ..." : out;
}

Coverage measure_coverage(const Note& note, std::string_view source) {
    Ledger ledger{source, std::vector<char>(source.size(), 0), 0};
    for (const auto& field : note.header.fields) ledger.field(field);
    model::for_each_block(note.body, [&](const Block& block) { ledger.block(block); });
    for (const auto& footnote : note.footnotes) {
        if (!footnote.label_origin.empty()) ledger.account({footnote.n}, {footnote.label_origin});
        ledger.text(footnote.text);
        for (const auto& text : footnote.more) ledger.text(text);
    }
    for (const auto& piece : note.furniture) ledger.account({piece.text}, piece.origin);
    Coverage coverage;
    coverage.twice = ledger.twice;
    coverage.words = text::count_words(source);
    coverage.lost = lost_words(source, ledger.covered);
    return coverage;
}

} // namespace ianote::conversion
