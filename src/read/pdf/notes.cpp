// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/notes.hpp"

#include "read/mark_text.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ianote::read::pdf {

namespace {

constexpr float note_size = 0.93F;  // of the text's: notes are set smaller
constexpr float notes_apart = 1.3F; // times the distance of lines, above the block

constexpr float highest_mark = 0.7F; // of the size, of a mark over its line
constexpr float mark_size = 0.92F;   // of its line's
constexpr float widest_tab = 5;      // times the size, behind a mark
constexpr float same_place = 3;      // points
constexpr std::size_t fewest_underscores = 5;

bool is_small(const Line& line, const Measures& m) { return line.size < note_size * m.body_size; }

int number_of(const std::string& mark) {
    int value = 0;
    std::from_chars(mark.data(), mark.data() + mark.size(), value);
    return value;
}

/// The mark that a line of a note starts with: a number or stars, raised or with a gap behind; empty for none. A number
/// on the line itself must be the next one: notes have lines that start with numbers, too.
std::string mark_at_start(const Line& line, int last) {
    const auto& words = line.segments.front().words;
    const auto text = std::string(line.page->text_of(*words.front().piece));
    if (!is_mark_text(text) || (words.size() < 2 && line.segments.size() < 2)) return {};
    const bool raised = words.front().place == Place::raised;
    const bool apart = words.size() < 2 || words[1].space_before || words[1].piece->mark != words[0].piece->mark;
    const int number = number_of(text);
    const bool next = number == 0 || last == 0 || number == last + 1 || number == 1;
    return raised || (apart && next) ? text : std::string();
}

/// A line that is drawn with signs: `______`.
bool is_typed_rule(const Line& line) {
    const auto& text = text_of(line);
    return text.size() >= fewest_underscores && text.find_first_not_of('_') == std::string::npos;
}

bool is_level(const ianote::pdf::Box& box) { return box.x1 - box.x0 > 10 * (box.y1 - box.y0); }

bool looks_alike(const ianote::pdf::Box& a, const ianote::pdf::Box& b) {
    return std::abs(a.x0 - b.x0) < same_place && std::abs(a.x1 - b.x1) < same_place;
}

/// `1`, raised and alone, and the line below it begins a tab further to the right.
bool is_mark_of(const Line& mark, const Line& line) {
    if (mark.segments.size() != 1 || mark.segments.front().words.size() != 1 || !is_mark_text(text_of(mark)))
        return false;
    const float raise = mark.y - line.y;
    return mark.size < mark_size * line.size && raise > 0 && raise < highest_mark * line.size &&
           mark.x1() <= line.x0() && line.x0() - mark.x1() < widest_tab * line.size;
}

} // namespace

void join_margin_marks(PageLines& page) {
    auto& lines = page.lines;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!is_mark_of(lines[i], lines[i + 1])) continue;
        auto segments = std::move(lines[i + 1].segments);
        auto& words = segments.front().words;
        words.front().space_before = true;
        words.insert(words.begin(), lines[i].segments.front().words.front());
        words.front().place = Place::raised;
        segments.front().x0 = lines[i].x0();
        lines[i].segments.clear();
        lines[i + 1] = with_segments(lines[i + 1], std::move(segments));
        ++i;
    }
    std::erase_if(lines, [](const Line& line) { return line.segments.empty(); });
}

bool NoteTaker::is_apart(const std::vector<Line>& lines, std::size_t i) const {
    return i == 0 || lines[i - 1].y - lines[i].y > notes_apart * measures_.pitch_at(lines[i]) * lines[i].size;
}

/// Notes are set smaller than the text, mostly.
std::size_t NoteTaker::first_small(const std::vector<Line>& lines) const {
    auto first = lines.size();
    while (first > 0 && is_small(lines[first - 1], measures_)) --first;
    return first;
}

