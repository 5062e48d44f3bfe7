// SPDX-License-Identifier: GPL-3.0-or-later
// What a part shows of others: charts, diagrams, and whole documents (`w:altChunk`, ECMA-376, 17.17.2), which are read
// where they stand.
#pragma once

#include "read/docx/package.hpp"
#include "read/draft.hpp"
#include "read/source.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ianote::read::docx {

/// Reads a Word file that lies `depth` others deep. What its parts unpack into is taken from the limit.
Pages read_package(const Source& source, Limits& limits, Diagnostics& diagnostics, int depth);

class OtherParts {
public:
    OtherParts(Package& package, const Limits& limits, Diagnostics& diagnostics, int depth)
        : package_(package)
        , limits_(limits)
        , diagnostics_(diagnostics)
        , depth_(depth) {}

    /// Whose references are meant.
    void set_relations(std::map<std::string, Relation> relations) { relations_ = std::move(relations); }

    /// What a reference shows, the first time that it does; nothing where that cannot be read.
    std::vector<Draft> read(const pugi::xml_node& reference);

    /// A picture that nobody described, the first time that it is seen.
    void undescribed(const pugi::xml_node& reference);

    const std::set<std::string>& parts() const { return parts_; } ///< that were read

    bool struck() const { return struck_; } ///< whether words there are struck through

    const std::vector<Unread>& unread() const { return unread_; } ///< inside of them

private:
    std::vector<Draft> document(const std::string& part);

    Package& package_;
    Limits limits_; ///< what is left of them
    Diagnostics& diagnostics_;
    int depth_ = 0;
    std::map<std::string, Relation> relations_;
    std::set<std::string> parts_;
    std::set<std::string> pictures_;
    std::vector<Unread> unread_;
    bool struck_ = false;
};

} // namespace ianote::read::docx
