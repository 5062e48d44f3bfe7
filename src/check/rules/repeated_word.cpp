// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        const auto& words = unit.words;
        for (std::size_t i = 0; i + 1 < words.tokens.size(); ++i) {
            if (words.tokens[i].key != words.tokens[i + 1].key || words.behind(i) != " " || words.is_number(i))
                continue;
            if (words.word(i).size() < 2 || version.pack().repeatable.contains(words.tokens[i].key)) continue;
            if (text::fold_key(words.word(i)).empty()) continue;
            reporter.in_version(version, version.place(unit, words.tokens[i].begin, words.tokens[i + 1].end),
                                {fmt::format("'{}' stands twice", words.word(i + 1))});
        }
    }
}

} // namespace

const Rule repeated_word{"repeated-word",
                         Severity::warning,
                         "The same word twice in a row.",
                         "But for words that a language puts twice (nous nous engageons), which its pack names.",
                         "le Conseil Conseil prend acte",
                         "nous nous engageons",
                         check,
                         nullptr};

} // namespace ianote::check
