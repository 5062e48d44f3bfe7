// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/moves.hpp"

#include "parse/header/gains.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t short_line = 100; // bytes; a longer one is seldom a part of a header

} // namespace

Moves::Moves(Assignment& all)
    : all_(all)
    , index_(all.pieces_.size() - 1)
    , piece_(all.pieces_.back())
    , looks_(all.looks_.back())
    , before_(index_ > 0 ? &all.pieces_[index_ - 1] : nullptr)
    , may_be_label_((piece_.forms.has(Form::label) || piece_.forms.has(Form::unknown_label)) &&
                    (piece_.sure || (piece_.begins_chunk && piece_.ends_chunk)))
    , may_be_suffix_(piece_.forms.has(Form::suffix) && !looks_.follows)
    , begins_line_(piece_.begins_chunk && (before_ == nullptr || before_->line != piece_.line)) {
    find_owns();
}

void Moves::all_of(const State& state) {
    state_ = &state;
    own_number_again_ = looks_.number.has_value() && state.number >= 0 && compare_own_number();
    if (may_be_label_) as_label();
    for (std::size_t i = 0; i < owns_count_; ++i) own(*owns_[i]);
    if (may_be_suffix_) as_suffix();
    as_value();
    if (piece_.begins_chunk) as_guess();
    if (state.open) as_more();
    if (own_number_again_) as_repeat();
    as_loose();
    as_body();
}

Moves::State* Moves::push(const State& read, const Assigned& assigned, double gain) {
    gain += read.gain;
    const bool queue_ends = assigned.role != Role::label && read.queue_from < read.queue_to;
    if (queue_ends) gain += gains::loose * (read.queue_to - read.queue_from); // what no label took stays loose
    const bool ended = assigned.role == Role::body;
    if (all_.is_hopeless(gain, ended)) return nullptr;
    auto& next = all_.keep(read, gain, ended);
    all_.steps_.push_back({read.last, assigned});
    next.last = static_cast<std::int32_t>(all_.steps_.size()) - 1;
    if (queue_ends) next.queue_from = next.queue_to;
    if (assigned.role == Role::loose) return &next;
    next.loose_from = -1;
    next.loose_gain = 0;
    return &next;
}

double Moves::unanswered(const Assignment& all, const State& state) {
    double lost = 0;
    for (std::size_t i = 0; i < state.waiting_count; ++i)
        lost += is_words(all.pieces_[state.waiting[i]].field) ? gains::unanswered : gains::unanswered_form;
    return lost;
}

/// What has a form of its own: which field it is, once or several times.
struct Moves::Own {
    Form form;
    FieldKind field;
    double gain;
    bool once;  ///< a header has it once
    bool above; ///< it stands above the labels
};

constexpr std::array<Moves::Own, 10> Moves::owns{{
    {Form::institution, FieldKind::institution, gains::known, true, true},
    {Form::date, FieldKind::date, gains::date, true, true},
    {Form::place, FieldKind::place, gains::place, true, true},
    {Form::originals, FieldKind::original_languages, gains::known, true, false},
    {Form::file, FieldKind::procedure_file, gains::file, false, false},
    {Form::number, FieldKind::document_number, gains::number, true, true},
    {Form::marking, FieldKind::distribution, gains::marking, false, false},
    {Form::codes, FieldKind::subject_code, gains::known, false, false},
    {Form::title, FieldKind::document_type, gains::known, true, true},
    {Form::commission, FieldKind::commission_document, gains::commission, false, true},
}};

void Moves::find_owns() {
    if (piece_.is_text()) return;
    for (const auto& row : owns) {
        const bool dated_place = row.form == Form::place && piece_.forms.has(Form::date);
        if (piece_.forms.has(row.form) && !dated_place) owns_[owns_count_++] = &row;
    }
}

/// Whether what stands there once, or above the labels, may stand here.
bool Moves::may_be_own(const Own& row) const {
    if (row.once && state_->has(row.field)) return false;
    // below the labels, a name within a line belongs to the words around it
    if (row.above && state_->labels_seen && !(piece_.begins_chunk && piece_.ends_chunk)) return false;
    const bool bare_date = row.form == Form::date && !piece_.forms.has(Form::place);
    return !looks_.follows || (row.form != Form::number && !bare_date);
}

double Moves::own_gain(const Own& row) const {
    double gain = row.form == Form::date && piece_.forms.has(Form::place) ? gains::placed_date : row.gain;
    if (looks_.follows) gain += gains::out_of_words;
    const bool head_read = state_->has(FieldKind::date) || state_->has(FieldKind::document_number);
    if (row.above && state_->labels_seen && head_read) gain += gains::late;
    if (row.form == Form::number && looks_.number)
        gain += all_.witness_(*looks_.number) + (stands_in_head() ? gains::in_head : 0);
    if (state_->has(FieldKind::subject) && state_->waiting_count == 0) gain += gains::below_subject;
    if (row.form == Form::title && looks_.text && !piece_.ends_chunk) gain -= gains::known; // the title of an act
    const bool belongs = row.form == Form::marking || row.form == Form::codes || row.form == Form::file;
    if (belongs && state_->number >= 0 && before_ == &all_.pieces_[static_cast<std::size_t>(state_->number)])
        gain += gains::neighbour;
    if (row.form == Form::codes && state_->open && is_numbers(*state_->open)) gain += gains::out_of_words;
    return gain;
}

