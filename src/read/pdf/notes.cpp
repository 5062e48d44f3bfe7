// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/notes.hpp"

#include "read/mark_text.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace ianote::read::pdf {

namespace {

constexpr float note_size = 0.93F;  // of the text's: notes are set smaller
constexpr float notes_apart = 1.3F; // times the distance of lines, above the block

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

/// Notes that are set as large as the text: the block starts with the raised number that is due, set apart from the
/// text.
std::size_t first_raised_note(const std::vector<Line>& lines, const Measures& m, int last) {
    for (auto i = lines.size(); i-- > 1;) {
        const auto& first = lines[i].segments.front().words.front();
        const bool apart = lines[i - 1].y - lines[i].y > notes_apart * m.pitch * lines[i].size;
        if (!apart || first.place != Place::raised) continue;
        if (number_of(std::string(lines[i].page->text_of(*first.piece))) == last + 1) return i;
    }
    return lines.size();
}

} // namespace

std::vector<NoteLines> take_notes(std::vector<Line>& lines, const Measures& m, int& last) {
    auto first = lines.size();
    while (first > 0 && is_small(lines[first - 1], m)) --first;
    if (first == lines.size()) first = first_raised_note(lines, m, last);
    if (first == lines.size()) return {};
    auto begin = first;
    while (begin < lines.size() && mark_at_start(lines[begin], last).empty()) ++begin;
    // lines above the first mark are the end of a note that began before, if the block stands apart from the text
    const bool apart = first == 0 || lines[first - 1].y - lines[first].y > notes_apart * m.pitch * lines[first].size;
    const bool goes_on = last > 0 && apart && (first > 0 || begin < lines.size());
    if (goes_on) begin = first;
    if (begin == lines.size()) return {};
    std::vector<NoteLines> notes;
    for (auto i = begin; i < lines.size(); ++i) {
        auto mark = mark_at_start(lines[i], last);
        if (!mark.empty() || notes.empty()) notes.push_back({std::move(mark), 0, {}});
        auto& note = notes.back();
        if (!note.n.empty() && note.lines.empty()) last = std::max(number_of(note.n), 1);
        note.lines.push_back(joined(lines[i]));
        if (note.lines.size() == 1 && !note.n.empty()) note.skip = 1;
    }
    lines.resize(begin);
    return notes;
}

} // namespace ianote::read::pdf
