// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/pack.hpp"
#include "layout/flow.hpp"

#include <ianote/diagnostic.hpp>

#include <span>

namespace ianote::parse {

/// What every step of parsing sees.
struct Context {
    const layout::Flow& flow;
    const language::Pack& pack;
    Diagnostics& diagnostics;

    std::string_view source(Span span) const {
        return std::string_view(flow.text).substr(span.begin, span.end - span.begin);
    }
};

} // namespace ianote::parse
