// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header_region.hpp"

#include "base/budget.hpp"
#include "text/list_label.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_loose = 160; // bytes; longer text without a label is the body

} // namespace

Labelled split_labels(const Context& context, const Chunk& chunk) {
    Labelled out;
    out.rest = chunk.span;
    while (!out.rest.empty()) {
        const auto text = context.source(out.rest);
        const auto found = label_at(text, context.pack);
        if (!found) break;
        const auto begin = out.rest.begin;
        out.labels.push_back({found->field, {begin, begin + static_cast<std::uint32_t>(found->label_end)}});
        out.rest.begin += static_cast<std::uint32_t>(found->length);
    }
    return out;
}

namespace {

/// What a line says of the header.
struct Signs {
    bool label = false;
    bool subject = false;
    bool any = false; ///< a label, or a piece with a form of its own
};

Signs signs_of(const Context& context, const Line& line) {
    Signs signs;
    for (const auto& chunk : line) {
        const auto labels = split_labels(context, chunk).labels;
        const auto subject = [](const Label& l) { return l.field == FieldKind::subject; };
        signs.label = signs.label || !labels.empty();
        signs.subject = signs.subject || std::any_of(labels.begin(), labels.end(), subject);
        signs.any = signs.any || signs.label || form_of(chunk.text, context.pack).kind != Form::none;
    }
    return signs;
}

/// Every label alone on its line, the last one ends its paragraph, and the first has a text above it.
bool values_stand_first(const Context& context, HeaderLines& lines, std::size_t first_label, std::size_t subject_line) {
    if (first_label == 0) return false;
    const auto& subject = lines[subject_line];
    const auto& above = lines[first_label - 1];
    const bool lone = subject.size() == 1 && split_labels(context, subject.front()).rest.empty();
    const bool last =
        !lines.has(subject_line + 1) || lines[subject_line + 1].front().paragraph != subject.front().paragraph;
    const bool value_above = above.front().paragraph == lines[first_label].front().paragraph &&
                             form_of(above.front().text, context.pack).kind == Form::none;
    return lone && last && value_above;
}

} // namespace

Region find_region(const Context& context, HeaderLines& lines) {
    Region region;
    std::size_t last_sign = 0;
    std::optional<std::size_t> first_label;
    bool closed = false; // text that is no header was met; only a subject label opens the header again
    for (std::size_t i = 0; lines.has(i); ++i) {
        base::check_limits();
        const auto signs = signs_of(context, lines[i]);
        if (signs.label && !first_label) first_label = i;
        if (signs.subject) {
            region.lines = std::nullopt;
            region.values_first = values_stand_first(context, lines, first_label.value_or(i), i);
            return region;
        }
        const auto& text = lines[i].front().text;
        if (signs.any && !closed)
            last_sign = i + 1;
        else if (last_sign > 0)
            closed = closed || text.size() > longest_loose || text::read_list_label(text);
    }
    // the header ends with a paragraph, never inside one
    while (last_sign > 0 && lines.has(last_sign) &&
           lines[last_sign].front().paragraph == lines[last_sign - 1].front().paragraph) {
        ++last_sign;
    }
    region.lines = last_sign;
    return region;
}

} // namespace ianote::parse
