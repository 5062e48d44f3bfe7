// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/measures.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace ianote::read::pdf {

namespace {

constexpr float extra_space = 0.12F; // of the size: more than this over the pitch parts paragraphs
constexpr float nearly_whole = 0.9F; // of the width: a line that may have been wrapped
constexpr float widest_pitch = 2.6F; // double spacing and a little

int rounded(float value) { return static_cast<int>(std::lround(value)); }

template <typename Map> int most_frequent(const Map& counts, int otherwise) {
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? otherwise : best->first;
}

struct Distances {
    std::vector<float> sure; ///< of lines that surely follow one another in a paragraph: the upper is full, the lower
                             ///< starts small
    std::vector<float> all;

    void read(const Line& upper, const Line& lower, const Measures& m) {
        const float distance = (upper.y - lower.y) / std::max(upper.size, lower.size);
        if (distance < 0.8F || distance > widest_pitch || !are_stacked(upper, lower)) return;
        all.push_back(distance);
        const bool full = upper.x1() - m.left > nearly_whole * (m.right - m.left);
        const bool wrapped =
            std::abs(upper.x0() - lower.x0()) < 2 && upper.segments.front().x1 - upper.x0() > 8 * upper.size;
        if ((full || wrapped) && std::abs(upper.size - lower.size) < 0.1F && starts_small(lower))
            sure.push_back(distance);
    }

    /// Of the lines of a page that are `least` high at least.
    void read(const PageLines& page, const Measures& m, float least) {
        const Line* upper = nullptr;
        for (const auto& line : page.lines) {
            if (!(line.size > least)) continue;
            if (upper != nullptr) read(*upper, line, m);
            upper = &line;
        }
    }
};

/// The lower quarter: a sentence that went on in a new paragraph must not count.
float usual(std::vector<float>& distances) {
    std::sort(distances.begin(), distances.end());
    return distances[distances.size() / 4];
}

float find_pitch(const std::vector<PageLines>& pages, const Measures& m) {
    Distances found;
    for (const auto& page : pages) found.read(page, m, -1);
    auto& chosen = found.sure.empty() ? found.all : found.sure;
    return chosen.empty() ? 1.2F : usual(chosen);
}

/// A page may be set otherwise than the rest: a short one with wide lines. What is smaller than the text is no measure.
std::vector<float> find_page_pitches(const std::vector<PageLines>& pages, const Measures& m) {
    std::vector<float> pitches;
    for (const auto& page : pages) {
        Distances found;
        found.read(page, m, 0.95F * m.body_size);
        const float pitch = found.sure.empty() ? 0 : usual(found.sure);
        pitches.push_back(std::abs(pitch - m.pitch) > extra_space ? pitch : 0);
    }
    return pitches;
}

/// The size of most letters.
float find_body_size(const std::vector<PageLines>& pages) {
    std::map<int, std::size_t> sizes; // tenths of a point
    float last = -1;
    std::size_t* letters = nullptr; // of the last size: most words have that of the word before
    for (const auto& page : pages) {
        for (const auto& line : page.lines) {
            for (const auto& segment : line.segments) {
                for (const auto& word : segment.words) {
                    if (letters == nullptr || word.piece->size != last)
                        letters = &sizes[rounded(word.piece->size * 10)];
                    last = word.piece->size;
                    *letters += word.piece->end - word.piece->begin;
                }
            }
        }
    }
    return static_cast<float>(most_frequent(sizes, 120)) / 10;
}

/// The usual width of a blank is the middle one of all gaps between words.
void find_blanks(const std::vector<PageLines>& pages, Measures& m) {
    std::vector<float> gaps;
    for (const auto& page : pages) {
        for (const auto& line : page.lines) {
            for (const auto& segment : line.segments) {
                for (std::size_t i = 1; i < segment.words.size(); ++i) {
                    if (!segment.words[i].space_before) continue;
                    gaps.push_back((segment.words[i].piece->x0 - segment.words[i - 1].piece->x1) / line.size);
                }
            }
        }
    }
    if (gaps.empty()) return;
    const auto part = [&](std::size_t share) {
        const auto at = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / share);
        std::nth_element(gaps.begin(), at, gaps.end());
        return *at;
    };
    m.blank = std::clamp(part(2), 0.1F, 1.0F);
    m.least_blank = std::clamp(part(10), 0.1F, m.blank);
}

/// Whether most short lines that something new follows have more space below them than lines have among themselves.
bool sets_paragraphs_apart(const std::vector<PageLines>& pages, const Measures& m) {
    std::size_t pairs = 0;
    std::size_t apart = 0;
    const float width = m.right - m.left;
    for (const auto& page : pages) {
        for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
            const auto& upper = page.lines[i];
            const auto& lower = page.lines[i + 1];
            const bool ends =
                upper.segments.size() == 1 && upper.x1() < m.right - 0.2F * width && upper.x0() < m.left + 0.3F * width;
            if (!ends || lower.segments.size() > 1 || starts_small(lower)) continue;
            ++pairs;
            apart += is_next_line(upper, lower, m) ? 0 : 1;
        }
    }
    return apart * 2 >= pairs;
}

} // namespace

bool are_stacked(const Line& upper, const Line& lower) {
    const auto& a = upper.segments.front();
    const auto& b = lower.segments.front();
    return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > 0.5F * std::min(a.x1 - a.x0, b.x1 - b.x0);
}

Measures measure(const std::vector<PageLines>& pages) {
    Measures m;
    std::map<int, std::size_t> lefts;
    std::map<int, std::size_t> larger;
    m.body_size = find_body_size(pages);
    const bool upright = std::any_of(pages.begin(), pages.end(),
                                     [](const PageLines& page) { return page.quarters == 0 && !page.lines.empty(); });
    for (const auto& page : pages) {
        if (upright && page.quarters != 0) continue; // it has margins of its own
        for (const auto& line : page.lines) {
            if (line.size > 1.15F * m.body_size) ++larger[rounded(line.size * 2)];
            if (std::abs(line.size - m.body_size) > 0.5F || line.segments.size() > 1) continue;
            ++lefts[rounded(line.x0())];
            m.right = std::max(m.right, line.x1());
        }
    }
    // the leftmost edge that many lines share: with two columns, or points behind their labels, it need not be the
    // commonest
    const auto most = lefts.empty() ? 0 : lefts.at(most_frequent(lefts, 0));
    const auto left =
        std::find_if(lefts.begin(), lefts.end(), [&](const auto& edge) { return edge.second * 10 >= most * 3; });
    m.left = left == lefts.end() ? 0 : static_cast<float>(left->first);
    for (const auto& [size, count] : larger) m.sizes.insert(m.sizes.begin(), static_cast<float>(size) / 2);
    find_blanks(pages, m);
    m.pitch = find_pitch(pages, m);
    m.page_pitches = find_page_pitches(pages, m);
    m.spaced = sets_paragraphs_apart(pages, m);
    return m;
}

Measures with_margins_of(const std::vector<Line>& lines, Measures m) {
    if (lines.empty()) return m;
    m.left = INFINITY;
    m.right = 0;
    for (const auto& line : lines) {
        m.left = std::min(m.left, line.x0());
        m.right = std::max(m.right, line.x1());
    }
    return m;
}

bool is_next_line(const Line& upper, const Line& lower, const Measures& m) {
    const float distance = (upper.y - lower.y) / std::max(upper.size, lower.size);
    return distance <= m.pitch_at(upper) + extra_space;
}

} // namespace ianote::read::pdf
