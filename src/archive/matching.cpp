// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/matching.hpp"

#include <algorithm>

namespace ianote::archive {

namespace {

/// All filters of an alternative as one.
class Sieve {
public:
    Sieve(const std::vector<Filter>& filters, const FactTable& facts) {
        std::vector<const Filter*> of_version;
        for (const auto& filter : filters) {
            kinds_ &= filter.kinds;
            acts_ &= filter.acts;
            of_points_ = of_points_ || filter.of_points;
            if (filter.version) of_version.push_back(&filter);
            if (filter.rows) (filter.without_rows ? without_ : within_).push_back(&*filter.rows);
        }
        facts.for_each([&](const VersionFacts& version) {
            const bool passes = std::all_of(of_version.begin(), of_version.end(),
                                            [&](const Filter* filter) { return filter->version(version); });
            if (!passes) return;
            versions_.push_back(&version);
            const auto end = static_cast<std::size_t>(version.id + version.blocks);
            if (end > allowed_.size()) allowed_.resize(end, false);
            for (auto block = static_cast<std::size_t>(version.id); block < end; ++block) allowed_[block] = true;
        });
    }

    bool passes(std::int64_t row) const {
        const auto block = static_cast<std::size_t>(Place::block_of(row));
        if (block >= allowed_.size() || !allowed_[block]) return false;
        if (!kinds_[static_cast<std::size_t>(Place::kind_of(row))] || !acts_[Place::action_of(row)]) return false;
        const auto holds = [row](const std::vector<std::int64_t>* rows) {
            return std::binary_search(rows->begin(), rows->end(), row);
        };
        return std::all_of(within_.begin(), within_.end(), holds) &&
               std::none_of(without_.begin(), without_.end(), holds);
    }

    void exclude(const std::vector<std::int64_t>& blocks) {
        for (const auto block : blocks) allowed_[static_cast<std::size_t>(block)] = false;
        std::erase_if(versions_, [&](const VersionFacts* v) { return !allowed_[static_cast<std::size_t>(v->id)]; });
    }

    const std::vector<const VersionFacts*>& versions() const { return versions_; }

    std::size_t blocks() const { return allowed_.size(); }

    const std::vector<std::int64_t>* rows() const { return within_.empty() ? nullptr : within_.front(); }

    bool of_points() const { return of_points_; }

    bool leaves_out_rows() const { return !without_.empty(); }

    Filter of_kind() const {
        Filter filter;
        filter.kinds = kinds_;
        filter.acts = acts_;
        filter.of_points = true;
        return filter;
    }

private:
    NumberSet kinds_ = every_kind();
    NumberSet acts_ = every_action();
    bool of_points_ = false;
    std::vector<bool> allowed_;
    std::vector<const VersionFacts*> versions_;
    std::vector<const std::vector<std::int64_t>*> within_;
    std::vector<const std::vector<std::int64_t>*> without_;
};

/// What a word in such a place is worth more than one in running text.
constexpr std::array<double, point_kinds> kind_weights{3.0, 2.5, 1.5, 1, 1, 1.1, 1, 0.8, 0.8, 1, 1.5};
static_assert(kind_weights.back() > 0, "each kind has a weight");

std::int64_t header_row(std::int64_t block) {
    Place place;
    place.block = block;
    return place.row();
}

/// Rows that stand for the same place as one: the header of a version has one, whatever its length.
std::int64_t normal_row(std::int64_t row) {
    return Place::kind_of(row) == PointKind::header ? header_row(Place::block_of(row)) : row;
}

constexpr double max_exact = 300000; // matches that are all looked at
constexpr double looked_at = 120000; // of more: ranks and counts them in some 30 ms
constexpr std::int64_t parts_looked_at = 24;

/// Stretches of blocks [first, second), rising, that are looked through.
using Stretches = std::vector<std::pair<std::int64_t, std::int64_t>>;

Stretches even_part(std::int64_t end, double share) {
    const auto step = std::max<std::int64_t>(end / parts_looked_at, 1);
    const auto length = std::max<std::int64_t>(static_cast<std::int64_t>(static_cast<double>(step) * share), 1);
    Stretches out;
    for (std::int64_t begin = 0; begin < end; begin += step) {
        // the last stretch ends with the archive: what came last is always in
        const auto last = begin + step >= end;
        out.emplace_back(last ? std::max(begin, end - length) : begin, last ? end : begin + length);
    }
    return out;
}

class Finder {
public:
    Finder(Archive::Parts& archive, std::size_t wanted)
        : archive_(archive)
        , wanted_(wanted) {}

    /// Decides how much of the archive is looked through.
    void measure(const Plan& plan) {
        double most = 0;
        for (const auto& alternative : plan.alternatives) most = std::max(most, alternative.points);
        const auto end = archive_.facts.end_of_blocks();
        stretches_ = {{0, end}};
        if (most <= max_exact || wanted_ == SIZE_MAX) return;
        stretches_ = even_part(end, looked_at / most);
        std::int64_t blocks = 0;
        for (const auto& [begin, stop] : stretches_) blocks += stop - begin;
        out_.share = static_cast<double>(blocks) / static_cast<double>(end);
    }

