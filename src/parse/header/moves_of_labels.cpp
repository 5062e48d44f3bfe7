// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/gains.hpp"
#include "parse/header/moves.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_title = 80; // bytes

} // namespace

bool Moves::may_wait() const {
    const bool unknown = piece_.forms.has(Form::unknown_label);
    return state_->waiting_count < Assignment::most_waiting && !(unknown && !state_->labels_seen);
}

/// Of a word before a colon that no pack knows.
double Moves::unknown_label_gain() const {
    const auto wants_words = [&](std::uint16_t label) { return is_words(all_.pieces_[label].field); };
    const auto* waiting = state_->waiting.data();
    const bool may_be_value = std::any_of(waiting, waiting + state_->waiting_count, wants_words);
    return may_be_value || state_->has(FieldKind::subject) ? gains::out_of_words : gains::unlike;
}

double Moves::label_gain() const {
    double gain = piece_.sure ? gains::label : gains::bare_label;
    if (piece_.forms.has(Form::unknown_label)) gain = unknown_label_gain();
    if (!piece_.sure && state_->has_label(FieldKind::subject)) gain += gains::below_subject;
    if (state_->guesses > 0) gain += gains::again * state_->guesses; // with labels, nothing was to be guessed
    static constexpr std::array once{FieldKind::from, FieldKind::to, FieldKind::subject};
    const bool again =
        std::find(once.begin(), once.end(), piece_.field) != once.end() && state_->has_label(piece_.field);
    if (again) gain += gains::again;
    if (!piece_.begins_chunk && state_->open == FieldKind::subject) gain += gains::inside_subject;
    return gain;
}

void Moves::as_label() {
    if (!may_wait()) return;
    State next = *state_;
    next.labels_seen = next.labels_seen || piece_.field != FieldKind::procedure_file; // that stands above the table
    next.meet_label(piece_.field);
    next.open.reset();
    next.gain += label_gain();
    as_label_of_above(next);
    as_label_of_queue(next);
    next.waiting[next.waiting_count++] = static_cast<std::uint16_t>(index_);
    push(next, {index_, Role::label, piece_.field, {}, false}, 0);
    as_label_below_title(next);
}

/// What stands right above the first label is the title, whether a pack knows it or not.
void Moves::as_label_below_title(const State& labelled) {
    const bool title = !state_->labels_seen && !state_->has(FieldKind::document_type) && state_->loose_from >= 0 &&
                       before_->is_text() && all_.looks_[index_ - 1].length < longest_title &&
                       (state_->has(FieldKind::document_number) || state_->has(FieldKind::date));
    if (!title) return;
    auto next = labelled;
    next.fill(FieldKind::document_type);
    const bool single = static_cast<std::size_t>(state_->loose_from) + 1 == index_;
    const double cost = single ? state_->loose_gain : gains::loose;
    all_.steps_.push_back({next.last, {index_ - 1, Role::value, FieldKind::document_type, {}, true}});
    next.last = static_cast<std::int32_t>(all_.steps_.size()) - 1;
    push(next, {index_, Role::label, piece_.field, {}, false},
         (all_.looks_[index_ - 1].capitals ? gains::guessed_title : gains::small_title) - cost);
}

/// Gives pieces, which were loose, to the label.
void Moves::take_pieces(State& next, std::size_t from, std::size_t to, bool guessed) {
    for (auto i = from; i < to; ++i) {
        const Assigned value{i, i == from ? Role::value : Role::more, piece_.field, index_, guessed};
        all_.steps_.push_back({next.last, value});
        next.last = static_cast<std::int32_t>(all_.steps_.size()) - 1;
    }
    next.fill(piece_.field);
    if (piece_.field == FieldKind::subject && from < to) next.subject = static_cast<std::int32_t>(from);
}

/// A label alone in its column may name what stands before it: on its own line, or on the lines right above.
void Moves::as_label_of_above(const State& labelled) {
    if (state_->loose_from < 0 || !piece_.begins_chunk || !piece_.ends_chunk) return;
    const auto first = static_cast<std::size_t>(state_->loose_from);
    const bool same_line = before_->line == piece_.line;
    if (!same_line && (before_->line + 1 != piece_.line || piece_.begins_paragraph)) return;
    auto from = index_ - 1; // its line; of words all lines, and all of its row of a table
    const bool several = piece_.field == FieldKind::subject || (same_line && is_words(piece_.field));
    const auto belongs = [&](const Piece& piece) {
        return several || piece.line == before_->line || (piece_.in_table && piece.paragraph == piece_.paragraph);
    };
    while (from > first && belongs(all_.pieces_[from - 1])) --from;
    const auto gain = fit(piece_, from);
    if (gain <= 0) return;
    auto next = labelled;
    take_pieces(next, from, index_, !same_line);
    if (same_line) { // further lines of the value may follow
        next.open = piece_.field;
        next.open_label = index_;
        next.open_lines = 1;
    }
    push(next, {index_, Role::label, piece_.field, {}, false},
         gain - state_->loose_gain + (same_line ? gains::beside : gains::upside_down));
}

/// How many of the loose pieces from `from` on are one value of the label: a line and those that carry it on, the lines
/// of numbers, of the subject all that are words.
std::size_t Moves::item_end(std::size_t from, std::size_t to) const {
    const auto goes_on = [&](std::size_t i) {
        const auto& piece = all_.pieces_[i];
        const auto& looks = all_.looks_[i];
        if (piece.line == all_.pieces_[i - 1].line) return true;
        if (is_numbers(piece_.field)) return looks.number.has_value() || piece.forms.has(Form::codes);
        if (piece_.field == FieldKind::subject) return !looks.number;
        return is_words(piece_.field) &&
               ((looks.small && !piece.forms.has(Form::party)) || all_.looks_[i - 1].unfinished);
    };
    auto end = from + 1;
    while (end < to && goes_on(end)) ++end;
    return end;
}

/// A block of values above a block of labels: each label takes the next.
void Moves::as_label_of_queue(const State& labelled) {
    if (!piece_.begins_chunk || !piece_.ends_chunk) return;
    const bool goes_on = state_->queue_from < state_->queue_to;
    if (!goes_on && (state_->loose_from < 0 || before_->line == piece_.line)) return;
    const std::size_t from = goes_on ? state_->queue_from : static_cast<std::size_t>(state_->loose_from);
    const std::size_t to = goes_on ? state_->queue_to : index_;
    const auto gain = fit(piece_, from);
    if (gain <= 0) return;
    const auto end = item_end(from, to);
    auto next = labelled;
    take_pieces(next, from, end, true);
    next.queue_from = static_cast<std::uint16_t>(end);
    next.queue_to = static_cast<std::uint16_t>(to);
    push(next, {index_, Role::label, piece_.field, {}, false},
         gain + gains::upside_down - (goes_on ? 0 : state_->loose_gain));
}

} // namespace ianote::parse
