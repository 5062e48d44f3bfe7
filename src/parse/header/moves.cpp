// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/moves.hpp"

#include "model/fields.hpp"
#include "parse/header/gains.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t short_line = 100;   // bytes; a longer one is seldom a part of a header
constexpr std::size_t full_line = 60;     // bytes; a shorter line was ended on purpose
constexpr std::size_t widest_line = 120;  // bytes; a longer one was not cut at a page's width
constexpr std::size_t longest_title = 80; // bytes
constexpr std::size_t longest_subject = 10; // lines
constexpr std::size_t longest_party = 4;    // lines

using model::FieldValue;

bool is_words(FieldKind field) { return model::facts_of(field).free_text; }

bool is_numbers(FieldKind field) {
    return field == FieldKind::preceding_document || field == FieldKind::commission_document;
}

} // namespace

Moves::Moves(Assignment& all, const State& state, std::vector<State>& into)
    : all_(all)
    , state_(state)
    , into_(into)
    , index_(all.pieces_.size() - 1)
    , piece_(all.pieces_.back())
    , looks_(all.looks_.back())
    , before_(index_ > 0 ? &all.pieces_[index_ - 1] : nullptr) {}

void Moves::all() {
    using Move = void (Moves::*)();
    static constexpr std::array<Move, 9> moves{&Moves::as_label, &Moves::as_own,    &Moves::as_suffix,
                                               &Moves::as_value, &Moves::as_guess,  &Moves::as_more,
                                               &Moves::as_repeat, &Moves::as_loose, &Moves::as_body};
    for (const auto move : moves) (this->*move)();
}

void Moves::push(State next, const Assigned& assigned, double gain) {
    next.gain += gain;
    all_.steps_.push_back({next.last, assigned});
    next.last = static_cast<std::int32_t>(all_.steps_.size()) - 1;
    if (assigned.role != Role::loose) {
        next.loose_from = -1;
        next.loose_gain = 0;
    }
    if (assigned.role != Role::label && next.queue_from < next.queue_to) { // what no label took stays loose
        next.gain += gains::loose * (next.queue_to - next.queue_from);
        next.queue_from = next.queue_to;
    }
    into_.push_back(next);
}

double Moves::unanswered(const Assignment& all, const State& state) {
    double lost = 0;
    for (std::size_t i = 0; i < state.waiting_count; ++i)
        lost += is_words(all.pieces_[state.waiting[i]].field) ? gains::unanswered : gains::unanswered_form;
    return lost;
}

void Moves::as_label() {
    const bool unknown = piece_.forms.has(Form::unknown_label);
    if (!piece_.forms.has(Form::label) && !unknown) return;
    if (state_.waiting_count == Assignment::most_waiting || (unknown && !state_.labels_seen)) return;
    if (!piece_.sure && !(piece_.begins_chunk && piece_.ends_chunk)) return;
    double gain = piece_.sure && !unknown ? gains::label : gains::bare_label;
    const auto wants_words = [&](std::uint16_t label) { return is_words(all_.pieces_[label].field); };
    if (!piece_.sure && state_.has_label(FieldKind::subject)) gain += gains::below_subject;
    if (unknown && std::any_of(state_.waiting.begin(), state_.waiting.begin() + state_.waiting_count, wants_words))
        gain = gains::out_of_words; // it may be the value that a label above waits for
    else if (unknown) gain = state_.open == FieldKind::subject || state_.has(FieldKind::subject) ? gains::out_of_words : gains::unlike;
    if (state_.guesses > 0) gain += gains::again * state_.guesses; // with labels, nothing was to be guessed
    const bool once = piece_.field == FieldKind::from || piece_.field == FieldKind::to || piece_.field == FieldKind::subject;
    if (once && state_.has_label(piece_.field)) gain += gains::again;
    if (!piece_.begins_chunk && state_.open == FieldKind::subject)
        gain += gains::inside_subject;
    State next = state_;
    next.labels_seen = next.labels_seen || piece_.field != FieldKind::procedure_file; // that stands above the table
    next.labelled |= 1U << static_cast<unsigned>(piece_.field);
    next.open.reset();
    next.gain += gain;
    as_label_of_above(next);
    as_label_of_queue(next);
    next.waiting[next.waiting_count++] = static_cast<std::uint16_t>(index_);
    const Assigned label{index_, Role::label, piece_.field, {}, false};
    push(next, label, 0);
    // what stands right above the first label is the title, whether a pack knows it or not
    const bool title = !state_.labels_seen && !state_.has(FieldKind::document_type) && state_.loose_from >= 0 &&
                       before_->is_text() && all_.looks_[index_ - 1].length < longest_title &&
                       (state_.has(FieldKind::document_number) || state_.has(FieldKind::date));
    if (!title) return;
    next.fill(FieldKind::document_type);
    const bool single = static_cast<std::size_t>(state_.loose_from) + 1 == index_;
    const double cost = single ? state_.loose_gain : gains::loose;
    all_.steps_.push_back({next.last, {index_ - 1, Role::value, FieldKind::document_type, {}, true}});
    next.last = static_cast<std::int32_t>(all_.steps_.size()) - 1;
    push(next, label, (all_.looks_[index_ - 1].capitals ? gains::guessed_title : gains::small_title) - cost);
}

