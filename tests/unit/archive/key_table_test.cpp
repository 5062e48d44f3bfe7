// SPDX-License-Identifier: GPL-3.0-or-later
// The hash of words where it is used: how many slots the tables look at to find one.
#include "align/words.hpp"
#include "archive/key_table.hpp"
#include "archive_support.hpp"
#include "text/fold.hpp"
#include "text/word_form.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace ianote;

namespace {

using Words = std::set<std::string>;

/// `make` of each number below `count`.
template <typename Make> Words numbered(int count, const Make& make) {
    Words out;
    for (int i = 0; i < count; ++i) out.insert(make(i));
    return out;
}

std::string digits(int number, std::size_t width) {
    auto out = std::to_string(number);
    return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

/// `number` in base 26, five letters.
std::string letters(int number) {
    std::string out(5, 'a');
    for (auto& letter : out) {
        letter = static_cast<char>('a' + number % 26);
        number /= 26;
    }
    return out;
}

/// Folded words of every file of a folder.
Words words_of(const std::string& folder) {
    Words out;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(IANOTE_SOURCE_DIR) / folder)) {
        const auto text = archive_test::read_file(entry.path());
        text::for_each_word(text, [&](std::size_t begin, std::size_t end) {
            out.insert(text::fold_key(std::string_view(text).substr(begin, end - begin)));
        });
    }
    return out;
}

struct Probes {
    double mean = 0;
    std::size_t longest = 0;
};

template <typename Table> Probes probes_of(const Table& table, const std::vector<std::uint64_t>& keys) {
    Probes out;
    for (const auto key : keys) {
        const auto probes = table.probes(key);
        out.mean += static_cast<double>(probes) / static_cast<double>(keys.size());
        out.longest = std::max(out.longest, probes);
    }
    return out;
}

} // namespace

TEST_CASE("words: a table finds each in a few looks, however alike they are") {
    const std::vector<std::pair<std::string, Words>> lists{
        {"a prefix and a number", numbered(60000, [](int i) { return "mot" + std::to_string(i); })},
        {"a prefix and five letters", numbered(60000, [](int i) { return "mot" + letters(i); })},
        {"a prefix of a whole block", numbered(60000, [](int i) { return "document" + std::to_string(i); })},
        {"a long prefix", numbered(60000, [](int i) { return "institutionnellement" + std::to_string(i); })},
        {"eight bytes that end otherwise", numbered(60000, [](int i) { return "abc" + digits(i, 5); })},
        {"sixteen bytes that end otherwise", numbered(60000, [](int i) { return "abcdefghijk" + digits(i, 5); })},
        {"a number and an ending", numbered(60000, [](int i) { return std::to_string(i) + "mot"; })},
        {"numbers", numbered(60000, [](int i) { return std::to_string(i); })},
        {"long numbers", numbered(60000, [](int i) { return std::to_string(20230000 + i); })},
        {"numbers reversed", numbered(60000,
                                      [](int i) {
                                          auto out = digits(i, 5);
                                          std::reverse(out.begin(), out.end());
                                          return out;
                                      })},
        {"the corpus", words_of("corpus")},
        {"the language packs", words_of("languages")},
    };
    for (const auto& [name, words] : lists) {
        CAPTURE(name);
        REQUIRE(words.size() > 1000);
        archive::KeyTable<int> table;
        align::WordIndex index;
        std::vector<std::uint64_t> keys;
        for (const auto& word : words) {
            keys.push_back(text::word_hash(word));
            table[keys.back()] = 1;
            if (index.find(keys.back()) == align::no_word) index.add(keys.back());
        }
        CHECK(table.size() == words.size());
        // keys by chance: 1.5 looks in a table that is half full, and about 20 for the worst of 60,000
        for (const auto& probes : {probes_of(table, keys), probes_of(index, keys)}) {
            CAPTURE(probes.mean);
            CAPTURE(probes.longest);
            CHECK(probes.mean < 1.6);
            CHECK(probes.longest < 40);
        }
    }
}
