// SPDX-License-Identifier: GPL-3.0-or-later
// What a pair itself shows of its acronyms: which of them stand for each other, and whether they are mostly written
// alike.
#pragma once

#include "check/version.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ianote::check {

struct CheckedLink;
struct LinkSide;

class AcronymPairs {
public:
    AcronymPairs() = default;
    explicit AcronymPairs(const std::vector<CheckedLink>& links);

    /// Whether the target writes the one where the source has the other, twice and mostly.
    bool are_learned(const std::string& source, const std::string& target) const;

    /// What the target writes for an acronym of the source, twice and mostly.
    const std::set<std::string>& learned_for(const std::string& source) const;

    /// Both stand in no other link: what one is called in the other language, mostly.
    bool are_alone(const std::string& source, const std::string& target) const;

    /// Nearly all acronyms of this pair are written alike: another one is no translation.
    bool mostly_alike() const { return mostly_alike_; }

    /// Hardly any acronym of this pair is left out on one side: one that is left out is lost.
    bool are_kept() const { return uses_ >= 8 && lost_ <= 1 + uses_ / 50; }

    /// In how many links it stands, and in how many of them the other side has it, or what stands for it.
    struct Use {
        std::size_t links = 0;
        std::size_t answered = 0;
    };

    Use use_of(const std::string& acronym, bool of_source) const;

private:
    using Names = std::set<std::string>;

    /// The acronyms of one side of a link, and how they look in Latin letters.
    struct Listed {
        Names names;
        Names in_latin;

        explicit Listed(const LinkSide& side);

        bool has(const std::string& name) const;
    };

    struct Here {
        Listed source;
        Listed target;
    };

    /// By acronym, what stands for it in the other version.
    using Others = std::map<std::string, Names>;

    static bool has_unlike(const Listed& one, const Listed& other);
    void learn(const std::vector<Here>& links);
    void count(const std::vector<Here>& links);

    Others of_source_;
    Others of_target_;
    std::map<std::string, Use, std::less<>> source_;
    std::map<std::string, Use, std::less<>> target_;
    bool mostly_alike_ = false;
    std::size_t uses_ = 0; ///< of all acronyms
    std::size_t lost_ = 0; ///< those without an answer
};

} // namespace ianote::check
