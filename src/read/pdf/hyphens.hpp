// SPDX-License-Identifier: GPL-3.0-or-later
// Words that a line's end cut in two.
#pragma once

#include "read/pdf/lines.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ianote::read::pdf {

enum class LineEnd {
    whole,  ///< the word ends with the line
    cut,    ///< the word goes on in the next line, and the hyphen is the line's
    hyphen, ///< the word goes on, and the hyphen is its own
};

/// What the document itself writes elsewhere says whether `concer-` / `nés` is `concernés` and `latino-` / `américain`
/// keeps its hyphen; then the language's list of first parts.
class Vocabulary {
public:
    /// Takes in the words of a line that stand whole in it.
    void read(const Line& line);

    /// Folded first parts of words with a hyphen, which must outlive this.
    void set_first_parts(const std::unordered_set<std::string>& parts) { first_parts_ = &parts; }

    /// How the word at the end of `upper` goes on in `lower`; both are words as printed, without blanks.
    LineEnd judge(std::string_view upper, std::string_view lower) const;

private:
    bool knows(const std::string& word) const;
    bool keeps_hyphen(const std::string& head, const std::string& tail) const;
    bool is_first_part(std::string_view head) const;
    bool cuts_words() const;

    const std::unordered_set<std::string>* first_parts_ = nullptr;
    std::size_t lines_ = 0;
    std::vector<std::string> heads_;          ///< what stands before the hyphens at ends of lines
    mutable std::vector<std::uint64_t> keys_; ///< hashes of folded words, compounds as a whole
    mutable bool ordered_ = false;            ///< whether they are sorted yet: when the first is asked for
};

/// Bytes of the hyphens that a word ends with: `-`, U+2010, U+00AD; 0 for none.
std::size_t hyphen_length(std::string_view word);

} // namespace ianote::read::pdf
