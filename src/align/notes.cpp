// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/notes.hpp"

#include "align/pins.hpp"
#include "align/structure.hpp"
#include "language/registry.hpp"

#include <ianote/align.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace ianote::align {

namespace {

constexpr double min_similarity = 0.2; // versions of one note have 0.4 to 0.8, two different notes 0.02 to 0.12
constexpr double doubt = 0.3;          // what is left of a confidence when the notes are not the same

/// All segments of one side in the order of its units.
Row row_of(const std::vector<Unit>& units, const std::vector<std::uint32_t>& group_of_unit) {
    Row row;
    for (std::size_t u = 0; u < units.size(); ++u) {
        for (const auto& segment : units[u].segments) {
            row.segments.push_back(&segment);
            row.texts.emplace_back(segment.text);
            row.groups.push_back(group_of_unit[u]);
        }
    }
    return row;
}

std::vector<std::uint32_t> group_numbers(const std::vector<UnitGroup>& groups, std::size_t units, bool source) {
    std::vector<std::uint32_t> numbers(units, 0);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const auto unit : source ? groups[g].source : groups[g].target) {
            numbers[unit] = static_cast<std::uint32_t>(g);
        }
    }
    return numbers;
}

std::vector<Segment> take(const std::vector<const Segment*>& segments, std::size_t begin, std::size_t end) {
    std::vector<Segment> out;
    for (auto i = begin; i < end; ++i) out.push_back(*segments[i]);
    return out;
}

class NoteAligner {
public:
    NoteAligner(std::vector<Unit> source, std::vector<Unit> target, const Glossary& glossary,
                const std::vector<PinnedLink>& pins)
        : source_(std::move(source))
        , target_(std::move(target))
        , glossary_(glossary)
        , pins_(pins)
        , structure_(match_units(source_, target_, glossary)) {}

    std::vector<Group> groups() {
        std::vector<Group> out;
        for (const auto& group : structure_.groups) out.push_back(named(group));
        link_in_order(out);
        for (std::size_t g = 0; g < out.size(); ++g) {
            if (out[g].change == Change::moved) link_alone(structure_.groups[g], out[g]);
        }
        for (std::size_t g = 0; g < out.size(); ++g) {
            join_strangers(out[g]);
            weaken(structure_.groups[g], out[g]);
        }
        return out;
    }

    double similarity() const { return structure_.similarity; }

private:
    Group named(const UnitGroup& units) const {
        Group group;
        group.kind = units.source.empty() ? target_[units.target.front()].kind : source_[units.source.front()].kind;
        for (const auto u : units.source) group.source.push_back(source_[u].id);
        for (const auto u : units.target) group.target.push_back(target_[u].id);
        group.change = units.change;
        return group;
    }

    /// Both versions from end to end, so that all of them teaches the words; a link stays in its group.
    void link_in_order(std::vector<Group>& out) {
        auto a = row_of(source_, group_numbers(structure_.groups, source_.size(), true));
        auto b = row_of(target_, group_numbers(structure_.groups, target_.size(), false));
        const Pins pins(pins_, a, b);
        const auto all = static_cast<std::uint32_t>(out.size()) + largest(a.groups) + largest(b.groups) + 1;
        for (auto& group : b.groups) {
            if (out[pins.group_of(group)].change == Change::moved) group += all; // out of order: linked on its own
        }
        const auto anchors = corners(a, b);
        Hints hints;
        hints.glossary = &glossary_;
        hints.source_groups = a.groups;
        hints.target_groups = b.groups;
        hints.anchors = &anchors;
        for (const auto& bead : align_segments(a.texts, b.texts, hints).beads) {
            const auto divided = bead.sources() > 0 ? a.groups[bead.source_begin] : b.groups[bead.target_begin];
            if (divided >= all || pins.is_pin(divided)) continue;
            const auto group = pins.group_of(divided);
            if (out[group].change == Change::moved) continue;
            out[group].links.push_back({take(a.segments, bead.source_begin, bead.source_end),
                                        take(b.segments, bead.target_begin, bead.target_end),
                                        static_cast<double>(bead.confidence)});
        }
        for (const auto& pin : pins.all()) {
            if (out[pin.group].change == Change::moved) continue;
            insert(out[pin.group].links, {take(a.segments, pin.source_begin, pin.source_end),
                                          take(b.segments, pin.target_begin, pin.target_end), 1, pin.link->reviewed});
        }
    }

