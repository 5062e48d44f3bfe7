// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to an archive, and the answers.
#pragma once

#include <ianote/archive.hpp>
#include <ianote/languages.hpp>
#include <ianote/named.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ianote::archive {

/// A field that a query can name (`code:COSI`), for help and tests.
struct SearchField {
    std::string_view name;
    std::string_view example;
    std::string_view help;
};

std::span<const SearchField> search_fields();

enum class Order { relevance, newest, oldest };

/// The orders and their names; the first is the default.
std::span<const Named<Order>> orders();

struct SearchRequest {
    std::string text;                                         ///< as typed; never wrong
    std::vector<std::pair<std::string, std::string>> filters; ///< field and value; a wrong value is an Error `usage`
    std::size_t limit = 20;                                   ///< hits
    std::size_t offset = 0;
    bool with_texts = true;   ///< snippets; without them a hit is a place alone
    bool whole_texts = false; ///< the point's whole text as its snippet
    bool with_facets = false;
    bool last_word_open = false; ///< the last word is still being typed: it may go on
    Order order = Order::relevance;
    std::string also; ///< language whose linked text is wanted beside; empty: none
};

/// A stretch of a text that answers the question, [begin, end) in bytes.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Hit {
    std::int64_t version = 0;
    std::string document;
    std::string number; ///< as printed
    std::string language;
    std::string id; ///< of the point in its note; `h` for the header
    std::string kind;
    std::string n;
    std::string action;
    std::vector<std::string> asks; ///< who is asked to do it
    double confidence = 1;         ///< of its kind
    std::string date;
    std::vector<std::string> codes; ///< `JAI 1133`
    std::string title;
    std::string snippet;
    std::vector<Mark> marks; ///< in the snippet
    double score = 0;
    std::string also;    ///< what the other language says there
    std::string also_id; ///< of its point
};

struct FacetValue {
    std::string value;
    std::size_t count = 0;
};

/// Counts of all matches by one field: notes for code and year; versions for lang and type; points for kind, action
/// and asks (a point that asks several counts for each).
struct Facet {
    std::string_view field;
    std::vector<FacetValue> values; ///< most first; years in order
};

struct SearchResult {
    std::vector<Hit> hits;
    std::size_t points = 0;   ///< all matches, headers included
    std::size_t versions = 0; ///< that hold them
    std::size_t notes = 0;
    bool estimated = false; ///< the counts are estimates: hits beyond some 300,000 are not all looked at
    std::vector<Facet> facets;
    std::vector<std::string> hints; ///< what the person may want to know: a word that is nowhere, and the nearest one
};

/// Runs a search. Reads the archive in one transaction, so that a writer at work is no trouble.
SearchResult search(Archive& archive, const SearchRequest& request, const Languages& languages);

/// How many notes there are of each year and code, for a chart.
struct YearCount {
    int year = 0;
    std::size_t notes = 0;
    std::vector<FacetValue> codes; ///< the commonest of the year
};

std::vector<YearCount> count_by_year(Archive& archive, std::size_t max_codes);

/// Words that begin so, commonest first, for completion.
std::vector<std::string> complete(Archive& archive, std::string_view prefix, std::size_t most);

} // namespace ianote::archive
