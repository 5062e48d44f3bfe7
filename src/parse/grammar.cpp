// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/grammar.hpp"

#include "parse/clause_verbs.hpp"
#include "parse/clause_words.hpp"
#include "parse/verb_second.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

using language::first_persons;
using language::Slot;
using language::third_persons;
using language::VerbForms;
using language::VerbHit;
using language::WordClass;

/// One block, read once from its first word to its last.
class Clauses {
public:
    Clauses(std::string_view plain, const language::Pack& pack)
        : pack_(pack)
        , forms_(pack.verbs.forms())
        , words_(plain, forms_, {}) {
        text::tokenise(plain, words_.tokens);
    }

    Clause read() {
        const auto& tokens = words_.tokens;
        opens_with_first_ = subject_at(0).value_or(Subject{}).person == first_persons;
        const bool within = !pack_.third_person.empty() || pack_.free_order; // verbs may stand inside a clause
        for (std::size_t i = 0; i < tokens.size();) {
            if (i == far_begin_ && i < far_end_) i = far_end_; // the rest of a verb is no other one
            if (i >= tokens.size()) break;
            if (!within && !fronted_ && says_nothing(i)) {
                ++i;
                continue;
            }
            const auto boundary = boundary_before(i);
            if (boundary == Boundary::sentence) begin_sentence(i);
            auto next = boundary == Boundary::none ? inside(i) : clause_at(i, boundary);
            if (boundary == Boundary::comma && parenthesis_ > 0) --parenthesis_;
            if (next == i) next = before_subject(i, boundary);
            if (next == i) note_subordinate(i);
            i = std::max(next, i + 1);
        }
        return decided();
    }

private:
    struct Subject {
        unsigned persons = 0; ///< of the verb that may follow; 0: not the author
        unsigned person = 0;
        std::size_t words = 0;
    };

    bool is_conjunction(std::size_t i) const {
        return may_join(i) && forms_.is(words_, i, WordClass::conjunction) && !forms_.is_verb_by_accent(words_, i);
    }

    bool may_join(std::size_t i) const { return forms_.may_join(words_.tokens[i].key); }

    /// A word inside a clause that parts nothing: most of every text.
    bool says_nothing(std::size_t i) const {
        return i > 0 && !may_join(i) && !may_join(i - 1) && is_after_blank(words_, i);
    }

    /// Where the past is the conditional as well (aby podporovali), a verb without a subject of its own may be
    /// another's: in small letters at the start of a block, behind a verb of the present, inside a subordinate clause.
    bool may_be_conditional(const VerbHit& verb, std::size_t i, Boundary boundary) const {
        if (!pack_.past_conditional || verb.tense != language::Tense::past || verb.person == WordClass::first)
            return false;
        if (governs_ == 0)
            return boundary == Boundary::sentence && !words_.tokens[verb.end - verb.words].initial_capital;
        const bool anew = boundary == Boundary::comma && is_conjunction(i); // ..., a vyzvala
        return !governs_past_ || (subordinate_ && !anew);
    }

    Boundary boundary_before(std::size_t i) const {
        if (i == 0) return Boundary::sentence;
        const auto signs = is_after_blank(words_, i) ? Boundary::none : boundary_of_signs(words_, i, pack_.verb_second);
        return signs == Boundary::none && is_conjunction(i - 1) ? Boundary::joined : signs;
    }

    void begin_sentence(std::size_t i) {
        later_sentence_ = i > 0;
        speaks_ = 0;
        const bool goes_on = unsaid_ && has_sign(words_, i, ';');
        if (!goes_on) governs_ = 0; // `calls on the port to open; regrets the delay`: the author's line is the subject
        subordinate_ = opened_ = false;
        parenthesis_ = 0;
        fronted_ = pack_.verb_second && begins_with_front(words_, i, pack_);
    }

    void note_subordinate(std::size_t i) {
        if (!may_join(i) || !forms_.is(words_, i, WordClass::subordinator)) return;
        subordinate_ = true;
        constexpr int both = 2;
        parenthesis_ = has_sign(words_, i + 1, ',') ? both : 0;
    }

    std::optional<Subject> subject_at(std::size_t i) const {
        const auto hit = pack_.subjects.match(words_.tokens, i);
        if (!hit) return std::nullopt;
        const unsigned persons = hit->value == 1 ? first_persons : hit->value == 3 ? third_persons : 0;
        return Subject{persons, persons, hit->tokens};
    }

    /// Behind the adverbs and links that a clause may begin with.
    std::size_t skip_front(std::size_t i) const {
        constexpr std::size_t most = 6;
        for (std::size_t n = 0; n < most && i < words_.tokens.size(); ++n) {
            const auto link = pack_.links.match(words_.tokens, i);
            const auto more = link ? link->tokens : forms_.adverb_words(words_, i);
            if (more == 0 && !(n == 0 && is_conjunction(i))) break;
            i += std::max<std::size_t>(more, 1);
        }
        return i;
    }

