// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions link by link, as the rules look at them.
#pragma once

#include "align/segments.hpp"
#include "check/acronym_pairs.hpp"
#include "check/version.hpp"

namespace ianote::check {

/// One side of a link: segments of one unit (or of several, where points were merged).
struct LinkSide {
    const CheckedUnit* unit = nullptr; ///< of the first segment; null: the side is empty
    std::uint32_t begin = 0;           ///< bytes of the unit's text, of segments in that unit
    std::uint32_t end = 0;
    std::uint64_t words = 0; ///< hash of all its words, folded: the same words have the same
    std::vector<const Fact*> facts = {};
    std::vector<const CheckedUnit*> units = {}; ///< all that the segments stand in: several where points were merged

    bool empty() const { return unit == nullptr; }

    /// The unit that one of the facts stands in: its bytes are of that unit's text.
    const CheckedUnit& unit_of(const Fact& fact) const;

    /// The first token of the first unit that lies in the side, and the first behind it.
    std::pair<std::size_t, std::size_t> tokens() const;

    std::string_view text() const {
        return empty() ? std::string_view() : std::string_view(unit->text()).substr(begin, end - begin);
    }
};

struct CheckedLink {
    std::size_t group = 0;
    const Link* link = nullptr;
    LinkSide source;
    LinkSide target;

    bool both() const { return !source.empty() && !target.empty(); }
};

/// Facts of one link that the other side does not have.
struct Unmatched {
    const CheckedLink* link = nullptr;
    std::vector<const Fact*> source;
    std::vector<const Fact*> target;
};

/// Which words of one link have a counterpart on the other side of it, by spelling, dictionary and the pair itself.
class WordLinks {
public:
    WordLinks(const Version& source, const Version& target, const std::vector<CheckedLink>& links,
              const align::Glossary& glossary);

    /// Whether a folded word of the source (target) has a counterpart on the other side of the link; nothing where the
    /// other version knows none at all.
    bool is_answered(std::size_t link, std::string_view folded, bool of_source) const;

    /// The same for the word that a token's key stands for, which need not be folded again.
    bool is_answered(std::size_t link, std::uint64_t key, bool of_source) const;

    /// The folded words of the link's other side that answer it.
    std::vector<std::string_view> counterparts(std::size_t link, std::string_view folded, bool of_source) const;

    /// Whether the other side of the link has the very word.
    bool is_same(std::size_t link, std::string_view folded, bool of_source) const;

    /// The words of the other version that stand for a folded word somewhere.
    std::vector<std::string> counterparts(std::string_view folded, bool of_source) const;

    /// In how many links the word stands, and in how many of them it is answered.
    struct Use {
        std::uint32_t links = 0;
        std::uint32_t answered = 0;
        std::uint32_t same = 0;     ///< by the very same word
        std::uint32_t by_names = 0; ///< by a word that the other version writes as a name
    };

    Use use_of(std::string_view folded, bool of_source) const;

private:
    Use count_use(std::uint32_t word, std::uint32_t same, bool of_source) const;
    bool holds(const align::Side& side, std::uint32_t word, std::size_t link) const;

    const Version& source_version_;
    const Version& target_version_;
    align::Side source_;
    align::Side target_;
    std::vector<std::vector<std::uint32_t>> of_source_; ///< counterparts by word
    std::vector<std::vector<std::uint32_t>> of_target_;
    mutable std::unordered_map<std::uint32_t, Use> source_uses_; ///< asked for again and again for common names
    mutable std::unordered_map<std::uint32_t, Use> target_uses_;
};

class Pair {
public:
    /// Of versions that cannot be compared there are no links.
    Pair(const Version& source, const Version& target, const NoteAlignment& alignment, const Dictionary& dictionary,
         const TermBase* terms);

    const Version& source() const { return source_; }

    const Version& target() const { return target_; }

    const Bitext& bitext() const { return alignment_.bitext; }

    Comparable comparable() const { return alignment_.comparable; }

    /// Why the two cannot be compared; empty where they can.
    const std::string& why_not() const { return alignment_.why_not; }

    const std::vector<CheckedLink>& links() const { return links_; }

    const Group& group(const CheckedLink& link) const { return alignment_.bitext.groups[link.group]; }

    const WordLinks& words() const { return words_; }

    /// Numbers, dates and references that the two sides do not share, however each language writes them.
    const std::vector<Unmatched>& differences() const { return differences_; }

    const TermBase* terms() const { return terms_; }

    /// The version that findings correct: the one that is no original where the other is; null where both may be wrong.
    const Version* to_correct() const;

    /// What an acronym of the source is called in the target, by their definitions, by a list, or by itself.
    bool same_acronym(const std::string& source, const std::string& target) const;

    /// What the pair shows of its acronyms.
    const AcronymPairs& acronyms() const { return learned_acronyms_; }

    FindingPlace source_place(const CheckedLink& link) const { return place(source_, link.source); }

    FindingPlace target_place(const CheckedLink& link) const { return place(target_, link.target); }

private:
    static FindingPlace place(const Version& version, const LinkSide& side) {
        return version.place(*side.unit, side.begin, side.end);
    }

    void pair_acronyms();

    const Version& source_;
    const Version& target_;
    const NoteAlignment& alignment_;
    const TermBase* terms_;
    std::vector<CheckedLink> links_;
    WordLinks words_;
    std::set<std::pair<std::string, std::string>> acronyms_;
    std::vector<Unmatched> differences_;
    AcronymPairs learned_acronyms_;
};

} // namespace ianote::check
