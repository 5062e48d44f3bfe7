// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/closed_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace ianote::check {

namespace {

using Sense = std::uint8_t;
using Hits = std::vector<const language::ClosedHit*>;

const language::ClosedSense& sense_of(Sense sense) { return language::closed_senses()[sense]; }

std::string spoken(Sense sense) {
    std::string name(sense_of(sense).name);
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

/// The words of one class on both sides of a link.
struct Row {
    const CheckedLink* link = nullptr;
    Hits source;
    Hits target;

    /// How many more the source has of a sense.
    int surplus(Sense sense) const {
        const auto is = [&](const language::ClosedHit* hit) { return hit->sense == sense; };
        return static_cast<int>(std::count_if(source.begin(), source.end(), is) -
                                std::count_if(target.begin(), target.end(), is));
    }
};

bool says(const Hits& hits, Sense sense) {
    return std::any_of(hits.begin(), hits.end(), [&](const auto* hit) { return hit->sense == sense; });
}

bool says_axis(const Hits& hits, std::uint8_t axis) {
    return std::any_of(hits.begin(), hits.end(), [&](const auto* hit) { return sense_of(hit->sense).axis == axis; });
}

/// What one side says and the other does not: another sense stands in its place, or none does.
struct Difference {
    Sense source = 0; ///< where only the target says something: the same as `target`
    Sense target = 0;
    bool is_exchange = false;
    bool of_source = true; ///< of a loss: the side that has the word
};

class Comparison {
public:
    Comparison(const Pair& pair, const ClosedComparison& how)
        : pair_(pair)
        , how_(how) {
        for (const auto& link : pair.links()) {
            if (!can_be_read(link)) continue;
            rows_.push_back({&link, hits_of(link.source), hits_of(link.target)});
        }
        count();
    }

    void report(Reporter& reporter) const;

private:
    static bool can_be_read(const CheckedLink& link);
    Hits hits_of(const LinkSide& side) const;
    std::vector<Difference> differences(const Row& row) const;
    std::optional<Difference> difference(const Row& row, std::uint8_t axis) const;
    void count();
    double noise(const Difference& difference) const;
    std::size_t end_of_group(std::size_t begin) const;
    bool is_settled(std::size_t begin, std::size_t end, Sense sense, bool source_has_more) const;
    void tell(const Row& row, const Difference& difference, Reporter& reporter) const;
    FindingPlace place(const Row& row, Sense sense, bool of_source) const;

    const Pair& pair_;
    const ClosedComparison& how_;
    std::vector<Row> rows_;
    std::map<Sense, int> both_;                         ///< links in which both sides say it
    std::map<std::pair<Sense, Sense>, int> exchanged_;  ///< the smaller sense first
    std::map<std::pair<Sense, bool>, int> lost_;        ///< said by the source (true) or the target alone
};

/// Of one unit each: where points were merged, the bytes are of several texts.
bool Comparison::can_be_read(const CheckedLink& link) {
    if (!link.both() || link.source.units.size() > 1 || link.target.units.size() > 1) return false;
    return !link.source.unit->is_header() || link.source.unit->unit->kind == "subject";
}

/// Of an item, a number or a date rather than a word: a), (i), No 5, 3 May.
bool is_mark(const CheckedUnit& unit, std::uint32_t side_begin, const language::ClosedHit& hit) {
    constexpr std::size_t longest_label = 3; // bytes
    const std::string_view text = unit.text();
    if (hit.end - hit.begin <= longest_label && text.substr(hit.end).starts_with(")")) return true;
    const auto of = sense_of(hit.sense).of;
    const bool inside = hit.begin != side_begin && text[hit.begin] >= 'A' && text[hit.begin] <= 'Z';
    if (of == language::ClosedClass::modality) return inside;
    if (of != language::ClosedClass::negation) return false;
    const auto next = text.find_first_not_of(". ", hit.end);
    return next != std::string_view::npos && text[next] >= '0' && text[next] <= '9';
}

Hits Comparison::hits_of(const LinkSide& side) const {
    Hits hits;
    for (const auto& hit : side.unit->closed) {
        if (hit.begin < side.begin || hit.end > side.end || sense_of(hit.sense).of != how_.of) continue;
        if (!is_mark(*side.unit, side.begin, hit)) hits.push_back(&hit);
    }
    return hits;
}

std::optional<Difference> Comparison::difference(const Row& row, std::uint8_t axis) const {
    std::optional<Sense> more;
    std::optional<Sense> less;
    int balance = 0;
    for (const auto* hits : {&row.source, &row.target}) {
        for (const auto* hit : *hits) {
            if (sense_of(hit->sense).axis != axis) continue;
            const auto surplus = row.surplus(hit->sense);
            if (surplus > 0 && !more) more = hit->sense, balance += surplus;
            if (surplus < 0 && !less) less = hit->sense, balance += surplus;
        }
    }
    if (more && less) {
        if (how_.only_counted && balance != 0) return std::nullopt;
        return Difference{*more, *less, true, true};
    }
    if (more && !says_axis(row.target, axis)) return Difference{*more, *more, false, true};
    if (less && !says_axis(row.source, axis)) return Difference{*less, *less, false, false};
    return std::nullopt;
}

std::vector<Difference> Comparison::differences(const Row& row) const {
    std::vector<Difference> all;
    if (says_axis(row.source, language::no_axis) || says_axis(row.target, language::no_axis)) return all;
    std::vector<std::uint8_t> seen;
    for (const auto* hits : {&row.source, &row.target}) {
        for (const auto* hit : *hits) {
            const auto axis = sense_of(hit->sense).axis;
            if (std::find(seen.begin(), seen.end(), axis) != seen.end()) continue;
            seen.push_back(axis);
            if (const auto found = difference(row, axis)) all.push_back(*found);
        }
    }
    return all;
}

void Comparison::count() {
    for (const auto& row : rows_) {
        std::vector<Sense> seen;
        for (const auto* hit : row.source) {
            if (std::find(seen.begin(), seen.end(), hit->sense) != seen.end() || !says(row.target, hit->sense)) continue;
            seen.push_back(hit->sense);
            ++both_[hit->sense];
        }
        for (const auto& one : differences(row)) {
            if (one.is_exchange)
                ++exchanged_[std::minmax(one.source, one.target)];
            else
                ++lost_[{one.source, one.of_source}];
        }
    }
}

/// The share of links with such a difference that are no mistake, as the other links of the pair and what is known of
/// the class lead one to expect.
double Comparison::noise(const Difference& difference) const {
    const auto of = [](const auto& counts, const auto& key) {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    };
    if (difference.is_exchange) {
        const auto others = of(exchanged_, std::pair(std::minmax(difference.source, difference.target))) - 1;
        const auto alike = of(both_, difference.source) + of(both_, difference.target);
        return (others + how_.exchanges) / (alike + others + how_.weight);
    }
    const auto others = of(lost_, std::pair(difference.source, difference.of_source)) - 1;
    return (others + how_.losses) / (of(both_, difference.source) + others + how_.weight);
}

std::size_t Comparison::end_of_group(std::size_t begin) const {
    auto end = begin;
    while (end < rows_.size() && rows_[end].link->group == rows_[begin].link->group) ++end;
    return end;
}

/// The point as a whole has it: another sentence says it on the other side.
bool Comparison::is_settled(std::size_t begin, std::size_t end, Sense sense, bool source_has_more) const {
    int surplus = 0;
    for (auto i = begin; i < end; ++i) surplus += rows_[i].surplus(sense);
    return source_has_more ? surplus <= 0 : surplus >= 0;
}

/// Where the sides begin to differ.
FindingPlace Comparison::place(const Row& row, Sense sense, bool of_source) const {
    const auto& version = of_source ? pair_.source() : pair_.target();
    const auto& side = of_source ? row.link->source : row.link->target;
    const auto& hits = of_source ? row.source : row.target;
    const auto& others = of_source ? row.target : row.source;
    const language::ClosedHit* chosen = nullptr;
    std::size_t at = 0;
    for (const auto* hit : hits) {
        if (sense_of(hit->sense).axis != sense_of(sense).axis) continue;
        while (at < others.size() && sense_of(others[at]->sense).axis != sense_of(sense).axis) ++at;
        const bool same = at < others.size() && others[at]->sense == hit->sense;
        ++at;
        if (hit->sense != sense) continue;
        chosen = hit;
        if (!same) break;
    }
    if (chosen == nullptr) return version.place(*side.unit, side.begin, side.end);
    return version.place(*side.unit, chosen->begin, chosen->end);
}

void Comparison::tell(const Row& row, const Difference& difference, Reporter& reporter) const {
    auto source = place(row, difference.source, true);
    auto target = place(row, difference.target, false);
    const auto source_name = pair_.source().note().language.str();
    const auto target_name = pair_.target().note().language.str();
    const auto like = [](const Version& version, Sense sense) {
        const auto example = version.pack().closed.example(sense);
        return example.empty() ? spoken(sense) : fmt::format("'{}' or the like", example);
    };
    std::string message;
    if (difference.is_exchange) {
        message = fmt::format("'{}' in {} says {}, '{}' in {} says {}: {} is expected in {}", source.marked(),
                              source_name, spoken(difference.source), target.marked(), target_name,
                              spoken(difference.target), like(pair_.target(), difference.source), target_name);
    } else {
        const auto& has = difference.of_source ? source : target;
        const auto& lacks = difference.of_source ? pair_.target() : pair_.source();
        message = fmt::format("'{}' in {} has no counterpart in {}: {} is expected there", has.marked(),
                              difference.of_source ? source_name : target_name, lacks.note().language.view(),
                              like(lacks, difference.source));
    }
    if (std::getenv("DEBUGC")) message += fmt::format(" [noise {:.4f}]", noise(difference));
    reporter.in_pair(pair_, std::move(source), std::move(target), {std::move(message)});
}

double answered(const Pair& pair, std::size_t number, bool of_source) {
    const auto& side = of_source ? pair.links()[number].source : pair.links()[number].target;
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    double all = 0, yes = 0;
    for (std::size_t i = 0; i < side.unit->words.tokens.size(); ++i) {
        const auto& token = side.unit->words.tokens[i];
        if (token.begin < side.begin || token.end > side.end || pack.frequent.contains(token.key)) continue;
        const auto folded = text::fold_key(side.unit->words.word(i));
        if (folded.size() < 4) continue;
        ++all;
        yes += pair.words().is_answered(number, folded, of_source) ? 1 : 0;
    }
    return (yes + 0.5) / (all + 1);
}

void Comparison::report(Reporter& reporter) const {
    if (std::getenv("DEBUGC")) {
        for (const auto& row : rows_) {
            const auto number = static_cast<std::size_t>(row.link - pair_.links().data());
            const auto line = [&](const char* kind, Sense a, Sense b) {
                fmt::print(stderr, "DBG\t{}\t{}\t{}\t{}\t{:.3f}\t{:.3f}\t{}\t{}\t{}\t{}\t{:.2f}\t{}\t{}\n", to_string(how_.of), kind, sense_of(a).name, sense_of(b).name,
                           answered(pair_, number, true), answered(pair_, number, false), row.link->source.text().size(), row.link->target.text().size(), row.source.size(), row.target.size(), row.link->link->confidence, row.link->link->source.size(), row.link->link->target.size());
            };
            for (const auto& one : differences(row)) line(one.is_exchange ? "E" : "L", one.source, one.target);
            for (const auto* hit : row.source) if (row.surplus(hit->sense) == 0) line("B", hit->sense, hit->sense);
        }
    }
    for (std::size_t begin = 0; begin < rows_.size();) {
        const auto end = end_of_group(begin);
        for (auto i = begin; i < end; ++i) {
            for (const auto& one : differences(rows_[i])) {
                if (noise(one) > (one.is_exchange ? how_.told_exchange : how_.told_loss)) continue;
                const bool source_more = one.is_exchange || one.of_source;
                if (is_settled(begin, end, one.source, source_more)) continue;
                if (one.is_exchange && is_settled(begin, end, one.target, false)) continue;
                tell(rows_[i], one, reporter);
            }
        }
        begin = end;
    }
}

} // namespace

void compare_closed(const Pair& pair, const ClosedComparison& how, Reporter& reporter) {
    if (pair.source().pack().closed.empty() || pair.target().pack().closed.empty()) return;
    Comparison(pair, how).report(reporter);
}

} // namespace ianote::check
