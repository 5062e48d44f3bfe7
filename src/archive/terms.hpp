// SPDX-License-Identifier: GPL-3.0-or-later
// Every form of a word in the archive, by its stem, with the number of points that hold it.
#pragma once

#include "archive/analysis.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ianote::archive {

class Database;

/// Gathers what a transaction changes, and writes it in one go.
class TermCounter {
public:
    /// `points` more (or fewer) points hold the form.
    void add(const std::string& form, const std::string& language, std::string_view spelling, std::int64_t points);

    void write(Database& database);

private:
    struct Change {
        std::string spelling;
        std::int64_t points = 0;
    };

    const SearchStemmer& stemmer(const std::string& language);

    std::unordered_map<std::string, std::unordered_map<std::string, Change>> changes_; ///< language, form
    std::vector<SearchStemmer> stemmers_;
};

struct Form {
    std::string folded;
    std::int64_t points = 0;
};

/// The forms that share a stem with the word, in any of the languages, commonest first; the word itself is always
/// one, and the first where it is in the archive. At most `most`.
std::vector<Form> forms_of(Database& database, std::string_view written, const std::string& folded,
                           const std::vector<std::string>& languages, std::size_t most);

/// The forms that begin so, commonest first.
std::vector<Form> forms_with_prefix(Database& database, const std::string& prefix, std::size_t most);

/// How many points hold the form, whatever the language.
std::int64_t points_with(Database& database, const std::string& form);

/// The commonest form that is nearly this one, empty when none is near.
std::string nearest_form(Database& database, const std::string& folded);

} // namespace ianote::archive
