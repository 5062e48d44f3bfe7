// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a link have a counterpart on its other side, and how surprising it is where one has none.
#pragma once

#include "check/pair.hpp"

#include <array>

namespace ianote::check {

/// A word that says something: not one of the language's commonest, nor a short one.
struct AnsweredWord {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool answered = false;
    double weight = 0; ///< for a part that was dropped; negative where the word is answered
};

/// A row of words that nothing on the other side answers.
struct LostRun {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    double weight = 0;
    std::size_t words = 0;
    bool is_last = false; ///< no word that says something stands behind it
};

/// Learns from the pair how often a word has its counterpart: names and numbers nearly always, a word that stands once
/// in a text of two families of languages hardly ever.
class Answers {
public:
    explicit Answers(const Pair& pair);

    std::vector<AnsweredWord> words_of(std::size_t link, bool of_source) const;

    /// The row that weighs most; anywhere, or at the end of the side.
    static LostRun heaviest(const std::vector<AnsweredWord>& words, bool at_end);

private:
    struct Rate {
        double answered = 1; ///< so that a few words do not make a rate
        double all = 3;

        double value() const { return answered / all; }
    };

    void learn(bool of_source);
    std::size_t class_of(const CheckedUnit& unit, std::size_t word) const;
    double chance(std::size_t link, const CheckedUnit& unit, std::size_t word, const std::string& folded,
                  bool of_source) const;

    const Pair& pair_;
    std::array<std::array<Rate, 3>, 2> once_; ///< of words that stand once, by side and class
};

} // namespace ianote::check
