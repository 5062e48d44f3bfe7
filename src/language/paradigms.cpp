// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/paradigms.hpp"

#include "text/split.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <mutex>

namespace ianote::language {

namespace {

constexpr std::array cells_of_person{WordClass::first, WordClass::third, WordClass::third_plural};

struct Wording { // one form before it is sorted in
    std::string exact;
    std::uint16_t lemma;
    WordClass word_class;
    Tense tense;
};

bool has_ending(std::string_view word, const std::vector<std::string>& endings) {
    constexpr std::size_t shortest_stem = 2;
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
        return word.size() >= ending.size() + shortest_stem && word.ends_with(ending);
    });
}

} // namespace

struct Verbs::Source {
    std::vector<Paradigm> paradigms;
    std::vector<Entry> entries;
    struct Adjective {
        std::string forms;
        Action action;
    };
    std::vector<Adjective> adjectives;
    std::vector<std::pair<WordClass, std::string>> words;
    Endings endings;
    std::once_flag once;
    VerbForms forms;

    const Paradigm* named(std::string_view name) const {
        const auto found =
            std::find_if(paradigms.begin(), paradigms.end(), [&](const Paradigm& p) { return p.name == name; });
        return found == paradigms.end() ? nullptr : &*found;
    }

    const Paradigm* paradigm_of(const Entry& entry) const {
        if (!entry.paradigm.empty()) return named(entry.paradigm);
        const Paradigm* best = nullptr;
        for (const auto& paradigm : paradigms) {
            if (!entry.lemma.ends_with(paradigm.of)) continue;
            if (best == nullptr || paradigm.of.size() > best->of.size()) best = &paradigm;
        }
        return best;
    }
};

/// Expands the entries of a pack.
struct FormMaker {
    const Verbs::Source& source;
    VerbForms& forms;
    std::vector<Wording> made = {};

    /// The forms of one cell; of a paradigm that says nothing of it, of the one that it is like.
    void cell(const Verbs::Paradigm& paradigm, std::size_t number, std::string_view lemma, std::uint16_t index) {
        const auto& endings = paradigm.cells[number];
        if (endings.empty()) {
            const auto* like = paradigm.like.empty() ? nullptr : source.named(paradigm.like);
            if (like != nullptr && like != &paradigm) cell(*like, number, lemma, index);
            return;
        }
        if (!lemma.ends_with(paradigm.of)) return;
        const auto stem = lemma.substr(0, lemma.size() - paradigm.of.size());
        const auto list = text::split_words(endings);
        for (std::size_t i = 0; i < list.size(); ++i) {
            for (const auto ending : text::split(list[i], '|')) put(stem, ending, number, std::min<std::size_t>(i, 2), index);
        }
    }

    void put(std::string_view stem, std::string_view ending, std::size_t number, std::size_t person,
             std::uint16_t index) {
        static constexpr std::array classes{WordClass::gerund, WordClass::participle, WordClass::base};
        auto form = std::string(stem);
        if (ending != "-") form += ending;
        if (number < 3)
            made.push_back({std::move(form), index, cells_of_person[person], static_cast<Tense>(number)});
        else
            made.push_back({std::move(form), index, classes[number - 3], Tense::present});
    }

    void entry(const Verbs::Entry& entry) {
        auto known = std::find_if(forms.lemmas_.begin(), forms.lemmas_.end(),
                                  [&](const Lemma& lemma) { return lemma.text == entry.lemma; });
        const bool first = known == forms.lemmas_.end();
        if (first) known = forms.lemmas_.insert(known, {entry.lemma, {}, {}});
        const bool auxiliary = std::any_of(entry.makes.begin(), entry.makes.end(), [](bool makes) { return makes; });
        if (!auxiliary) known->senses.push_back(entry.sense);
        for (std::size_t i = 0; i < entry.makes.size(); ++i) known->makes[i] = known->makes[i] || entry.makes[i];
        const auto* paradigm = source.paradigm_of(entry);
        if (!first || paradigm == nullptr) return;
        const auto index = static_cast<std::uint16_t>(known - forms.lemmas_.begin());
        for (std::size_t number = 0; number < paradigm->cells.size(); ++number)
            cell(*paradigm, number, entry.lemma, index);
    }

    void words() {
        for (const auto& adjective : source.adjectives) {
            const auto index = static_cast<std::uint16_t>(forms.lemmas_.size());
            forms.lemmas_.push_back({adjective.forms, {Sense{.action = adjective.action}}, {}});
            for (const auto& form : text::split_words(adjective.forms))
                made.push_back({form, index, WordClass::adjective, Tense::present});
        }
        for (const auto& [word_class, list] : source.words) {
            for (const auto& word : text::split_words(list)) made.push_back({word, 0, word_class, Tense::present});
        }
    }

