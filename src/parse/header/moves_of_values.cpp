// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/gains.hpp"
#include "parse/header/moves.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t short_value_line = 100; // bytes; a longer one is seldom a part of a header
constexpr std::size_t full_line = 60;         // bytes; a shorter line was ended on purpose
constexpr std::size_t widest_line = 120;      // bytes; a longer one was not cut at a page's width
constexpr std::size_t longest_subject = 10;   // lines
constexpr std::size_t longest_party = 4;      // lines

} // namespace

bool Moves::is_right_behind(const Piece& label) const { return before_ == &label && label.line == piece_.line; }

namespace {

/// The form that the value of a label has, where it is no words.
std::optional<Form> form_for(FieldKind label) {
    switch (label) {
    case FieldKind::commission_document: return Form::commission;
    case FieldKind::received:
    case FieldKind::meeting: return Form::date;
    case FieldKind::procedure_file: return Form::file;
    default: return std::nullopt;
    }
}

double fit_of_party(Forms forms, bool words, bool capitals) {
    if (forms.has(Form::party)) return gains::fits;
    if (forms.has(Form::institution)) return gains::words;
    if (!words) return gains::unlike;
    return gains::party_words + (capitals ? gains::shouted : 0);
}

} // namespace

double Moves::fit_of_subject(const Piece& piece, bool words, bool beside) {
    const auto forms = piece.forms;
    if (forms.has(Form::codes)) return beside && !piece.ends_chunk ? -1 : gains::unlike;
    if (forms.has(Form::party) && piece.ends_chunk) return gains::unlike;
    const bool name = forms.has(Form::title) || forms.has(Form::institution) || forms.has(Form::party);
    return words || name ? gains::words : gains::unlike;
}

/// How well a piece answers a label by its form, apart from where it stands; negative where it cannot.
double Moves::fit(const Piece& label, std::size_t index) const {
    const auto& piece = all_.pieces_[index];
    const auto& looks = all_.looks_[index];
    const bool beside = index > 0 && &all_.pieces_[index - 1] == &label && label.line == piece.line;
    const bool words = piece.is_text() || piece.forms.has(Form::unknown_label);
    if (label.field == FieldKind::from || label.field == FieldKind::to)
        return fit_of_party(piece.forms, words, looks.capitals);
    if (label.field == FieldKind::subject) return fit_of_subject(piece, words, beside);
    if (is_words(label.field)) return gains::party_words;
    if (label.field == FieldKind::preceding_document && looks.number) return gains::fits;
    if (label.field == FieldKind::commission_document && looks.number) return gains::fits / 2; // or a preceding one
    const auto form = form_for(label.field);
    if (form && piece.forms.has(*form)) return gains::fits;
    return beside && words ? gains::unlike : -1;
}

double Moves::value_gain(const Piece& label, std::size_t order) const {
    double gain = fit(label, index_);
    if (piece_.forms.has(Form::opening) || piece_.forms.has(Form::point)) gain += gains::takes_opening;
    for (std::size_t i = 0; i < order; ++i) {
        if (is_words(all_.pieces_[state_->waiting[i]].field) == is_words(label.field)) gain += gains::skipped;
    }
    if (is_right_behind(label)) {
        gain += gains::beside;
        // a row of a table says what its value is, whatever that looks like
        if (is_words(label.field) && label.in_table && piece_.begins_chunk) gain += gains::fits;
    } else if (before_ == &label) {
        gain += gains::below;
    } else if (piece_.begins_chunk && state_->open && is_words(*state_->open)) {
        if (carries_on()) gain += gains::small_start;
    }
    if (looks_.follows) gain += gains::out_of_words;
    const bool opened = before_->forms.has(Form::opening) && !piece_.begins_chunk; // the text has begun before it
    return opened ? gain + gains::ignored : gain;
}

void Moves::as_value() {
    if (piece_.forms.has(Form::label) && piece_.sure) return;
    for (std::size_t order = 0; order < state_->waiting_count; ++order) {
        const auto index = state_->waiting[order];
        const auto& label = all_.pieces_[index];
        if (fit(label, index_) < 0) continue;
        const bool guessed = !is_right_behind(label) && state_->waiting_count > 1;
        auto* next = push(*state_, {index_, Role::value, label.field, index, guessed}, value_gain(label, order));
        if (next == nullptr) continue;
        auto* answered = next->waiting.data() + order;
        std::copy(answered + 1, next->waiting.data() + next->waiting_count, answered);
        --next->waiting_count;
        next->open = label.field;
        next->open_label = index;
        next->open_lines = 1;
        next->fill(label.field);
        if (label.field == FieldKind::subject) next->subject = static_cast<std::int32_t>(index_);
    }
}

