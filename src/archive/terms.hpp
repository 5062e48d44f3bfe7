// SPDX-License-Identifier: GPL-3.0-or-later
// Every form of a word in the archive, by its stem, with the number of points that hold it.
#pragma once

#include "archive/analysis.hpp"
#include "archive/key_table.hpp"
#include "archive/prepared.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::archive {

class Database;

/// Registers the forms of words and counts the points that hold them. The counts weigh words in ranking and need not be
/// exact: in a large archive one note in eight is counted, for eight, and a count is written once it has changed by an
/// eighth; all of them by write_all(). New forms are written with the next write().
class TermCounter {
public:
    /// The words of a version came in (`sign` 1) or went (-1).
    void add(Database& database, const Prepared& note, const std::string& language, std::int64_t version, int sign);

    void write(Database& database);
    void write_all(Database& database);

private:
    struct Count {
        std::string form;
        std::int64_t stored = 0;
        std::int64_t pending = 0;
        bool touched = false;
    };

    struct NewForm {
        std::uint64_t key = 0;
        std::string form;
        std::string spelling;
    };

    /// A language's forms that this program has met.
    struct Known {
        Known(const std::string& language, bool is_empty)
            : stemmer(language)
            , empty(is_empty) {}

        SearchStemmer stemmer;
        bool empty; ///< the archive had none of this language when this program came
        KeyTable<char> met;
        KeyTable<std::uint32_t> places; ///< number in `counts`, plus one
        std::vector<NewForm> fresh;
        std::vector<Count> counts;
        std::vector<std::uint32_t> touched;
    };

    Known& known(Database& database, const std::string& language);
    static void meet(Database& database, const Prepared& note, Known& all);
    static void write_fresh(Database& database, Known& all);
    static void write_counts(Database& database, Known& all);
    static void count(Database& database, const PreparedTerm& term, Known& all, std::int64_t points);

    std::vector<std::unique_ptr<Known>> languages_;
};

struct Form {
    std::string folded;
    std::int64_t points = 0;
};

/// The forms that share a stem with the word, in any of the languages, commonest first; the word itself stands before
/// all where it is in the archive. At most `most`; none where nothing is like it.
std::vector<Form> forms_of(Database& database, std::string_view written, const std::string& folded,
                           const std::vector<std::string>& languages, std::size_t most);

/// The forms that begin so, commonest first.
std::vector<Form> forms_with_prefix(Database& database, const std::string& prefix, std::size_t most);

/// How many points hold the form, about, whatever the language; nothing where none ever did.
std::optional<std::int64_t> points_with(Database& database, const std::string& form);

/// The commonest form that is nearly this one, empty when none is near.
std::string nearest_form(Database& database, const std::string& folded);

} // namespace ianote::archive