    void add(const Alternative& alternative) {
        Sieve sieve(alternative.filters, archive_.facts);
        if (!alternative.expression.empty()) return by_text(alternative, sieve);
        if (!alternative.unwanted.empty()) sieve.exclude(blocks_with(alternative.unwanted, sieve.blocks()));
        if (sieve.rows() != nullptr) {
            for (const auto row : *sieve.rows()) {
                if (sieve.passes(row) && is_looked_at(row)) out_.list.push_back({normal_row(row), 0});
            }
        } else if (sieve.of_points()) {
            by_kind(sieve);
        } else {
            for (const auto* version : sieve.versions()) {
                if (is_looked_at(header_row(version->id))) out_.list.push_back({header_row(version->id), 0});
            }
        }
    }

    Matches take() {
        auto& list = out_.list;
        std::stable_sort(list.begin(), list.end(), [](const Match& a, const Match& b) { return a.row < b.row; });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (kept > 0 && list[kept - 1].row == list[i].row) {
                list[kept - 1].score = std::max(list[kept - 1].score, list[i].score);
            } else {
                list[kept++] = list[i];
            }
        }
        list.resize(kept);
        return std::move(out_);
    }

private:
    void by_text(const Alternative& alternative, const Sieve& sieve) {
        if (sieve.versions().empty()) return;
        archive_.ranking.phrase_weights = alternative.weights;
        archive_.ranking.passes = [&](std::int64_t row) { return sieve.passes(row); };
        Statement rows(archive_.database,
                       "SELECT rowid, ianote_rank(point_text) FROM point_text WHERE point_text MATCH ?1 "
                       "AND rowid >= ?2 AND rowid < ?3");
        for (const auto& [begin, end] : stretches_) {
            rows.bind(1, alternative.expression);
            rows.bind(2, std::max(begin, sieve.versions().front()->id) << Place::block_shift);
            rows.bind(3, std::min(end, static_cast<std::int64_t>(sieve.blocks())) << Place::block_shift);
            while (rows.step()) {
                const auto score = rows.real(1);
                if (score < 0) continue; // sifted out
                const auto row = rows.integer(0);
                const auto weight = kind_weights.at(static_cast<std::size_t>(Place::kind_of(row)));
                out_.list.push_back({normal_row(row), score * weight});
            }
            rows.reset();
        }
        archive_.ranking.passes = nullptr;
    }

    bool is_looked_at(std::int64_t row) const {
        const auto block = Place::block_of(row);
        const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), std::pair(block, INT64_MAX));
        return after != stretches_.begin() && block < std::prev(after)->second;
    }

    std::vector<std::int64_t> blocks_with(const std::string& expression, std::size_t end) {
        std::vector<std::int64_t> out;
        Statement rows(archive_.database, "SELECT rowid FROM point_text WHERE point_text MATCH ?1");
        rows.bind(1, expression);
        while (rows.step()) {
            const auto* version = archive_.facts.of_block(Place::block_of(rows.integer(0)));
            if (version == nullptr || static_cast<std::size_t>(version->id) >= end) continue;
            if (out.empty() || out.back() != version->id) out.push_back(version->id);
        }
        return out;
    }

    /// The newest are listed; all are counted from the versions' facts, unless these do not know which are left out.
    void by_kind(const Sieve& sieve) {
        const auto filter = sieve.of_kind();
        auto versions = sieve.versions();
        std::stable_sort(versions.begin(), versions.end(),
                         [](const auto* a, const auto* b) { return a->day > b->day; });
        Statement rows(archive_.database, "SELECT id FROM point WHERE id >= ?1 AND id < ?2");
        out_.counted = !sieve.leaves_out_rows();
        for (const auto* version : versions) {
            out_.versions.emplace_back(version, filter);
            if (out_.counted && out_.list.size() >= wanted_) continue;
            rows.bind(1, version->id << Place::block_shift);
            rows.bind(2, (version->id + version->blocks) << Place::block_shift);
            while (rows.step()) {
                if (sieve.passes(rows.integer(0))) out_.list.push_back({normal_row(rows.integer(0)), 0});
            }
            rows.reset();
        }
    }

    Archive::Parts& archive_;
    std::size_t wanted_;
    Stretches stretches_;
    Matches out_;
};

} // namespace

Matches find_matches(Archive::Parts& archive, const Plan& plan, std::size_t wanted) {
    // of several alternatives, what is listed is counted: all of it is needed
    Finder finder(archive, plan.alternatives.size() > 1 ? SIZE_MAX - 1 : wanted);
    finder.measure(plan);
    if (plan.everything) finder.add({});
    for (const auto& alternative : plan.alternatives) finder.add(alternative);
    auto out = finder.take();
    if (plan.alternatives.size() != 1) out.counted = false;
    return out;
}

} // namespace ianote::archive