    std::optional<VerbHit> verb_at(std::size_t i, const Slot& slot) const {
        return verb_of_pack(words_, i, slot, pack_);
    }

    bool is_before_object(const VerbHit& verb) const {
        return parse::is_before_object(words_, verb, governs_ != 0, forms_);
    }

    std::size_t mark(const VerbHit& verb, bool at_start) {
        const auto first = verb.end - verb.words;
        const bool capitals = is_capital(words_, first);
        if (clause_.operatives.empty()) {
            clause_.kind = ClauseKind::commitment;
            clause_.action = verb.action;
            clause_.first_person = verb.person == WordClass::first;
            clause_.capitals = capitals;
            clause_.at_start = at_start;
            unsaid_ = at_start && !clause_.names_subject;
            clause_.by_ending = !verb.listed;
        }
        clause_.operatives.push_back(operative(words_, forms_, first, verb.end, verb.action));
        if (const auto subject = pack_.verb_first ? subject_at(verb.end) : std::nullopt)
            clause_.operatives.back().subject_end = words_.tokens[verb.end + subject->words - 1].end;
        if (verb.far_end > verb.far_begin) {
            auto rest = operative(words_, forms_, verb.far_begin, verb.far_end, verb.action);
            rest.continued = true;
            far_begin_ = verb.far_begin;
            far_end_ = verb.far_end;
            clause_.operatives.push_back(std::move(rest));
        }
        governs_ = 1U << static_cast<unsigned>(verb.person);
        last_person_ = verb.person;
        governs_past_ = verb.tense == language::Tense::past;
        governs_capitals_ = capitals;
        subordinate_ = false;
        parenthesis_ = 0;
        return verb.end;
    }

    // the place between subject and verb

    /// Moves i behind a bracket, or behind one part of an apposition; false where it does not end.
    bool pass_part(std::size_t& i, Slot& slot) const {
        if (has_sign(words_, i, '(')) {
            i = has_sign(words_, i, ')') ? i : behind_sign(words_, i + 1, ')');
            slot.pronoun = false;
        } else if (has_sign(words_, i, ',')) {
            i = behind_sign(words_, i + 1, ',');
            slot.pronoun = false;
        }
        return i != 0;
    }

    /// Moves i behind a second subject or adverbs; false where neither stands there.
    bool pass_words(std::size_t& i, Slot& slot) const {
        if (is_conjunction(i) && !pack_.links.match(words_.tokens, i)) { // i dalje: still
            const auto other = subject_at(i + 1);
            if (!other) return false;
            i += 1 + other->words;
            slot = {.persons = third_persons, .unlisted = slot.unlisted};
            return true;
        }
        const auto before = i;
        i = skip_front(i);
        return i != before || has_sign(words_, i, ',');
    }

    /// The verb of the subject that ends before token i: names, brackets, appositions and adverbs may part them.
    std::optional<VerbHit> verb_behind(std::size_t i, const Subject& subject, bool unlisted) const {
        constexpr std::size_t most_parts = 8;
        Slot slot{.persons = subject.persons,
                  .unlisted = unlisted,
                  .pronoun = subject.person == first_persons,
                  .reflexive = pack_.free_order && has_reflexive_before(words_, i - subject.words, forms_)};
        for (std::size_t part = 0; part < most_parts && i < words_.tokens.size(); ++part) {
            if (words_.before(i).find_first_of(".;:") != std::string_view::npos) return std::nullopt;
            const bool bracket = has_sign(words_, i, '(');
            if (!bracket && has_sign(words_, i, ',')) {
                if (auto verb = verb_at(skip_front(i), {.persons = subject.persons})) return verb;
            }
            if (!pass_part(i, slot)) return std::nullopt;
            if (bracket && has_sign(words_, i, ',')) continue;
            if (auto verb = verb_at(i, slot)) return verb;
            const bool joined = is_conjunction(i);
            if (!pass_words(i, slot)) return joined ? verb_of_both(i, subject) : verb_further_on(i, slot);
        }
        return std::nullopt;
    }

    std::optional<VerbHit> verb_of_both(std::size_t conjunction, const Subject& subject) const {
        return subject.person == third_persons ? joined_verb(words_, conjunction + 1, forms_) : std::nullopt;
    }

    std::optional<VerbHit> verb_further_on(std::size_t i, const Slot& slot) const {
        return pack_.free_order ? far_verb(words_, i, slot, pack_) : std::nullopt;
    }

    // clauses

