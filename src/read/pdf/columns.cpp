// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/columns.hpp"

#include <algorithm>

namespace ianote::read::pdf {

namespace {

constexpr float wider_than_blank = 0.42F; // of the size: a blank is a quarter of it
constexpr float wider_than_usual = 1.6F;  // times the blank of the document
constexpr float narrowest = 2.5F;         // points that the common gap must keep
constexpr float furthest = 3;             // times the size: lines of one table

struct Gap {
    float from = 0;
    float to = 0;
};

std::vector<Gap> gaps_of(const Line& line, const Measures& m) {
    const float least = std::max(wider_than_blank, wider_than_usual * m.blank) * line.size;
    std::vector<Gap> out;
    const Word* before = nullptr;
    for (const auto& segment : line.segments) {
        for (const auto& word : segment.words) {
            if (before != nullptr && word.piece->x0 - before->piece->x1 >= least)
                out.push_back({before->piece->x1, word.piece->x0});
            before = &word;
        }
    }
    return out;
}

/// What two lines' gaps have in common.
std::vector<Gap> common(const std::vector<Gap>& a, const std::vector<Gap>& b) {
    std::vector<Gap> out;
    for (const auto& x : a) {
        for (const auto& y : b) {
            const Gap both{std::max(x.from, y.from), std::min(x.to, y.to)};
            if (both.to - both.from >= narrowest) out.push_back(both);
        }
    }
    return out;
}

void cut(Line& line, const std::vector<Gap>& gaps) {
    std::vector<std::vector<Word>> parts(1);
    for (const auto& segment : line.segments) {
        for (const auto& word : segment.words) {
            const bool behind_gap = !parts.back().empty() && std::any_of(gaps.begin(), gaps.end(), [&](const Gap& g) {
                return parts.back().back().piece->x1 <= g.from + 0.01F && word.piece->x0 >= g.to - 0.01F;
            });
            const bool behind_segment = &word == segment.words.data() && !parts.back().empty();
            if (behind_gap || behind_segment) parts.emplace_back();
            parts.back().push_back(word);
        }
    }
    std::vector<Segment> segments;
    segments.reserve(parts.size());
    for (auto& part : parts) segments.push_back(segment_of(std::move(part)));
    line = with_segments(line, std::move(segments));
}

} // namespace

void split_columns(std::vector<Line>& lines, const Measures& measures) {
    const auto is_full = [&](const Line& line) { return line.x1() > measures.right - line.size; }; // justified, perhaps
    for (std::size_t i = 0; i + 1 < lines.size();) {
        auto shared = is_full(lines[i]) ? std::vector<Gap>() : gaps_of(lines[i], measures);
        auto end = i + 1;
        while (end < lines.size() && !shared.empty() && !is_full(lines[end])) {
            if (lines[end - 1].y - lines[end].y > furthest * lines[end].size) break;
            auto next = common(shared, gaps_of(lines[end], measures));
            if (next.empty()) break;
            shared = std::move(next);
            ++end;
        }
        // three lines do not share a gap by chance, nor two lines two gaps
        if (end - i >= 3 || (end - i == 2 && shared.size() >= 2)) {
            for (auto k = i; k < end; ++k) cut(lines[k], shared);
        }
        i = end;
    }
}

} // namespace ianote::read::pdf