/// Gives pieces, which were loose, to the label.
void Moves::take_pieces(State& next, std::size_t from, std::size_t to, bool guessed) {
    for (auto i = from; i < to; ++i) {
        const Assigned value{i, i == from ? Role::value : Role::more, piece_.field, index_, guessed};
        all_.steps_.push_back({next.last, value});
        next.last = static_cast<std::int32_t>(all_.steps_.size()) - 1;
    }
    next.fill(piece_.field);
}

/// A label alone in its column may name what stands before it: on its own line, or on the lines right above.
void Moves::as_label_of_above(State next) {
    if (state_.loose_from < 0 || !piece_.begins_chunk || !piece_.ends_chunk) return;
    const auto first = static_cast<std::size_t>(state_.loose_from);
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
    take_pieces(next, from, index_, !same_line);
    if (same_line) { // further lines of the value may follow
        next.open = piece_.field;
        next.open_label = index_;
        next.open_lines = 1;
    }
    push(next, {index_, Role::label, piece_.field, {}, false},
         gain - state_.loose_gain + (same_line ? gains::beside : gains::upside_down));
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
        return is_words(piece_.field) && ((looks.small && !piece.forms.has(Form::party)) || all_.looks_[i - 1].unfinished);
    };
    auto end = from + 1;
    while (end < to && goes_on(end)) ++end;
    return end;
}

/// A block of values above a block of labels: each label takes the next.
void Moves::as_label_of_queue(State next) {
    if (!piece_.begins_chunk || !piece_.ends_chunk) return;
    const bool goes_on = state_.queue_from < state_.queue_to;
    if (!goes_on && (state_.loose_from < 0 || before_->line == piece_.line)) return;
    const std::size_t from = goes_on ? state_.queue_from : static_cast<std::size_t>(state_.loose_from);
    const std::size_t to = goes_on ? state_.queue_to : index_;
    const auto gain = fit(piece_, from);
    if (gain <= 0) return;
    const auto end = item_end(from, to);
    take_pieces(next, from, end, true);
    next.queue_from = static_cast<std::uint16_t>(end);
    next.queue_to = static_cast<std::uint16_t>(to);
    push(next, {index_, Role::label, piece_.field, {}, false}, gain + gains::upside_down - (goes_on ? 0 : state_.loose_gain));
}

/// What has a form of its own: which field it is, once or several times.
struct Moves::Own {
    Form form;
    FieldKind field;
    double gain;
    bool once;  ///< a header has it once
    bool above; ///< it stands above the labels
};

void Moves::as_own() {
    static constexpr std::array<Own, 9> table{{
        {Form::institution, FieldKind::institution, gains::known, true, true},
        {Form::date, FieldKind::date, gains::date, true, true},
        {Form::place, FieldKind::place, gains::place, true, true},
        {Form::originals, FieldKind::original_languages, gains::known, true, false},
        {Form::file, FieldKind::procedure_file, gains::file, false, false},
        {Form::number, FieldKind::document_number, gains::number, true, true},
        {Form::marking, FieldKind::distribution, gains::marking, false, false},
        {Form::codes, FieldKind::subject_code, gains::known, false, false},
        {Form::title, FieldKind::document_type, gains::known, true, true},
    }};
    for (const auto& row : table) {
        const bool dated_place = row.form == Form::place && piece_.forms.has(Form::date);
        if (piece_.forms.has(row.form) && !dated_place) own(row);
    }
    if (piece_.forms.has(Form::commission))
        own({Form::commission, FieldKind::commission_document, gains::commission, false, true});
}

