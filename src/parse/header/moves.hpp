// SPDX-License-Identifier: GPL-3.0-or-later
// What a piece can be taken for, given what was read before it.
#pragma once

#include "model/fields.hpp"
#include "parse/header/assignment.hpp"

namespace ianote::parse {

inline bool is_words(FieldKind field) { return model::facts_of(field).free_text; }

/// Whether a field is one number or several, with what belongs to them.
inline bool is_numbers(FieldKind field) {
    return field == FieldKind::preceding_document || field == FieldKind::commission_document;
}

/// All that the last piece may be for the readings of the pieces before it, one after the other. What the piece alone
/// says is asked once.
class Moves {
public:
    using State = Assignment::State;

    explicit Moves(Assignment& all);

    void all_of(const State& state);

    /// What the labels cost that still wait when a reading ends.
    static double unanswered(const Assignment& all, const State& state);

private:
    void as_label();
    void as_label_of_above(const State& labelled);
    void as_label_of_queue(const State& labelled);
    void as_label_below_title(const State& labelled);
    std::size_t item_end(std::size_t from, std::size_t to) const;
    void take_pieces(State& next, std::size_t from, std::size_t to, bool guessed);
    void as_suffix();
    void as_value();
    void as_guess();
    void as_more();
    void as_repeat();
    void as_loose();
    void as_body();

    struct Own;
    static const std::array<Own, 10> owns;
    void find_owns();
    void own(const Own& row);
    bool may_be_own(const Own& row) const;
    double own_gain(const Own& row) const;
    bool may_wait() const;
    double label_gain() const;
    double unknown_label_gain() const;
    static double fit_of_subject(const Piece& piece, bool words, bool beside);
    double next_line_gain() const;
    double fit(const Piece& label, std::size_t piece) const;
    double value_gain(const Piece& label, std::size_t order) const;
    std::optional<double> more_of_number() const;
    std::optional<double> more_of_words() const;
    bool carries_on() const;
    bool is_right_behind(const Piece& label) const;

    bool is_own_number_again() const { return own_number_again_; }

    bool opens_text() const;
    bool repeats_subject() const;
    bool stands_in_head() const;

    /// The reading with the piece taken so; what else it changes is to be written into it. Nothing where it is not
    /// kept.
    State* push(const State& read, const Assigned& assigned, double gain);
    bool compare_own_number() const;

    Assignment& all_;
    const State* state_ = nullptr;
    std::size_t index_;
    const Piece& piece_;
    const Assignment::Looks& looks_;
    const Piece* before_;               ///< the piece before, if any
    std::array<const Own*, 10> owns_{}; ///< which fields the piece may be by its form
    std::size_t owns_count_ = 0;
    bool may_be_label_;
    bool may_be_suffix_;
    bool begins_line_;
    bool own_number_again_ = false; ///< the document's number is printed once more
};

} // namespace ianote::parse
