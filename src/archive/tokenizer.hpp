// SPDX-License-Identifier: GPL-3.0-or-later
// What the search index of SQLite (FTS5) is given of ours: the tokenizer `ianote` and the ranking function.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace ianote::archive {

class Database;

/// What the ranking function of a connection reads.
struct Ranking {
    std::vector<double> phrase_weights;                ///< in the order of the query
    std::function<bool(std::int64_t row)> passes = {}; ///< rows that it refuses get -1, and cost no more
};

/// Registers tokenizer and ranking with a connection; `ranking` must outlive it.
/// The tokenizer takes words that are folded already, blanks between (append_folded_words). In a query `|` stands
/// between forms of one word: any of them matches there, in phrases too. `ianote_rank(point_text)` gives
/// BM25 (Robertson and Zaragoza, 2009; k1 1.2, b 0.75) with the weights of `ranking`; lengths are those of the row's
/// own class.
void register_search(Database& database, Ranking& ranking);

} // namespace ianote::archive
