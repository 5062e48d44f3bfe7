// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/parts.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>
#include <ianote/review.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace ianote::archive {

namespace {

std::vector<std::string> ids_of(const std::vector<Segment>& segments) {
    std::vector<std::string> out;
    out.reserve(segments.size());
    for (const auto& segment : segments) out.push_back(segment.id);
    return out;
}

/// The texts of a version's segments by their ids.
using Texts = std::unordered_map<std::string, std::string>;

struct PairTexts {
    Texts source;
    Texts target;
};

PairTexts texts_of(const Bitext& bitext) {
    PairTexts out;
    bitext.for_each_link([&](const Group&, const Link& link) {
        for (const auto& segment : link.source) out.source.emplace(segment.id, segment.text);
        for (const auto& segment : link.target) out.target.emplace(segment.id, segment.text);
    });
    return out;
}

std::optional<std::string> joined(const std::vector<std::string>& ids, const Texts& texts) {
    std::string out;
    for (const auto& id : ids) {
        const auto found = texts.find(id);
        if (found == texts.end()) return std::nullopt;
        out += (out.empty() ? "" : " ") + found->second;
    }
    return out;
}

std::string without_blanks(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const auto begin = at;
        if (!text::is_blank(text::next_code_point(words, at))) out += words.substr(begin, at - begin);
    }
    return out;
}

/// Whether these are the same words: programs differ in the blanks around a footnote mark that is left out.
bool same_words(const std::optional<std::string>& now, const std::string& then) {
    return now && (*now == then || without_blanks(*now) == without_blanks(then));
}

/// Whether the decision is about these very words.
bool holds(const Decision& decision, const PairTexts& texts) {
    return same_words(joined(decision.source, texts.source), decision.source_text) &&
           same_words(joined(decision.target, texts.target), decision.target_text);
}

std::string signature(const Decision& decision) { return fmt::format("{}, {}", decision.reviewer, decision.time); }

/// Links that stand: the latest decision on a segment counts.
std::vector<PinnedLink> pins_of(const std::vector<Decision>& list) {
    std::vector<PinnedLink> out;
    const auto touches = [](const std::vector<std::string>& a, const std::vector<std::string>& b) {
        return std::any_of(a.begin(), a.end(),
                           [&](const auto& id) { return std::find(b.begin(), b.end(), id) != b.end(); });
    };
    for (const auto& decision : list) {
        if (decision.what == "comment") continue;
        std::erase_if(out, [&](const PinnedLink& pin) {
            return touches(pin.source, decision.source) || touches(pin.target, decision.target);
        });
        if (decision.what == "confirm" || decision.what == "link") {
            out.push_back({decision.source, decision.target, signature(decision)});
        }
    }
    return out;
}

std::int64_t note_id(Database& database, const std::string& identity) {
    Statement row(database, "SELECT id FROM note WHERE identity = ?1");
    row.bind(1, identity);
    return row.step() ? row.integer(0) : 0;
}

VersionRecord version_of(Archive& archive, const std::string& identity, const std::string& language) {
    auto version = archive.find(identity, language);
    if (version) return std::move(*version);
    throw Error(ErrorKind::input, "input-missing", {},
                fmt::format("{} is not in the archive in '{}'", identity, language));
}

class Review {
public:
    Review(Archive& archive, const PairName& pair, const Languages& languages)
        : languages_(languages) {
        out_.source = version_of(archive, pair.identity, pair.source);
        out_.target = version_of(archive, pair.identity, pair.target);
        source_ = archive.note(out_.source.id);
        target_ = archive.note(out_.target.id);
    }

    ReviewedPair with(std::vector<Decision> list) {
        if (!list.empty()) {
            const auto texts = texts_of(align_notes(source_, target_, languages_).bitext);
            std::erase_if(list, [&](const Decision& decision) { return !holds(decision, texts); });
        }
        out_.bitext = align_notes(source_, target_, languages_, {}, pins_of(list)).bitext;
        out_.decided = list.size();
        out_.bitext.for_each_link([&](const Group&, const Link& link) {
            auto& state = out_.states.emplace_back(link.reviewed.empty() ? LinkState::proposed : LinkState::confirmed);
            auto& comments = out_.comments.emplace_back();
            const auto source = ids_of(link.source);
            const auto target = ids_of(link.target);
            for (const auto& decision : list) {
                if (decision.source != source || decision.target != target) continue;
                if (decision.what == "comment") comments.push_back(decision);
                if (decision.what == "reject") state = LinkState::rejected;
                if (decision.what == "confirm" || decision.what == "link") state = LinkState::confirmed;
            }
        });
        return std::move(out_);
    }

private:
    const Languages& languages_;
    ReviewedPair out_;
    Note source_;
    Note target_;
};

} // namespace

