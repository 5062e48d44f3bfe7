// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <utility>

namespace ianote::check {

namespace {

/// Raised and lowered text that says something: m², CO₂. Raised endings (1er) belong to the language.
std::string scripts_of(const CheckedUnit& unit) {
    std::string out;
    if (unit.unit->source == nullptr) return out;
    for (const auto& part : unit.unit->source->inlines) {
        if (part.kind == InlineKind::footnote_ref || (part.style & (style_superscript | style_subscript)) == 0)
            continue;
        if (part.text.find_first_of("0123456789") == std::string::npos) continue;
        out += ((part.style & style_superscript) != 0 ? "^" : "_") + part.text;
    }
    return out;
}

void check(const Pair& pair, Reporter& reporter) {
    std::size_t last = SIZE_MAX;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.group == std::exchange(last, link.group)) continue;
        const auto& group = pair.group(link);
        if (group.source.size() != 1 || group.target.size() != 1) continue;
        const auto a = scripts_of(*link.source.unit);
        const auto b = scripts_of(*link.target.unit);
        if (a == b) continue;
        reporter.in_pair(pair, pair.source().place(*link.source.unit), pair.target().place(*link.target.unit),
                         {fmt::format("raised or lowered figures differ: '{}' and '{}'", a, b)});
    }
}

} // namespace

const Rule markup_mismatch{
    "markup-mismatch",
    Severity::warning,
    "A raised or lowered figure that is plain in the other version.",
    "km² that became km2 reads as another number. Bold and italics are a matter of taste and are "
    "not compared.",
    "5 km<sup>2</sup> | 5 km2",
    "5 km<sup>2</sup> | 5 km<sup>2</sup>",
    nullptr,
    check};

} // namespace ianote::check
