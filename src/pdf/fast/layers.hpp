// SPDX-License-Identifier: GPL-3.0-or-later
// Optional content (ISO 32000-1, 8.11): which layers of a document are off.
#pragma once

#include "pdf/fast/qpdf.hpp"

#include <map>
#include <set>

namespace ianote::pdf {

class Layers {
public:
    /// As the document's own configuration has them.
    explicit Layers(QPDFObjectHandle catalogue);

    /// Whether what belongs to a layer, or to several under a condition, is not shown.
    bool hide(const QPDFObjectHandle& what);

private:
    bool is_on(QPDFObjectHandle layer) const;
    bool membership(QPDFObjectHandle what);
    bool condition(QPDFObjectHandle expression, int depth);

    std::set<QPDFObjGen> off_;
    std::set<QPDFObjGen> on_;
    bool base_off_ = false;
    std::map<QPDFObjGen, bool> known_;
    int steps_ = 0; ///< of the condition that is being read
};

} // namespace ianote::pdf
