// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/snippet.hpp"

#include "archive/analysis.hpp"

#include <algorithm>
#include <unordered_map>

namespace ianote::archive {

namespace {

constexpr std::string_view ellipsis = "…";

struct Window {
    std::size_t begin = 0; ///< words
    std::size_t end = 0;
};

/// The words [begin, end) that hold the most different forms, and the most of them; the first of equals. There are more
/// than `most` words; where nothing is found, the first of them.
Window best_window(const std::vector<SearchWord>& words, const std::vector<bool>& found, std::size_t most) {
    Window best;
    std::unordered_map<std::string_view, std::size_t> inside;
    std::size_t count = 0;
    std::size_t best_value = 0;
    for (std::size_t end = 0; end < words.size(); ++end) {
        if (found[end] && inside[words[end].folded]++ == 0) count += 3;
        if (found[end]) ++count;
        if (end >= most) {
            const auto out = end - most;
            if (found[out] && --inside[words[out].folded] == 0) count -= 3;
            if (found[out]) --count;
        }
        if (count <= best_value) continue;
        best_value = count;
        best = {end + 1 > most ? end + 1 - most : 0, end + 1};
    }
    // what was found last stands at the window's end: move on a little, so that it is read in its place
    const auto room = std::min(words.size() - best.end, most / 3);
    return {best.end > most - 1 ? best.begin + room : 0, std::max(best.end + room, most)};
}

} // namespace

std::vector<Mark> find_marks(const std::string& text, const std::unordered_set<std::string>& forms) {
    std::vector<SearchWord> words;
    find_words(text, words);
    std::vector<Mark> out;
    for (const auto& word : words) {
        if (forms.contains(word.folded)) out.push_back({word.begin, word.end});
    }
    return out;
}

Snippet make_snippet(const std::string& text, const std::unordered_set<std::string>& forms, std::size_t max_words) {
    std::vector<SearchWord> words;
    find_words(text, words);
    std::vector<bool> found;
    std::unordered_set<std::string_view> different;
    for (const auto& word : words) {
        found.push_back(forms.contains(word.folded));
        if (found.back()) different.insert(word.folded);
    }
    Window window{0, words.size()};
    if (max_words > 0 && words.size() > max_words) window = best_window(words, found, max_words);
    Snippet out;
    out.found = different.size();
    const auto begin = window.begin == 0 ? 0 : std::size_t{words[window.begin].begin};
    const auto end = window.end >= words.size() ? text.size() : std::size_t{words[window.end - 1].end};
    if (begin > 0) out.text = ellipsis;
    const auto shift = out.text.size();
    out.text += text.substr(begin, end - begin);
    if (end < text.size()) out.text += ellipsis;
    for (auto w = window.begin; w < window.end; ++w) {
        if (found[w]) out.marks.push_back({words[w].begin - begin + shift, words[w].end - begin + shift});
    }
    for (auto& c : out.text) c = c == '\n' ? ' ' : c;
    return out;
}

} // namespace ianote::archive
