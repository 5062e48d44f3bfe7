// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/fast/qpdf.hpp"
#include "pdf/tags.hpp"

#include <string_view>
#include <unordered_map>

namespace ianote::pdf {

/// Which element each mark of each page belongs to.
struct MarkedTags {
    TagTree tree;
    /// by the page's object number, by the number of the mark
    std::unordered_map<int, std::unordered_map<std::int32_t, std::int32_t>> marks;
};

/// Reads the tree; an empty one when there is none or it is no tree. `bytes` are the file's: elements that stand in it
/// as they are get parsed right there, which takes a tenth of the time of asking qpdf for each.
MarkedTags read_tags(QPDF& document, std::string_view bytes);

} // namespace ianote::pdf
