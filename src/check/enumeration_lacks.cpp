// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/enumeration_lacks.hpp"

#include "check/side_words.hpp"

#include <algorithm>
#include <optional>

namespace ianote::check {

namespace {

/// The weighty words of an item, and how many of them are answered inside a part of the other unit.
struct Answered {
    std::size_t words = 0;
    std::size_t answered = 0;
};

/// The words of both sides of a link: each is folded once, and its counterparts are asked for once, however many lists
/// it is held against.
class ListWords {
public:
    ListWords(const Pair& pair, const CheckedLink& link, bool of_source)
        : pair_(pair)
        , of_source_(of_source)
        , unit_(*(of_source ? link.source : link.target).unit)
        , other_(*(of_source ? link.target : link.source).unit)
        , first_(words_of(of_source ? link.source : link.target).first)
        , other_first_(words_of(of_source ? link.target : link.source).first) {
        const auto end = words_of(of_source ? link.source : link.target).second;
        const auto other_end = words_of(of_source ? link.target : link.source).second;
        const auto& pack = (of_source ? pair.source() : pair.target()).pack();
        for (auto i = first_; i < end; ++i) own_.push_back({is_weighty(unit_, i, pack), false, {}});
        for (auto i = other_first_; i < other_end; ++i) folded_.push_back(text::fold_key(other_.words.word(i)));
    }

    const CheckedUnit& unit() const { return unit_; }

    const CheckedUnit& other() const { return other_; }

    Answered answers(const Item& item, const Item& part) {
        Answered sum;
        const auto [first, end] = words_between(unit_.words, item.begin, item.end);
        const auto [part_first, part_end] = words_between(other_.words, part.begin, part.end);
        for (auto i = first; i < end; ++i) {
            auto& word = own_[i - first_];
            if (!word.is_weighty) continue;
            ++sum.words;
            if (!word.is_known) learn(i, word);
            for (auto k = part_first; k < part_end; ++k) {
                if (!word.is_said_by(folded_[k - other_first_])) continue;
                ++sum.answered;
                break;
            }
        }
        return sum;
    }

private:
    struct Word {
        bool is_weighty = false;
        bool is_known = false;
        std::vector<std::string> stems; ///< its own, and those of its counterparts

        /// With any ending.
        bool is_said_by(std::string_view folded) const {
            return std::any_of(stems.begin(), stems.end(), [&](const auto& stem) { return folded.starts_with(stem); });
        }
    };

    void learn(std::size_t i, Word& word) const {
        const auto folded = text::fold_key(unit_.words.word(i));
        for (const auto& known : pair_.words().counterparts(folded, of_source_))
            word.stems.push_back(Version::stem_of(known));
        word.stems.push_back(Version::stem_of(folded));
        word.is_known = true;
    }

