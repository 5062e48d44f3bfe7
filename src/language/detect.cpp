// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/detect.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::language {

namespace {

constexpr std::size_t header_lines = 100;
constexpr std::size_t sample_bytes = 4000; // enough words to tell the languages apart
constexpr std::size_t longest_label = 60;
constexpr double clear_lead = 6; // the header alone decides from here on

struct Score {
    std::size_t labels = 0;
    double points = 0;
};

using Scores = std::vector<Score>;

/// A longer label is better evidence: `De:` is Spanish and Portuguese, `Destinataire:` is French.
void count_label(const std::string& key, double base, const Registry::Index& index, Scores& scores) {
    const auto found = index.labels.find(key);
    if (found == index.labels.end()) return;
    for (const auto pack : found->second) {
        ++scores[pack].labels;
        scores[pack].points += base + static_cast<double>(std::min<std::size_t>(key.size(), 24)) / 4;
    }
}

/// Every prefix of the line that ends in a colon may be a label; the whole line may be an institution.
void score_line(std::string_view line, const Registry::Index& index, Scores& scores) {
    const auto trimmed = text::trim(line);
    if (trimmed.empty()) return;
    auto head = trimmed.substr(0, longest_label);
    while (head.size() < trimmed.size() && !head.empty() && (static_cast<unsigned char>(head.back()) & 0x80U) != 0) {
        head.remove_suffix(1);
    }
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
        const auto found = index.frequent.find(token.key);
        if (found == index.frequent.end()) continue;
        for (const auto pack : found->second) scores[pack].points += 60.0 / static_cast<double>(tokens.size());
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
    for (std::size_t n = 0; n < header_lines && at < text.size(); ++n) {
        const auto end = std::min(text.find('\n', at), text.size());
        score_line(text.substr(at, end - at), index, scores);
        at = end + 1;
    }
    auto [best, lead] = best_of(scores);
    if (lead < clear_lead) {
        auto sample = text.substr(0, sample_bytes);
        while (!sample.empty() && (static_cast<unsigned char>(sample.back()) & 0x80U) != 0) sample.remove_suffix(1);
        score_words(sample, index, scores);
        best = best_of(scores).first;
    }
    return {&index.packs[best]->whole(), scores[best].labels > 0, scores[best].labels};
}

} // namespace ianote::language