    /// What begins at token i, behind a boundary: the token behind what was read, or i.
    std::size_t clause_at(std::size_t i, Boundary boundary) {
        const auto k = skip_front(i);
        if (k >= words_.tokens.size()) return i;
        if (const auto impersonal = pack_.impersonals.match(words_.tokens, k); impersonal && !is_capital(words_, k))
            return k + impersonal->tokens;
        if (is_capital(words_, k) && !forms_.is(words_, k, WordClass::adjective)) {
            const auto verb = verb_at(k, {.clitics = pack_.verb_first});
            if (verb && in_capitals(words_, *verb) && !may_be_conditional(*verb, i, boundary))
                return mark(*verb, i == 0);
        }
        if (open(i, k, boundary)) return k + 1;
        const auto subject = subject_at(k);
        if (subject) {
            if (const auto verb = of_subject(i, k, *subject, boundary)) {
                const bool told_now = boundary == Boundary::sentence && verb->tense == language::Tense::present;
                clause_.names_subject = clause_.names_subject || clause_.operatives.empty();
                return mark(*verb, !later_sentence_ || told_now);
            }
            if (boundary == Boundary::sentence) speaks_ = subject->persons;
        }
        const bool begins = i == 0 || (speaks_ != 0 && governs_ == 0 && !later_sentence_);
        if (const auto verb = without_subject(i, k, boundary))
            return mark(*verb, begins || (boundary == Boundary::sentence && verb->person == WordClass::first));
        if (!subject) return i;
        const bool last = k + subject->words == words_.tokens.size() && words_.text.ends_with(':');
        ends_in_subject_ = boundary == Boundary::comma && subject->persons != 0 && last;
        return k + subject->words;
    }

    /// The verb that stands before its subject: behind another part of the sentence, or first in a clause.
    std::size_t before_subject(std::size_t i, Boundary boundary) {
        const bool opens = pack_.verb_first && boundary != Boundary::none;
        if (!opens && !fronted_) return i;
        const auto k = opens ? skip_front(i) : i;
        if (k >= words_.tokens.size() || (opened_ && opener_capitals_ && !is_capital(words_, k))) return i;
        const auto found = verb_before_subject(words_, k, pack_);
        if (!found) return i;
        const auto first = clause_.operatives.size();
        const auto next = mark(found->verb, !later_sentence_);
        clause_.operatives[first].subject_end = words_.tokens[found->subject_end - 1].end;
        return next;
    }

    std::optional<VerbHit> of_subject(std::size_t i, std::size_t k, const Subject& subject, Boundary boundary) const {
        if (subject.persons == 0) return std::nullopt;
        const bool joined_anew = boundary == Boundary::comma && is_conjunction(i); // `..., and the Council invites`
        const bool deep = subordinate_ && (governs_ != 0 || boundary == Boundary::joined) && !joined_anew;
        const bool inside_clause = parenthesis_ > 0 || (deep && subject.person != first_persons);
        if (boundary != Boundary::sentence && inside_clause) return std::nullopt;
        const bool plain = boundary == Boundary::sentence || (!opened_ && !subordinate_);
        const auto verb = verb_behind(k + subject.words, subject, plain);
        if (!verb) return std::nullopt;
        if (!plain && verb->tense == language::Tense::future) return std::nullopt;
        if (opened_ && opener_capitals_ && !in_capitals(words_, *verb)) return std::nullopt;
        return verb;
    }

    /// The verb of a clause whose subject stood before, or stands on the author's line.
    std::optional<VerbHit> without_subject(std::size_t i, std::size_t k, Boundary boundary) const {
        const bool of_unknown = speaks_ != 0 && boundary == Boundary::joined && !subordinate_; // marks ... and stresses
        if (const auto persons = governs_ == 0 && of_unknown ? speaks_ : governs_; persons != 0) {
            auto verb = verb_at(k, {.persons = persons});
            if (verb && is_before_object(*verb) && is_no_participle(words_, *verb, governs_past_, pack_) &&
                !may_be_conditional(*verb, i, boundary) && (!governs_capitals_ || in_capitals(words_, *verb)))
                return verb;
        }
        auto verb = verb_at(k, {.clitics = pack_.verb_first});
        if (verb && pack_.verb_first && !may_lack_subject(words_, *verb, pack_)) return std::nullopt;
        const bool start = boundary == Boundary::sentence && !fronted_; // else its subject stands behind it
        if (start && clause_.operatives.empty() && !later_sentence_ && verb && is_before_object(*verb) &&
            is_no_participle(words_, *verb, governs_past_, pack_) && !may_be_conditional(*verb, i, boundary))
            return verb;
        const bool goes_on = pack_.subject_unsaid && start && !clause_.operatives.empty() && !clause_.first_person;
        if (goes_on && verb && verb->person == last_person_ && is_before_object(*verb)) return verb;
        if (opened_ && opener_capitals_) return std::nullopt;
        if (!start && (subordinate_ || boundary != Boundary::comma) && !opens_with_first_) return std::nullopt;
        verb = verb_at(k, {.persons = first_persons, .unlisted = start, .clitics = false});
        if (verb && tells_first_person(words_, *verb, forms_)) return verb;
        return std::nullopt;
    }