/// Of a header without labels: the sender and the addressee can only be what the pack knows as such, and the words
/// behind them the subject.
void Moves::as_guess() {
    if (state_->labels_seen || !state_->has(FieldKind::date)) return;
    const auto guess = [&](FieldKind field, double gain) {
        auto* next = push(*state_, {index_, Role::value, field, {}, true}, gain);
        if (next == nullptr) return;
        next->open = field;
        next->open_label.reset();
        next->open_lines = 1;
        ++next->guesses;
        next->fill(field);
        if (field == FieldKind::subject) next->subject = static_cast<std::int32_t>(index_);
    };
    const bool party = piece_.forms.has(Form::party) && piece_.ends_chunk && !looks_.capitals;
    if (party && !state_->has(FieldKind::from)) return guess(FieldKind::from, gains::party_alone);
    if (party && !state_->has(FieldKind::to)) return guess(FieldKind::to, gains::party_alone);
    const bool words = state_->has(FieldKind::from) && !state_->has(FieldKind::subject) && !looks_.sentence;
    if (words && !party) guess(FieldKind::subject, gains::subject_alone);
}

/// Whether a new line or paragraph goes on with the words before it.
bool Moves::carries_on() const {
    const bool party = piece_.forms.has(Form::party); // `die Delegationen`
    return (looks_.small && !party) || looks_.dash || all_.looks_[index_ - 1].unfinished;
}

/// As more of a value that is one number or several: numbers, what belongs to them, and words on their line.
std::optional<double> Moves::more_of_number() const {
    const auto& forms = piece_.forms;
    const bool same_line = before_->line == piece_.line;
    if (is_own_number_again()) return std::nullopt;
    const bool fits = looks_.number || forms.has(Form::suffix) || forms.has(Form::codes) ||
                      forms.has(Form::commission) || forms.has(Form::file);
    if (!fits)
        return same_line && piece_.is_text() && !piece_.begins_chunk ? std::optional(gains::same_line) : std::nullopt;
    if (same_line) return gains::known;
    const bool another = forms.has(Form::commission) && state_->open != FieldKind::commission_document;
    if (another) return std::nullopt;
    return before_->paragraph == piece_.paragraph ? gains::known / 2 : gains::next_line;
}

/// Of a line below the words of a value.
double Moves::next_line_gain() const {
    const bool same_paragraph = before_->paragraph == piece_.paragraph;
    double gain = same_paragraph ? gains::next_line : gains::next_paragraph;
    const auto& last = all_.looks_[index_ - 1];
    const bool alike = looks_.capitals == last.capitals; // capitals below words are a title
    const bool full = last.reach >= full_line && last.reach <= widest_line && !looks_.sentence && alike &&
                      looks_.length < short_value_line;
    if (looks_.dash) gain += gains::dash;
    if (!same_paragraph && (carries_on() || full) && !looks_.text) gain += gains::carried_on;
    if (carries_on()) return gain;
    if (state_->waiting_count > 0) gain += gains::others_wait;
    const bool whole_form = !piece_.is_text() && piece_.begins_chunk && piece_.ends_chunk;
    return whole_form ? gain + gains::takes_form : gain;
}

std::optional<double> Moves::more_of_words() const {
    const bool subject = state_->open == FieldKind::subject;
    const bool guessed_party = !subject && !state_->open_label;
    if (guessed_party) return std::nullopt;
    const bool opens = opens_text() || (looks_.text && piece_.begins_paragraph) || repeats_subject();
    const double opening = opens ? gains::takes_opening : 0;
    const bool same_line = before_->line == piece_.line;
    if (same_line && before_->column == piece_.column)
        return gains::same_line + opening + (piece_.forms.has(Form::label) ? gains::inside_subject : 0);
    if (same_line && !piece_.in_table) return std::nullopt; // another column
    double gain = next_line_gain() + opening;
    if (looks_.sentence && subject) gain += gains::takes_sentence;
    if (state_->open_lines >= (subject ? longest_subject : longest_party)) gain += gains::too_long;
    return gain;
}

void Moves::as_more() {
    if (before_ == nullptr || (piece_.forms.has(Form::label) && piece_.begins_chunk)) return;
    const auto field = *state_->open;
    std::optional<double> gain;
    if (is_numbers(field)) {
        gain = more_of_number();
    } else if (is_words(field)) {
        gain = more_of_words();
    } else if (before_->line == piece_.line && !piece_.begins_chunk && piece_.is_text()) {
        gain = gains::same_line;
    }
    if (!gain) return;
    auto* next = push(*state_, {index_, Role::more, field, state_->open_label, false}, *gain);
    if (next != nullptr && before_->line != piece_.line) ++next->open_lines;
}

} // namespace ianote::parse
