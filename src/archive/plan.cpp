// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/plan.hpp"

#include "archive/analysis.hpp"
#include "archive/terms.hpp"
#include "language/registry.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ianote::archive {

namespace {

constexpr std::size_t max_alternatives = 32;
constexpr std::size_t max_forms = 64; // of one stem: a French verb has about 40
constexpr double common_share = 0.1;  // of all points: a function word beyond it need not match

/// A full-text condition with what ranking has to know.
struct Expression {
    std::string text;
    std::vector<double> weights;
    double points = 0;      ///< that match at most, about
    bool is_common = false; ///< a single word that is in every second sentence of its language
    bool never = false;     ///< words that the archive does not hold
};

/// What must hold, and must not, in one alternative; still a tree of words.
struct Conjunct {
    std::vector<const Query*> wanted;
    std::vector<const Query*> unwanted;
    std::vector<Filter> filters;
};

bool has_field(const Query& query) {
    return query.kind == QueryKind::field || std::any_of(query.children.begin(), query.children.end(), has_field);
}

class Planner {
public:
    Planner(const FieldContext& context, const PlanOptions& options, Plan& plan)
        : context_(context)
        , options_(options)
        , plan_(plan)
        , points_(static_cast<double>(std::max<std::int64_t>(context.facts.points(), 1))) {}

    void run(const Query& query) {
        if (query.kind == QueryKind::all_of && query.children.empty()) {
            plan_.everything = true;
            return;
        }
        for (const auto& conjunct : conjuncts(query, false)) add(conjunct);
    }

private:
    // ---- fields out of the tree: alternatives of conjuncts

    std::vector<Conjunct> conjuncts(const Query& query, bool negative) {
        if (!has_field(query)) {
            Conjunct one;
            (negative ? one.unwanted : one.wanted).push_back(&query);
            return {one};
        }
        if (query.kind == QueryKind::field) return {of_field(query, negative)};
        if (query.kind == QueryKind::none_of) return conjuncts(query.children.front(), !negative);
        const bool joins = (query.kind == QueryKind::all_of) != negative; // not (a or b): not a, and not b
        std::vector<Conjunct> out;
        if (joins) out.emplace_back();
        for (const auto& child : query.children) {
            auto more = conjuncts(child, negative);
            if (joins) {
                out = product(out, more);
            } else {
                out.insert(out.end(), more.begin(), more.end());
            }
            if (out.size() > max_alternatives) out.resize(max_alternatives);
        }
        return out;
    }

    static std::vector<Conjunct> product(const std::vector<Conjunct>& a, const std::vector<Conjunct>& b) {
        std::vector<Conjunct> out;
        for (const auto& one : a) {
            for (const auto& other : b) {
                if (out.size() == max_alternatives) return out;
                auto both = one;
                both.wanted.insert(both.wanted.end(), other.wanted.begin(), other.wanted.end());
                both.unwanted.insert(both.unwanted.end(), other.unwanted.begin(), other.unwanted.end());
                both.filters.insert(both.filters.end(), other.filters.begin(), other.filters.end());
                out.push_back(std::move(both));
            }
        }
        return out;
    }

    Conjunct of_field(const Query& query, bool negative) const {
        auto filter = find_field(query.name)->filter(query.text, context_);
        Conjunct one;
        one.filters.push_back(negative ? negated(std::move(filter)) : std::move(filter));
        return one;
    }

    // ---- words into expressions

    void add(const Conjunct& conjunct) {
        std::vector<Expression> wanted;
        std::vector<Expression> unwanted;
        for (const auto* query : conjunct.wanted) gather(*query, wanted, unwanted);
        const bool asked = !wanted.empty();
        for (const auto* query : conjunct.unwanted) {
            auto one = expression(*query, false);
            if (!one.text.empty() && !one.never) unwanted.push_back(std::move(one));
        }
        if (std::any_of(wanted.begin(), wanted.end(), [](const Expression& e) { return e.never; })) return;
        leave_out_common(wanted);
        Alternative out;
        out.filters = conjunct.filters;
        auto positive = joined(wanted, " AND ");
        auto negative = joined(unwanted, " OR ");
        if (!asked && !conjunct.wanted.empty() && conjunct.filters.empty() && unwanted.empty()) return; // no word in it
        out.expression = positive.text;
        out.weights = positive.weights;
        out.points = positive.points;
        if (!negative.text.empty() && !positive.text.empty()) {
            out.expression = fmt::format("({}) NOT ({})", positive.text, negative.text);
            out.weights.insert(out.weights.end(), negative.weights.size(), 0.0);
        } else if (!negative.text.empty()) {
            out.unwanted = negative.text;
        }
        plan_.alternatives.push_back(std::move(out));
    }

    /// The parts of a conjunction, so that each can be looked at on its own.
    void gather(const Query& query, std::vector<Expression>& wanted, std::vector<Expression>& unwanted) {
        if (query.kind == QueryKind::all_of) {
            for (const auto& child : query.children) gather(child, wanted, unwanted);
            return;
        }
        const bool negative = query.kind == QueryKind::none_of;
        auto one = expression(negative ? query.children.front() : query, !negative);
        if (one.text.empty() && !one.never) return;
        if (negative && one.never) return;
        (negative ? unwanted : wanted).push_back(std::move(one));
    }

    static void leave_out_common(std::vector<Expression>& list) {
        const auto common = [](const Expression& e) { return e.is_common; };
        if (std::all_of(list.begin(), list.end(), common)) return;
        std::erase_if(list, common);
    }

