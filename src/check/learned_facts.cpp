// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/learned_facts.hpp"

#include <algorithm>
#include <map>

namespace ianote::check {

namespace {

constexpr std::size_t often = 2;               // a difference that stands once may be a slip
constexpr std::size_t very_often = 3;          // of a value that always answers another
constexpr std::size_t most_words = 80;         // of a side that are looked at
constexpr std::size_t most_differences = 5000; // more of them are two texts that have little to do with each other

/// Words of one side of a link, each once.
std::vector<std::uint64_t> keys_of(const LinkSide& side) {
    std::vector<std::uint64_t> keys;
    const auto [first, last] = side.tokens();
    if (last > first + 2 * most_words) return keys;
    for (auto i = first; i < last; ++i) {
        if (!side.unit->words.is_number(i)) keys.push_back(side.unit->words.tokens[i].key);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (keys.size() > most_words) keys.clear();
    return keys;
}

/// A value of one language without a counterpart, and a word of the other one beside it.
using Beside = std::pair<std::string, std::uint64_t>;

/// In how many links a word stands, and beside how many lone values.
class WordsForValues {
public:
    WordsForValues(const std::vector<CheckedLink>& links, const std::vector<Unmatched>& differences, bool of_source)
        : of_source_(of_source) {
        if (differences.size() > most_differences) return;
        for (const auto& difference : differences) look_beside(difference);
        std::erase_if(beside_, [](const auto& entry) { return entry.second < often; });
        for (const auto& [entry, count] : beside_) uses_.try_emplace(entry.second, 0);
        if (!uses_.empty()) count_uses(links);
    }

    /// A word beside the value that hardly stands anywhere else.
    bool explains(const Fact& fact, const CheckedLink& link) const {
        const auto words = keys_of(of_source_ ? link.target : link.source);
        return std::any_of(words.begin(), words.end(), [&](std::uint64_t word) {
            const auto found = beside_.find({fact.value, word});
            return found != beside_.end() && found->second * 3 >= uses_.at(word) * 2;
        });
    }

private:
    /// The words of the side that has no counterpart for what the other has.
    void look_beside(const Unmatched& difference) {
        const auto& own = of_source_ ? difference.source : difference.target;
        const auto& other = of_source_ ? difference.target : difference.source;
        if (own.empty() || !other.empty()) return;
        const auto words = keys_of(of_source_ ? difference.link->target : difference.link->source);
        for (const auto* fact : own) {
            for (const auto word : words) ++beside_[{fact->value, word}];
        }
    }

    void count_uses(const std::vector<CheckedLink>& links) {
        for (const auto& link : links) {
            if (!link.both()) continue;
            for (const auto word : keys_of(of_source_ ? link.target : link.source)) {
                if (const auto use = uses_.find(word); use != uses_.end()) ++use->second;
            }
        }
    }

    bool of_source_;
    std::map<Beside, std::size_t> beside_;
    std::unordered_map<std::uint64_t, std::size_t> uses_;
};

/// Values that always answer one another are a habit, or one slip all through: the first of them is told.
void keep_first_of_habits(std::vector<Unmatched>& differences) {
    std::map<std::pair<std::string, std::string>, std::size_t> answers;
    const auto entry = [](const Unmatched& u) { return std::pair(u.source.front()->value, u.target.front()->value); };
    const auto is_single = [](const Unmatched& u) { return u.source.size() == 1 && u.target.size() == 1; };
    for (const auto& difference : differences) {
        if (is_single(difference)) ++answers[entry(difference)];
    }
    std::erase_if(answers, [](const auto& answer) { return answer.second < very_often; });
    std::map<std::pair<std::string, std::string>, bool> told;
    std::erase_if(differences, [&](const Unmatched& u) {
        return is_single(u) && answers.contains(entry(u)) && std::exchange(told[entry(u)], true);
    });
}

} // namespace

namespace {

bool is_word(const Fact& fact) {
    return fact.kind == FactKind::spelled || fact.kind == FactKind::month || fact.kind == FactKind::weekday;
}

std::string folded(const LinkSide& side, const Fact& fact) {
    return text::fold_key(std::string_view(side.unit_of(fact).text()).substr(fact.begin, fact.end - fact.begin));
}

/// A lone `thousands` or `millions`, which is no number but against figures.
bool is_lone_size(const Fact& fact) {
    constexpr std::size_t most_digits = 3;
    return fact.kind == FactKind::spelled && fact.value.size() > most_digits;
}

} // namespace

void WordUses::count(const LinkSide& side) {
    for (const auto* fact : side.facts) {
        if (is_word(*fact)) ++uses_[folded(side, *fact)].all;
    }
}

void WordUses::miss(const LinkSide& side, const std::vector<const Fact*>& facts) {
    for (const auto* fact : facts) {
        if (is_word(*fact)) ++uses_[folded(side, *fact)].missed;
    }
}

bool WordUses::is_reliable(const LinkSide& side, const Fact& fact) const {
    constexpr std::size_t enough = 3; // other places of the word
    const auto word = folded(side, fact);
    const bool one = fact.kind == FactKind::spelled && fact.value == "1";
    const bool doubtful = is_lone_size(fact) || one || pack_.spoken->may_be_another(word);
    if (one && pack_.references && pack_.references->tables().is_article(text::word_key(word))) return false;
    const auto found = uses_.find(word);
    if (found == uses_.end() || found->second.all <= enough) return !doubtful;
    const auto others = found->second.all - 1;
    const auto missed = std::max<std::size_t>(found->second.missed, 1) - 1;
    const auto answered = others - std::min(missed, others);
    return doubtful ? answered * 10 >= others * 9 : answered * 4 >= others * 3;
}

bool WordUses::is_ordinal(const LinkSide& side, const Fact& fact) const {
    return fact.kind == FactKind::spelled && pack_.spoken->is_ordinal(folded(side, fact));
}

namespace {

/// `third` against `vierte`: one word on each side, and both say a place in an order.
bool is_contrast(const Unmatched& u, const WordUses& source, const WordUses& target) {
    if (u.source.size() != 1 || u.target.size() != 1) return false;
    const auto& a = *u.source.front();
    const auto& b = *u.target.front();
    const bool first = source.is_ordinal(u.link->source, a);
    const bool second = target.is_ordinal(u.link->target, b);
    if (first && second) return true;
    const auto above_one = [](const Fact& fact) { return fact.kind == FactKind::spelled && fact.value != "1"; };
    return above_one(a) && above_one(b) &&
           ((first && target.is_reliable(u.link->target, b)) || (second && source.is_reliable(u.link->source, a)));
}

} // namespace

void drop_doubtful_words(std::vector<Unmatched>& differences, const WordUses& source, const WordUses& target) {
    for (auto& difference : differences) {
        if (is_contrast(difference, source, target)) continue;
        std::erase_if(difference.source, [&](const Fact* fact) {
            return is_word(*fact) && !source.is_reliable(difference.link->source, *fact);
        });
        std::erase_if(difference.target, [&](const Fact* fact) {
            return is_word(*fact) && !target.is_reliable(difference.link->target, *fact);
        });
    }
}

void strike_learned(const std::vector<CheckedLink>& links, std::vector<Unmatched>& differences) {
    const WordsForValues of_source(links, differences, true);
    const WordsForValues of_target(links, differences, false);
    for (auto& difference : differences) {
        const bool lone_source = difference.target.empty();
        const bool lone_target = difference.source.empty();
        if (lone_source)
            std::erase_if(difference.source, [&](const Fact* f) { return of_source.explains(*f, *difference.link); });
        if (lone_target)
            std::erase_if(difference.target, [&](const Fact* f) { return of_target.explains(*f, *difference.link); });
    }
    keep_first_of_habits(differences);
}

} // namespace ianote::check