    void table() {
        forms.exact_.reserve(made.size());
        forms.readings_.reserve(made.size());
        for (auto& form : made) {
            const auto& exact = forms.exact_.emplace_back(std::move(form.exact));
            forms.readings_.push_back({text::word_key(exact), exact, form.lemma, form.word_class, form.tense});
        }
        auto& readings = forms.readings_;
        std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
        const auto size = std::bit_ceil(readings.size() * 2 + 2);
        forms.mask_ = size - 1;
        forms.slots_.assign(size, 0);
        for (std::size_t i = 0; i < readings.size(); ++i) {
            if (i > 0 && readings[i].key == readings[i - 1].key) continue;
            auto slot = readings[i].key & forms.mask_;
            while (forms.slots_[slot] != 0) slot = (slot + 1) & forms.mask_;
            forms.slots_[slot] = static_cast<std::uint32_t>(i + 1);
        }
    }

    void make() {
        for (const auto& one : source.entries) entry(one);
        words();
        table();
        forms.endings_ = source.endings;
    }
};

Verbs::Verbs()
    : source_(std::make_unique<Source>()) {}

Verbs::Verbs(Verbs&&) noexcept = default;
Verbs& Verbs::operator=(Verbs&&) noexcept = default;
Verbs::~Verbs() = default;

void Verbs::add(Paradigm paradigm) { source_->paradigms.push_back(std::move(paradigm)); }

void Verbs::add(Entry entry) { source_->entries.push_back(std::move(entry)); }

void Verbs::add_words(WordClass word_class, std::string_view words) {
    source_->words.emplace_back(word_class, std::string(words));
}

void Verbs::add_adjective(std::string_view forms, Action action) {
    source_->adjectives.push_back({std::string(forms), action});
}

void Verbs::add_ending(std::string_view of, std::string_view ending) {
    auto& all = source_->endings;
    struct Place {
        std::string_view name;
        std::vector<std::string>* list;
    };
    const std::array places{Place{"adverb", &all.adverb},           Place{"gerund", &all.gerund},
                            Place{"future-first", &all.future_first},
                            Place{"future-third", &all.future_third}, Place{"present-first", &all.present_first}};
    for (const auto& place : places) {
        if (place.name != of) continue;
        for (auto& one : text::split_words(ending)) place.list->push_back(std::move(one));
    }
}

const VerbForms& Verbs::forms() const {
    std::call_once(source_->once, [&] { FormMaker{*source_, source_->forms}.make(); });
    return source_->forms;
}

std::string Verbs::fault() const {
    for (const auto& paradigm : source_->paradigms) {
        const auto* like = paradigm.like.empty() ? nullptr : source_->named(paradigm.like);
        if (!paradigm.like.empty() && (like == nullptr || !like->like.empty()))
            return fmt::format("the paradigm '{}' is like '{}', which is none or is like another", paradigm.name,
                               paradigm.like);
    }
    for (const auto& entry : source_->entries) {
        if (source_->paradigm_of(entry) == nullptr)
            return fmt::format("no paradigm fits the verb '{}'", entry.lemma);
    }
    return {};
}

std::size_t Verbs::size() const { return source_->entries.size(); }

std::span<const Reading> VerbForms::find(std::uint64_t key) const {
    if (slots_.empty()) return {};
    for (auto slot = key & mask_; slots_[slot] != 0; slot = (slot + 1) & mask_) {
        const auto first = slots_[slot] - 1;
        if (readings_[first].key != key) continue;
        auto last = first + 1;
        while (last < readings_.size() && readings_[last].key == key) ++last;
        return {readings_.data() + first, last - first};
    }
    return {};
}

void VerbForms::read(Words& words) const {
    words.readings.clear();
    words.readings.reserve(words.tokens.size());
    for (const auto& token : words.tokens) words.readings.push_back(find(token.key));
}

namespace {

/// In capitals the letters alone count; else the spelling, but for a capital at the start.
bool is_spelled(const Words& words, std::size_t i, std::string_view exact) {
    const auto& token = words.tokens[i];
    const auto slice = words.slice(i);
    if (token.capitals || slice == exact) return true;
    if (!token.initial_capital) return false;
    std::size_t a = 0;
    std::size_t b = 0;
    const auto capital = text::next_code_point(slice, a);
    const auto small = text::next_code_point(exact, b);
    std::string spare_a;
    std::string spare_b;
    const auto folded = std::string(text::folded_form(capital, spare_a));
    return slice.substr(a) == exact.substr(b) && folded == text::folded_form(small, spare_b);
}

} // namespace

