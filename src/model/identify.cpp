// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/identify.hpp"

#include "model/kinds.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace ianote::model {

namespace {

/// What names of parts begin with, and how many without a label it has had.
struct Holder {
    std::string id;
    int nameless = 0;
    int acts = 0;
    int annexes = 0;
    int tables = 0;
    int images = 0;
};

struct Namer {
    std::unordered_map<std::string, int> used = {}; ///< how often an id was asked for

    std::string unique(std::string id) {
        const int count = ++used[id];
        if (count == 1) return id;
        auto other = fmt::format("{}-{}", id, count);
        return used.contains(other) ? unique(std::move(other)) : (++used[other], other);
    }

    /// Acts and annexes of the body are not named after it.
    static std::string inside(const Holder& holder, std::string_view prefix, int number) {
        return holder.id == "b" ? fmt::format("{}{}", prefix, number)
                                : fmt::format("{}.{}{}", holder.id, prefix, number);
    }

    static void images(Text& text, Holder& holder) {
        for (auto& part : text.inlines) {
            if (part.kind == InlineKind::image) part.value = fmt::format("{}.img{}", holder.id, ++holder.images);
        }
    }

    static void image(Block& block, Holder& holder) {
        images(block.text, holder);
        if (!block.text.empty()) block.id = block.text.inlines.front().value;
    }

    /// A title or caption, whose images are its holder's.
    void title(Block& block, const std::string& holder_id, std::string_view name, Holder& holder) {
        block.id = unique(fmt::format("{}.{}", holder_id, name));
        images(block.text, holder);
    }

    void annex(Block& block, Holder& holder) {
        block.id = unique(inside(holder, "x", ++holder.annexes));
        Holder own{block.id};
        for (auto& child : block.children) {
            if (child.kind == BlockKind::title && &child == &block.children.front())
                title(child, block.id, "title", own);
            else
                give(child, own);
        }
    }

    void division(Block& block, Holder& holder) {
        static constexpr std::array<std::string_view, 5> prefixes{"pt", "ti", "ch", "sec", "art"};
        block.id = unique(
            fmt::format("{}.{}{}", holder.id, prefixes.at(static_cast<std::size_t>(block.division)), block.value));
        if (block.division != DivisionType::article) return give(block.children, holder);
        Holder own{block.id};
        for (auto& child : block.children) {
            if (child.kind == BlockKind::title)
                title(child, block.id, "title", own);
            else
                give(child, own);
        }
    }

    void table(Block& block, Holder& holder) {
        block.id = unique(fmt::format("{}.t{}", holder.id, ++holder.tables));
        int rows = 0;
        for (auto& row : block.children) {
            if (row.kind == BlockKind::caption) {
                title(row, block.id, "caption", holder);
                continue;
            }
            row.id = fmt::format("{}.r{}", block.id, ++rows);
            int cells = 0;
            for (auto& cell : row.children) {
                cell.id = fmt::format("{}.c{}", row.id, ++cells);
                Holder own{cell.id};
                images(cell.text, own);
                give(cell.children, own);
            }
        }
    }

    void give(Block& block, Holder& holder) {
        switch (block.kind) {
        case BlockKind::act: block.id = unique(inside(holder, "a", ++holder.acts)); return give(block.children, holder);
        case BlockKind::annex: return annex(block, holder);
        case BlockKind::division: return division(block, holder);
        case BlockKind::table: return table(block, holder);
        case BlockKind::signature: return give(block.children, holder);
        case BlockKind::image: return image(block, holder);
        default: break;
        }
        block.id = unique(block.value.empty() ? fmt::format("{}.u{}", holder.id, ++holder.nameless)
                                              : holder.id + "." + block.value);
        Holder own{block.id};
        images(block.text, block.value.empty() ? holder : own); // a kind that was not recognised changes no address
        give(block.children, own);
    }

    void give(std::vector<Block>& blocks, Holder& holder) {
        for (auto& block : blocks) give(block, holder);
    }
};

} // namespace

void give_identifiers(Note& note) {
    Namer namer;
    Holder body{"b"};
    namer.give(note.body, body);
    for (auto& footnote : note.footnotes) {
        const bool sign = footnote.value.empty(); // asterisks
        footnote.id = namer.unique(sign ? fmt::format("fns{}", footnote.n.size()) : "fn" + footnote.value);
        Holder own{footnote.id};
        Namer::images(footnote.text, own);
        for (auto& text : footnote.more) Namer::images(text, own);
    }
}

} // namespace ianote::model
