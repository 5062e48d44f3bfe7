// SPDX-License-Identifier: GPL-3.0-or-later
// How segments end.
#include "check/endings.hpp"

#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

struct EndedLink {
    const CheckedLink* link = nullptr;
    SegmentEnd source;
    SegmentEnd target;
    bool is_sentence = false; ///< of several words on both sides

    bool has(Ending ending) const { return source.ending == ending || target.ending == ending; }

    bool differs(Ending ending) const { return (source.ending == ending) != (target.ending == ending); }

    /// One side ends so, the other with a word.
    bool is_bare(Ending ending) const {
        return differs(ending) && (source.ending == Ending::none || target.ending == Ending::none);
    }
};

/// Links whose sides are one part of a unit each, and end where each other's end.
std::vector<EndedLink> list_ends(const Pair& pair) {
    constexpr std::size_t sentence = 7; // words
    std::vector<EndedLink> all;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.source.unit->is_header() || link.source.units.size() > 1 ||
            link.target.units.size() > 1 || link.source.unit->unit->kind != link.target.unit->unit->kind)
            continue;
        all.push_back({&link, end_of(link.source, pair.source().pack()), end_of(link.target, pair.target().pack()),
                       tokens_of(link.source).size() >= sentence && tokens_of(link.target).size() >= sentence});
    }
    return all;
}

std::string_view sign_of(const EndedLink& ended, bool source) {
    const auto& side = source ? ended.link->source : ended.link->target;
    const auto& found = source ? ended.source : ended.target;
    return std::string_view(side.unit->text()).substr(found.begin, found.end - found.begin);
}

void tell(const Pair& pair, const EndedLink& ended, std::optional<Severity> severity, Reporter& reporter) {
    const auto place = [](const Version& version, const LinkSide& side, const SegmentEnd& end) {
        return version.place(*side.unit, end.begin, end.end);
    };
    reporter.in_pair(
        pair, place(pair.source(), ended.link->source, ended.source),
        place(pair.target(), ended.link->target, ended.target),
        {fmt::format("ends with '{}' in {} and with '{}' in {}", sign_of(ended, true),
                     pair.source().note().language.view(), sign_of(ended, false), pair.target().note().language.view()),
         {},
         severity});
}

/// Whether the pair keeps an ending nearly always, this link left out: what differs all through is a habit.
bool is_kept(std::size_t all, std::size_t different) {
    constexpr std::size_t rare = 8;
    return different <= 1 || (different - 1) * rare <= all - 1;
}

/// The original has the sign and the translation lost it. One alone in a pair is a slip; one that was added, or
/// several, as of headings that became sentences, may be meant.
bool is_lost(const Pair& pair, const EndedLink& ended, Ending ending) {
    const auto& original = pair.to_correct() == &pair.source() ? ended.target : ended.source;
    return original.ending == ending && (ending != Ending::question || ended.is_sentence);
}

void check_ending(const Pair& pair, const std::vector<EndedLink>& ends, Ending ending, Reporter& reporter) {
    const auto of_stop = ending == Ending::stop;
    std::vector<const EndedLink*> different;
    std::size_t all = 0;
    for (const auto& ended : ends) {
        if (!ended.has(ending) || (of_stop && !ended.is_sentence)) continue;
        ++all;
        if (of_stop ? ended.is_bare(ending) : ended.differs(ending)) different.push_back(&ended);
    }
    if (!is_kept(all, different.size())) return;
    const auto lost = std::count_if(different.begin(), different.end(),
                                    [&](const EndedLink* ended) { return is_lost(pair, *ended, ending); });
    for (const auto* ended : different) {
        const bool is_sure = lost == 1 && is_lost(pair, *ended, ending);
        tell(pair, *ended, is_sure ? std::nullopt : std::optional(Severity::note), reporter);
    }
}

void check_end_punctuation(const Pair& pair, Reporter& reporter) {
    const auto ends = list_ends(pair);
    for (const auto ending : {Ending::colon, Ending::question, Ending::stop})
        check_ending(pair, ends, ending, reporter);
}

constexpr std::array ending_family{
    Rule{
        .name = "end-punctuation-mismatch",
        .severity = Severity::warning,
        .summary = "A colon, a question mark or a full stop that ends a sentence in one version only.",
        .why =
            "Each language's own sign counts (in Greek ; asks). Commas and semicolons behind items are each language's "
            "habit, and so is what differs in more than one of eight places of the pair. A warning where the "
            "original has the sign and one place of the pair lost it, else a note; a full stop or a question mark is "
            "missed behind seven words and more.",
        .wrong = "les points suivants: | los puntos siguientes.",
        .right = "Qui vote ? | Ποιος ψηφίζει;",
        .probability = 0.8,
        .pair = check_end_punctuation,
    },
};

} // namespace

std::span<const Rule> ending_rules() { return ending_family; }

} // namespace ianote::check
