// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/counting.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace ianote::archive {

namespace {

/// Points of the version that the filter lets through, from its facts alone.
template <typename Visit> void visit_points(const VersionFacts& version, const Filter& filter, const Visit& visit) {
    auto idle = version.kinds; // points without an action
    for (std::size_t k = 0; k < acting_kinds.size(); ++k) {
        const auto kind = acting_kinds[k];
        for (std::uint8_t a = 0; a < actions; ++a) {
            const auto count = version.acts[k][a];
            idle[static_cast<std::size_t>(kind)] -= count;
            if (count > 0 && filter.acts[a] && filter.kinds[static_cast<std::size_t>(kind)]) visit(kind, a, count);
        }
    }
    if (!filter.acts[no_action]) return;
    for (std::size_t k = 0; k < point_kinds; ++k) {
        if (filter.kinds[k] && idle[k] > 0) visit(static_cast<PointKind>(k), no_action, idle[k]);
    }
}

class Counter {
public:
    explicit Counter(const FactTable& facts)
        : facts_(facts)
        , seen_(facts.notes(), false)
        , codes_(facts.codes())
        , types_(facts.names()) {}

    void point(const VersionFacts& version, PointKind kind, std::uint8_t action, std::size_t count) {
        counts_.points += count;
        kinds_[static_cast<std::size_t>(kind)] += count;
        if (action != no_action) acts_[action] += count;
        if (&version != last_) begin(version);
    }

    void asks(Addressees who) {
        for (std::size_t i = 0; i < asked_.size(); ++i) asked_[i] += (who >> i) & 1U;
    }

    Counts finish(bool with_facets) {
        if (!with_facets) return std::move(counts_);
        add_facet("code", codes_,
                  [&](std::size_t i) { return std::string(facts_.code(static_cast<std::uint32_t>(i))); });
        auto& years = counts_.facets.emplace_back();
        years.field = "year";
        for (const auto& [year, count] : years_) years.values.push_back({year == 0 ? "" : std::to_string(year), count});
        std::vector<std::size_t> languages;
        std::vector<std::string> names;
        for (const auto& [language, count] : languages_) {
            languages.push_back(count);
            names.push_back(language.str());
        }
        add_facet("lang", languages, [&](std::size_t i) { return names[i]; });
        add_facet("type", types_,
                  [&](std::size_t i) { return std::string(facts_.name(static_cast<std::uint32_t>(i))); });
        add_facet("kind", kinds_, [](std::size_t i) { return std::string(to_string(static_cast<PointKind>(i))); });
        add_facet("action", acts_,
                  [](std::size_t i) { return std::string(ianote::to_string(static_cast<Action>(i))); });
        add_facet("asks", asked_,
                  [](std::size_t i) { return std::string(ianote::to_string(static_cast<Addressee>(i))); });
        return std::move(counts_);
    }

private:
    void begin(const VersionFacts& version) {
        last_ = &version;
        ++counts_.versions;
        ++languages_[version.language];
        if (version.type != 0 && version.type < types_.size()) ++types_[version.type];
        const auto note = static_cast<std::size_t>(version.note);
        if (seen_[note]) return;
        seen_[note] = true;
        ++counts_.notes;
        ++years_[version.year];
        for (const auto code : version.codes) {
            if (code < codes_.size()) ++codes_[code];
        }
    }

    template <typename List, typename Name> void add_facet(std::string_view field, const List& list, const Name& name) {
        Facet facet;
        facet.field = field;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i] > 0) facet.values.push_back({name(i), list[i]});
        }
        std::sort(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
        counts_.facets.push_back(std::move(facet));
    }

    const FactTable& facts_;
    Counts counts_;
    const VersionFacts* last_ = nullptr;
    std::vector<bool> seen_;
    std::vector<std::size_t> codes_;
    std::vector<std::size_t> types_;
    std::map<int, std::size_t> years_;
    std::map<LanguageCode, std::size_t> languages_;
    std::array<std::size_t, point_kinds> kinds_{};
    std::array<std::size_t, actions> acts_{};
    std::array<std::size_t, static_cast<std::size_t>(last_addressee) + 1> asked_{};
};

/// Of what is counted from versions' facts alone, their points that ask someone.
void count_asking(const Matches& matches, const FactTable& facts, std::span<const AskingPoint> asking,
                  Counter& counter) {
    std::unordered_map<const VersionFacts*, const Filter*> filters;
    for (const auto& [version, filter] : matches.versions) filters.emplace(version, &filter);
    for (const auto& point : asking) {
        const auto filter = filters.find(facts.of_block(Place::block_of(point.row)));
        if (filter == filters.end()) continue;
        const auto kind = static_cast<std::size_t>(Place::kind_of(point.row));
        if (filter->second->kinds[kind] && filter->second->acts[Place::action_of(point.row)]) counter.asks(point.asked);
    }
}

/// From a part of the archive to the whole of it, rounded so that nobody takes it for a count.
void extrapolate(Counts& counts, double share) {
    const auto grow = [share](std::size_t& count) {
        const auto whole = static_cast<double>(count) / share;
        const auto unit = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(whole, 1.0))) - 1));
        count = static_cast<std::size_t>(std::round(whole / unit) * unit);
    };
    for (auto* count : {&counts.points, &counts.versions, &counts.notes}) grow(*count);
    for (auto& facet : counts.facets) {
        for (auto& value : facet.values) grow(value.count);
    }
}

} // namespace

Counts count_matches(const Matches& matches, const FactTable& facts,
                     std::optional<std::span<const AskingPoint>> asking) {
    Counter counter(facts);
    const auto points = asking.value_or(std::span<const AskingPoint>());
    if (matches.counted) {
        for (const auto& [version, filter] : matches.versions) {
            visit_points(*version, filter, [&, v = version](PointKind kind, std::uint8_t action, std::size_t count) {
                counter.point(*v, kind, action, count);
            });
        }
        count_asking(matches, facts, points, counter);
        return counter.finish(asking.has_value());
    }
    const VersionFacts* version = nullptr;
    std::int64_t block = -1;
    auto next = points.begin();
    for (const auto& match : matches.list) {
        if (const auto here = Place::block_of(match.row); here != block) {
            block = here;
            version = facts.of_block(block);
        }
        if (version == nullptr) continue;
        counter.point(*version, Place::kind_of(match.row), Place::action_of(match.row), 1);
        next = std::lower_bound(next, points.end(), match.row,
                                [](const AskingPoint& point, std::int64_t row) { return point.row < row; });
        if (next != points.end() && next->row == match.row) counter.asks(next->asked);
    }
    auto counts = counter.finish(asking.has_value());
    if (matches.share < 1) {
        extrapolate(counts, matches.share);
        counts.versions = std::min(counts.versions, facts.size());
        counts.notes = std::min(counts.notes, counts.versions);
    }
    return counts;
}

} // namespace ianote::archive
