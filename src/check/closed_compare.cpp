// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/closed_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace ianote::check {

namespace {

using language::ClosedClass;
using language::ClosedHit;
using Sense = std::uint8_t;
using ClosedHits = std::vector<const ClosedHit*>;

const language::ClosedSense& sense_of(Sense sense) { return language::closed_senses()[sense]; }

std::string spoken(Sense sense) {
    std::string name(sense_of(sense).name);
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

/// Of an item, a number or a date rather than a word: a), (i), No 5, 3 May.
bool is_mark(std::string_view text, std::uint32_t side_begin, const ClosedHit& hit) {
    constexpr std::size_t longest_label = 3; // bytes
    if (hit.end - hit.begin <= longest_label && text.substr(hit.end).starts_with(")")) return true;
    const auto of = sense_of(hit.sense).of;
    const bool inside = hit.begin != side_begin && text[hit.begin] >= 'A' && text[hit.begin] <= 'Z';
    if (of == ClosedClass::modality) return inside;
    if (of != ClosedClass::negation) return false;
    const auto next = text.find_first_not_of(". ", hit.end);
    return next != std::string_view::npos && text[next] >= '0' && text[next] <= '9';
}

/// The words of one class in one side of a link.
ClosedHits hits_of(const LinkSide& side, ClosedClass of) {
    ClosedHits hits;
    const auto& all = side.unit->closed;
    const auto first = std::lower_bound(all.begin(), all.end(), side.begin,
                                        [](const ClosedHit& hit, std::uint32_t at) { return hit.begin < at; });
    for (auto hit = first; hit != all.end() && hit->end <= side.end; ++hit) {
        if (sense_of(hit->sense).of == of && !is_mark(side.unit->text(), side.begin, *hit)) hits.push_back(&*hit);
    }
    return hits;
}

/// Of one unit each: where points were merged, the bytes are of several texts. Of the header only its subject speaks.
bool can_be_read(const CheckedLink& link) {
    if (!link.both() || link.source.units.size() > 1 || link.target.units.size() > 1) return false;
    return !link.source.unit->is_header() || link.source.unit->unit->kind == "subject";
}

/// The words of one class on both sides of a link.
struct Row {
    const CheckedLink* link = nullptr;
    ClosedHits source;
    ClosedHits target;

    /// How many more the source has of a sense.
    int surplus(Sense sense) const {
        const auto is = [&](const ClosedHit* hit) { return hit->sense == sense; };
        return static_cast<int>(std::count_if(source.begin(), source.end(), is) -
                                std::count_if(target.begin(), target.end(), is));
    }
};

bool says(const ClosedHits& hits, Sense sense) {
    return std::any_of(hits.begin(), hits.end(), [&](const ClosedHit* hit) { return hit->sense == sense; });
}

/// Words that may stand for any of the class: as many on both sides answer each other.
std::ptrdiff_t of_no_axis(const ClosedHits& hits) {
    return std::count_if(hits.begin(), hits.end(),
                         [](const ClosedHit* hit) { return sense_of(hit->sense).axis == language::no_axis; });
}

/// What one side says and the other does not.
struct Difference {
    std::optional<Sense> source; ///< both: another sense stands in its place; one: nothing does
    std::optional<Sense> target;

    bool is_exchange() const { return source && target; }

    bool operator<(const Difference& other) const {
        return std::pair(source, target) < std::pair(other.source, other.target);
    }
};

/// Whether a negation turns the words of the link round: is not active, is disabled; may not, must not.
bool is_turned(const CheckedLink& link, bool only_asserted) {
    const bool source = !hits_of(link.source, ClosedClass::negation).empty();
    const bool target = !hits_of(link.target, ClosedClass::negation).empty();
    return only_asserted ? source || target : source != target;
}

/// Sentences that surely translate each other, one by one: others are put freely.
bool is_firm(const Link& link) {
    constexpr double sure = 0.99;
    return link.confidence >= sure && link.source.size() == link.target.size();
}

class Comparison {
public:
    Comparison(const Pair& pair, const ClosedComparison& how);

    void report(Reporter& reporter) const;

private:
    void count(const Row& row);
    std::vector<Difference> differences(const Row& row) const;
    std::optional<Difference> difference(const Row& row, std::uint8_t axis) const;
    double noise(const Difference& difference) const;
    bool is_settled(std::size_t begin, std::size_t end, const Difference& difference) const;
    void report(std::size_t begin, std::size_t end, Reporter& reporter) const;
    void tell(const Row& row, const Difference& difference, Severity severity, Reporter& reporter) const;
    FindingPlace place(const Row& row, std::optional<Sense> sense, bool of_source) const;
    std::string message(const Difference& difference, std::string_view source, std::string_view target) const;

    const Pair& pair_;
    const ClosedComparison& how_;
    std::vector<Row> rows_;               ///< those in which a side says something
    std::map<Sense, int> alike_;          ///< links in which both sides say it
    std::map<Difference, int> different_; ///< an exchange either way round
    int all_alike_ = 0;
    int all_different_ = 0;
};

/// One order for both directions of an exchange.
Difference without_direction(Difference difference) {
    if (difference.is_exchange() && *difference.target < *difference.source)
        std::swap(difference.source, difference.target);
    return difference;
}

Comparison::Comparison(const Pair& pair, const ClosedComparison& how)
    : pair_(pair)
    , how_(how) {
    for (const auto& link : pair.links()) {
        if (!can_be_read(link)) continue;
        Row row{&link, hits_of(link.source, how.of), hits_of(link.target, how.of)};
        if (row.source.empty() && row.target.empty()) continue;
        count(row);
        rows_.push_back(std::move(row));
    }
}

/// One sense more and another less, each once: what stands otherwise in more words than one was put otherwise. A loss:
/// one word, and nothing of its kind on the other side.
std::optional<Difference> Comparison::difference(const Row& row, std::uint8_t axis) const {
    Difference found;
    std::size_t words = 0;
    for (const auto* hits : {&row.source, &row.target}) {
        for (const auto* hit : *hits) {
            if (sense_of(hit->sense).axis != axis) continue;
            ++words;
            const auto surplus = row.surplus(hit->sense);
            if (surplus == 0) continue;
            auto& sense = surplus > 0 ? found.source : found.target;
            if (std::abs(surplus) > 1 || (sense && *sense != hit->sense)) return std::nullopt;
            sense = hit->sense;
        }
    }
    if (found.is_exchange()) return found;
    if (how_.tells_loss && words == 1 && (found.source || found.target)) return found;
    return std::nullopt;
}

std::vector<Difference> Comparison::differences(const Row& row) const {
    std::vector<Difference> all;
    if (of_no_axis(row.source) != of_no_axis(row.target)) return all;
    std::vector<std::uint8_t> seen;
    for (const auto* hits : {&row.source, &row.target}) {
        for (const auto* hit : *hits) {
            const auto axis = sense_of(hit->sense).axis;
            if (axis == language::no_axis || std::find(seen.begin(), seen.end(), axis) != seen.end()) continue;
            seen.push_back(axis);
            if (const auto found = difference(row, axis)) all.push_back(*found);
        }
    }
    return all;
}

void Comparison::count(const Row& row) {
    std::vector<Sense> seen;
    for (const auto* hit : row.source) {
        if (std::find(seen.begin(), seen.end(), hit->sense) != seen.end() || !says(row.target, hit->sense)) continue;
        seen.push_back(hit->sense);
        ++alike_[hit->sense];
        ++all_alike_;
    }
    for (const auto& one : differences(row)) {
        ++different_[without_direction(one)];
        ++all_different_;
    }
}

/// The share of links with such a difference that are no mistake, as the other links of the pair and what is known of
/// the class lead one to expect.
double Comparison::noise(const Difference& difference) const {
    auto alike = all_alike_;
    auto others = all_different_ - 1;
    if (how_.by_sense) {
        const auto of = [&](const std::optional<Sense>& sense) {
            const auto found = sense ? alike_.find(*sense) : alike_.end();
            return found == alike_.end() ? 0 : found->second;
        };
        alike = of(difference.source) + of(difference.target);
        others = different_.at(without_direction(difference)) - 1;
    }
    return (others + how_.expected) / (alike + others + how_.links);
}

/// Another sentence of the same point says it on the other side: sentences are cut differently in every language.
bool Comparison::is_settled(std::size_t begin, std::size_t end, const Difference& difference) const {
    const auto surplus = [&](Sense sense) {
        int sum = 0;
        for (auto i = begin; i < end; ++i) sum += rows_[i].surplus(sense);
        return sum;
    };
    return (difference.source && surplus(*difference.source) <= 0) ||
           (difference.target && surplus(*difference.target) >= 0);
}

/// Where the sides begin to differ: the first word of the sense that the other side has not at the same place.
FindingPlace Comparison::place(const Row& row, std::optional<Sense> sense, bool of_source) const {
    const auto& version = of_source ? pair_.source() : pair_.target();
    const auto& side = of_source ? row.link->source : row.link->target;
    if (!sense) return version.place(*side.unit, side.begin, side.end);
    const auto on_axis = [&](const ClosedHits& hits) {
        ClosedHits chosen;
        std::copy_if(hits.begin(), hits.end(), std::back_inserter(chosen),
                     [&](const ClosedHit* hit) { return sense_of(hit->sense).axis == sense_of(*sense).axis; });
        return chosen;
    };
    const auto own = on_axis(of_source ? row.source : row.target);
    const auto other = on_axis(of_source ? row.target : row.source);
    const ClosedHit* chosen = nullptr;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (own[i]->sense != *sense) continue;
        chosen = own[i];
        if (i >= other.size() || other[i]->sense != *sense) break;
    }
    return version.place(*side.unit, chosen->begin, chosen->end);
}

std::string Comparison::message(const Difference& difference, std::string_view source, std::string_view target) const {
    const auto source_name = pair_.source().note().language.str();
    const auto target_name = pair_.target().note().language.str();
    const auto expected = [](const Version& version, Sense sense) {
        const auto example = version.pack().closed.example(sense);
        return example.empty() ? fmt::format("a word for {}", spoken(sense)) : fmt::format("'{}' or the like", example);
    };
    if (difference.is_exchange())
        return fmt::format("'{}' in {} says {}, '{}' in {} says {}: {} is expected there", source, source_name,
                           spoken(*difference.source), target, target_name, spoken(*difference.target),
                           expected(pair_.target(), *difference.source));
    if (difference.source)
        return fmt::format("'{}' in {} has no counterpart in {}: {} is expected there", source, source_name,
                           target_name, expected(pair_.target(), *difference.source));
    return fmt::format("'{}' in {} has no counterpart in {}: {} is expected there", target, target_name, source_name,
                       expected(pair_.source(), *difference.target));
}

void Comparison::tell(const Row& row, const Difference& difference, Severity severity, Reporter& reporter) const {
    auto source = place(row, difference.source, true);
    auto target = place(row, difference.target, false);
    Remark remark{message(difference, source.marked(), target.marked())};
    remark.severity = severity;
    reporter.in_pair(pair_, std::move(source), std::move(target), std::move(remark));
}

void Comparison::report(std::size_t begin, std::size_t end, Reporter& reporter) const {
    for (auto i = begin; i < end; ++i) {
        for (const auto& one : differences(rows_[i])) {
            const auto share = noise(one);
            if (share > how_.noted || is_settled(begin, end, one)) continue;
            if (one.is_exchange() && is_turned(*rows_[i].link, how_.only_asserted)) continue;
            const auto axis = sense_of(one.source ? *one.source : *one.target).axis;
            const bool is_sure = share <= how_.warned && axis != how_.free_axis && is_firm(*rows_[i].link->link);
            tell(rows_[i], one, is_sure ? Severity::warning : Severity::note, reporter);
        }
    }
}

void Comparison::report(Reporter& reporter) const {
    for (std::size_t begin = 0; begin < rows_.size();) {
        auto end = begin;
        while (end < rows_.size() && rows_[end].link->group == rows_[begin].link->group) ++end;
        report(begin, end, reporter);
        begin = end;
    }
}

} // namespace

void compare_closed(const Pair& pair, const ClosedComparison& how, Reporter& reporter) {
    if (pair.source().pack().closed.empty() || pair.target().pack().closed.empty()) return;
    Comparison(pair, how).report(reporter);
}

} // namespace ianote::check
