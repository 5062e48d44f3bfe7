// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/paradigms.hpp"

#include "base/budget.hpp"
#include "text/split.hpp"

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
    bool bracket = false;
    bool object_last = false;
    std::string infinitive;
    Prefix participle;
    bool free_order = false;
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

    /// The endings of a paradigm, cut once and not a verb.
    struct Cut {
        const Verbs::Paradigm* paradigm = nullptr;
        std::array<std::vector<std::vector<std::string_view>>, 6> cells = {}; ///< by cell, by person
    };

    std::vector<Cut> cuts = {};

    void cut() {
        for (const auto& paradigm : source.paradigms) {
            auto& one = cuts.emplace_back(Cut{&paradigm});
            for (std::size_t number = 0; number < paradigm.cells.size(); ++number) {
                if (paradigm.cells[number].empty()) continue;
                for (const auto person : text::split(paradigm.cells[number], ' '))
                    one.cells[number].push_back(text::split(person, '|'));
            }
        }
    }

    const Cut* cut_of(const Verbs::Paradigm* paradigm) const {
        return paradigm == nullptr ? nullptr : &cuts[static_cast<std::size_t>(paradigm - source.paradigms.data())];
    }

    /// What stands before the stem of a participle.
    std::string_view prefix_of(std::string_view stem, std::string_view lemma) const {
        const auto& prefix = source.participle;
        const auto any = [](const std::vector<std::string>& list, auto fits) {
            return std::any_of(list.begin(), list.end(), fits);
        };
        const bool without = any(prefix.not_before, [&](const auto& one) { return stem.starts_with(one); }) ||
                             any(prefix.not_with, [&](const auto& one) { return lemma.ends_with(one); });
        return without ? std::string_view() : prefix.text;
    }

    /// A form from what its lemma and paradigm say; a finite one of a separable verb stands without its particle.
    std::string form_of(const Verbs::Entry& entry, std::string_view stem, std::string_view ending, bool finite) const {
        const auto parted = std::min(entry.separable.size(), stem.size());
        auto form = std::string(finite ? std::string_view() : stem.substr(0, parted));
        stem.remove_prefix(parted);
        if (ending.starts_with('+')) {
            form += prefix_of(stem, entry.lemma);
            ending.remove_prefix(1);
        }
        if (const auto before = ending.find('~'); before != std::string_view::npos) {
            form += ending.substr(0, before);
            ending.remove_prefix(before + 1);
        }
        form += stem;
        if (ending != "-") form += ending;
        return form;
    }

    /// The forms of one cell; of a paradigm that says nothing of it, of the one that it is like.
    void cell(const Cut& own, std::size_t number, const Verbs::Entry& entry, std::uint16_t index) {
        const bool past = number == static_cast<std::size_t>(Tense::past) && !entry.past.empty();
        const std::string_view lemma = past ? entry.past : entry.lemma;
        const auto* from = &own;
        if (own.cells[number].empty() && !own.paradigm->like.empty()) from = cut_of(source.named(own.paradigm->like));
        if (from == nullptr || !lemma.ends_with(from->paradigm->of)) return;
        const auto stem = lemma.substr(0, lemma.size() - from->paradigm->of.size());
        const auto& persons = from->cells[number];
        for (std::size_t i = 0; i < persons.size(); ++i) {
            for (const auto ending : persons[i])
                put(form_of(entry, stem, ending, number < 3), number, std::min<std::size_t>(i, 2), index);
        }
    }

    void put(std::string form, std::size_t number, std::size_t person, std::uint16_t index) {
        static constexpr std::array classes{WordClass::gerund, WordClass::participle, WordClass::base};
        if (number < 3)
            made.push_back({std::move(form), index, cells_of_person[person], static_cast<Tense>(number)});
        else
            made.push_back({std::move(form), index, classes[number - 3], Tense::present});
    }

    void entry(const Verbs::Entry& entry) {
        const auto particle = entry.separable.empty() ? 0 : text::word_key(entry.separable);
        auto known = std::find_if(forms.lemmas_.begin(), forms.lemmas_.end(), [&](const Lemma& lemma) {
            return lemma.text == entry.lemma && lemma.particle == particle;
        });
        const bool first = known == forms.lemmas_.end();
        if (first) known = forms.lemmas_.insert(known, {entry.lemma, {}, {}, particle});
        const bool auxiliary = std::any_of(entry.makes.begin(), entry.makes.end(), [](bool makes) { return makes; });
        if (!auxiliary) known->senses.push_back(entry.sense);
        for (std::size_t i = 0; i < entry.makes.size(); ++i) known->makes[i] = known->makes[i] || entry.makes[i];
        const auto* paradigm = source.paradigm_of(entry);
        if (!first || paradigm == nullptr) return;
        const auto index = static_cast<std::uint16_t>(known - forms.lemmas_.begin());
        for (std::size_t number = 0; number < paradigm->cells.size(); ++number)
            cell(*cut_of(paradigm), number, entry, index);
    }

    void words() {
        for (const auto& adjective : source.adjectives) {
            const auto index = static_cast<std::uint16_t>(forms.lemmas_.size());
            forms.lemmas_.push_back({adjective.forms, {Sense{.action = adjective.action}}, {}, 0});
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
            forms.readings_.push_back({text::word_key(exact), exact, form.lemma, form.word_class, form.tense, 0});
        }
        auto& readings = forms.readings_;
        std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
        const auto size = std::bit_ceil(readings.size() * 2 + 2);
        forms.mask_ = size - 1;
        forms.places_.assign(size, {});
        for (std::size_t i = 0; i < readings.size(); ++i) {
            if (i > 0 && readings[i].key == readings[i - 1].key) continue;
            sum_up(i);
            auto slot = readings[i].key & forms.mask_;
            while (forms.places_[slot].behind != 0) slot = (slot + 1) & forms.mask_;
            forms.places_[slot] = {static_cast<std::uint32_t>(readings[i].key >> 32U),
                                   static_cast<std::uint32_t>(i + 1)};
        }
    }

    /// Notes with the first reading of a key what all of them may be.
    void sum_up(std::size_t first) {
        auto& readings = forms.readings_;
        unsigned classes = 0;
        for (auto i = first; i < readings.size() && readings[i].key == readings[first].key; ++i)
            classes |= 1U << static_cast<unsigned>(readings[i].word_class);
        readings[first].classes = classes;
        constexpr auto joins =
            1U << static_cast<unsigned>(WordClass::conjunction) | 1U << static_cast<unsigned>(WordClass::subordinator);
        if ((classes & joins) != 0) forms.joiners_.set(readings[first].key >> (64U - VerbForms::joiner_bits));
    }

    void make() {
        constexpr std::size_t forms_of_a_verb = 16;
        made.reserve(source.entries.size() * forms_of_a_verb);
        cut();
        for (const auto& one : source.entries) entry(one);
        words();
        table();
        forms.endings_ = source.endings;
        forms.bracket_ = source.bracket;
        forms.free_order_ = source.free_order;
        forms.object_last_ = source.object_last;
        forms.infinitive_ = source.infinitive.empty() ? 0 : text::word_key(source.infinitive);
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

void Verbs::set_bracket(bool bracket, bool object_last, std::string_view infinitive) {
    source_->bracket = bracket;
    source_->object_last = object_last;
    source_->infinitive = infinitive;
}

void Verbs::set_participle(Prefix prefix) { source_->participle = std::move(prefix); }

void Verbs::set_free_order(bool free) { source_->free_order = free; }

void Verbs::add_adjective(std::string_view forms, Action action) {
    source_->adjectives.push_back({std::string(forms), action});
}

void Verbs::add_ending(std::string_view of, std::string_view ending) {
    auto& all = source_->endings;

    struct Place {
        std::string_view name;
        std::vector<std::string>* list;
    };

    const std::array places{Place{"adverb", &all.adverb},
                            Place{"gerund", &all.gerund},
                            Place{"future-first", &all.future_first},
                            Place{"future-third", &all.future_third},
                            Place{"present-first", &all.present_first},
                            Place{"base", &all.base}};
    for (const auto& place : places) {
        if (place.name != of) continue;
        for (auto& one : text::split_words(ending)) place.list->push_back(std::move(one));
    }
}

const VerbForms& Verbs::forms() const {
    std::call_once(source_->once, [&] {
        const base::UncountedMemory uncounted; // they stay, and are no document's
        FormMaker{*source_, source_->forms}.make();
    });
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
        if (source_->paradigm_of(entry) == nullptr) return fmt::format("no paradigm fits the verb '{}'", entry.lemma);
        if (!entry.past.empty() && !entry.past.ends_with(source_->paradigm_of(entry)->of))
            return fmt::format("the past '{}' of the verb '{}' does not end as its paradigm wants it", entry.past,
                               entry.lemma);
        if (!entry.lemma.starts_with(entry.separable))
            return fmt::format("the verb '{}' does not begin with '{}'", entry.lemma, entry.separable);
    }
    return {};
}

} // namespace ianote::language
