// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/learned_facts.hpp"

#include <algorithm>
#include <map>

namespace ianote::check {

namespace {

constexpr std::size_t often = 2;       // a difference that stands once may be a slip
constexpr std::size_t very_often = 3;  // of a value that always answers another
constexpr std::size_t most_words = 80; // of a side that are looked at

/// Words of one side of a link, each once.
std::vector<std::uint64_t> words_of(const LinkSide& side) {
    std::vector<std::uint64_t> keys;
    if (side.empty()) return keys;
    for (const auto& token : side.unit->words.tokens) {
        if (token.begin < side.begin || token.end > side.end) continue;
        if (const char first = side.unit->text()[token.begin]; first >= '0' && first <= '9') continue;
        keys.push_back(token.key);
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
        for (const auto& difference : differences) {
            const auto& own = of_source ? difference.source : difference.target;
            const auto& other = of_source ? difference.target : difference.source;
            if (own.empty() || !other.empty()) continue;
            const auto words = words_of(of_source ? difference.link->target : difference.link->source);
            for (const auto* fact : own) {
                for (const auto word : words) ++beside_[{fact->value, word}];
            }
        }
        std::erase_if(beside_, [](const auto& entry) { return entry.second < often; });
        for (const auto& [entry, count] : beside_) uses_.try_emplace(entry.second, 0);
        if (uses_.empty()) return;
        for (const auto& link : links) {
            if (!link.both()) continue;
            for (const auto word : words_of(of_source ? link.target : link.source)) {
                if (const auto use = uses_.find(word); use != uses_.end()) ++use->second;
            }
        }
    }

    /// A word beside the value that hardly stands anywhere else.
    bool explains(const Fact& fact, const CheckedLink& link) const {
        const auto words = words_of(of_source_ ? link.target : link.source);
        return std::any_of(words.begin(), words.end(), [&](std::uint64_t word) {
            const auto found = beside_.find({fact.value, word});
            return found != beside_.end() && found->second * 3 >= uses_.at(word) * 2;
        });
    }

private:
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