void Moves::own(const Own& row) {
    if (!may_be_own(row)) return;
    auto* next = push(*state_, {index_, Role::own, row.field, {}, false}, own_gain(row));
    if (next == nullptr) return;
    next->open.reset();
    next->fill(row.field);
    if (row.form == Form::number) next->number = static_cast<std::int32_t>(index_);
}

/// Whether the piece stands right below what only the head of a page has.
bool Moves::stands_in_head() const {
    static constexpr std::array head{Form::institution, Form::date, Form::originals,
                                     Form::marking,     Form::file, Form::aside};
    return before_ != nullptr &&
           std::any_of(head.begin(), head.end(), [&](Form form) { return before_->forms.has(form); });
}

void Moves::as_suffix() {
    if (state_->number < 0) return;
    const bool behind_number = state_->open && is_numbers(*state_->open);
    auto* next = push(*state_, {index_, Role::suffix, FieldKind::document_number, {}, false},
                      gains::suffix + (behind_number ? gains::out_of_words : 0));
    if (next == nullptr) return;
    next->open.reset();
    next->suffixed = true;
}

bool Moves::compare_own_number() const {
    const auto& own = *all_.looks_[static_cast<std::size_t>(state_->number)].number;
    const auto& here = *looks_.number;
    // at the end of words it belongs to them: a corrigendum names the document that it mends
    if (looks_.follows && piece_.ends_chunk) return false;
    if (!state_->suffixed) return own == here;
    return own.serial == here.serial && own.year == here.year && !here.suffixes.empty();
}

void Moves::as_repeat() {
    if (looks_.follows) return;
    if (auto* next = push(*state_, {index_, Role::repeat, FieldKind::other, {}, false}, gains::repeat))
        next->open.reset();
}

void Moves::as_loose() {
    double gain = gains::loose;
    if (piece_.forms.has(Form::aside))
        gain = 0;
    else if (looks_.length > short_line)
        gain = gains::long_loose;
    if (piece_.forms.has(Form::label) && piece_.sure) gain += gains::again;
    if (state_->has(FieldKind::subject) && state_->waiting_count == 0) gain += gains::below_subject;
    const bool more = state_->loose_from >= 0 && before_->line == piece_.line && before_->column == piece_.column;
    if (more) gain = 0; // of a line that is nothing known
    const bool behind_label =
        state_->waiting_count > 0 && &all_.pieces_[state_->waiting[state_->waiting_count - 1U]] == before_;
    if (behind_label && fit(*before_, index_) > gains::unlike)
        gain += before_->line == piece_.line ? gains::ignored : gains::ignored / 2;
    if (piece_.forms.has(Form::opening)) gain += gains::takes_opening;
    auto* next = push(*state_, {index_, Role::loose, FieldKind::other, {}, false}, gain);
    if (next == nullptr) return;
    next->open.reset();
    if (next->loose_from < 0) next->loose_from = static_cast<std::int32_t>(index_);
    next->loose_gain += gain;
}

/// A paragraph that begins as the subject does: the title of the act that the subject names.
bool Moves::repeats_subject() const {
    if (!piece_.begins_paragraph || state_->open != FieldKind::subject || looks_.dash) return false;
    const auto words = [&](std::size_t index) {
        constexpr std::size_t most = 3;
        std::vector<text::Token> tokens;
        const auto& piece = all_.pieces_[index];
        text::tokenise(all_.context_.source({piece.spans.front().begin, piece.chunk.end}), tokens, most);
        return tokens;
    };
    if (state_->subject < 0) return false;
    const auto here = words(index_);
    const auto there = words(static_cast<std::size_t>(state_->subject));
    const auto same = [](const text::Token& a, const text::Token& b) { return a.key == b.key; };
    return here.size() > 1 && std::equal(here.begin(), here.end(), there.begin(), there.end(), same);
}

/// Words that open a text, its first point, or the number in the footer.
bool Moves::opens_text() const {
    return piece_.forms.has(Form::opening) || piece_.forms.has(Form::point) || is_own_number_again();
}

void Moves::as_body() {
    if (state_->filled == 0 && !state_->labels_seen) return;
    const bool opened = opens_text() ||
                        (looks_.text && (state_->has(FieldKind::subject) || state_->has(FieldKind::document_number))) ||
                        repeats_subject();
    if (!begins_line_ && !(opened && !piece_.begins_chunk)) return;
    double gain = unanswered(all_, *state_);
    if (opened) gain += gains::opened;
    if (!piece_.begins_paragraph && !opened) gain += gains::line;
    if (looks_.small) gain += gains::small;
    if (piece_.begins_paragraph) gain += gains::paragraph;
    if (piece_.begins_paragraph && (looks_.sentence || looks_.length > short_line)) gain += gains::sentence;
    if (all_.context_.flow.paragraphs[piece_.paragraph].rule_before && piece_.begins_paragraph) gain += gains::ruled;
    if (auto* next = push(*state_, {index_, Role::body, FieldKind::other, {}, false}, gain)) next->ended = true;
}

} // namespace ianote::parse
