// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/tags.hpp"

#include <qpdf/QPDF.hh>

#include <map>
#include <unordered_map>

namespace ianote::pdf {

/// Which element each mark of each page belongs to.
struct MarkedTags {
    TagTree tree;
    std::map<QPDFObjGen, std::unordered_map<std::int32_t, std::int32_t>> marks;
};

/// Reads the tree; an empty one when there is none or it is no tree.
MarkedTags read_tags(QPDF& document);

} // namespace ianote::pdf