    static std::uint32_t largest(const std::vector<std::uint32_t>& groups) {
        return groups.empty() ? 0 : *std::max_element(groups.begin(), groups.end());
    }

    /// A link into its place: by its source, or by its target where it has none.
    static void insert(std::vector<Link>& links, Link link) {
        const auto behind = [&](const Link& other) {
            if (!link.source.empty() && !other.source.empty()) {
                return other.source.front().number > link.source.front().number;
            }
            return !link.target.empty() && !other.target.empty() &&
                   other.target.front().number > link.target.front().number;
        };
        links.insert(std::find_if(links.begin(), links.end(), behind), std::move(link));
    }

    /// The first and the last segments of each group that both sides have.
    static std::vector<Anchor> corners(const Row& a, const Row& b) {
        std::vector<Anchor> anchors;
        std::size_t j = 0;
        for (std::size_t i = 0; i < a.groups.size();) {
            const auto group = a.groups[i];
            auto i_end = i;
            while (i_end < a.groups.size() && a.groups[i_end] == group) ++i_end;
            auto at = j;
            while (at < b.groups.size() && b.groups[at] != group) ++at;
            if (at < b.groups.size()) {
                auto j_end = at;
                while (j_end < b.groups.size() && b.groups[j_end] == group) ++j_end;
                anchors.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(at), 1});
                if (i_end > i + 1 && j_end > at + 1) {
                    anchors.push_back(
                        {static_cast<std::uint32_t>(i_end - 1), static_cast<std::uint32_t>(j_end - 1), 1});
                }
                j = j_end;
            }
            i = i_end;
        }
        return anchors;
    }

    void link_alone(const UnitGroup& units, Group& out) const {
        std::vector<const Segment*> a;
        std::vector<const Segment*> b;
        std::vector<std::string_view> a_texts;
        std::vector<std::string_view> b_texts;
        const auto gather = [](const std::vector<Unit>& from, const std::vector<std::uint32_t>& numbers, auto& segments,
                               auto& texts) {
            for (const auto u : numbers) {
                for (const auto& segment : from[u].segments) {
                    segments.push_back(&segment);
                    texts.emplace_back(segment.text);
                }
            }
        };
        gather(source_, units.source, a, a_texts);
        gather(target_, units.target, b, b_texts);
        Hints hints;
        hints.glossary = &glossary_;
        for (const auto& bead : align_segments(a_texts, b_texts, hints).beads) {
            out.links.push_back({take(a, bead.source_begin, bead.source_end),
                                 take(b, bead.target_begin, bead.target_end), static_cast<double>(bead.confidence)});
        }
    }

    /// A point of both versions whose sentences found no counterparts is linked as a whole: a loose translation.
    static void join_strangers(Group& group) {
        const auto is_gap = [](const Link& link) { return link.source.empty() || link.target.empty(); };
        const bool both = !group.source.empty() && !group.target.empty();
        if (!both || group.links.size() < 2 || !std::all_of(group.links.begin(), group.links.end(), is_gap)) return;
        Link whole;
        whole.confidence = doubt;
        for (const auto& link : group.links) {
            if (!link.reviewed.empty()) return;
            whole.source.insert(whole.source.end(), link.source.begin(), link.source.end());
            whole.target.insert(whole.target.end(), link.target.begin(), link.target.end());
        }
        if (whole.source.empty() || whole.target.empty()) return;
        group.links = {std::move(whole)};
    }

    /// A link is right when its group is and it is right inside; nothing is when the notes are two different ones.
    void weaken(const UnitGroup& units, Group& out) const {
        const auto whole = units.confidence * (similarity() < min_similarity ? doubt : 1.0);
        for (auto& link : out.links) {
            if (link.reviewed.empty()) link.confidence *= whole;
        }
    }

    std::vector<Unit> source_;
    std::vector<Unit> target_;
    const Glossary& glossary_;
    const std::vector<PinnedLink>& pins_;
    Structure structure_;
};

struct ChangeMessage {
    Change change;
    std::string_view code;
    std::string_view message; ///< {0} kind, {1} source ids, {2} target ids
};

constexpr std::array messages{
    ChangeMessage{Change::missing, "missing-point", "{0} {1} is missing in the target"},
    ChangeMessage{Change::added, "extra-point", "{0} {2} is missing in the source"},
    ChangeMessage{Change::merged, "point-merged", "{0} {1} of the source are one in the target, {2}"},
    ChangeMessage{Change::split, "point-split", "{0} {1} of the source is several in the target, {2}"},
    ChangeMessage{Change::moved, "point-moved", "{0} {1} of the source stands in another place of the target, as {2}"},
};