    static Expression joined(const std::vector<Expression>& list, std::string_view between) {
        Expression out;
        for (const auto& one : list) {
            if (!out.text.empty()) out.text += between;
            out.text += list.size() > 1 ? "(" + one.text + ")" : one.text;
            out.weights.insert(out.weights.end(), one.weights.begin(), one.weights.end());
            if (between == " OR ") {
                out.points += one.points;
            } else {
                out.points = &one == &list.front() ? one.points : std::min(out.points, one.points);
            }
        }
        return out;
    }

    Expression expression(const Query& query, bool positive) {
        if (query.kind == QueryKind::words) return words(query, positive);
        std::vector<Expression> wanted;
        std::vector<Expression> unwanted;
        if (query.kind == QueryKind::any_of) {
            bool never = true;
            for (const auto& child : query.children) {
                auto one = expression(child, positive);
                never = never && one.never;
                if (!one.text.empty() && !one.never) wanted.push_back(std::move(one));
            }
            auto out = joined(wanted, " OR ");
            out.never = never;
            return out;
        }
        if (query.kind == QueryKind::none_of) {
            Expression out; // "a OR NOT b" has no sense that an index could answer: the NOT is left out
            return out;
        }
        gather(query, wanted, unwanted);
        const bool never = std::any_of(wanted.begin(), wanted.end(), [](const Expression& e) { return e.never; });
        auto out = joined(wanted, " AND ");
        const auto negative = joined(unwanted, " OR ");
        out.never = never;
        if (!negative.text.empty() && !out.text.empty()) {
            out.text = fmt::format("({}) NOT ({})", out.text, negative.text);
            out.weights.insert(out.weights.end(), negative.weights.size(), 0.0);
        }
        return out;
    }

    /// One phrase: the forms of each word, one after the other.
    Expression words(const Query& query, bool positive) {
        std::vector<SearchWord> list;
        find_words(query.text, list);
        Expression out;
        if (list.empty()) return out;
        double weight = 0;
        for (std::size_t w = 0; w < list.size(); ++w) {
            const auto written = std::string_view(query.text).substr(list[w].begin, list[w].end - list[w].begin);
            const bool open = w + 1 == list.size() && (query.prefix || (&query == last_ && options_.last_word_open));
            const auto forms = forms_for(query, written, list[w].folded, open);
            if (forms.empty()) out.never = true;
            if (forms.empty() && positive) hint_at(written, list[w].folded);
            if (!out.text.empty()) out.text += ' ';
            const auto share = add_forms(forms, positive, out);
            out.points = w == 0 ? share : std::min(out.points, share);
            weight += std::log(1 + (points_ - share + 0.5) / (share + 0.5));
            if (list.size() == 1 && !query.exact) {
                out.is_common = share / points_ > common_share && is_frequent(list[w].folded);
            }
        }
        out.text = "\"" + out.text + "\"";
        out.weights = {weight};
        return out;
    }

    /// The forms of one word, any of which may stand there. Returns the points that hold one of them, at most all.
    double add_forms(const std::vector<Form>& forms, bool positive, Expression& out) {
        std::int64_t points = 0;
        for (std::size_t f = 0; f < forms.size(); ++f) {
            if (f > 0) out.text += '|';
            out.text += forms[f].folded;
            points += forms[f].points;
            if (positive) plan_.marked.insert(forms[f].folded);
        }
        return std::min(static_cast<double>(points), points_);
    }

    std::vector<Form> forms_for(const Query& query, std::string_view written, const std::string& folded, bool open) {
        if (open) {
            auto forms = forms_with_prefix(context_.database, folded, max_forms + 1);
            if (forms.size() > max_forms) {
                forms.pop_back();
                plan_.hints.push_back(fmt::format(
                    "of the many words that begin with '{}', the {} commonest are looked for", written, max_forms));
            }
            return forms;
        }
        if (query.exact) {
            const auto points = points_with(context_.database, folded);
            return points ? std::vector<Form>{{folded, *points}} : std::vector<Form>();
        }
        return forms_of(context_.database, written, folded, options_.languages, max_forms);
    }

    void hint_at(std::string_view written, const std::string& folded) {
        const auto near = nearest_form(context_.database, folded);
        plan_.hints.push_back(
            near.empty() ? fmt::format("'{}' stands nowhere in the archive", written)
                         : fmt::format("'{}' stands nowhere in the archive; did you mean '{}'?", written, near));
    }

    bool is_frequent(const std::string& folded) const {
        if (options_.packs == nullptr) return false;
        const auto key = text::word_key(folded);
        return std::any_of(options_.languages.begin(), options_.languages.end(), [&](const std::string& language) {
            const auto* pack = options_.packs->registry().find(language);
            return pack != nullptr && pack->frequent.contains(key);
        });
    }

public:
    /// The last word of what was typed, which may still be going on.
    void find_last(const Query& query) {
        if (query.kind == QueryKind::words) last_ = query.exact ? nullptr : &query;
        if (query.kind == QueryKind::field) last_ = nullptr;
        for (const auto& child : query.children) find_last(child);
    }

private:
    const FieldContext& context_;
    const PlanOptions& options_;
    Plan& plan_;
    double points_;
    const Query* last_ = nullptr;
};

} // namespace

Plan make_plan(const Query& query, const FieldContext& context, const PlanOptions& options) {
    Plan plan;
    Planner planner(context, options, plan);
    planner.find_last(query);
    planner.run(query);
    return plan;
}

} // namespace ianote::archive