bool VerbForms::is(const Words& words, std::size_t i, WordClass word_class) const {
    if (i >= words.tokens.size()) return false;
    return std::any_of(words.readings[i].begin(), words.readings[i].end(), [&](const Reading& reading) {
        return reading.word_class == word_class && is_spelled(words, i, reading.exact);
    });
}

bool VerbForms::is_gerund(const Words& words, std::size_t i) const {
    if (i >= words.tokens.size() || is(words, i, WordClass::adverb)) return false;
    if (is(words, i, WordClass::gerund)) return true;
    if (endings_.gerund.empty()) return false;
    const auto slice = words.slice(i);
    return has_ending(words.tokens[i].capitals ? text::fold_key(slice) : std::string(slice), endings_.gerund);
}

bool VerbForms::is_adverb(const Words& words, std::size_t i) const {
    if (i >= words.tokens.size()) return false;
    if (is(words, i, WordClass::adverb)) return true;
    if (endings_.adverb.empty()) return false;
    const auto finite = [](const Reading& reading) { return reading.is_finite(); };
    if (std::any_of(words.readings[i].begin(), words.readings[i].end(), finite)) return false; // affirment, confirment
    const auto slice = words.slice(i);
    return has_ending(words.tokens[i].capitals ? text::fold_key(slice) : std::string(slice), endings_.adverb);
}

/// A form whose meaning is still to be found.
struct VerbForms::Core {
    const Reading* reading;
    std::size_t begin;   ///< the first word: pronoun or auxiliary
    std::size_t end;     ///< behind the form that carries the meaning
    const Lemma* lemma;
    WordClass person;
    Tense tense;
    bool reflexive;      ///< a pronoun stands there
    bool maybe;          ///< the subject may be that pronoun
    bool with_be;        ///< the auxiliary is that of states
    bool perfect;
};

std::size_t VerbForms::skip_adverbs(const Words& words, std::size_t i, std::size_t most) const {
    for (std::size_t n = 0; n < most && i < words.tokens.size() && is_adverb(words, i); ++n) ++i;
    return i;
}

namespace {

constexpr std::size_t words_between = 2; // and a complement; one more may stand inside it

bool goes_on(const Words& words, std::size_t i) {
    return i < words.tokens.size() && words.before(i).find_first_of(",;:.()") == std::string_view::npos;
}

/// Behind which token the complement ends that begins within a few words of token i, or 0.
std::size_t complement_end(const Words& words, std::size_t i, const std::vector<std::uint64_t>& complement) {
    for (std::size_t gap = 0; gap <= words_between && goes_on(words, i + gap); ++gap) {
        auto at = i + gap;
        std::size_t found = 0;
        std::size_t inside = 0;
        while (found < complement.size() && goes_on(words, at)) {
            if (words.tokens[at].key == complement[found])
                ++found;
            else if (found == 0 || inside++ > 0)
                break;
            ++at;
        }
        if (found == complement.size()) return at;
    }
    return 0;
}

} // namespace

/// The sense with the most words that stands there.
std::optional<VerbHit> VerbForms::meaning(const Words& words, const Core& core) const {
    std::optional<VerbHit> best;
    bool best_reflexive = false;
    for (const auto& sense : core.lemma->senses) {
        if (core.perfect && !core.reflexive && sense.with_be != core.with_be) continue;
        const bool implied = sense.reflexive && !core.reflexive && core.maybe && !is(words, core.end, WordClass::article);
        if (sense.reflexive != core.reflexive && !implied) continue;
        std::size_t end = sense.complements.empty() ? core.end : 0;
        for (const auto& complement : sense.complements) end = std::max(end, complement_end(words, core.end, complement));
        if (end == 0) continue;
        const bool better = !best || end > best->end || (sense.reflexive && !best_reflexive && end == best->end);
        if (!better) continue;
        best_reflexive = sense.reflexive;
        const auto count = end - core.begin + (implied ? 1 : 0);
        best = VerbHit{end, core.person, core.tense, sense.action, count, sense.noun && count == 1, true};
    }
    return best;
}

