// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a text that answers a question, with its words marked as the search folds them.
#pragma once

#include <ianote/search.hpp>

#include <unordered_set>

namespace ianote::archive {

struct Snippet {
    std::string text;
    std::vector<Mark> marks;
    std::size_t found = 0; ///< different words that are marked
};

/// All words of the text that are among the folded forms.
std::vector<Mark> find_marks(const std::string& text, const std::unordered_set<std::string>& forms);

/// At most about `max_words` words around the densest place, cut at words, with an ellipsis where something is left
/// out; `max_words` 0: the whole text.
Snippet make_snippet(const std::string& text, const std::unordered_set<std::string>& forms, std::size_t max_words);

} // namespace ianote::archive
