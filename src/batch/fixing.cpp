// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of points put into the text that the points were read from.
#include "align/units.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <ianote/fixing.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace ianote::batch {

namespace {

constexpr std::size_t most_edits = 200; // of one point: the rest stays for the next time
constexpr int most_rounds = 3;          // of reading again

/// Bytes of the source, and what to write there.
struct SourceEdit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Where words of a point stand in the source: the byte of each byte of them, and of their end. A blank stands for any
/// white space.
std::optional<std::vector<std::size_t>> match_at(std::string_view source, std::size_t at, std::string_view words) {
    std::vector<std::size_t> places;
    places.reserve(words.size() + 1);
    for (const char c : words) {
        if (at >= source.size() || (c == ' ' ? !is_space(source[at]) : source[at] != c)) return std::nullopt;
        places.push_back(at++);
        while (c == ' ' && at < source.size() && is_space(source[at])) ++at;
    }
    places.push_back(at);
    return places;
}

/// The matches of words in the source, no more than `most` of them.
std::vector<std::vector<std::size_t>> find_all(std::string_view source, std::string_view words, std::size_t most) {
    std::vector<std::vector<std::size_t>> found;
    for (std::size_t at = 0; at < source.size() && found.size() < most; ++at) {
        if (words.front() != ' ') at = source.find(words.front(), at);
        if (at == std::string_view::npos) break;
        if (words.front() == ' ' && at > 0 && is_space(source[at - 1])) continue; // within white space that was tried
        if (auto places = match_at(source, at, words)) found.push_back(std::move(*places));
    }
    return found;
}

std::size_t step_back(std::string_view text, std::size_t at, std::size_t bytes) {
    at -= std::min(at, bytes);
    while (at > 0 && text::is_continuation(text[at])) --at;
    return at;
}

std::size_t step_on(std::string_view text, std::size_t at, std::size_t bytes) {
    at = std::min(text.size(), at + bytes);
    while (at < text.size() && text::is_continuation(text[at])) ++at;
    return at;
}

/// Points that begin in one line of the source (cells of a row), and the bytes up to the next point.
struct Region {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string words; ///< of all its points
};

/// How many bytes of a point before and behind an edit tell its place, tried in this order.
struct Around {
    std::size_t before = 0;
    std::size_t behind = 0;
};

constexpr std::array contexts{Around{24, 24}, Around{12, 12}, Around{6, 6},  Around{2, 2},
                              Around{12, 0},  Around{2, 0},   Around{0, 12}, Around{0, 2}};

/// The place of an edit: by the words around it, as many of them as the source has in one piece, which must stand there
/// as often as in the points.
std::optional<SourceEdit> place_edit(std::string_view source, const Region& region, std::size_t point_at,
                                     const PointEdits& point, const FindingEdit& edit) {
    constexpr std::size_t most = 50;
    const auto part = source.substr(region.begin, region.end - region.begin);
    for (const auto& around : contexts) {
        const auto begin = step_back(point.text, edit.begin, around.before);
        const auto end = step_on(point.text, edit.end, around.behind);
        const auto words = std::string_view(point.text).substr(begin, end - begin);
        if (words.empty()) continue;
        const auto here = find_all(region.words, words, most);
        const auto there = find_all(part, words, most);
        if (here.size() != there.size() || here.size() == most) continue;
        const auto which =
            std::find_if(here.begin(), here.end(), [&](const auto& m) { return m.front() == point_at + begin; });
        if (which == here.end()) continue;
        const auto& places = there[static_cast<std::size_t>(which - here.begin())];
        return SourceEdit{region.begin + places[edit.begin - begin], region.begin + places[edit.end - begin],
                          edit.text};
    }
    return std::nullopt;
}

std::vector<std::size_t> line_starts(std::string_view source) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source[at] == '\n') starts.push_back(at + 1);
    }
    return starts;
}

/// By line of the points; those of the header, whose line is not known, lie before the first of all others.
std::map<std::uint32_t, Region> list_regions(std::string_view source, const std::vector<PointEdits>& points) {
    const auto starts = line_starts(source);
    std::map<std::uint32_t, Region> regions;
    for (const auto& point : points) {
        auto& region = regions[point.line];
        region.words += point.text + '\v'; // no point has it
        region.begin = starts[std::min<std::size_t>(starts.size(), std::max<std::uint32_t>(1, point.line)) - 1];
    }
    Region* last = nullptr;
    for (auto& [line, region] : regions) {
        if (last != nullptr) last->end = region.begin;
        last = &region;
    }
    if (last != nullptr) last->end = source.size();
    return regions;
}

