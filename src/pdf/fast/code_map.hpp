// SPDX-License-Identifier: GPL-3.0-or-later
// CMaps: which glyphs (CIDs) the codes of a composite font are (ISO 32000-1, 9.7.5), and which letters the CIDs of
// Adobe's collections stand for. The predefined ones are those of Debian's package poppler-data.
#pragma once

#include "pdf/fast/cmap.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::pdf {

class CodeMap {
public:
    /// Null for what is written from top to bottom, has too many ranges or leans on a map that is not there.
    /// `collection` is that of the font (`Japan1`), for the maps on which this one leans.
    static std::shared_ptr<const CodeMap> parse(std::string_view cmap, std::string_view collection);

    /// One of the installed maps, read once in a process.
    static std::shared_ptr<const CodeMap> installed(std::string_view name, std::string_view collection);

    /// The CIDs of the codes, two bytes each with the high byte first; 0 for a code without one.
    std::string cids(std::string_view codes) const;

    std::uint32_t cid(std::uint32_t code, std::size_t length) const;

private:
    struct Space { ///< of codes: each byte lies within its bounds
        std::string first;
        std::string last;
    };

    struct Range {
        std::uint64_t first; ///< the length of the codes in the upper half
        std::uint64_t last;
        std::uint32_t cid;
    };

    friend class CodeMapReader;

    static std::shared_ptr<const CodeMap> load(std::string_view name, std::string_view collection, int depth);
    std::size_t length_at(std::string_view codes) const;

    std::vector<Space> spaces_;
    std::vector<Range> ranges_; ///< sorted
    std::shared_ptr<const CodeMap> base_;
};

/// The letters of a collection's CIDs; null where they are not installed.
std::shared_ptr<const LetterTable> letters_of_collection(std::string_view collection);

} // namespace ianote::pdf
