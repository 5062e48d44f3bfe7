// SPDX-License-Identifier: GPL-3.0-or-later
// Which piece of a header answers which label or stands for itself: the best whole of all readings.
#pragma once

#include "parse/header/pieces.hpp"

#include <array>
#include <functional>

namespace ianote::parse {

/// What a piece is taken for.
enum class Role : std::uint8_t {
    label,  ///< it names the value of another piece
    own,    ///< its form alone says what it is
    suffix, ///< of the document's number, further above
    value,  ///< of a label, or without one, of the field that it is guessed to be
    more,   ///< of the value before it
    repeat, ///< the document's number printed again, in a footer
    loose,  ///< nothing that is known
    body,   ///< the text begins with it
    taken   ///< it went into a field already
};

struct Assigned {
    std::size_t piece = 0;
    Role role = Role::loose;
    FieldKind field = FieldKind::other; ///< of a value or of what stands for itself
    std::optional<std::size_t> label;   ///< the piece that names it
    bool guessed = false;               ///< the order of pieces, and no label beside it, says so
};

/// One reading of a header: the pieces in order, each with its role.
struct HeaderReading {
    std::vector<Assigned> assigned;
    double gain = 0;
};

/// How much speaks for a number as the document's own, beside its place.
using Witness = std::function<double(const DocumentNumber&)>;

/// The bit of a field in a set of them.
constexpr std::uint32_t field_bit(FieldKind field) { return 1U << static_cast<unsigned>(field); }

class Assignment {
public:
    Assignment(const Context& context, Witness witness)
        : context_(context)
        , witness_(std::move(witness)) {
        next_.reserve(most_readings);
        ranks_.reserve(most_readings);
        open_.reserve(most_readings);
        open_.emplace_back();
    }

    /// Takes the pieces of the next line; false where no further line can make a better reading.
    bool add_line(std::vector<Piece> line);

    /// The best reading, and behind it those that are nearly as good.
    std::vector<HeaderReading> readings() const;

    const std::vector<Piece>& pieces() const { return pieces_; }

private:
    friend class Moves;

    static constexpr std::size_t most_waiting = 10;  ///< labels without a value; further ones are text
    static constexpr std::size_t most_readings = 24; ///< that are followed at once

    /// One step of a reading; readings that begin alike share their steps.
    struct Step {
        std::int32_t before = -1;
        Assigned assigned;
    };

    /// A reading of the pieces so far.
    struct State {
        double gain = 0;
        std::int32_t last = -1;                               ///< step
        std::array<std::uint16_t, most_waiting> waiting = {}; ///< pieces: labels without a value, in order
        std::uint8_t waiting_count = 0;
        std::optional<FieldKind> open = {};         ///< the value that may go on
        std::optional<std::size_t> open_label = {}; ///< its label
        std::uint8_t open_lines = 0;
        std::uint8_t guesses = 0;     ///< values without a label
        std::uint32_t filled = 0;     ///< fields that stand for themselves or have a value: a bit each
        std::uint32_t labelled = 0;   ///< fields whose label was met
        std::int32_t subject = -1;    ///< the piece that the subject's value begins with
        std::int32_t number = -1;     ///< the piece of the document's own number
        std::int32_t loose_from = -1; ///< the first of the loose pieces right before
        double loose_gain = 0;        ///< what they cost
        std::uint16_t queue_from = 0; ///< loose pieces above a block of labels that none of them has taken yet
        std::uint16_t queue_to = 0;
        bool suffixed = false; ///< a suffix of that number stood apart from it
        bool labels_seen = false;
        bool ended = false;

        bool has(FieldKind field) const { return (filled & field_bit(field)) != 0; }

        bool has_label(FieldKind field) const { return (labelled & field_bit(field)) != 0; }

        void fill(FieldKind field) { filled |= (field_bit(field) & asked) | any; }

        void meet_label(FieldKind field) { labelled |= field_bit(field) & asked_labels; }

        /// Whether all further pieces will be read alike.
        bool goes_on_as(const State& other) const;

    private:
        // readings that differ in what nobody asks are one
        static constexpr std::uint32_t any = 1U << 31U;
        static constexpr std::uint32_t asked_labels =
            field_bit(FieldKind::from) | field_bit(FieldKind::to) | field_bit(FieldKind::subject);
        static constexpr std::uint32_t asked =
            asked_labels | field_bit(FieldKind::institution) | field_bit(FieldKind::place) |
            field_bit(FieldKind::date) | field_bit(FieldKind::original_languages) |
            field_bit(FieldKind::document_number) | field_bit(FieldKind::document_type);
    };

    struct Rank {
        double gain = 0;
        std::uint32_t place = 0; ///< in next_
    };

    /// How a piece looks, beside its form.
    struct Looks {
        std::optional<DocumentNumber> number;
        std::size_t length = 0;       ///< bytes; of what begins a line, the whole of it
        bool small = false;           ///< it begins with a small letter
        bool unfinished = false;      ///< its end asks for more
        bool sentence = false;        ///< it, or the line that it begins, ends as a sentence does
        std::uint32_t line_begin = 0; ///< where its column of the line begins
        std::size_t reach = 0;        ///< bytes from there to its end
        bool dash = false;            ///< a short line behind a dash
        bool text = false;            ///< a heading, the title of an act or its author: the body begins
        bool capitals = false;
        bool follows = false; ///< words stand before it on the same line and column
    };

    Looks looks_of(const Piece& piece) const;
    bool begins_text(const Piece& piece) const;
    std::string_view whole_of(const Piece& piece) const;
    void follow_readings();
    bool is_outdone(const State& state) const;

    /// Whether a reading of the last piece with so much gain will not be kept anyway.
    bool is_hopeless(double gain, bool ended) const;

    /// A copy of the reading, among those with so much gain; it stays where it is until the next one is kept.
    State& keep(const State& state, double gain, bool ended);
    State& keep_ended(const State& state, double gain);

    std::string_view text_of(const Piece& piece) const { return context_.source(piece.spans.back()); }

    const Context& context_;
    Witness witness_;
    std::vector<Piece> pieces_;
    std::vector<Looks> looks_;
    std::vector<Step> steps_;
    std::vector<State> open_;  ///< readings that go on, best first
    std::vector<State> next_;  ///< the best of them with one more piece
    std::vector<Rank> ranks_;  ///< of these, best first: states are large
    std::vector<State> ended_; ///< readings for which the body has begun, best first
};

} // namespace ianote::parse
