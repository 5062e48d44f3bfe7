// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/terms.hpp"

#include "archive/database.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace ianote::archive {

namespace {

/// The first text after all that begin with `prefix`: texts are ordered by their bytes.
std::string after_prefix(std::string prefix) {
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF) prefix.pop_back();
    if (!prefix.empty()) ++prefix.back();
    return prefix;
}

std::vector<Form> commonest(std::map<std::string, std::int64_t>&& counts, std::size_t most) {
    std::vector<Form> out;
    out.reserve(counts.size());
    for (auto& [form, points] : counts) {
        out.push_back({form, std::max<std::int64_t>(points, 1)});
    }
    std::stable_sort(out.begin(), out.end(), [](const Form& a, const Form& b) { return a.points > b.points; });
    if (out.size() > most) out.resize(most);
    return out;
}

} // namespace

TermCounter::Known& TermCounter::known(Database& database, const std::string& language) {
    const auto found = std::find_if(languages_.begin(), languages_.end(),
                                    [&](const auto& one) { return one->stemmer.language() == language; });
    if (found != languages_.end()) return **found;
    Statement any(database, "SELECT 1 FROM stem WHERE language = ?1 LIMIT 1");
    const bool empty = !any.bind(1, language).step();
    return *languages_.emplace_back(std::make_unique<Known>(language, empty));
}

namespace {

/// Calls `visit` for each term; its place in a table too large for the processor's memory is fetched ahead of it.
template <typename Value, typename Visit>
void for_each_term(const Prepared& note, const KeyTable<Value>& table, const Visit& visit) {
    constexpr std::size_t ahead = 8;
    const auto& terms = note.terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (i + ahead < terms.size()) table.prefetch(terms[i + ahead].key);
        visit(terms[i]);
    }
}

} // namespace

void TermCounter::meet(Database& database, const Prepared& note, Known& all) {
    for_each_term(note, all.met, [&](const PreparedTerm& term) {
        if (std::exchange(all.met[term.key], 1) != 0) return;
        if (!all.empty) {
            Statement row(database, "SELECT 1 FROM term WHERE form = ?1 AND language = ?2");
            if (row.bind(1, term.form).bind(2, all.stemmer.language()).step()) return;
        }
        all.fresh.push_back({term.key, term.form, term.spelling});
    });
}

void TermCounter::count(Database& database, const PreparedTerm& term, Known& all, std::int64_t points) {
    auto& place = all.places[term.key];
    if (place == 0) {
        std::int64_t stored = 0;
        if (!all.empty) {
            Statement row(database, "SELECT points FROM term WHERE form = ?1 AND language = ?2");
            if (row.bind(1, term.form).bind(2, all.stemmer.language()).step()) stored = row.integer(0);
        }
        all.counts.push_back({.form = term.form, .stored = stored});
        place = static_cast<std::uint32_t>(all.counts.size());
    }
    auto& count = all.counts[place - 1];
    count.pending += points;
    if (std::exchange(count.touched, true)) return;
    all.touched.push_back(place - 1);
}

void TermCounter::add(Database& database, const Prepared& note, const std::string& language, std::int64_t version,
                      int sign) {
    constexpr std::int64_t all_counted = 4096; // versions, before one in `step` is enough
    constexpr std::int64_t step = 8;
    auto& all = known(database, language);
    if (sign > 0) meet(database, note, all);
    if (version >= all_counted && version % step != 0) return;
    const auto weight = sign * (version < all_counted ? 1 : step);
    for_each_term(note, all.places, [&](const PreparedTerm& term) {
        count(database, term, all, weight * static_cast<std::int64_t>(term.points));
    });
}

/// New forms with the counts they have by now; in their order, rows of one page one after the other.
void TermCounter::write_fresh(Database& database, Known& all) {
    Statement insert(database, "INSERT OR IGNORE INTO term(form, language, points) VALUES(?1, ?2, ?3)");
    Statement stem(database, "INSERT OR IGNORE INTO stem(language, stem, form) VALUES(?1, ?2, ?3)");
    const auto& language = all.stemmer.language();
    std::sort(all.fresh.begin(), all.fresh.end(), [](const NewForm& a, const NewForm& b) { return a.form < b.form; });
    for (const auto& one : all.fresh) {
        const auto place = all.places[one.key];
        std::int64_t points = 0;
        if (place != 0) points = all.counts[place - 1].stored = std::exchange(all.counts[place - 1].pending, 0);
        insert.bind(1, one.form).bind(2, language).bind(3, points).run();
        for (const auto& root : all.stemmer.stems(one.spelling, one.form)) {
            stem.bind(1, language).bind(2, root).bind(3, one.form).run();
        }
    }
    all.fresh.clear();
}

