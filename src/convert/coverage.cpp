// SPDX-License-Identifier: GPL-3.0-or-later
#include "convert/coverage.hpp"

#include "model/walk.hpp"
#include "text/utf8.hpp"

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
        std::size_t same = 0;
        while (same < most && x[same] == y[same]) ++same;
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
            const auto first = covered.begin() + span.begin;
            const auto last = covered.begin() + span.end;
            twice += static_cast<std::size_t>(std::count(first, last, 1));
            std::fill(first, last, 1);
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

} // namespace

double Coverage::share() const {
    if (lost.empty()) return 1;
    const auto kept = static_cast<double>(words - lost.size()) / static_cast<double>(words);
    return std::floor(kept * 10000) / 10000; // never rounded up to 1
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
    text::for_each_word(source, [&](std::size_t begin, std::size_t end) {
        ++coverage.words;
        if (std::memchr(ledger.covered.data() + begin, 0, end - begin) == nullptr) return;
        coverage.lost.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    });
    return coverage;
}

} // namespace ianote::conversion