void Moves::own(const Own& row) {
    if (row.once && state_.has(row.field)) return;
    // below the labels, a name within a line belongs to the words around it
    if (row.above && state_.labels_seen && !(piece_.begins_chunk && piece_.ends_chunk)) return;
    double gain = row.gain;
    if (row.form == Form::date && piece_.forms.has(Form::place)) gain = gains::placed_date;
    if (looks_.follows) gain += gains::out_of_words;
    const bool placed = piece_.forms.has(Form::place);
    if (looks_.follows && (row.form == Form::number || (row.form == Form::date && !placed))) return;
    if (row.above && state_.labels_seen) gain += gains::late;
    if (row.form == Form::number && looks_.number) gain += all_.witness_(*looks_.number) + (stands_in_head() ? gains::in_head : 0);
    if (state_.has(FieldKind::subject) && state_.waiting_count == 0) gain += gains::below_subject;
    if (row.form == Form::title && looks_.text && !piece_.ends_chunk) gain -= gains::known; // the title of an act
    if (row.form != Form::number && state_.number >= 0 && before_ == &all_.pieces_[static_cast<std::size_t>(state_.number)])
        gain += gains::neighbour;
    if (row.form == Form::codes && state_.open && is_numbers(*state_.open)) gain += gains::out_of_words;
    State next = state_;
    next.open.reset();
    next.fill(row.field);
    if (row.form == Form::number) next.number = static_cast<std::int32_t>(index_);
    push(next, {index_, Role::own, row.field, {}, false}, gain);
}

/// Whether the piece stands right below what only the head of a page has.
bool Moves::stands_in_head() const {
    static constexpr std::array head{Form::institution, Form::date, Form::originals, Form::marking, Form::file, Form::aside};
    return before_ != nullptr &&
           std::any_of(head.begin(), head.end(), [&](Form form) { return before_->forms.has(form); });
}

void Moves::as_suffix() {
    if (!piece_.forms.has(Form::suffix) || state_.number < 0 || looks_.follows) return;
    State next = state_;
    next.open.reset();
    const bool behind_number = state_.open && is_numbers(*state_.open);
    push(next, {index_, Role::suffix, FieldKind::document_number, {}, false},
         gains::suffix + (behind_number ? gains::out_of_words : 0));
}

bool Moves::is_right_behind(const Piece& label) const {
    if (before_ != &label || label.line != piece_.line) return false;
    return true;
}

/// How well a piece answers a label by its form, apart from where it stands; negative where it cannot.
double Moves::fit(const Piece& label, std::size_t index) const {
    const auto& piece = all_.pieces_[index];
    const auto& looks = all_.looks_[index];
    const auto forms = piece.forms;
    const bool beside = index > 0 && &all_.pieces_[index - 1] == &label && label.line == piece.line;
    const bool words = piece.is_text() || forms.has(Form::unknown_label);
    const double otherwise = beside && words ? gains::unlike : -1;
    switch (label.field) {
    case FieldKind::preceding_document:
        return looks.number ? gains::fits : otherwise;
    case FieldKind::commission_document:
        if (looks.number) return gains::fits / 2; // as well a further preceding document
        return forms.has(Form::commission) ? gains::fits : otherwise;
    case FieldKind::received:
    case FieldKind::meeting:
        return forms.has(Form::date) ? gains::fits : otherwise;
    case FieldKind::procedure_file:
        return forms.has(Form::file) ? gains::fits : otherwise;
    case FieldKind::from:
    case FieldKind::to:
        if (forms.has(Form::party)) return gains::fits;
        if (forms.has(Form::institution)) return gains::words;
        if (!words) return gains::unlike;
        return gains::party_words + (looks.capitals ? gains::shouted : 0);
    case FieldKind::subject:
        if (forms.has(Form::codes)) return beside && !piece.ends_chunk ? -1 : gains::unlike;
        if (forms.has(Form::party) && piece.ends_chunk) return gains::unlike;
        return words || forms.has(Form::title) || forms.has(Form::institution) || forms.has(Form::party)
                   ? gains::words
                   : gains::unlike;
    default: return is_words(label.field) ? gains::party_words : otherwise;
    }
}

double Moves::value_gain(const Piece& label, std::size_t order) const {
    double gain = fit(label, index_);
    if (piece_.forms.has(Form::opening) || piece_.forms.has(Form::point)) gain += gains::takes_opening;
    for (std::size_t i = 0; i < order; ++i) {
        if (is_words(all_.pieces_[state_.waiting[i]].field) == is_words(label.field)) gain += gains::skipped;
    }
    if (is_right_behind(label)) {
        gain += gains::beside;
        // a row of a table says what its value is, whatever that looks like
        if (is_words(label.field) && label.in_table && piece_.begins_chunk) gain += gains::fits;
    } else if (before_ == &label) {
        gain += gains::below;
    } else if (piece_.begins_chunk && state_.open && is_words(*state_.open)) {
        if (carries_on()) gain += gains::small_start;
    }
    if (looks_.follows) gain += gains::out_of_words;
    const bool opened = before_->forms.has(Form::opening) && !piece_.begins_chunk; // the text has begun before it
    return opened ? gain + gains::ignored : gain;
}