/// Edits that have no place in the source leave their points.
std::vector<SourceEdit> place_all(std::string_view source, std::vector<PointEdits>& points) {
    const auto regions = list_regions(source, points);
    std::map<std::uint32_t, std::size_t> begun; // bytes of the points of a line that came before
    std::vector<SourceEdit> placed;
    for (auto& point : points) {
        const auto at = begun[point.line];
        begun[point.line] += point.text.size() + 1;
        std::erase_if(point.edits, [&](const FindingEdit& edit) {
            auto found = place_edit(source, regions.at(point.line), at, point, edit);
            if (found) placed.push_back(std::move(*found));
            return !found;
        });
    }
    std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return placed;
}

std::string written(std::string_view source, const std::vector<SourceEdit>& edits) {
    std::string out;
    std::size_t at = 0;
    for (const auto& edit : edits) {
        if (edit.begin < at) continue; // two points that were taken for one another: reading again tells
        out += source.substr(at, edit.begin - at);
        out += edit.text;
        at = edit.end;
    }
    return out += source.substr(at);
}

/// Points that do not say what they are to say when the text is read again.
std::set<std::string> find_wrong(const std::string& text, const std::string& name,
                                 const std::vector<PointEdits>& points, const Languages& languages,
                                 const ConvertOptions& options) {
    const auto note = convert(text, name, languages, options).note;
    std::map<std::string, std::string> now;
    for (auto& unit : align::list_whole_units(note)) now[unit.id] = std::move(unit.text);
    std::set<std::string> wrong;
    for (const auto& point : points) {
        const auto found = now.find(point.id);
        if (found == now.end() || found->second != point.corrected()) wrong.insert(point.id);
    }
    return wrong;
}

} // namespace

std::string PointEdits::corrected() const {
    std::string out;
    std::size_t at = 0;
    for (const auto& edit : edits) {
        out += text.substr(at, edit.begin - at) + edit.text;
        at = edit.end;
    }
    return out + text.substr(at);
}

std::vector<PointEdits> list_edits(const Note& note, const std::vector<Finding>& findings) {
    std::map<std::string, std::vector<FindingEdit>> by_id;
    for (const auto& finding : findings) {
        if (finding.ignored) continue;
        for (const auto& edit : finding.edits) by_id[edit.id].push_back(edit);
    }
    std::vector<PointEdits> points;
    for (auto& unit : align::list_whole_units(note)) {
        PointEdits point{unit.id, std::move(unit.text), unit.line, points.size() + 1, {}};
        if (const auto found = by_id.find(point.id); found != by_id.end()) point.edits = std::move(found->second);
        std::stable_sort(point.edits.begin(), point.edits.end(),
                         [](const auto& a, const auto& b) { return a.begin < b.begin; });
        std::uint32_t at = 0;
        std::erase_if(point.edits, [&](const FindingEdit& edit) {
            if (edit.begin < at || edit.end > point.text.size()) return true;
            at = std::max(edit.end, edit.begin + 1);
            return false;
        });
        if (point.edits.size() > most_edits) point.edits.resize(most_edits);
        points.push_back(std::move(point));
    }
    return points;
}

Fixed fix_text(std::string_view bytes, const std::string& name, std::vector<PointEdits> points,
               const Languages& languages, const ConvertOptions& options) {
    Diagnostics unheard;
    const auto source = text::to_utf8(bytes, unheard);
    std::size_t all = 0;
    for (const auto& point : points) all += point.edits.size();
    Fixed fixed{source, 0, all};
    for (int round = 0; round < most_rounds; ++round) {
        const auto placed = place_all(source, points);
        if (placed.empty()) break;
        const auto text = written(source, placed);
        const auto wrong = find_wrong(text, name, points, languages, options);
        if (wrong.empty()) {
            fixed = {text, placed.size(), all - placed.size()};
            break;
        }
        for (auto& point : points) {
            if (wrong.contains(point.id)) point.edits.clear();
        }
    }
    if (bytes.find("\r\n") == std::string_view::npos) return fixed;
    std::string lines;
    for (const char c : fixed.text) {
        if (c == '\n') lines += '\r';
        lines += c;
    }
    fixed.text = std::move(lines);
    return fixed;
}

} // namespace ianote::batch
