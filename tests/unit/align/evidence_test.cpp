// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/counting.hpp"
#include "align/evidence.hpp"
#include "support.hpp"

#include <ianote/align.hpp>

#include <fmt/format.h>

#include <map>
#include <random>

using namespace ianote;
using namespace ianote::align;

namespace {

/// Segments of words by chance, `words` of them to choose from.
Side random_side(std::mt19937& random, std::size_t segments, unsigned words, char letter) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < segments; ++i) {
        std::string text;
        for (int w = 0; w < 6; ++w) text += fmt::format("{}{} ", letter, std::string(1 + random() % words, 'o'));
        texts.push_back(text);
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    return read_side(views);
}

} // namespace

TEST_CASE("items are sorted by counting, those of one key in their order") {
    std::vector<std::pair<unsigned, int>> items{{2, 1}, {0, 2}, {2, 3}, {1, 4}, {0, 5}};
    const auto first = sort_by_counting(items, 4, [](const auto& item) { return item.first; });
    CHECK(items == std::vector<std::pair<unsigned, int>>{{0, 2}, {0, 5}, {1, 4}, {2, 1}, {2, 3}});
    CHECK(first == std::vector<std::uint32_t>{0, 2, 3, 5, 5});
}

TEST_CASE("a word is seen where any of its counterparts stands, each segment once, by the strongest") {
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp): the same texts each time
    for (const std::size_t segments : {5U, 40U, 700U}) {
        CAPTURE(segments);
        const auto from = random_side(random, segments, 60, 's');
        const auto other = random_side(random, segments, 60, 't');
        std::vector<WordMatch> matches;
        for (std::uint32_t w = 0; w < from.words.size(); ++w) {
            for (std::uint32_t k = 0; k < w % 7; ++k) {
                const auto partner = static_cast<std::uint32_t>(random() % other.words.size());
                matches.push_back({w, partner, 0.1F + 0.1F * static_cast<float>(k)});
            }
        }
        const auto evidence = weigh(from, other, matches, true);
        const auto is_common = [&](std::size_t places) {
            return segments >= 12 && static_cast<double>(places) >= 0.3 * static_cast<double>(segments);
        };
        for (std::uint32_t w = 0; w < from.words.size(); ++w) {
            std::map<std::uint32_t, float> wanted;
            bool common = false;
            for (const auto& match : matches) {
                if (match.source != w) continue;
                const auto places = other.places_of(match.target);
                common = common || is_common(places.size());
                for (const auto segment : places) wanted[segment] = std::max(wanted[segment], match.strength);
            }
            if (common || is_common(wanted.size())) wanted.clear();
            const auto seen = evidence.of(w);
            REQUIRE(seen.size() == wanted.size());
            auto want = wanted.begin();
            for (const auto& sighting : seen) {
                CHECK(sighting.segment == want->first);
                // all gains of a word are its strengths by one and the same factor
                CHECK(sighting.gain * wanted.begin()->second ==
                      doctest::Approx(seen.front().gain * want->second).epsilon(0.001));
                ++want;
            }
        }
    }
}

TEST_CASE("words too long to be kept whole are aligned as any") {
    for (std::size_t before = 0; before < 4; ++before) {
        std::string word(before, 'a');
        for (int i = 0; i < 60; ++i) word += "\u10D0"; // Georgian, three bytes a letter
        const auto beads = align_lines(word + "\n", word + "\n");
        REQUIRE(beads.size() == 1);
        CHECK(beads.front().target_end == 1);
    }
}

TEST_CASE("the built-in dictionary links words that are not alike") {
    const Dictionary dictionary;
    CHECK(dictionary.size() > 300);
    // words with nothing in common but their meaning: only the dictionary can tell which is which
    const auto beads = align_lines("avec\nsans\nsous\n", "con\nsin\nbajo\n", dictionary);
    REQUIRE(beads.size() == 3);
    for (const auto& bead : beads) CHECK(bead.source_begin == bead.target_begin);
    const auto gap = align_lines("avec\nsous\n", "con\nsin\nbajo\n", dictionary);
    CHECK(gap.back().source_begin == 1);
    CHECK(gap.back().target_begin == 2);
}
