// SPDX-License-Identifier: GPL-3.0-or-later
// One language version as the rules look at it: its units with their words and facts, and its acronyms.
#pragma once

#include "align/units.hpp"
#include "check/facts.hpp"
#include "model/places.hpp"

#include <ianote/check.hpp>

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace ianote::check {

struct FootnoteMark {
    std::uint32_t at = 0; ///< byte of the unit's text
    std::string n;
    std::string target; ///< id of the note; empty when dangling
};

struct CheckedUnit {
    const align::Unit* unit = nullptr;
    Words words;
    std::vector<Fact> facts;
    std::vector<FootnoteMark> footnotes;
    std::vector<language::ClosedHit> closed; ///< words of closed classes

    const std::string& id() const { return unit->id; }

    const std::string& text() const { return unit->text; }

    bool is_header() const { return model::is_header_place(unit->id); }
};

/// An acronym where it is introduced: `plans d'action opérationnels (PAO)`.
struct Definition {
    std::string acronym;
    std::string expansion;
    std::size_t unit = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

class Version {
public:
    Version(const Note& note, const language::Pack* pack);
    Version(const Version&) = delete;
    Version& operator=(const Version&) = delete;

    const Note& note() const { return note_; }

    /// Of the language, or an empty one.
    const language::Pack& pack() const { return *pack_; }

    const std::vector<CheckedUnit>& units() const { return units_; }

    const CheckedUnit* find(const std::string& id) const;

    const std::vector<Definition>& definitions() const { return definitions_; }

    bool defines(const std::string& acronym) const { return defined_.contains(acronym); }

    /// Whether this version is written in one of the original languages; false where the header does not say.
    bool is_original() const { return is_original_; }

    /// The source has spaces as somebody typed them; in a PDF they are drawn.
    bool has_written_spaces() const { return note_.source.format != "pdf"; }

    /// Those for the rule `spelling`; null: it is silent.
    Dictionaries* dictionaries() const { return dictionaries_; }

    void spell_with(Dictionaries* dictionaries) { dictionaries_ = dictionaries; }

    /// Whether a folded word is written as a name somewhere.
    bool has_name(const std::string& folded) const { return names_.contains(folded); }

    /// Whether a word that begins like a folded one is written in small letters somewhere: a common noun.
    bool is_common(const std::string& folded) const { return common_.contains(stem_of(folded)); }

    /// Whether the very word is written in small letters somewhere.
    bool is_written_small(const std::string& folded) const { return small_names_.contains(folded); }

    /// What is left of a folded word without the endings of grammar, so far as it can be told without a dictionary.
    static std::string stem_of(const std::string& folded);

    /// Not to be asked by several threads at a time: findings of a unit share its text, which is made when it is first
    /// needed.
    FindingPlace place(const CheckedUnit& unit, std::uint32_t begin, std::uint32_t end) const;

    FindingPlace place(const CheckedUnit& unit) const {
        return place(unit, 0, static_cast<std::uint32_t>(unit.text().size()));
    }

    /// The version as a whole.
    FindingPlace place() const;

private:
    void read_units();
    void read_names();
    static void read_marks(CheckedUnit& unit);
    void read_definitions(std::size_t number);
    void find_introductions(std::size_t number);
    void join_acronyms(CheckedUnit& unit) const;
    void drop_capitals(CheckedUnit& unit) const;

    const Note& note_;
    const language::Pack* pack_;
    std::vector<align::Unit> list_;
    std::vector<CheckedUnit> units_;
    mutable std::vector<SharedText> shared_; ///< of each unit, once a finding needs it
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::vector<Definition> definitions_;
    std::set<std::string, std::less<>> defined_;
    std::unordered_set<std::uint64_t> small_;
    std::unordered_set<std::string> names_;
    std::unordered_set<std::string> common_;      ///< stems of names that are written small as well
    std::unordered_set<std::string> small_names_; ///< words with such a stem that are
    bool is_original_ = false;
    Dictionaries* dictionaries_ = nullptr;
};

} // namespace ianote::check
