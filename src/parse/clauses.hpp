// SPDX-License-Identifier: GPL-3.0-or-later
// What a block of an act is: recital, commitment, lead-in, enacting words, by its own grammar, else by what led it in.
#pragma once

#include "parse/acts.hpp"
#include "parse/sureness.hpp"

namespace ianote::parse {

/// Decides block by block, in the order of the text. Never decides where a block lies: ids do not depend on it.
class ClauseReader {
public:
    ClauseReader(const std::deque<Item>& items, const language::Pack& pack, const ActFinder& acts)
        : items_(items)
        , pack_(pack)
        , acts_(acts) {}

    /// An act begins: nothing led in yet. An opinion has no preamble; all that it says is what its author finds.
    void start(ActType type);

    /// A heading of an act: what was led in ends, unless the heading itself leads in (II. ACUERDAN QUE:).
    std::vector<TextMark> heading(const Item& item);

    /// Sets kind, action and form of an unlabelled block of an act; returns its operatives.
    std::vector<TextMark> paragraph(std::size_t index, Block& block);

    /// The same for a labelled block, or a dash, of the act's outermost list.
    std::vector<TextMark> point(std::size_t index, Block& block);

    /// The same for a point inside another block: its kind stays, a clause in it gives it an action.
    std::vector<TextMark> inner_point(const Item& item, Block& block) const;

private:
    /// What blocks are whose own grammar does not tell.
    struct Mode {
        ClauseKind kind = ClauseKind::unknown;
        Action action = Action::other;
        bool led_in = false;                                ///< by a block that does nothing else
        bool unlabelled = false;                            ///< it leads in blocks without labels too
        bool capitals = false;                              ///< it is in capitals
        std::optional<text::LabelForm> form = std::nullopt; ///< of the first block that it leads in
        bool doubtful = false; ///< something of unknown kind stood behind it since, perhaps a lead-in itself
    };

    const Clause& clause_of(const Item& item);
    Evidence evidence_of(const Clause& clause) const;
    bool leads_in(std::size_t index, const Clause& clause) const;
    void lead_in(std::size_t index, const Clause& clause);
    bool speaks_for_itself(const Clause& clause) const;
    bool is_enacting(const Item& item, const Clause& clause) const;
    void apply(const Clause& clause, Block& block);
    void follow_mode(const Item& item, Block& block) const;
    void commit(const Item& item, Evidence evidence, Block& block) const;
    bool begins_other_list(const Item& item, const Clause& clause) const;
    bool tells_what_author_did(const Item& item) const;
    ClauseKind kind_ahead(std::size_t index) const;
    ClauseKind kind_by_place(const Item& item) const;

    const std::deque<Item>& items_;
    const language::Pack& pack_;
    const ActFinder& acts_;
    Mode mode_;
    Clause opener_; ///< the clause at hand, read as a recital
    ActType type_ = ActType::other;
    bool preamble_ = false; ///< behind the author, before the first commitment
    bool lettered_ = false; ///< recitals were A., B., C.: what is numbered behind them binds
};

} // namespace ianote::parse
