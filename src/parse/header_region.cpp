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

Region find_region(const Context& context, HeaderLines& lines) {
    Region region;
    std::size_t last_evidence = 0;
    std::size_t first_label = SIZE_MAX;
    bool any = false;
    bool closed = false; // text that is no header was met; only a subject label opens the header again
    for (std::size_t i = 0; lines.has(i); ++i) {
        base::spend();
        bool evidence = false;
        for (const auto& chunk : lines[i]) {
            const auto labels = split_labels(context, chunk).labels;
            const auto subject = [](const Label& l) { return l.field == FieldKind::subject; };
            if (std::any_of(labels.begin(), labels.end(), subject)) {
                region.has_subject = true;
                region.subject_line = i;
            }
            if (!labels.empty()) first_label = std::min(first_label, i);
            evidence = evidence || !labels.empty() || form_of(chunk.text, context.pack) != Form::none;
        }
        if (region.has_subject) break;
        if (evidence && !closed) {
            last_evidence = i + 1;
            any = true;
        }
        const auto& first = lines[i].front();
        closed =
            closed || (any && !evidence && (first.text.size() > longest_loose || text::read_list_label(first.text)));
    }
    // the header ends with a paragraph, never inside one
    while (last_evidence > 0 && lines.has(last_evidence) &&
           lines[last_evidence].front().paragraph == lines[last_evidence - 1].front().paragraph) {
        ++last_evidence;
    }
    region.lines = region.has_subject ? SIZE_MAX : last_evidence;
    if (region.has_subject && first_label > 0) {
        const auto& subject = lines[region.subject_line];
        const auto& above = lines[first_label - 1];
        const bool lone = subject.size() == 1 && split_labels(context, subject.front()).rest.empty();
        const bool last = !lines.has(region.subject_line + 1) ||
                          lines[region.subject_line + 1].front().paragraph != subject.front().paragraph;
        const bool value_above = above.front().paragraph == lines[first_label].front().paragraph &&
                                 form_of(above.front().text, context.pack) == Form::none;
        region.values_first = lone && last && value_above;
    }
    return region;
}

} // namespace ianote::parse