std::optional<VerbHit> VerbForms::behind_auxiliary(const Words& words, const Core& core, Auxiliary makes,
                                                   bool unlisted) const {
    constexpr std::size_t adverbs = 3;
    const auto i = skip_adverbs(words, core.end, adverbs);
    if (!goes_on(words, i)) return std::nullopt;
    for (const auto& reading : words.readings[i]) {
        const bool fits = makes == Auxiliary::future     ? reading.word_class == WordClass::base
                          : reading.word_class == WordClass::participle ? true
                          : makes == Auxiliary::state && reading.word_class == WordClass::adjective;
        if (!fits || !is_spelled(words, i, reading.exact)) continue;
        auto inner = core;
        inner.reading = &reading;
        inner.lemma = &lemmas_[reading.lemma];
        inner.end = i + 1;
        inner.perfect = reading.word_class == WordClass::participle;
        inner.with_be = makes == Auxiliary::state;
        inner.maybe = false;
        if (makes == Auxiliary::perfect) inner.tense = Tense::past;
        auto hit = meaning(words, inner);
        if (!hit) continue;
        if (makes == Auxiliary::future) {
            hit->tense = Tense::future;
            if (core.person == WordClass::first) hit->action = Action::intend;
        }
        return hit;
    }
    if (!unlisted) return std::nullopt;
    if (makes != Auxiliary::future) return std::nullopt; // what an author did otherwise is told, not done
    return VerbHit{.end = i + 1,
                   .person = core.person,
                   .tense = Tense::future,
                   .action = Action::intend,
                   .words = i + 1 - core.begin,
                   .noun = false,
                   .listed = false};
}

std::optional<VerbHit> VerbForms::unlisted_verb(const Words& words, std::size_t i, const Slot& slot) const {
    const auto& readings = words.readings[i];
    if (!std::all_of(readings.begin(), readings.end(), [](const Reading& one) { return one.is_finite(); })) return std::nullopt;
    const auto slice = words.slice(i);
    struct Rule {
        const std::vector<std::string>& endings;
        WordClass person;
        Tense tense;
        Action action;
    };
    const std::array rules{Rule{endings_.future_first, WordClass::first, Tense::future, Action::intend},
                           Rule{endings_.future_third, WordClass::third, Tense::future, Action::intend},
                           Rule{endings_.present_first, WordClass::first, Tense::present, Action::other}};
    for (const auto& rule : rules) {
        if (rule.tense == Tense::present && !slot.pronoun) continue;
        if (!slot.takes(rule.person) || !has_ending(slice, rule.endings)) continue;
        return VerbHit{i + 1, rule.person, rule.tense, rule.action, 1, false, false};
    }
    return std::nullopt;
}

std::optional<VerbHit> VerbForms::verb_at(const Words& words, std::size_t i, const Slot& slot) const {
    const auto begin = i;
    bool own = false;
    bool other = false;
    for (; i < words.tokens.size() && (i == begin || goes_on(words, i)); ++i) {
        if (is(words, i, WordClass::own_reflexive))
            own = true;
        else if (is(words, i, WordClass::reflexive))
            other = true;
        else if (!slot.clitics || !is(words, i, WordClass::clitic))
            break;
    }
    constexpr std::size_t most_before = 4;
    if (i >= words.tokens.size() || i - begin > most_before || (i > begin && !goes_on(words, i))) return std::nullopt;
    std::optional<VerbHit> best;
    const auto keep = [&](const std::optional<VerbHit>& hit) {
        if (hit && (!best || hit->end > best->end)) best = hit;
    };
    for (const auto& reading : words.readings[i]) {
        if (!reading.is_finite() || !slot.takes(reading.word_class) || !is_spelled(words, i, reading.exact)) continue;
        const bool first = reading.word_class == WordClass::first;
        const auto& lemma = lemmas_[reading.lemma];
        Core core{&reading, begin, i + 1, &lemma, reading.word_class, reading.tense, first ? own : other,
                  first && slot.pronoun, false, false};
        if (other && first) continue;
        for (const auto makes : {Auxiliary::perfect, Auxiliary::state, Auxiliary::future}) {
            if (lemma.makes[static_cast<std::size_t>(makes)]) keep(behind_auxiliary(words, core, makes, slot.unlisted));
        }
        auto hit = meaning(words, core);
        if (hit && first && reading.tense == Tense::future) hit->action = Action::intend;
        keep(hit);
    }
    if (!best && slot.unlisted) best = unlisted_verb(words, i, slot);
    return best;
}

bool VerbForms::is_first_alone(const Words& words, std::size_t i) const {
    return !is(words, i, WordClass::third_plural) && !is(words, i, WordClass::third);
}

std::size_t VerbForms::words_at(std::string_view text, std::span<const text::Token> tokens, std::size_t i) const {
    constexpr std::size_t longest = 8;
    if (i >= tokens.size() || find(tokens[i].key).empty()) return 0;
    const auto part = tokens.subspan(i, std::min(tokens.size() - i, longest));
    Words words{text, {part.begin(), part.end()}, {}};
    read(words);
    if (const auto hit = verb_at(words, 0, Slot{})) return hit->end;
    return is(words, 0, WordClass::gerund) || is(words, 0, WordClass::adjective) ? 1 : 0;
}

} // namespace ianote::language
