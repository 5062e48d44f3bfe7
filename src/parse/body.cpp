// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/body.hpp"

#include "base/budget.hpp"
#include "model/kinds.hpp"
#include "parse/clauses.hpp"
#include "parse/divisions.hpp"
#include "parse/nesting.hpp"
#include "parse/pictures.hpp"
#include "parse/tables.hpp"
#include "text/label_value.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

/// A block and how deep it lies; the tree is made when all are known.
struct Node {
    Block block;
    std::size_t depth = 0;
};

bool is_unlabelled_point(const Block& block) {
    return block.kind == BlockKind::point && block.n.empty() && block.label.empty();
}

struct BodyParser {
    const Context& context;
    const std::deque<Item>& items;
    const ActFinder& acts;
    ClauseReader clauses;
    DivisionFinder divisions;
    Nesting nesting;
    std::span<const layout::FlowPictures> pictures;
    std::vector<Node> nodes = {};
    std::size_t annex_depth = 0; ///< 1 inside an annex, 2 inside an annex of an annex
    std::size_t act_depth = 0;   ///< 1 inside an act
    std::vector<DivisionType> open_divisions = {};

    /// In an act, and not in its articles: there no block is a clause.
    bool in_clauses() const { return act_depth > 0 && open_divisions.empty(); }

    std::size_t base() const { return annex_depth + act_depth + open_divisions.size(); }

    Block make(BlockKind kind, const Item& item) const {
        Block block;
        block.kind = kind;
        block.page = item.paragraph->page;
        block.line = item.paragraph->line;
        return block;
    }

    Block& push(Block block, std::size_t depth) {
        nodes.push_back({std::move(block), depth});
        return nodes.back().block;
    }

    /// Title and heading text: the label belongs to the words of a heading.
    Text heading_text(const Item& item) const { return make_text(context, item.paragraph->runs, style_strong); }

    void annex(std::size_t index) {
        constexpr std::size_t deepest = 2;
        const auto& item = items[index];
        const bool inner = annex_depth > 0 && acts.is_inner_annex(index);
        open_divisions.clear();
        act_depth = 0;
        annex_depth = inner ? deepest : 1;
        push(make(BlockKind::annex, item), annex_depth - 1);
        auto title = make(BlockKind::title, item);
        title.text = heading_text(item);
        push(std::move(title), annex_depth);
        nesting.reset();
    }

    /// Returns how many items the name and the title of the division take.
    std::size_t division(const Division& found, std::size_t index) {
        while (!open_divisions.empty() && open_divisions.back() >= found.type) open_divisions.pop_back();
        auto block = make(BlockKind::division, items[index]);
        block.division = found.type;
        block.n = found.n;
        block.value = found.value;
        block.label = found.label;
        block.label_origin = found.label_origin;
        push(std::move(block), base());
        open_divisions.push_back(found.type);
        nesting.reset();
        if (!found.title.empty()) {
            auto title = make(BlockKind::title, items[index + found.items - 1]);
            title.text = make_text(context, found.title, style_strong);
            push(std::move(title), base());
        }
        if (!found.text.empty()) {
            auto text = make(BlockKind::paragraph, items[index]);
            text.text = make_text(context, found.text);
            push(std::move(text), base());
        }
        return found.items;
    }

    std::size_t signature(std::size_t index, std::size_t lines) {
        open_divisions.clear();
        push(make(BlockKind::signature, items[index]), base());
        for (auto i = index; i < index + lines; ++i) {
            auto line = make(BlockKind::paragraph, items[i]);
            line.text = make_text(context, items[i].paragraph->runs);
            push(std::move(line), base() + 1);
        }
        nesting.reset();
        return lines;
    }

    void open_act(ActType type, const Item& item) {
        open_divisions.clear();
        act_depth = 0;
        auto block = make(BlockKind::act, item);
        block.act_type = type;
        push(std::move(block), base());
        act_depth = 1;
        clauses.start(type); // lists go on: where a point lies must not depend on the act
    }

    /// Returns how many items the title takes: a block each, as in a version whose act was not recognised.
    std::size_t act_with_title(ActType type, std::size_t index) {
        open_act(type, items[index]);
        nesting.interrupt();
        std::size_t taken = 0;
        do {
            auto title = make(BlockKind::title, items[index + taken]);
            title.text = heading_text(items[index + taken]);
            push(std::move(title), base());
        } while (acts.goes_on(index + taken++));
        return taken;
    }

    void heading(const Item& item) {
        auto block = make(BlockKind::heading, item);
        block.level = heading_level(item);
        auto assembled = assemble(context, item.paragraph->runs, style_strong);
        std::vector<TextMark> operatives;
        if (act_depth > 0) operatives = clauses.heading(item);
        const auto label_size = static_cast<std::uint32_t>(assembled.plain.size() - item.plain().size());
        for (auto& mark : operatives) { // found in the text without its label
            mark.begin += label_size;
            mark.end += label_size;
        }
        block.text = finish(context, std::move(assembled), std::move(operatives));
        if (item.label) block.value = text::label_value(*item.label);
        push(std::move(block), base());
        nesting.interrupt();
    }

    /// Returns how many items the table takes.
    std::size_t table(std::size_t index) {
        std::size_t taken = 0;
        const bool inside = is_inside_point(items[index]);
        const auto depth = inside ? depth_inside() : base();
        push(make_table(context, items, index, taken), depth);
        if (!inside) nesting.interrupt();
        return taken;
    }

    void point(std::size_t index) {
        const auto& item = items[index];
        const auto depth = nesting.place(index);
        auto block = make(BlockKind::point, item);
        set_label(block, item);
        std::vector<TextMark> operatives;
        if (in_clauses()) operatives = depth == 0 ? clauses.point(index, block) : clauses.inner_point(item, block);
        block.text = finish(context, item.text, std::move(operatives));
        push(std::move(block), base() + depth);
    }

