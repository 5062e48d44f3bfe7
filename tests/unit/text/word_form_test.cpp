// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"
#include "text/encoding.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "text/word_form.hpp"

#include <random>

using namespace ianote;
using namespace ianote::text;

namespace {

struct Read {
    std::string folded;
    std::uint64_t hash = 0;
    WordCounts counts;
    std::size_t end = 0;
    char32_t last = 0;
};

Read read(std::string_view text, WordParts parts = WordParts::all) {
    WordForm form;
    Read out;
    out.counts = form.read(text, out.end, parts, out.last);
    out.folded = form.bytes();
    out.hash = form.hash();
    return out;
}

/// Text of the kinds of characters that matter, one after another by chance.
std::string random_text(std::mt19937& random, std::size_t length) {
    constexpr std::array<std::string_view, 22> parts{"a", "Z", "é", "Œ",  "7", "ß", "Ω", "ж",  " ",       "'", "’",
                                                     ".", "-", "x", "\n", "٣", "e", "t", "漢", "e\u0301", "İ", "ſ"};
    std::string out;
    while (out.size() < length) out += parts[random() % parts.size()];
    return out;
}

} // namespace

TEST_CASE("a word has one form and one hash whatever its case and accents") {
    const auto word = read("Réunion du 12");
    CHECK(word.folded == "reunion");
    CHECK(word.hash == read("REUNION").hash);
    CHECK(word.hash == word_hash("reunion"));
    CHECK(word.counts.characters == 7);
    CHECK(word.counts.capitals == 1);
    CHECK(word.end == std::string_view("Réunion").size());
    CHECK(word.last == U'n');
    CHECK(read("ÉTÉ").counts.capitals == 3);
    CHECK(read("cœur").folded == "coeur");
    CHECK(word_hash("reunion") != word_hash("reunions"));
}

TEST_CASE("letters and digits part where that is wanted") {
    CHECK(read("12th").folded == "12th");
    CHECK(read("12th", WordParts::digits).folded == "12");
    CHECK(read("th12", WordParts::letters).folded == "th");
    CHECK(read("12th", WordParts::digits).end == 2);
}

TEST_CASE("of a long word every byte counts, though not all are kept") {
    for (const std::size_t length : {8U, 9U, 119U, 120U, 121U, 500U, 5000U}) {
        CAPTURE(length);
        const std::string word(length, 'a');
        const auto whole = read(word);
        CHECK(whole.end == length);
        CHECK(whole.counts.characters == length);
        CHECK(whole.folded.size() == std::min(length, WordForm::longest));
        for (const auto changed : {std::size_t{0}, length / 2, length - 1}) {
            auto other = word;
            other[changed] = 'b';
            CHECK(read(other).hash != whole.hash);
        }
        CHECK(read(word + "a").hash != whole.hash);
        CHECK(word_hash(word) == whole.hash);
    }
}

TEST_CASE("a long word is kept by whole characters, wherever the last one would be cut") {
    for (const std::string_view letter : {"\u0435", "\u10D0", "\U00010400"}) { // of two, three and four bytes
        for (std::size_t before = 0; before < 4; ++before) {
            std::string word(before, 'a');
            while (word.size() < 2 * WordForm::longest) word += letter;
            const auto form = read(word);
            CHECK(form.end == word.size());
            CHECK(form.folded.size() <= WordForm::longest);
            CHECK(form.folded.size() + 4 > WordForm::longest);
            Diagnostics diagnostics;
            CHECK(to_utf8(form.folded, diagnostics) == form.folded);
            CHECK(diagnostics.take().empty());
            CHECK(form.hash == word_key(word));
        }
    }
}

TEST_CASE("a form serves for one word after the other") {
    WordForm form;
    for (const std::string_view word : {"institutionnellement", "a", "accord", "", "b"}) {
        form.set(word);
        CHECK(form.bytes() == word);
        CHECK(form.hash() == word_hash(word));
    }
}

TEST_CASE("tokens are the runs of word characters, each with the key of its word") {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same texts each time
    for (int round = 0; round < 300; ++round) {
        const auto text = to_nfc(random_text(random, 1 + random() % 400));
        std::vector<std::string_view> runs;
        for_each_word(text, [&](std::size_t begin, std::size_t end) {
            runs.push_back(std::string_view(text).substr(begin, end - begin));
        });
        std::vector<Token> tokens;
        tokenise(text, tokens);
        REQUIRE(tokens.size() == runs.size());
        for (std::size_t i = 0; i < runs.size(); ++i) {
            CHECK(std::string_view(text).substr(tokens[i].begin, tokens[i].end - tokens[i].begin) == runs[i]);
            CHECK(tokens[i].key == word_key(runs[i]));
        }
    }
}

TEST_CASE("text that needs no change comes out as it went in, wherever the first change would be") {
    Diagnostics diagnostics;
    const std::string clean = "Le Conseil a adopté 12 « œuvres »,\n\tpuis – enfin – s’est levé.\n";
    CHECK(to_utf8(clean, diagnostics) == clean);
    CHECK(diagnostics.take().empty());
    for (std::size_t at = 0; at < 20; ++at) { // at every place of a block of eight
        const auto text = std::string(at, 'a') + "\x01" + std::string(20 - at, 'b');
        CHECK(to_utf8(text, diagnostics) == std::string(at, 'a') + std::string(20 - at, 'b'));
        CHECK(diagnostics.take().size() == 1);
        CHECK(to_utf8(std::string(at, 'a') + "\x7F" + "b", diagnostics) == std::string(at, 'a') + "b");
        CHECK(diagnostics.take().size() == 1);
        CHECK(to_utf8(std::string(at, 'a') + "\r\nb", diagnostics) == std::string(at, 'a') + "\nb");
        CHECK(to_utf8(std::string(at, 'a') + "\xEF\xBF\xBF" + "b", diagnostics) == std::string(at, 'a') + "b");
        CHECK(diagnostics.take().size() == 1);
    }
}

TEST_CASE("words of ASCII that are read eight bytes at a time are the same words") {
    std::mt19937 random(7);
    constexpr std::string_view signs = "abzAMZ019 _@[`{/:'-.";
    for (int round = 0; round < 400; ++round) {
        std::string text;
        const auto length = random() % 300;
        while (text.size() < length) {
            if (random() % 40 == 0)
                text += random_text(random, 9);
            else
                text += signs[random() % (random() % 2 == 0 ? 9 : signs.size())];
        }
        std::vector<Token> tokens;
        tokenise(text, tokens);
        std::size_t next = 0;
        for_each_word(text, [&](std::size_t begin, std::size_t end) {
            REQUIRE(next < tokens.size());
            const auto& token = tokens[next++];
            const auto word = std::string_view(text).substr(begin, end - begin);
            CAPTURE(word);
            CHECK(token.begin == begin);
            CHECK(token.end == end);
            CHECK(token.key == word_hash(fold_key(word)));
            CHECK(token.key == word_key(word));
        });
        CHECK(next == tokens.size());
        CHECK(next == count_words(text));
    }
}