void Moves::as_value() {
    if (piece_.forms.has(Form::label) && piece_.sure) return;
    for (std::size_t order = 0; order < state_.waiting_count; ++order) {
        const auto index = state_.waiting[order];
        const auto& label = all_.pieces_[index];
        if (fit(label, index_) < 0) continue;
        State next = state_;
        std::copy(next.waiting.begin() + static_cast<std::ptrdiff_t>(order) + 1,
                  next.waiting.begin() + next.waiting_count, next.waiting.begin() + static_cast<std::ptrdiff_t>(order));
        --next.waiting_count;
        next.open = label.field;
        next.open_label = index;
        next.open_lines = 1;
        next.fill(label.field);
        const bool guessed = !is_right_behind(label) && state_.waiting_count > 1;
        push(next, {index_, Role::value, label.field, index, guessed}, value_gain(label, order));
    }
}

/// Of a header without labels: the sender and the addressee can only be what the pack knows as such, and the words
/// behind them the subject.
void Moves::as_guess() {
    if (state_.labels_seen || !piece_.begins_chunk || !state_.has(FieldKind::date)) return;
    State next = state_;
    next.open_label.reset();
    next.open_lines = 1;
    ++next.guesses;
    const auto guess = [&](FieldKind field, double gain) {
        next.open = field;
        next.fill(field);
        push(next, {index_, Role::value, field, {}, true}, gain);
    };
    const bool party = piece_.forms.has(Form::party) && piece_.ends_chunk && !looks_.capitals;
    if (party && !state_.has(FieldKind::from)) return guess(FieldKind::from, gains::party_alone);
    if (party && !state_.has(FieldKind::to)) return guess(FieldKind::to, gains::party_alone);
    const bool words = state_.has(FieldKind::from) && !state_.has(FieldKind::subject) && !looks_.sentence;
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
    const bool fits = looks_.number || forms.has(Form::suffix) || forms.has(Form::codes) || forms.has(Form::commission) ||
                      forms.has(Form::file);
    if (!fits) return same_line && piece_.is_text() && !piece_.begins_chunk ? std::optional(gains::same_line) : std::nullopt;
    if (same_line) return gains::known;
    const bool another = forms.has(Form::commission) && state_.open != FieldKind::commission_document;
    if (another) return std::nullopt;
    return before_->paragraph == piece_.paragraph ? gains::known / 2 : gains::next_line;
}

std::optional<double> Moves::more_of_words() const {
    const auto& forms = piece_.forms;
    const bool subject = state_.open == FieldKind::subject;
    const bool opens = opens_text() || (looks_.text && piece_.begins_paragraph) || repeats_subject();
    const double opening = opens ? gains::takes_opening : 0;
    const bool same_column = before_->line == piece_.line && before_->column == piece_.column;
    const bool guessed_party = !subject && !state_.open_label;
    if (guessed_party) return std::nullopt;
    if (same_column) return gains::same_line + opening + (forms.has(Form::label) ? gains::inside_subject : 0);
    if (before_->line == piece_.line && !piece_.in_table) return std::nullopt; // another column
    const bool same_paragraph = before_->paragraph == piece_.paragraph;
    double gain = same_paragraph ? gains::next_line : gains::next_paragraph;
    const auto reach = all_.looks_[index_ - 1].reach;
    const bool full = reach >= full_line && reach <= widest_line && !looks_.sentence && looks_.length < short_line;
    if (looks_.dash) gain += gains::dash;
    const bool alike = looks_.capitals == all_.looks_[index_ - 1].capitals; // capitals below words are a title
    if (!same_paragraph && (carries_on() || (full && alike)) && !looks_.text) gain += gains::carried_on;
    if (!carries_on() && state_.waiting_count > 0) gain += gains::others_wait;
    const bool whole_form = !piece_.is_text() && piece_.begins_chunk && piece_.ends_chunk;
    if (whole_form && !carries_on()) gain += gains::takes_form;
    if (looks_.sentence && subject) gain += gains::takes_sentence;
    if (state_.open_lines >= (subject ? longest_subject : longest_party)) gain += gains::too_long;
    return gain + opening;
}