    bool is_inside_point(const Item& item) const {
        return nesting.open() && item.paragraph->indent >= nesting.indent() + 2;
    }

    /// Of what goes on with the last point, beside what did so before.
    std::size_t depth_inside() const {
        const auto kind = nodes.back().block.kind;
        const bool goes_on =
            kind == BlockKind::paragraph || kind == BlockKind::table || is_unlabelled_point(nodes.back().block);
        return nodes.back().depth + (goes_on ? 0 : 1);
    }

    /// One of the parts of a point's own sentence, whose signs were lost: the point ends in a colon, the part goes on
    /// in small letters.
    bool completes_point(const Item& item) const {
        constexpr std::size_t most_parts = 60;
        const auto depth = depth_inside();
        const auto end = nodes.rbegin() + static_cast<std::ptrdiff_t>(std::min(nodes.size(), most_parts));
        const auto parent = std::find_if(nodes.rbegin(), end, [&](const Node& node) { return node.depth < depth; });
        std::size_t first = 0;
        const auto plain = item.plain();
        if (parent == end || plain.empty() || !text::is_lower(text::next_code_point(plain, first))) return false;
        return text::trim(plain_text(parent->block.text)).ends_with(':');
    }

    void paragraph(std::size_t index) {
        const auto& item = items[index];
        if (item.plain().empty() && item.text.events.empty()) return;
        const bool inside_point = is_inside_point(item);
        auto block = make(inside_point && completes_point(item) ? BlockKind::point : BlockKind::paragraph, item);
        std::vector<TextMark> operatives;
        if (!inside_point && in_clauses()) operatives = clauses.paragraph(index, block);
        block.text = finish(context, item.text, std::move(operatives));
        push(std::move(block), inside_point ? depth_inside() : base());
        if (!inside_point) nesting.interrupt();
    }

    /// One item, or several where they belong together; returns how many.
    std::size_t step(std::size_t index) {
        base::check_limits();
        const auto& item = items[index];
        if (starts_table(items, index)) return table(index);
        if (acts.is_annex(index)) {
            annex(index);
            return 1;
        }
        if (const auto found = divisions.at(index)) return division(*found, index);
        if (const auto type = acts.title(index)) return act_with_title(*type, index);
        const bool inside = !open_divisions.empty();
        if (const auto lines = divisions.signature(index, inside)) return signature(index, lines);
        if (!inside && !acts.is_author(item) && is_heading(items, index, context.pack)) {
            heading(item);
            return 1;
        }
        if (act_depth == 0 && !inside) {
            if (const auto type = acts.untitled(index)) open_act(*type, item);
        }
        if (item.label)
            point(index);
        else
            paragraph(index);
        return 1;
    }

    /// The text that a picture between paragraphs goes with: that of the point it stands in or below. Null: none.
    Text* text_before() {
        constexpr std::size_t farthest = 60; // tables of one point
        if (nodes.empty()) return nullptr;
        const auto kind = nodes.back().block.kind;
        const bool point = model::facts_of(kind).numbered;
        if (nodes.back().depth <= base() && !point) return nullptr;
        const auto end = nodes.rbegin() + static_cast<std::ptrdiff_t>(std::min(nodes.size(), farthest));
        const auto found = std::find_if(nodes.rbegin(), end, [](const Node& node) {
            return model::facts_of(node.block.kind).has_text && node.block.kind != BlockKind::image;
        });
        return found == end ? nullptr : &found->block.text;
    }

    /// Those that stand before the paragraph at `place`.
    void put_pictures(std::size_t place) {
        while (!pictures.empty() && pictures.front().place <= place) {
            auto* const text = text_before();
            for (const auto& run : pictures.front().images) {
                if (text != nullptr)
                    add_image(context, run, *text);
                else
                    push(image_block(context, pictures.front(), run), base());
            }
            pictures = pictures.subspan(1);
        }
    }

    void run() {
        for (std::size_t i = 0; i < items.size();) {
            put_pictures(items[i].place);
            i += step(i);
        }
        put_pictures(SIZE_MAX);
        if (nesting.too_deep()) context.diagnostics.add("nesting-limit", "points nest more than eight deep");
    }
};

/// Nodes [at, ...) of at least `depth` become the children of `out`; recursion is as deep as the nesting limit.
void build_tree(std::vector<Node>& nodes, std::size_t& at, std::size_t depth, std::vector<Block>& out) {
    while (at < nodes.size() && nodes[at].depth >= depth) {
        const auto own = nodes[at].depth;
        if (own > depth && !out.empty() && model::facts_of(out.back().kind).holds_blocks) {
            build_tree(nodes, at, depth + 1, out.back().children);
            continue;
        }
        out.push_back(std::move(nodes[at++].block));
    }
}

} // namespace

std::vector<Block> parse_body(const Context& context, const Header& header,
                              std::span<const layout::Paragraph> paragraphs,
                              std::span<const layout::FlowPictures> pictures) {
    const auto items = make_items(context, paragraphs);
    const ActFinder acts(items, context.pack, header);
    const auto starts_other = [&](std::size_t i) { return acts.is_annex(i) || acts.title(i).has_value(); };
    BodyParser parser{.context = context,
                      .items = items,
                      .acts = acts,
                      .clauses = {items, context.pack, acts},
                      .divisions = {context, items, starts_other},
                      .nesting = Nesting(items),
                      .pictures = pictures};
    parser.run();
    std::vector<Block> body;
    std::size_t at = 0;
    build_tree(parser.nodes, at, 0, body);
    return body;
}

} // namespace ianote::parse
