// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/detect.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <span>

namespace ianote::language {

namespace {

constexpr std::size_t header_lines = 100;
constexpr std::size_t sample_bytes = 4000; // enough words to tell the languages apart
constexpr std::size_t longest_label = 60;
constexpr std::size_t longest_line = 100; // bytes; a longer one may be a page in one line
constexpr std::size_t long_lines = 8;     // of the first lines, how many may be
constexpr double clear_lead = 6;          // the header alone decides from here on

struct Score {
    std::size_t labels = 0;
    double points = 0;
};

using Scores = std::vector<Score>;

/// A text that was cut somewhere, without what may be half a character at its end.
std::string_view whole_characters(std::string_view text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0) text.remove_suffix(1);
    return text;
}

/// The packs that have `word`: pairs of it and their numbers.
template <class Words, class Word> auto packs_with(const Words& words, const Word& word) {
    constexpr auto before = [](const auto& a, const auto& b) { return a.first < b.first; };
    const auto [first, last] =
        std::equal_range(words.begin(), words.end(), typename Words::value_type{word, 0}, before);
    return std::span(first, last);
}

/// A longer label is better evidence: `De:` is Spanish and Portuguese, `Destinataire:` is French.
void count_label(const std::string& key, double base, const Registry::Index& index, Scores& scores) {
    for (const auto& [label, pack] : packs_with(index.labels, key)) {
        ++scores[pack].labels;
        scores[pack].points += base + static_cast<double>(std::min<std::size_t>(key.size(), 24)) / 4;
    }
}

/// A page that came in one line: labels stand inside it, and its first words may be an institution.
void score_inside(std::string_view line, const Registry::Index& index, Scores& scores) {
    constexpr std::size_t reach = 1500; // bytes
    constexpr std::size_t most = 8;     // words of a label or an institution
    std::vector<text::Token> tokens;
    line = whole_characters(line.substr(0, reach));
    text::tokenise(line, tokens);
    std::vector<std::string> keys;
    keys.reserve(tokens.size());
    for (const auto& token : tokens) keys.push_back(text::fold_key(line.substr(token.begin, token.end - token.begin)));
    const auto score = [&](std::size_t from, std::size_t to) {
        std::string key;
        for (auto i = from; i < to; ++i) key += keys[i];
        count_label(key, 3, index, scores);
    };
    for (std::size_t last = 0; last < tokens.size(); ++last) {
        const auto colon = line.find_first_not_of(" .)", tokens[last].end);
        if (colon == line.npos || line[colon] != ':') continue;
        for (auto first = last + 1 - std::min(last + 1, most); first <= last; ++first) score(first, last + 1);
    }
    const std::size_t first = !keys.empty() && keys[0].size() == 1 ? 1 : 0; // behind the number of the page
    for (auto last = first + 2; last <= std::min(first + most, tokens.size()); ++last) score(first, last);
}

/// What stands before a wide gap, if that is short enough for a label or an institution.
std::string_view first_column(std::string_view line) {
    line = text::trim(line);
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        blanks = line[i] == ' ' ? blanks + 1 : 0;
        if (line[i] == '\t' || blanks == 3) return text::trim(line.substr(0, i));
        if (i > longest_label) return {};
    }
    return line;
}

/// Every prefix of the line that ends in a colon may be a label; the whole line may be an institution.
void score_line(std::string_view line, const Registry::Index& index, Scores& scores) {
    const auto trimmed = text::trim(line);
    if (trimmed.empty()) return;
    auto head = trimmed.substr(0, longest_label);
    if (head.size() < trimmed.size()) head = whole_characters(head);
    int tried = 0;
    for (auto colon = head.find(':'); colon != std::string_view::npos && tried < 4; colon = head.find(':', colon + 1)) {
        ++tried;
        count_label(text::fold_key(head.substr(0, colon)), 3, index, scores);
    }
    if (tried == 0 && trimmed.size() <= longest_label) count_label(text::fold_key(trimmed), 3, index, scores);
}

void score_words(std::string_view sample, const Registry::Index& index, Scores& scores) {
    std::vector<text::Token> tokens;
    text::tokenise(sample, tokens);
    for (const auto& token : tokens) {
        for (const auto& [word, pack] : packs_with(index.frequent, token.key))
            scores[pack].points += 60.0 / static_cast<double>(tokens.size());
    }
}

/// The best pack, and how far it is ahead of the second.
std::pair<std::size_t, double> best_of(const Scores& scores) {
    std::size_t best = 0;
    double second = -1;
    for (std::size_t i = 1; i < scores.size(); ++i) {
        if (scores[i].points > scores[best].points) {
            second = std::max(second, scores[best].points);
            best = i;
        } else {
            second = std::max(second, scores[i].points);
        }
    }
    return {best, scores[best].points - second};
}

} // namespace

Detection detect(std::string_view text, const Registry& registry) {
    const auto& index = registry.index();
    if (index.packs.empty()) return {};
    Scores scores(index.packs.size());
    std::size_t at = 0;
    std::string_view above; ///< the line before
    for (std::size_t n = 0; n < header_lines && at < text.size(); ++n) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        score_line(line, index, scores);
        // an institution may stand on two lines, before another column
        const auto column = first_column(line);
        if (!column.empty() && above.size() + column.size() <= longest_label && column.find(':') == column.npos)
            count_label(text::fold_key(above) + text::fold_key(column), 3, index, scores);
        if (!column.empty()) above = column;
        if (n < long_lines && line.size() > longest_line) score_inside(line, index, scores);
        at = end + 1;
    }
    auto [best, lead] = best_of(scores);
    if (lead < clear_lead) {
        score_words(whole_characters(text.substr(0, sample_bytes)), index, scores);
        best = best_of(scores).first;
    }
    return {&index.packs[best]->whole(), scores[best].labels > 0, scores[best].labels};
}

} // namespace ianote::language