/// Points that got other numbers one after the other, as after one that was left out, are told once.
void report_renumbered(const std::vector<Group>& groups, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].change != Change::renumbered) continue;
        auto last = i;
        while (last + 1 < groups.size() && groups[last + 1].change == Change::renumbered) ++last;
        const auto name = [&](const Group& g) {
            return fmt::format("{} {} of the source is {} in the target", g.kind, joined_ids(g.source),
                               joined_ids(g.target));
        };
        auto message = name(groups[i]);
        if (last > i)
            message += fmt::format(", and so on to {} as {}", joined_ids(groups[last].source),
                                   joined_ids(groups[last].target));
        diagnostics.add("point-renumbered", message);
        i = last;
    }
}

void report(const Bitext& bitext, Diagnostics& diagnostics) {
    report_renumbered(bitext.groups, diagnostics);
    for (const auto& group : bitext.groups) {
        for (const auto& m : messages) {
            if (m.change != group.change) continue;
            diagnostics.add(m.code, fmt::format(fmt::runtime(m.message), group.kind, joined_ids(group.source),
                                                joined_ids(group.target)));
        }
    }
}

/// Two versions that print the same number are one document, however few words they share.
bool have_one_number(const Note& source, const Note& target) {
    const auto* a = source.header.document_number();
    const auto* b = target.header.document_number();
    return a != nullptr && b != nullptr && a->identity() == b->identity();
}

/// Why the two cannot even be tried.
NoteAlignment not_comparable(Comparable comparable, std::string why_not) {
    return {.bitext = {}, .diagnostics = {}, .comparable = comparable, .why_not = std::move(why_not)};
}

} // namespace

NoteAlignment align_if_comparable(const Note& source, const Note& target, const Languages& languages,
                                  const Dictionary& dictionary, const std::vector<PinnedLink>& pins) {
    if (source.language == target.language) {
        return not_comparable(Comparable::same_language,
                              fmt::format("{} and {} are both in {}", source.source.name, target.source.name,
                                          source.language.empty() ? "no known language" : source.language.str()));
    }
    auto source_units = list_units(source, languages.registry().find(source.language.view()));
    auto target_units = list_units(target, languages.registry().find(target.language.view()));
    if (source_units.empty() || target_units.empty()) {
        const auto& empty = source_units.empty() ? source : target;
        return not_comparable(Comparable::empty, empty.source.name + " has no text to align");
    }
    NoteAligner aligner(std::move(source_units), std::move(target_units), dictionary.pairs(), pins);
    NoteAlignment result;
    result.bitext.document = source.identity;
    result.bitext.source = source.language;
    result.bitext.target = target.language;
    result.bitext.groups = aligner.groups();
    Diagnostics diagnostics;
    if (source.identity != target.identity) {
        diagnostics.add("pair-identity", fmt::format("these are versions of two documents, {} and {}", source.identity,
                                                     target.identity));
    }
    if (aligner.similarity() < min_similarity && !have_one_number(source, target)) {
        result.comparable = Comparable::doubtful;
        result.why_not = fmt::format("{} and {} hardly have a word in common", source.source.name, target.source.name);
        diagnostics.add("pair-doubtful", result.why_not);
    } else {
        report(result.bitext, diagnostics);
    }
    result.diagnostics = diagnostics.take();
    return result;
}

} // namespace ianote::align

namespace ianote {

NoteAlignment align_notes(const Note& source, const Note& target, const Languages& languages,
                          const Dictionary& dictionary, const std::vector<PinnedLink>& pins) {
    auto result = align::align_if_comparable(source, target, languages, dictionary, pins);
    switch (result.comparable) {
    case Comparable::same_language: throw Error(ErrorKind::input, "pair-language", {}, result.why_not);
    case Comparable::empty: throw Error(ErrorKind::input, "pair-empty", {}, result.why_not);
    case Comparable::yes:
    case Comparable::doubtful: break;
    }
    return result;
}

std::string_view to_string(Comparable comparable) {
    switch (comparable) {
    case Comparable::yes: return "yes";
    case Comparable::same_language: return "same-language";
    case Comparable::empty: return "empty";
    case Comparable::doubtful: return "doubtful";
    }
    return "";
}

} // namespace ianote
