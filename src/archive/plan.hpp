// SPDX-License-Identifier: GPL-3.0-or-later
// A query as what is done for it: alternatives, each a full-text expression and filters that must all hold.
#pragma once

#include "archive/fields.hpp"
#include "archive/query.hpp"

#include <unordered_set>

namespace ianote::archive {

/// One alternative.
struct Alternative {
    std::string expression;      ///< for FTS5; empty: filters alone
    std::vector<double> weights; ///< of its phrases, in their order
    double points = 0;           ///< that match at most, about
    std::string unwanted;        ///< without an expression: versions that match this are out
    std::vector<Filter> filters;
};

struct Plan {
    std::vector<Alternative> alternatives;  ///< none: nothing can match
    bool everything = false;                ///< nothing was asked: all notes
    std::unordered_set<std::string> marked; ///< folded forms that answer the question, for highlighting
    std::vector<std::string> hints;
};

struct PlanOptions {
    std::vector<std::string> languages; ///< whose stems count
    bool last_word_open = false;
    const Languages* packs = nullptr; ///< whose commonest words need not match
};

Plan make_plan(const Query& query, const FieldContext& context, const PlanOptions& options);

} // namespace ianote::archive