/// Or as large: the block starts with the raised number that is due, set apart from the text.
std::size_t NoteTaker::first_raised(const std::vector<Line>& lines) const {
    for (auto i = lines.size(); i-- > 1;) {
        const auto& first = lines[i].segments.front().words.front();
        if (!is_apart(lines, i) || first.place != Place::raised) continue;
        if (number_of(std::string(lines[i].page->text_of(*first.piece))) == last_ + 1) return i;
    }
    return lines.size();
}

/// Whether notes begin at `first`, which the rule is drawn above: with the mark that is due, or with the rest of a note
/// under such a rule as notes stood under before. A rule of a table has another one near.
bool NoteTaker::begins_under(const ianote::pdf::Box& rule, const std::vector<Line>& lines, std::size_t first) const {
    const auto& line = lines[first];
    const auto mark = mark_at_start(line, last_);
    const int number = number_of(mark);
    if (mark.empty()) return last_ > 0 && separator_ && looks_alike(*separator_, rule);
    if (number != 0 && number != last_ + 1 && number != 1) return false;
    const float below = lines.back().y - notes_apart * measures_.pitch * line.size;
    return std::none_of(line.page->rules.begin(), line.page->rules.end(), [&](const auto& other) {
        const bool crosses = other.x0 < rule.x1 && other.x1 > rule.x0;
        return &other != &rule && crosses && other.y0 < rule.y0 && other.y1 > below;
    });
}

/// Or under a line, drawn or typed.
std::size_t NoteTaker::first_under_rule(const std::vector<Line>& lines) {
    if (lines.empty()) return 0;
    for (const auto& rule : lines.front().page->rules) {
        if (!is_level(rule) || rule.y0 < lines.back().y) continue;
        const auto below = std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.y < rule.y0; });
        const auto first = static_cast<std::size_t>(below - lines.begin());
        // a line underlined stands right on its rule
        const bool underlines = first > 0 && lines[first - 1].y - rule.y0 < highest_mark * lines[first - 1].size &&
                                rule.x0 >= lines[first - 1].x0() - same_place;
        if (below->x0() > rule.x1 || underlines || !begins_under(rule, lines, first)) continue;
        separator_ = rule;
        return first;
    }
    for (auto i = lines.size(); i-- > 1;) {
        if (!is_typed_rule(lines[i - 1])) continue;
        const ianote::pdf::Box rule{lines[i - 1].x0(), lines[i - 1].y, lines[i - 1].x1(), lines[i - 1].y};
        if (!begins_under(rule, lines, i)) continue;
        separator_ = rule;
        return i;
    }
    return lines.size();
}

std::vector<NoteLines> NoteTaker::take(std::vector<Line>& lines) {
    const bool after_note = last_ > 0;
    auto first = first_small(lines);
    bool ruled = false;
    if (first == lines.size()) {
        first = first_under_rule(lines);
        ruled = first < lines.size();
    }
    if (first == lines.size()) first = first_raised(lines);
    if (first == lines.size()) return {};
    auto begin = first;
    while (begin < lines.size() && mark_at_start(lines[begin], last_).empty()) ++begin;
    // lines above the first mark are the end of a note that began before, if the block stands apart from the text
    const bool goes_on = after_note && (ruled || is_apart(lines, first)) && (first > 0 || begin < lines.size());
    if (goes_on) begin = first;
    if (begin == lines.size()) return {};
    std::vector<NoteLines> notes;
    for (auto i = begin; i < lines.size(); ++i) {
        auto mark = mark_at_start(lines[i], last_);
        if (!mark.empty() || notes.empty()) notes.push_back({std::move(mark), 0, {}});
        auto& note = notes.back();
        if (!note.n.empty() && note.lines.empty()) last_ = std::max(number_of(note.n), 1);
        note.lines.push_back(joined(lines[i]));
        if (note.lines.size() == 1 && !note.n.empty()) note.skip = 1;
    }
    if (begin > 0 && is_typed_rule(lines[begin - 1])) --begin;
    lines.resize(begin);
    return notes;
}

} // namespace ianote::read::pdf
