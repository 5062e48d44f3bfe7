// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/assignment.hpp"

#include "base/budget.hpp"
#include "parse/header/moves.hpp"
#include "text/fold.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace ianote::parse {

namespace {

constexpr std::size_t most_ended = 8;
constexpr std::size_t longest_dash_line = 120; ///< bytes; a longer one is a point of a list
constexpr std::size_t most_words = 12;         ///< of the title of an act or its author
constexpr double nearly = 0.25;                ///< points: a reading that is so near the best may be meant as well
constexpr double hopeless = 4.5;               ///< points behind the best: no piece wins so many back

/// Whether more brackets are opened than closed.
bool has_open_bracket(std::string_view text) {
    std::ptrdiff_t open = 0;
    for (auto at = text.find('('); at != text.npos; at = text.find('(', at + 1)) ++open;
    for (auto at = open > 0 ? text.find(')') : text.npos; at != text.npos; at = text.find(')', at + 1)) --open;
    return open > 0;
}

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_word(text::next_code_point(text, at))) return true;
    }
    return false;
}

bool is_in_capitals(std::string_view text) {
    bool capital = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::next_code_point(text, at);
        if (text::is_lower(c)) return false;
        capital = capital || text::is_upper(c);
    }
    return capital;
}

bool begins_with_dash(std::string_view text) {
    std::size_t at = 0;
    if (text.empty() || text::is_word(text::next_code_point(text, at))) return false;
    const auto label = text::read_list_label(text);
    return text.starts_with("= ") || (label && label->form == text::LabelForm::dash);
}

/// Where the last word of a text begins; 0 where it is the only one.
std::size_t last_word_of(std::string_view text) {
    constexpr auto parts = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\''; };
    auto at = text.size();
    while (at > 0 && !parts(text[at - 1])) --at;
    return at;
}

/// A full stop behind a short word is that of an abbreviation: `(EU) Nr.`
bool ends_sentence(std::string_view text) {
    constexpr std::size_t abbreviation = 4; // bytes
    if (text.ends_with(':') || text.ends_with(';')) return true;
    if (!text.ends_with('.')) return false;
    const auto begin = last_word_of(text);
    return begin == 0 || text.size() - begin - 1 >= abbreviation;
}

/// Whether the end of a text asks for more: a comma, an open bracket, a small word, the abbreviation of a name.
bool is_unfinished(std::string_view text, const language::Pack& pack) {
    constexpr std::size_t small_word = 3;
    if (text.empty()) return false;
    const char last = text.back();
    if (last == ',' || last == '/' || last == '-') return true;
    if (has_open_bracket(text)) return true;
    const auto begin = last_word_of(text);
    const auto word = text::trim(text.substr(begin));
    if (word.empty() || begin == 0) return false;
    std::size_t at = 0;
    if (last == '.') return word.size() <= small_word;
    const bool small = text::is_lower(text::next_code_point(word, at));
    return small && (word.size() <= small_word || pack.references->tables().is_preposition(text::word_key(word)));
}

} // namespace

bool Assignment::begins_text(const Piece& piece) const {
    const auto& paragraph = context_.flow.paragraphs[piece.paragraph];
    if (paragraph.kind == layout::ParagraphKind::heading) return true;
    std::vector<text::Token> tokens;
    text::tokenise(context_.source(layout::span_of(paragraph.runs)), tokens, most_words);
    return !tokens.empty() && (context_.pack.act_titles.match(tokens, 0).has_value() ||
                               context_.pack.authors.match(tokens, 0).has_value());
}

/// What the piece begins: its column of a line; else the piece.
std::string_view Assignment::whole_of(const Piece& piece) const {
    return piece.begins_chunk ? text::trim(context_.source(piece.chunk)) : context_.source(piece.spans.back());
}

Assignment::Looks Assignment::looks_of(const Piece& piece) const {
    Looks looks;
    const auto first = context_.source(piece.spans.front());
    const auto text = text_of(piece);
    if (piece.forms.has(Form::number) || piece.forms.has(Form::short_number))
        looks.number = parse_document_number(first);
    const auto whole = whole_of(piece);
    looks.length = whole.size();
    std::size_t at = 0;
    looks.small = !first.empty() && text::is_lower(text::next_code_point(first, at));
    looks.line_begin = piece.begins_chunk || looks_.empty() ? piece.spans.back().begin : looks_.back().line_begin;
    looks.line_begin = std::min(looks.line_begin, piece.spans.back().begin);
    looks.reach = piece.spans.back().end - looks.line_begin;
    looks.unfinished = is_unfinished(context_.source({looks.line_begin, piece.spans.back().end}), context_.pack);
    looks.sentence = ends_sentence(whole);
    const bool sign = !has_word(first);
    const bool listed = looks.sentence || text.ends_with(',') || looks.length > longest_dash_line;
    looks.dash = sign || (!listed && begins_with_dash(first));
    looks.text = piece.begins_paragraph && !looks.dash && begins_text(piece);
    looks.capitals = is_in_capitals(text);
    looks.follows = !piece.begins_chunk && !pieces_.empty() && pieces_.back().is_text() &&
                    pieces_.back().line == piece.line && pieces_.back().column == piece.column;
    return looks;
}