    const Pair& pair_;
    bool of_source_;
    const CheckedUnit& unit_;
    const CheckedUnit& other_;
    std::size_t first_;       ///< word of the unit, of the link's side
    std::size_t other_first_; ///< likewise
    std::vector<Word> own_;
    std::vector<std::string> folded_;
};

/// One list of a side against one of the other side.
struct Match {
    const Enumeration* other = nullptr;
    std::size_t answered = 0;   ///< items of the list that the other answers
    const Item* lost = nullptr; ///< the one item between two others that it does not; null: none, or more than one
    bool begins_meet = false;   ///< the first items answer each other
    bool ends_meet = false;     ///< and the last ones do, too
};

/// The last words of an item: what stands at the comma is what the list is of.
Item tail_of(const CheckedUnit& unit, const Item& item, std::size_t most) {
    const auto [first, end] = words_between(unit.words, item.begin, item.end);
    return end - first <= most ? item : Item{unit.words.tokens[end - most].begin, item.end};
}

Item head_of(const CheckedUnit& unit, const Item& item, std::size_t most) {
    const auto [first, end] = words_between(unit.words, item.begin, item.end);
    return end - first <= most ? item : Item{item.begin, unit.words.tokens[first + most - 1].end};
}

Match match_of(ListWords& words, const Enumeration& list, const Enumeration& other) {
    const auto answers = [&](const Item& item, const Item& first, const Item& last) {
        return words.answers(item, {first.begin, last.end});
    };
    Match match{&other};
    std::size_t lost = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto sum = answers(list.items[i], other.items.front(), other.items.back());
        match.answered += sum.answered > 0 ? 1U : 0U;
        const bool is_inner = i > 0 && i + 1 < list.items.size();
        if (!is_inner || sum.answered > 0 || sum.words == 0) continue;
        match.lost = ++lost == 1 ? &list.items[i] : nullptr;
    }
    const auto meet = [&](const Item& one, const Item& another) { return answers(one, another, another).answered > 0; };
    match.begins_meet =
        meet(tail_of(words.unit(), list.items.front(), 1), tail_of(words.other(), other.items.front(), 2));
    match.ends_meet = match.begins_meet &&
                      meet(head_of(words.unit(), list.items.back(), 2), head_of(words.other(), other.items.back(), 3));
    return match;
}

/// Of the other side's lists, the one that answers most items.
Match best_match(ListWords& words, const Enumeration& list, const std::vector<Enumeration>& others) {
    constexpr std::size_t most = 24; // lists of one sentence
    Match best;
    for (std::size_t k = 0; k < std::min(most, others.size()); ++k) {
        const auto match = match_of(words, list, others[k]);
        if (best.other == nullptr || match.answered > best.answered) best = match;
    }
    return best;
}

/// Whether the pair shows elsewhere how a word of the item is said: then it is lost here, and not only said otherwise.
bool is_known(const Pair& pair, bool of_source, const CheckedUnit& unit, const Item& item) {
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    const auto [first, end] = words_between(unit.words, item.begin, item.end);
    for (auto i = first; i < end; ++i) {
        if (is_weighty(unit, i, pack) &&
            !pair.words().counterparts(text::fold_key(unit.words.word(i)), of_source).empty())
            return true;
    }
    return false;
}

enum class Lack : std::uint8_t { none, likely, sure };

/// Whether all items between the first and the last are a word or two: names of things, no clauses.
bool has_short_items(const CheckedUnit& unit, const Enumeration& list) {
    constexpr std::size_t most = 2; // words
    for (std::size_t i = 1; i + 1 < list.items.size(); ++i) {
        const auto [first, end] = words_between(unit.words, list.items[i].begin, list.items[i].end);
        if (end - first > most) return false;
    }
    return true;
}

/// What stands before the first comma may only lead to the list: where it begins the sentence (`For example, `), or
/// where a small word stands behind the comma and before no other item (`, like music, mails and maps`).
bool may_be_lead(const LinkSide& side, const language::Pack& pack, const Enumeration& list, const Match& match) {
    if (match.begins_meet) return false;
    if (list.items.front().begin <= side.begin) return true;
    const auto& words = side.unit->words;
    const auto begins_small = [&](const Item& item) {
        const auto [first, end] = words_between(words, item.begin, item.end);
        return end - first > 1 && pack.frequent.contains(words.tokens[first].key);
    };
    const auto second = list.items.begin() + 1;
    return begins_small(*second) && std::none_of(second + 1, list.items.end(), begins_small);
}

/// Whether the list has an item between two others that its like lacks. Of three and more short items on the other side
/// their number tells; else their ends must answer each other, and all but one item between them. Two items on the
/// other side may as well be two clauses: then it is likely, and sure only of an item whose words the pair translates
/// elsewhere.
Lack lack_of(const Pair& pair, const CheckedLink& link, bool of_source, const Enumeration& list, const Match& match) {
    constexpr std::size_t short_item = 3; // words
    const auto& side = of_source ? link.source : link.target;
    const auto& unit = *side.unit;
    const auto& other_unit = *(of_source ? link.target : link.source).unit;
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    if (match.other == nullptr || list.items.size() != match.other->most_items + 1) return Lack::none;
    if (match.other->items.size() > 2 && match.answered > 0 && match.answered < list.items.size() &&
        has_short_items(unit, list) && has_short_items(other_unit, *match.other) &&
        !may_be_lead(side, pack, list, match))
        return Lack::sure;
    if (match.lost == nullptr || !match.ends_meet) return Lack::none;
    if (match.other->items.size() > 2) return Lack::sure;
    const auto [first, end] = words_between(unit.words, match.lost->begin, match.lost->end);
    if (end - first > short_item) return Lack::none;
    return is_known(pair, of_source, unit, *match.lost) ? Lack::sure : Lack::likely;
}

} // namespace

std::vector<ListLack> find_lacks(const Pair& pair, std::size_t number, bool of_source) {
    constexpr std::size_t fewest_items = 3;
    const auto& link = pair.links()[number];
    const auto& version = of_source ? pair.source() : pair.target();
    const auto& other = of_source ? pair.target() : pair.source();
    std::vector<ListLack> lacks;
    const auto mine = find_enumerations(of_source ? link.source : link.target, version.pack());
    if (std::none_of(mine.begin(), mine.end(), [](const Enumeration& e) { return e.items.size() >= fewest_items; }))
        return lacks;
    const auto theirs = find_enumerations(of_source ? link.target : link.source, other.pack());
    std::optional<ListWords> words; // made for the first list that is looked at closely
    for (const auto& list : mine) {
        if (list.items.size() < fewest_items) continue;
        const auto is_shorter = [&](const Enumeration& e) { return list.items.size() == e.most_items + 1; };
        if (std::none_of(theirs.begin(), theirs.end(), is_shorter))
            continue; // none lacks an item: not looked at closely
        if (!words) words.emplace(pair, link, of_source);
        const auto match = best_match(*words, list, theirs);
        const auto lack = lack_of(pair, link, of_source, list, match);
        if (lack == Lack::none) continue;
        const bool named = match.lost != nullptr;
        lacks.push_back(
            {named ? *match.lost : Item{list.items.front().begin, list.items.back().end}, named, lack == Lack::sure});
    }
    return lacks;
}

} // namespace ianote::check
