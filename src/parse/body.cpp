// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/body.hpp"

#include "base/budget.hpp"
#include "model/kinds.hpp"
#include "parse/acts.hpp"
#include "parse/nesting.hpp"
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

/// What the points of an act are when their own grammar does not tell.
struct Mode {
    ClauseKind kind = ClauseKind::unknown;
    Action action = Action::other;
};

struct BodyParser {
    const Context& context;
    const std::deque<Item>& items;
    ActFinder acts;
    Nesting nesting = {};
    std::vector<Node> nodes = {};
    std::size_t annex_depth = 0; ///< 1 inside an annex
    std::size_t act_depth = 0;   ///< 1 inside an act
    Mode mode = {};

    std::size_t base() const { return annex_depth + act_depth; }

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

    void annex(const Item& item) {
        act_depth = annex_depth = 0;
        push(make(BlockKind::annex, item), 0);
        annex_depth = 1;
        auto title = make(BlockKind::title, item);
        title.text = heading_text(item);
        push(std::move(title), 1);
        start_container();
    }

    void start_container() {
        nesting.reset();
        mode = {};
    }

    void open_act(ActType type, const Item& item) {
        act_depth = 0;
        auto block = make(BlockKind::act, item);
        block.act_type = type;
        push(std::move(block), base());
        act_depth = 1;
        start_container();
    }

    /// Returns how many items the title takes.
    std::size_t act_with_title(ActType type, std::size_t index) {
        open_act(type, items[index]);
        std::vector<layout::Run> runs = items[index].paragraph->runs;
        std::size_t taken = 1;
        while (acts.goes_on(index + taken - 1)) {
            runs.push_back({{}, style_plain, false, true, 0});
            const auto& more = items[index + taken].paragraph->runs;
            runs.insert(runs.end(), more.begin(), more.end());
            ++taken;
        }
        auto title = make(BlockKind::title, items[index]);
        title.text = make_text(context, runs, style_strong);
        push(std::move(title), base());
        return taken;
    }

    void heading(const Item& item) {
        auto block = make(BlockKind::heading, item);
        block.level = heading_level(item);
        block.text = heading_text(item);
        if (item.label) block.value = text::label_value(item.label->n);
        push(std::move(block), base());
        nesting.interrupt();
    }

    /// Returns how many items the table takes.
    std::size_t table(std::size_t index) {
        std::size_t taken = 0;
        push(make_table(context, items, index, taken), base());
        nesting.interrupt();
        return taken;
    }

    void set_label(Block& block, const Item& item) const {
        const auto& label = *item.label;
        block.n = label.n;
        block.value = text::label_value(label.n);
        block.label_origin = item.label_span;
        const bool usual = label.form == text::LabelForm::decimal && label.marks == text::LabelMarks::full_stop;
        if (!usual) block.label = label.printed;
    }

    /// A labelled item of an act: by its own grammar, else by what went before.
    void clause_kind(Block& block, const Clause& clause) {
        if (clause.kind == ClauseKind::commitment) {
            block.kind = BlockKind::commitment;
            block.action = clause.action;
            mode = {ClauseKind::commitment, Action::other};
        } else if (clause.kind == ClauseKind::recital || mode.kind != ClauseKind::commitment) {
            block.kind = BlockKind::recital;
        } else {
            block.kind = BlockKind::commitment;
            block.action = mode.action;
        }
    }

    void point(std::size_t index) {
        const auto& item = items[index];
        const auto depth = nesting.place(*item.label, item.paragraph->indent);
        auto block = make(BlockKind::point, item);
        set_label(block, item);
        std::vector<TextMark> operatives;
        const bool dash = item.label->form == text::LabelForm::dash;
        const bool own = act_depth > 0 && depth == 0;
        if (own) {
            const auto& clause = item.classified(context.pack);
            if (dash && clause.kind == ClauseKind::unknown) {
                block.kind = BlockKind::point;
            } else {
                clause_kind(block, clause);
                if (block.kind == BlockKind::commitment) operatives = clause.operatives;
            }
        }
        block.text = finish(context, item.text, std::move(operatives));
        push(std::move(block), base() + depth);
    }

    static bool is_figure(const Item& item) {
        return item.label->form == text::LabelForm::decimal || item.label->form == text::LabelForm::section;
    }

    /// An unnumbered paragraph of an act. One that leads in numbered points (`INVITE les États membres à:`) stays a
    /// paragraph and tells what they are; one that is a whole clause is a recital or commitment of its own.
    void act_paragraph(std::size_t index) {
        const auto& item = items[index];
        const auto& clause = item.classified(context.pack);
        const bool next_numbered = index + 1 < items.size() && items[index + 1].label && is_figure(items[index + 1]);
        const bool leads_in = next_numbered && (item.plain().ends_with(':') || has_open_end(item.plain()));
        const bool strong_sign = clause.capitals || (clause.at_start && clause.kind != ClauseKind::unknown);
        auto block = make(BlockKind::paragraph, item);
        if (strong_sign && leads_in) mode = {clause.kind, clause.action};
        if (strong_sign && !leads_in) {
            block.kind = clause.kind == ClauseKind::recital ? BlockKind::recital : BlockKind::commitment;
            block.action = clause.action;
            mode = {clause.kind, Action::other};
        }
        block.text = finish(context, item.text, strong_sign ? clause.operatives : std::vector<TextMark>());
        push(std::move(block), base());
        nesting.interrupt();
    }

    void paragraph(std::size_t index) {
        const auto& item = items[index];
        if (item.plain().empty() && item.text.events.empty()) return;
        const bool inside_point = nesting.open() && item.paragraph->indent >= nesting.indent() + 2;
        if (inside_point) {
            auto block = make(BlockKind::paragraph, item);
            block.text = finish(context, item.text);
            push(std::move(block), nodes.back().depth + (nodes.back().block.kind == BlockKind::paragraph ? 0 : 1));
        } else if (act_depth > 0) {
            act_paragraph(index);
        } else {
            auto block = make(BlockKind::paragraph, item);
            block.text = finish(context, item.text);
            push(std::move(block), base());
            nesting.interrupt();
        }
    }

    /// One item, or several where they belong together; returns how many.
    std::size_t step(std::size_t index) {
        base::check_limits();
        const auto& item = items[index];
        if (item.is_row()) return table(index);
        if (acts.is_annex(index)) {
            annex(item);
            return 1;
        }
        if (const auto type = acts.title(index)) return act_with_title(*type, index);
        if (!acts.is_author(item) && is_heading(item, context.pack)) {
            heading(item);
            return 1;
        }
        if (act_depth == 0) {
            if (const auto type = acts.untitled(index)) open_act(*type, item);
        }
        if (item.label)
            point(index);
        else
            paragraph(index);
        return 1;
    }

    void run() {
        for (std::size_t i = 0; i < items.size();) i += step(i);
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

std::vector<Block> parse_body(const Context& context, const Header& header, std::size_t first) {
    const auto items = make_items(context, first);
    BodyParser parser{.context = context, .items = items, .acts = ActFinder(items, context.pack, header)};
    parser.run();
    std::vector<Block> body;
    std::size_t at = 0;
    build_tree(parser.nodes, at, 0, body);
    return body;
}

} // namespace ianote::parse
