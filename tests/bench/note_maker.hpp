// SPDX-License-Identifier: GPL-3.0-or-later
// Notes that nobody wrote, as many as wanted: the layout, lengths and codes of real ones, words by their frequency.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace ianote::bench {

/// The words of a language: which follows which in the corpus, and a long tail of rare ones that are made up.
class Vocabulary {
public:
    /// Learns from the corpus' notes in the language (`fr` or `es`). `folder` is the corpus.
    Vocabulary(const std::string& folder, const std::string& language);

    std::string sentence(std::mt19937_64& random, std::size_t words) const;

private:
    std::vector<std::string> words_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> next_;
    std::vector<std::string> rare_;
    std::vector<double> rare_sums_; ///< Zipf
};

/// A note of the series, as Markdown. The same number gives the same note, in both languages of the same shape.
std::string make_note(const Vocabulary& words, const std::string& language, std::uint64_t number);

/// `12838-23.fr.md`
std::string note_file_name(const std::string& language, std::uint64_t number);

} // namespace ianote::bench