    /// Whether a recital begins at token k: at the start of a sentence, or in capitals behind the author.
    bool open(std::size_t i, std::size_t k, Boundary boundary) {
        constexpr std::size_t behind_author = 24;
        const bool start = boundary == Boundary::sentence;
        if (!start && (i > behind_author || !is_capital(words_, k) || !clause_.operatives.empty())) return false;
        const auto hit = pack_.openers.match(words_.tokens, k);
        if (hit ? !opens(*hit, i, k) : !opens_by_form(words_, k, pack_)) return false;
        opened_ = true;
        opener_capitals_ = is_capital(words_, k);
        if (recital_.kind == ClauseKind::unknown && (i == 0 || !start)) {
            recital_.kind = ClauseKind::recital;
            recital_.by_ending = !hit && !is_listed_opener(words_, k, forms_);
            recital_.capitals = opener_capitals_;
            recital_.citation = hit && (hit->value & language::citation_opener) != 0;
            recital_.at_start = i == 0;
        }
        return true;
    }

    /// An opener of the pack: one that is a finite verb only may open.
    bool opens(const language::PhraseTable::Hit& hit, std::size_t i, std::size_t k) {
        if ((hit.value & language::finite_opener) != 0) {
            if (i == 0 && !is_capital(words_, k)) {
                clause_.opens = true;
                clause_.citation = (hit.value & language::citation_opener) != 0;
            }
            return false;
        }
        const bool any = (hit.value & language::verb_opener) == 0 || is_capital(words_, k);
        return any || verb_at(skip_front(k + hit.tokens), {.persons = third_persons}).has_value();
    }

    /// In the main clause of a sentence whose words stand in any order: the author's name and its verb, or a verb that
    /// tells by itself who speaks.
    std::size_t inside_free_order(std::size_t i) {
        if (governs_ != 0 || subordinate_ || (opened_ && opener_capitals_)) return i;
        if (begins_with_author(words_, i, pack_)) {
            const auto subject = subject_at(i).value_or(Subject{});
            const auto verb = verb_behind(i + subject.words, subject, false);
            return verb ? mark(*verb, !later_sentence_) : i + subject.words;
        }
        const auto verb = verb_that_tells(words_, i, pack_);
        return verb ? mark(*verb, !later_sentence_) : i;
    }

    /// No clause begins at token i; a verb in capitals, or the verb of the author's line, may.
    std::size_t inside(std::size_t i) {
        const auto next = pack_.free_order ? inside_free_order(i) : i;
        if (next != i) return next;
        if (pack_.third_person.empty() || words_.tokens[i].key == 0) return i;
        const auto verb = named_verb(words_, i, pack_.third_person, WordClass::third);
        return verb && in_capitals(words_, *verb) ? mark(*verb, false) : i;
    }

    Clause decided() {
        const bool commits = !clause_.operatives.empty();
        const bool recites = recital_.kind == ClauseKind::recital;
        if (recites && !commits && ends_in_subject_) return {}; // `Recalling its plan, the Council:`
        clause_.contested = recital_.contested = commits && recites;
        if (recites && (!commits || (recital_.capitals && !clause_.capitals))) return std::move(recital_);
        if (far_end_ > 0)
            std::sort(clause_.operatives.begin(), clause_.operatives.end(),
                      [](const TextMark& a, const TextMark& b) { return a.begin < b.begin; });
        return std::move(clause_);
    }

    const language::Pack& pack_;
    const VerbForms& forms_;
    language::Words words_;
    Clause clause_;
    Clause recital_; ///< what it is by its opener
    bool opens_with_first_ = false;
    bool later_sentence_ = false;
    unsigned governs_ = 0; ///< the person of the author's verb of this sentence
    bool governs_past_ = false;
    unsigned speaks_ = 0; ///< the persons of the author, with whom it began, though the verb is unknown
    bool governs_capitals_ = false;
    WordClass last_person_ = WordClass::third; ///< of the verb before
    bool unsaid_ = false;                      ///< the clause began with its verb, without a subject
    bool ends_in_subject_ = false;
    bool fronted_ = false;      ///< the sentence begins with what is no subject, in a language whose verb stands second
    std::size_t far_begin_ = 0; ///< the other side of the last verb's bracket
    std::size_t far_end_ = 0;
    bool subordinate_ = false; ///< behind `that` since
    int parenthesis_ = 0;      ///< commas still to come of what is set in right behind it
    bool opened_ = false;      ///< the sentence begins with an opener
    bool opener_capitals_ = false;
};

} // namespace

Clause classify_clause(std::string_view plain, const language::Pack& pack) { return Clauses(plain, pack).read(); }

} // namespace ianote::parse