void TermCounter::write_counts(Database& database, Known& all) {
    constexpr std::int64_t share = 8;
    Statement raise(database, "UPDATE term SET points = points + ?3 WHERE form = ?1 AND language = ?2");
    const auto due = [&](std::uint32_t i) { return std::abs(all.counts[i].pending) * share >= all.counts[i].stored; };
    const auto end = std::partition(all.touched.begin(), all.touched.end(), due);
    std::sort(all.touched.begin(), end, [&](auto a, auto b) { return all.counts[a].form < all.counts[b].form; });
    for (auto at = all.touched.begin(); at != end; ++at) {
        auto& count = all.counts[*at];
        count.touched = false;
        if (count.pending == 0) continue; // went in with its form
        raise.bind(1, count.form).bind(2, all.stemmer.language()).bind(3, count.pending).run();
        count.stored += std::exchange(count.pending, 0);
    }
    all.touched.erase(all.touched.begin(), end);
}

void TermCounter::write(Database& database) {
    for (const auto& all : languages_) {
        write_fresh(database, *all);
        write_counts(database, *all);
    }
}

void TermCounter::write_all(Database& database) {
    for (const auto& all : languages_) {
        for (const auto i : all->touched) all->counts[i].stored = 0; // due, whatever the share
    }
    write(database);
    languages_.clear(); // what is stored is to be read again
}

std::vector<Form> forms_of(Database& database, std::string_view written, const std::string& folded,
                           const std::vector<std::string>& languages, std::size_t most) {
    std::map<std::string, std::int64_t> counts;
    Statement forms(database, "SELECT stem.form, term.points FROM stem JOIN term USING(form, language) "
                              "WHERE stem.language = ?1 AND stem.stem = ?2");
    for (const auto& language : languages) {
        const SearchStemmer stemmer(language);
        for (const auto& stem : stemmer.stems(written, folded)) {
            forms.bind(1, language).bind(2, stem);
            while (forms.step()) counts[forms.text(0)] += forms.integer(1);
            forms.reset();
        }
    }
    const auto own = points_with(database, folded);
    counts.erase(folded);
    auto out = commonest(std::move(counts), most > 0 ? most - 1 : 0);
    if (own) out.insert(out.begin(), {folded, *own});
    return out;
}

std::vector<Form> forms_with_prefix(Database& database, const std::string& prefix, std::size_t most) {
    std::map<std::string, std::int64_t> counts;
    const auto end = after_prefix(prefix);
    Statement forms(database, "SELECT form, points FROM term WHERE form >= ?1 AND form < ?2");
    forms.bind(1, prefix).bind(2, end);
    while (forms.step()) counts[forms.text(0)] += forms.integer(1);
    return commonest(std::move(counts), most);
}

std::optional<std::int64_t> points_with(Database& database, const std::string& form) {
    Statement sum(database, "SELECT sum(points) FROM term WHERE form = ?1");
    if (!sum.bind(1, form).step() || sum.is_null(0)) return std::nullopt;
    return std::max<std::int64_t>(sum.integer(0), 1);
}

std::string nearest_form(Database& database, const std::string& folded) {
    constexpr std::size_t shortest = 4; // shorter words are near to anything
    constexpr std::size_t sure_start = 2;
    constexpr std::int64_t min_points = 2; // a form that stands once may be the same slip
    if (folded.size() < shortest) return {};
    std::vector<std::string> near;
    for (auto& form : forms_with_prefix(database, folded.substr(0, sure_start), SIZE_MAX)) {
        const auto longer = std::max(form.folded.size(), folded.size());
        if (form.points < min_points || longer - std::min(form.folded.size(), folded.size()) > 2) continue;
        near.push_back(std::move(form.folded));
    }
    return text::nearest(folded, near);
}

} // namespace ianote::archive