std::vector<Decision> decisions(Archive& archive, const PairName& pair) {
    auto& database = archive.parts().database;
    Statement rows(database,
                   "SELECT id, what, source_segments, target_segments, source_text, target_text, comment, reviewer, "
                   "time FROM decision WHERE note = ?1 AND source = ?2 AND target = ?3 AND undone = 0 ORDER BY id");
    rows.bind(1, note_id(database, pair.identity)).bind(2, pair.source).bind(3, pair.target);
    std::vector<Decision> out;
    while (rows.step()) {
        out.push_back({.id = rows.integer(0),
                       .what = rows.text(1),
                       .source = text::split_words(rows.view(2)),
                       .target = text::split_words(rows.view(3)),
                       .source_text = rows.text(4),
                       .target_text = rows.text(5),
                       .comment = rows.text(6),
                       .reviewer = rows.text(7),
                       .time = rows.text(8)});
    }
    return out;
}

ReviewedPair review(Archive& archive, const PairName& pair, const Languages& languages) {
    return Review(archive, pair, languages).with(decisions(archive, pair));
}

void decide(Archive& archive, const PairName& pair, Decision decision, const Languages& languages) {
    constexpr std::array kinds{"confirm", "link", "reject", "comment"};
    if (std::find(kinds.begin(), kinds.end(), decision.what) == kinds.end() ||
        (decision.source.empty() && decision.target.empty())) {
        throw Error(ErrorKind::usage, "usage", {}, "there is no such decision");
    }
    auto& database = archive.parts().database;
    Transaction transaction(database, Transaction::Kind::writing);
    const auto before = review(archive, pair, languages);
    const auto texts = texts_of(before.bitext);
    const auto source = joined(decision.source, texts.source);
    const auto target = joined(decision.target, texts.target);
    if (!source || !target) throw Error(ErrorKind::usage, "usage", {}, "the pair has no such segments");
    decision.time = now_utc();
    Statement insert(database,
                     "INSERT INTO decision(note, source, target, what, source_segments, target_segments, source_text, "
                     "target_text, comment, reviewer, time) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
    const auto source_ids = fmt::format("{}", fmt::join(decision.source, " "));
    const auto target_ids = fmt::format("{}", fmt::join(decision.target, " "));
    insert.bind(1, note_id(database, pair.identity)).bind(2, pair.source).bind(3, pair.target).bind(4, decision.what);
    insert.bind(5, source_ids).bind(6, target_ids).bind(7, *source).bind(8, *target).bind(9, decision.comment);
    insert.bind(10, decision.reviewer).bind(11, decision.time).run();
    transaction.commit();
}

bool undo(Archive& archive, const PairName& pair) {
    auto& database = archive.parts().database;
    Transaction transaction(database, Transaction::Kind::writing);
    Statement last(database,
                   "UPDATE decision SET undone = 1 WHERE id = (SELECT max(id) FROM decision WHERE note = ?1 AND "
                   "source = ?2 AND target = ?3 AND undone = 0) RETURNING id");
    const bool found = last.bind(1, note_id(database, pair.identity)).bind(2, pair.source).bind(3, pair.target).step();
    last.reset();
    transaction.commit();
    return found;
}

Bitext accepted(const ReviewedPair& pair) {
    auto out = pair.bitext;
    std::size_t number = 0;
    for (auto& group : out.groups) {
        std::erase_if(group.links, [&](const Link& link) {
            const bool rejected = pair.states.at(number++) == LinkState::rejected;
            return rejected && !link.source.empty() && !link.target.empty();
        });
    }
    return out;
}

} // namespace ianote::archive
