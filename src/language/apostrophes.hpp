// SPDX-License-Identifier: GPL-3.0-or-later
// What an apostrophe parts from a word and that is no word to look for: qu'il, dell'Unione, Member's.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace ianote::language {

/// The words of all built-in packs together, folded as text::fold_key() does it. Never those of a folder of
/// packs: every archive is read with the words it was written with.
class ApostropheWords {
public:
    using Words = std::set<std::string, std::less<>>;

    ApostropheWords();

    bool is_elided(std::string_view folded) const;     ///< qu, dell: before the apostrophe
    bool is_possessive(std::string_view folded) const; ///< s: behind it

    const Words& elided() const { return elided_; }

    const Words& possessives() const { return possessives_; }

private:
    Words elided_;
    Words possessives_;
};

/// Made at the first call. Safe to use from several threads.
const ApostropheWords& apostrophe_words();

} // namespace ianote::language
