// SPDX-License-Identifier: GPL-3.0-or-later
// Points of one version are removed, merged, split, renumbered and swapped: each change is found and named, and every
// other link stays right.
#include "model/walk.hpp"
#include "support.hpp"

#include <ianote/align.hpp>

#include <fmt/format.h>

#include <functional>
#include <map>

using namespace ianote;
using namespace ianote::test;

namespace {

struct Pair {
    std::string name;
    Note source;
    Note target;
};

const std::vector<Pair>& pairs() {
    static const auto all = [] {
        std::vector<Pair> list;
        const Languages languages;
        std::vector<std::string> names;
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus")) {
            const auto name = entry.path().filename().string();
            if (const auto at = name.find(".fr."); at != std::string::npos) names.push_back(name);
        }
        std::sort(names.begin(), names.end());
        for (const auto& name : names) {
            auto other = name;
            other.replace(name.find(".fr."), 4, ".es.");
            const std::filesystem::path folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus";
            if (!std::filesystem::exists(folder / other)) continue;
            list.push_back({name, convert(slurp(folder / name), name, languages).note,
                            convert(slurp(folder / other), other, languages).note});
        }
        return list;
    }();
    REQUIRE(all.size() >= 9);
    return all;
}

bool is_point(const Block& block) {
    return block.kind == BlockKind::recital || block.kind == BlockKind::commitment || block.kind == BlockKind::point;
}

bool is_long(const Block& block) {
    return is_point(block) && block.children.empty() && plain_text(block.text).size() > 60;
}

/// Lists of blocks with points side by side, wherever they stand.
void each_list(std::vector<Block>& blocks, const std::function<void(std::vector<Block>&)>& visit) {
    visit(blocks);
    for (auto& block : blocks) each_list(block.children, visit);
}

void append(Text& text, const Text& more) {
    text.inlines.push_back({InlineKind::text, style_plain, " ", {}, {}});
    text.inlines.insert(text.inlines.end(), more.inlines.begin(), more.inlines.end());
}

/// What must have become of points: id in the source -> change; all others none.
using Expected = std::map<std::string, Change>;

/// A change at block `i` of a list; nothing where it cannot be made there. Returns what it does to the source's ids.
using Mutation = std::function<Expected(std::vector<Block>&, std::size_t)>;

Expected leave_out(std::vector<Block>& list, std::size_t i) {
    if (!is_long(list[i])) return {};
    const Expected expected{{list[i].id, Change::missing}};
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
    return expected;
}

Expected join_next(std::vector<Block>& list, std::size_t i) {
    if (i + 1 >= list.size() || !is_long(list[i]) || !is_long(list[i + 1])) return {};
    const Expected expected{{list[i].id, Change::merged}, {list[i + 1].id, Change::merged}};
    append(list[i].text, list[i + 1].text);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return expected;
}

Expected cut(std::vector<Block>& list, std::size_t i) {
    if (!is_long(list[i])) return {};
    const auto text = plain_text(list[i].text);
    const auto at = text.find(", ", text.size() / 3);
    if (at == std::string::npos || at + 30 > text.size()) return {};
    auto second = list[i];
    second.id += "bis";
    second.n += "bis";
    list[i].text.inlines = {{InlineKind::text, style_plain, text.substr(0, at + 1), {}, {}}};
    second.text.inlines = {{InlineKind::text, style_plain, text.substr(at + 2), {}, {}}};
    const Expected expected{{list[i].id, Change::split}};
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(i) + 1, second);
    return expected;
}

Expected renumber(std::vector<Block>& list, std::size_t i) {
    if (!is_long(list[i]) || list[i].n.empty()) return {};
    const Expected expected{{list[i].id, Change::renumbered}};
    list[i].n = list[i].value = "99";
    list[i].id += "99";
    return expected;
}

Expected exchange(std::vector<Block>& list, std::size_t i) {
    if (i + 2 >= list.size() || !is_long(list[i]) || !is_long(list[i + 1]) || !is_long(list[i + 2])) return {};
    if (list[i].n.empty()) return {};
    const Expected expected{{list[i].id, Change::moved}, {list[i + 2].id, Change::moved}};
    std::swap(list[i].text, list[i + 2].text); // the numbers stay in order, the texts change places
    return expected;
}

struct Tally {
    std::size_t made = 0;
    std::vector<std::string> wrong;
};

/// One change in one target; notes what is not as it should be.
void try_change(const Pair& pair, const Mutation& mutate, std::size_t list_number, std::size_t at, Tally& tally) {
    static const Languages languages;
    auto target = pair.target;
    Expected expected;
    std::size_t number = 0;
    each_list(target.body, [&](std::vector<Block>& list) {
        if (number++ == list_number && at < list.size()) expected = mutate(list, at);
    });
    if (expected.empty()) return;
    ++tally.made;
    const auto aligned = align_notes(pair.source, target, languages);
    for (const auto& group : aligned.bitext.groups) {
        for (const auto& id : group.source) {
            const auto found = expected.find(id);
            const auto wanted = found == expected.end() ? Change::none : found->second;
            if (group.change != wanted)
                tally.wrong.push_back(
                    fmt::format("{} {}: {} instead of {}", pair.name, id, to_string(group.change), to_string(wanted)));
            if (wanted == Change::none && group.source != group.target)
                tally.wrong.push_back(fmt::format("{} {} -> {}", pair.name, id, joined_ids(group.target)));
        }
        if (group.source.empty())
            tally.wrong.push_back(fmt::format("{} {} is added", pair.name, joined_ids(group.target)));
        for (const auto& link : group.links) {
            if (group.change == Change::none && link.type() != "1-1")
                tally.wrong.push_back(
                    fmt::format("{} {} has a link {}", pair.name, joined_ids(group.source), link.type()));
        }
    }
}

Tally try_everywhere(const Mutation& mutate) {
    Tally tally;
    for (const auto& pair : pairs()) {
        std::vector<std::size_t> sizes;
        auto copy = pair.target;
        each_list(copy.body, [&](std::vector<Block>& list) { sizes.push_back(list.size()); });
        for (std::size_t l = 0; l < sizes.size(); ++l) {
            for (std::size_t i = 0; i < sizes[l]; ++i) try_change(pair, mutate, l, i, tally);
        }
    }
    return tally;
}

} // namespace

TEST_CASE("points removed, merged, split, renumbered and swapped are found and named, nothing else is touched") {
    struct Case {
        std::string name;
        Mutation mutate;
        std::size_t least; ///< changes that the corpus allows
    };

    for (const auto& c : {Case{"remove", leave_out, 40}, Case{"merge", join_next, 25}, Case{"split", cut, 25},
                          Case{"renumber", renumber, 40}, Case{"swap", exchange, 15}}) {
        CAPTURE(c.name);
        const auto tally = try_everywhere(c.mutate);
        CAPTURE(tally.made);
        CAPTURE(fmt::format("{}", fmt::join(tally.wrong, "\n")));
        CHECK(tally.made >= c.least);
        CHECK(tally.wrong.empty());
    }
}
