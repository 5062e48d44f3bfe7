// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/terms.hpp"

#include "archive/database.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <map>

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
    for (auto& [form, points] : counts) {
        if (points > 0) out.push_back({form, points});
    }
    std::stable_sort(out.begin(), out.end(), [](const Form& a, const Form& b) { return a.points > b.points; });
    if (out.size() > most) out.resize(most);
    return out;
}

} // namespace

void TermCounter::add(const std::string& form, const std::string& language, std::string_view spelling,
                      std::int64_t points) {
    auto& change = changes_[language][form];
    if (change.spelling.empty()) change.spelling = spelling;
    change.points += points;
}

const SearchStemmer& TermCounter::stemmer(const std::string& language) {
    const auto found = std::find_if(stemmers_.begin(), stemmers_.end(),
                                    [&](const SearchStemmer& s) { return s.language() == language; });
    return found != stemmers_.end() ? *found : stemmers_.emplace_back(language);
}

void TermCounter::write(Database& database) {
    Statement raise(database, "UPDATE term SET points = points + ?3 WHERE form = ?1 AND language = ?2 RETURNING 1");
    Statement insert(database, "INSERT INTO term(form, language, points) VALUES(?1, ?2, ?3)");
    Statement stem(database, "INSERT OR IGNORE INTO stem(language, stem, form) VALUES(?1, ?2, ?3)");
    for (auto& [language, changes] : changes_) {
        std::vector<std::pair<const std::string, Change>*> order; // sorted: rows of one page one after the other
        order.reserve(changes.size());
        for (auto& change : changes) order.push_back(&change);
        std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
        for (const auto* change : order) {
            const auto& [form, what] = *change;
            const bool known = raise.bind(1, form).bind(2, language).bind(3, what.points).step();
            raise.reset();
            if (known) continue;
            insert.bind(1, form).bind(2, language).bind(3, what.points).run();
            for (const auto& one : stemmer(language).stems(what.spelling, form)) {
                stem.bind(1, language).bind(2, one).bind(3, form).run();
            }
        }
    }
    changes_.clear();
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
    out.insert(out.begin(), {folded, own});
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

std::int64_t points_with(Database& database, const std::string& form) {
    Statement sum(database, "SELECT sum(points) FROM term WHERE form = ?1");
    sum.bind(1, form);
    return sum.step() ? sum.integer(0) : 0;
}

std::string nearest_form(Database& database, const std::string& folded) {
    constexpr std::size_t shortest = 4; // shorter words are near to anything
    constexpr std::size_t sure_start = 2;
    constexpr std::int64_t least_points = 2; // a form that stands once may be the same slip
    if (folded.size() < shortest) return {};
    std::vector<std::string> near;
    for (auto& form : forms_with_prefix(database, folded.substr(0, sure_start), SIZE_MAX)) {
        const auto longer = std::max(form.folded.size(), folded.size());
        if (form.points < least_points || longer - std::min(form.folded.size(), folded.size()) > 2) continue;
        near.push_back(std::move(form.folded));
    }
    return text::nearest(folded, near);
}

} // namespace ianote::archive