bool Assignment::add_line(std::vector<Piece> line) {
    base::check_limits();
    for (auto& piece : line) {
        looks_.push_back(looks_of(piece));
        pieces_.push_back(std::move(piece));
        follow_readings();
    }
    if (ended_.empty()) return true;
    return std::any_of(open_.begin(), open_.end(),
                       [&](const State& state) { return state.gain + hopeless > ended_.front().gain; });
}

/// Each reading with the last piece, taken for all that it may be; the best of them go on.
void Assignment::follow_readings() {
    next_.clear();
    ranks_.clear();
    Moves moves(*this);
    for (const auto& state : open_) moves.all_of(state);
    while (!ranks_.empty() && ranks_.back().gain + hopeless < ranks_.front().gain) ranks_.pop_back();
    open_.clear();
    for (const auto& rank : ranks_) {
        const auto& state = next_[rank.place];
        if (!is_outdone(state)) open_.push_back(state);
    }
}

/// Whether another reading goes on alike from a start that is so much better that this one will never be told.
bool Assignment::is_outdone(const State& state) const {
    return std::any_of(open_.begin(), open_.end(), [&](const State& better) {
        return better.gain > state.gain + nearly && better.goes_on_as(state);
    });
}

bool Assignment::State::goes_on_as(const State& other) const {
    const auto facts = [](const State& s) {
        return std::tie(s.filled, s.labelled, s.waiting_count, s.open, s.number, s.loose_from, s.loose_gain, s.guesses,
                        s.suffixed, s.labels_seen);
    };
    if (facts(*this) != facts(other) ||
        !std::equal(waiting.begin(), waiting.begin() + waiting_count, other.waiting.begin()))
        return false;
    if (open && (open_label != other.open_label || open_lines != other.open_lines)) return false;
    if (open == FieldKind::subject && subject != other.subject) return false;
    const bool queue = queue_from < queue_to;
    return queue == (other.queue_from < other.queue_to) &&
           (!queue || (queue_from == other.queue_from && queue_to == other.queue_to));
}

bool Assignment::is_hopeless(double gain, bool ended) const {
    if (ended) return ended_.size() == most_ended && ended_.back().gain >= gain;
    if (ranks_.empty()) return false;
    return gain + hopeless < ranks_.front().gain || (ranks_.size() == most_readings && gain <= ranks_.back().gain);
}

Assignment::State& Assignment::keep(const State& state, double gain, bool ended) {
    if (ended) return keep_ended(state, gain);
    auto place = static_cast<std::uint32_t>(next_.size());
    if (ranks_.size() == most_readings) {
        place = ranks_.back().place;
        ranks_.pop_back();
        next_[place] = state;
    } else {
        next_.push_back(state);
    }
    auto behind = ranks_.end(); // of equals the first one is better
    while (behind != ranks_.begin() && std::prev(behind)->gain < gain) --behind;
    ranks_.insert(behind, {gain, place});
    next_[place].gain = gain;
    return next_[place];
}

Assignment::State& Assignment::keep_ended(const State& state, double gain) {
    const auto behind = std::upper_bound(ended_.begin(), ended_.end(), gain,
                                         [](double g, const State& other) { return g > other.gain; });
    const auto place = behind - ended_.begin();
    if (ended_.size() == most_ended) ended_.pop_back();
    const auto kept = ended_.insert(ended_.begin() + place, state);
    kept->gain = gain;
    return *kept;
}

std::vector<HeaderReading> Assignment::readings() const {
    auto all = ended_;
    for (auto state : open_) {
        state.gain += Moves::unanswered(*this, state);
        all.push_back(state);
    }
    std::stable_sort(all.begin(), all.end(), [](const State& a, const State& b) { return a.gain > b.gain; });
    std::vector<HeaderReading> out;
    for (std::size_t i = 0; i < std::min(all.size(), most_ended) && all[i].gain + nearly >= all[0].gain; ++i) {
        HeaderReading reading;
        reading.gain = all[i].gain;
        for (auto step = all[i].last; step >= 0; step = steps_[static_cast<std::size_t>(step)].before)
            reading.assigned.push_back(steps_[static_cast<std::size_t>(step)].assigned);
        std::reverse(reading.assigned.begin(), reading.assigned.end());
        out.push_back(std::move(reading));
    }
    return out;
}

} // namespace ianote::parse
