// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of a language: a pack names lemmas and paradigms, here are the forms that they give. In small letters a
// form counts as it is spelled (`adopte` is not `adopté`), in capitals accents do not matter.
#pragma once

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <ianote/note.hpp>

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::language {

/// What a word may be in a clause. The first three are persons of a finite verb.
enum class WordClass : std::uint8_t {
    first,         ///< we
    third,         ///< it
    third_plural,  ///< they
    gerund,        ///< or present participle: recalling
    participle,    ///< behind an auxiliary: adopted
    base,          ///< behind a future auxiliary: adopt
    adjective,     ///< a state of the author: aware, determined
    adverb,        ///< and words that link sentences; they stand where a clause begins or beside its verb
    conjunction,   ///< and
    subordinator,  ///< that, which: the verb behind it is not the author's
    determiner,    ///< the, our, this
    object,        ///< what else begins an object: to
    agent,         ///< stands before whoever did it: by
    clitic,        ///< between subject and verb: ne, le, y
    own_reflexive, ///< ourselves: nous, nos
    reflexive,     ///< itself: se
    with,          ///< before a manner: with
    manner,        ///< behind it: concern, regret
};

enum class Tense : std::uint8_t { present, past, future };

/// What an auxiliary makes of the word behind it.
enum class Auxiliary : std::uint8_t { none, perfect, state, future };

/// One meaning of a verb. `complements` are the words that belong to it (take NOTE), one of them; none where it stands
/// alone.
struct Sense {
    Action action = Action::other;
    bool reflexive = false;
    bool with_be = false; ///< its perfect is made with the auxiliary of states (est convenu)
    bool noun = false;    ///< its forms are nouns as well (note, demande): a verb only before its object
    std::vector<std::vector<std::uint64_t>> complements = {};
};

struct Lemma {
    std::string text;
    std::vector<Sense> senses;
    std::array<bool, 4> makes{}; ///< by Auxiliary
    std::uint64_t particle = 0;  ///< the key of a part that leaves its finite forms (feststellen: stellt ... FEST)

    bool is_auxiliary() const { return std::find(makes.begin(), makes.end(), true) != makes.end(); }
};

/// One way to read a word.
struct Reading {
    std::uint64_t key = 0;  ///< as Token::key
    std::string_view exact; ///< in small letters
    std::uint16_t lemma = 0;
    WordClass word_class = WordClass::adverb;
    Tense tense = Tense::present;
    std::uint32_t classes = 0; ///< a bit for each word class that a word of this key may have

    bool is_finite() const { return word_class <= WordClass::third_plural; }
};

/// A verb in a text: its words and what it does.
struct VerbHit {
    std::size_t end = 0; ///< the token behind its last word
    WordClass person = WordClass::third;
    Tense tense = Tense::present;
    Action action = Action::other;
    std::size_t words = 1; ///< counted from `end` back
    bool noun = false;     ///< a single word that may be a noun
    bool listed = true;    ///< a verb of the pack, not one told by its ending
    std::size_t rank = 0;  ///< of two readings of the same words the higher one is right

    /// The tokens of what belongs to it at the other side of a bracket (stellt ... FEST); none where they are equal.
    std::size_t far_begin = 0;
    std::size_t far_end = 0;
};

/// What may stand at a place of a text.
struct Slot {
    unsigned persons = 7;  ///< a bit for each of the first three word classes
    bool unlisted = false; ///< nothing but a verb can stand there: also one that only its ending tells
    bool clitics = true;   ///< words may stand before it that are articles elsewhere (le, la)
    bool pronoun =
        false; ///< right behind a subject of the first person, which may be its reflexive pronoun (nous engageons)
    bool reflexive = false; ///< a reflexive pronoun stood before, with other words behind it
    bool passive = false;   ///< what is done to the subject counts as well: are invited

    bool takes(WordClass person) const { return (persons >> static_cast<unsigned>(person) & 1U) != 0; }
};

inline constexpr unsigned first_persons = 1;
inline constexpr unsigned third_persons = 6;

/// How the endings of unlisted words tell what they are.
struct Endings {
    std::vector<std::string> adverb;
    std::vector<std::string> gerund;
    std::vector<std::string> future_first;
    std::vector<std::string> future_third;
    std::vector<std::string> present_first;
    std::vector<std::string> base;
};

class VerbForms;

/// Words of a text with what each of them may be, looked up when it is first asked.
struct Words {
    Words(std::string_view in, const VerbForms& of, std::vector<text::Token> read)
        : text(in)
        , tokens(std::move(read))
        , forms_(&of) {}

    std::string_view text;
    std::vector<text::Token> tokens;

    std::span<const Reading> readings(std::size_t i) const;

    const VerbForms& forms() const { return *forms_; }

    std::string_view slice(std::size_t i) const {
        return text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    }

    /// One that a full stop may make an ordinal of: 3. März.
    bool is_short_number(std::size_t i) const {
        const auto word = slice(i);
        return word.size() <= 2 && std::all_of(word.begin(), word.end(), text::is_digit);
    }

    std::string_view before(std::size_t i) const { // what stands before token i
        const auto begin = i == 0 ? 0 : tokens[i - 1].end;
        return text.substr(begin, tokens[i].begin - begin);
    }

private:
    const VerbForms* forms_;
    mutable std::vector<std::optional<std::span<const Reading>>> known_;
};

class VerbForms {
public:
    std::span<const Reading> find(std::uint64_t key) const;

    const Lemma& lemma(const Reading& reading) const { return lemmas_[reading.lemma]; }

    /// Whether a word may join or part clauses (and, that): false is sure, and quickly told.
    bool may_join(std::uint64_t key) const { return joiners_.test(key >> (64U - joiner_bits)); }

    bool is(const Words& words, std::size_t i, WordClass word_class) const;
    bool is_gerund(const Words& words, std::size_t i) const;
    bool is_cut_short(const Words& words, std::size_t i) const; ///< an apostrophe belongs to it: jilqa'
    bool is_adverb(const Words& words, std::size_t i) const;

    /// How many words that say how something is done begin at token i: an adverb, or `with deep concern`.
    std::size_t adverb_words(const Words& words, std::size_t i) const;

    /// The verb whose first word (pronoun, auxiliary or itself) is token i.
    std::optional<VerbHit> verb_at(const Words& words, std::size_t i, const Slot& slot) const;

    bool is_auxiliary(const Words& words, std::size_t i) const; ///< in a finite form

    /// Makes the past form before it one of the first person (přijali jsme).
    bool is_first_auxiliary(const Words& words, std::size_t i) const;

    /// Its accent makes it a finite verb, also where it is a capital: `È`, which is no `E`.
    bool is_verb_by_accent(const Words& words, std::size_t i) const;

    /// Its form is of the first person alone (convenons, not agree).
    bool is_first_alone(const Words& words, std::size_t i) const;

    /// How many words a finite verb, a gerund or a state takes at token i, complements and all; 0 where none stands.
    std::size_t words_at(std::string_view text, std::span<const text::Token> tokens, std::size_t i) const;

private:
    friend struct FormMaker;
    struct Core;
    struct Around;
    struct Enclitics;

    std::optional<VerbHit> meaning(const Words& words, const Core& core) const;
    std::optional<VerbHit> meaning_in_free_order(const Words& words, const Core& core) const;
    std::optional<VerbHit> finite_verb(const Words& words, const Core& core, bool unlisted) const;
    std::optional<Core> core_of(const Words& words, const Reading& reading, const Around& around) const;
    std::optional<VerbHit> behind_auxiliary(const Words& words, const Core& core, Auxiliary makes, bool unlisted) const;
    std::optional<VerbHit> unlisted_verb(const Words& words, std::size_t i, const Slot& slot) const;
    std::size_t skip_adverbs(const Words& words, std::size_t i, std::size_t most) const;
    bool stands_behind(Auxiliary makes, const Reading& reading) const;
    bool is_state_before_verb(const Words& words, std::size_t i) const;
    bool is_pronoun(const Words& words, std::size_t i) const;
    Auxiliary made_by(const Enclitics& behind, const Reading& reading) const;
    std::optional<Enclitics> enclitics_at(const Words& words, std::size_t i) const;

    // brackets.cpp
    struct Tail;
    std::optional<VerbHit> meaning_in_bracket(const Words& words, const Core& core) const;
    std::optional<VerbHit> other_side(const Words& words, const Core& core, Auxiliary makes, std::size_t i) const;
    std::optional<VerbHit> behind_bracket(const Words& words, const Core& core, Auxiliary makes, bool unlisted) const;

    std::uint64_t infinitive_ = 0; ///< the key of what stands before an infinitive, where no comma does before that
    bool object_last_ = false;     ///< the object stands behind the whole of its verb (har ... vedtaget planen)
    bool bracket_ = false;         ///< what belongs to a verb may stand at the end of its clause
    std::vector<Lemma> lemmas_;
    std::vector<std::string> exact_;
    std::vector<Reading> readings_; ///< sorted by key

    /// A number of a key's own bits beside the place of its first reading: most words of a text are none of these, and
    /// are refused without a look at the readings. Zero: nothing.
    struct Place {
        std::uint32_t sign = 0;
        std::uint32_t behind = 0; ///< the place plus one
    };

    static constexpr unsigned joiner_bits = 11;
    std::bitset<1U << joiner_bits> joiners_;
    std::vector<Place> places_;
    std::uint64_t mask_ = 0;
    Endings endings_;
    bool free_order_ = false;
};

/// What a pack says of its verbs; the forms are made at the first call of forms(), by whichever thread comes first.
class Verbs {
public:
    Verbs();
    Verbs(Verbs&&) noexcept;
    Verbs& operator=(Verbs&&) noexcept;
    ~Verbs();

    struct Paradigm {
        std::string name;
        std::string of;
        std::string like;
        std::array<std::string, 6> cells; ///< present, past, future, gerund, participle, base
        std::size_t place = 0;            ///< in the pack, in bytes, for messages
    };

    struct Entry {
        std::string lemma;
        std::string paradigm; ///< by name; empty: by the longest ending that fits
        Sense sense;
        std::array<bool, 4> makes{};
        std::string separable = {};         ///< how the lemma begins with what leaves its finite forms
        std::string past = {};              ///< what the endings of the past are set to, where its first sound changes
        std::string means = {};             ///< in English
        std::vector<std::string> with = {}; ///< the complements as they are written
        std::size_t place = 0;              ///< as that of a paradigm

        bool is_auxiliary() const;
    };

    /// What a participle takes before its stem (ge-stellt) where its ending has a plus sign.
    struct Prefix {
        std::string text;
        std::vector<std::string> not_before; ///< how the stems begin that take none
        std::vector<std::string> not_with;   ///< how the lemmas end that take none
    };

    void add(Paradigm paradigm);
    void add(Entry entry);
    void add_words(WordClass word_class, std::string_view words);
    void set_bracket(bool bracket, bool object_last, std::string_view infinitive);
    void set_participle(Prefix prefix);
    void add_adjective(std::string_view forms, Action action);
    void add_ending(std::string_view of, std::string_view ending);
    void set_free_order(bool free);

    const VerbForms& forms() const;

    struct Fault {
        std::string message;
        std::string remedy;
        std::size_t place = 0;
    };

    /// What is wrong with the entries, or nothing: of a pack without a fault forms() takes bounded time. Makes no
    /// forms.
    std::optional<Fault> fault() const;

    const std::vector<Entry>& entries() const;

    /// The forms of one lemma, by cell: present, past and future of three persons each, then gerund, participle, base.
    struct Table {
        std::string paradigm;
        std::array<std::vector<std::string>, 12> cells;
    };

    /// Of a verb that is no entry, by the paradigm that its ending would choose; nothing where none fits.
    std::optional<Table> table(std::string_view lemma) const;

private:
    friend struct FormMaker;
    struct Source;
    std::unique_ptr<Source> source_;
};

} // namespace ianote::language