void Moves::as_more() {
    if (!state_.open || before_ == nullptr || (piece_.forms.has(Form::label) && piece_.begins_chunk)) return;
    const auto field = *state_.open;
    std::optional<double> gain;
    if (is_numbers(field)) {
        gain = more_of_number();
    } else if (is_words(field)) {
        gain = more_of_words();
    } else if (before_->line == piece_.line && !piece_.begins_chunk && piece_.is_text()) {
        gain = gains::same_line;
    }
    if (!gain) return;
    State next = state_;
    if (before_->line != piece_.line) ++next.open_lines;
    push(next, {index_, Role::more, field, state_.open_label, false}, *gain);
}

bool Moves::is_own_number_again() const {
    if (!looks_.number || state_.number < 0) return false;
    return *all_.looks_[static_cast<std::size_t>(state_.number)].number == *looks_.number;
}

void Moves::as_repeat() {
    if (!is_own_number_again() || looks_.follows) return;
    State next = state_;
    next.open.reset();
    push(next, {index_, Role::repeat, FieldKind::other, {}, false}, gains::repeat);
}

void Moves::as_loose() {
    double gain = gains::loose;
    if (piece_.forms.has(Form::aside))
        gain = 0;
    else if (looks_.length > short_line)
        gain = gains::long_loose;
    if (piece_.forms.has(Form::label) && piece_.sure) gain += gains::again;
    if (state_.has(FieldKind::subject) && state_.waiting_count == 0) gain += gains::below_subject;
    const bool more = state_.loose_from >= 0 && before_->line == piece_.line && before_->column == piece_.column;
    if (more) gain = 0; // of a line that is nothing known
    const bool behind_label = state_.waiting_count > 0 && &all_.pieces_[state_.waiting[state_.waiting_count - 1U]] == before_;
    if (behind_label && fit(*before_, index_) > gains::unlike)
        gain += before_->line == piece_.line ? gains::ignored : gains::ignored / 2;
    if (piece_.forms.has(Form::opening)) gain += gains::takes_opening;
    State next = state_;
    next.open.reset();
    if (next.loose_from < 0) next.loose_from = static_cast<std::int32_t>(index_);
    next.loose_gain += gain;
    push(next, {index_, Role::loose, FieldKind::other, {}, false}, gain);
}

/// A paragraph that begins as the subject does: the title of the act that the subject names.
bool Moves::repeats_subject() const {
    if (!piece_.begins_paragraph || state_.open != FieldKind::subject || looks_.dash) return false;
    const auto words = [&](std::size_t index) {
        constexpr std::size_t most = 3;
        std::vector<text::Token> tokens;
        text::tokenise(all_.whole_of(all_.pieces_[index]), tokens, most);
        return tokens;
    };
    const auto here = words(index_);
    for (auto step = state_.last; step >= 0; step = all_.steps_[static_cast<std::size_t>(step)].before) {
        const auto& assigned = all_.steps_[static_cast<std::size_t>(step)].assigned;
        if (assigned.role != Role::value || assigned.field != FieldKind::subject) continue;
        const auto there = words(assigned.piece);
        const auto same = [](const text::Token& a, const text::Token& b) { return a.key == b.key; };
        return here.size() > 1 && std::equal(here.begin(), here.end(), there.begin(), there.end(), same);
    }
    return false;
}

/// Words that open a text, its first point, or the number in the footer.
bool Moves::opens_text() const {
    return piece_.forms.has(Form::opening) || piece_.forms.has(Form::point) || is_own_number_again();
}

void Moves::as_body() {
    if (state_.filled == 0 && !state_.labels_seen) return;
    const bool opened = opens_text() || (looks_.text && state_.has(FieldKind::subject)) || repeats_subject();
    const bool begins_line = piece_.begins_chunk && (before_ == nullptr || before_->line != piece_.line);
    if (!begins_line && !(opened && !piece_.begins_chunk)) return;
    double gain = unanswered(all_, state_);
    if (opened) gain += gains::opened;
    if (!piece_.begins_paragraph && !opened) gain += gains::line;
    if (looks_.small) gain += gains::small;
    if (piece_.begins_paragraph) gain += gains::paragraph;
    if (piece_.begins_paragraph && (looks_.sentence || looks_.length > short_line)) gain += gains::sentence;
    if (all_.context_.flow.paragraphs[piece_.paragraph].rule_before && piece_.begins_paragraph) gain += gains::ruled;
    State next = state_;
    next.ended = true;
    push(next, {index_, Role::body, FieldKind::other, {}, false}, gain);
}

} // namespace ianote::parse
