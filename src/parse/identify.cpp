// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/identify.hpp"

#include "model/kinds.hpp"
#include "model/walk.hpp"
#include "text/list_label.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace ianote::parse {

namespace {

/// A label as a part of an identifier: letters of other alphabets by their place in the alphabet (β as b).
std::string id_part(std::string_view n) {
    std::string out;
    bool gap = false; // a full stop inside (1.2) becomes a hyphen
    for (std::size_t at = 0; at < n.size();) {
        const auto begin = at;
        const auto c = text::next_code_point(n, at);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const auto letter = plain ? std::nullopt : text::letter_value(n.substr(begin, at - begin));
        gap = gap || c == '.';
        if (!plain && !(letter && *letter <= 26)) continue;
        if (std::exchange(gap, false) && !out.empty()) out += '-';
        out += plain ? static_cast<char>(c) : static_cast<char>('a' + *letter - 1);
    }
    return out;
}

struct Identifier {
    std::unordered_map<std::string, int> used; ///< how often an identifier was asked for

    std::string unique(std::string id) {
        const int count = ++used[id];
        if (count == 1) return id;
        auto other = fmt::format("{}-{}", id, count);
        return used.contains(other) ? unique(std::move(other)) : (++used[other], other);
    }

    struct Counters {
        std::map<BlockKind, int> by_kind;
        int dashes = 0;

        int next(BlockKind kind) { return ++by_kind[kind]; }
    };

    /// `prefix` is the container's identifier with a dot, empty for the body itself.
    static std::string name(const Block& block, const std::string& prefix, bool inside_point, Counters& counters) {
        const auto n = id_part(block.n);
        const auto& kind = model::facts_of(block.kind);
        if (block.kind == BlockKind::point && n.empty()) return fmt::format("{}d{}", prefix, ++counters.dashes);
        if (block.kind == BlockKind::point && inside_point) return prefix + n;
        if (!kind.numbered) return fmt::format("{}{}{}", prefix, kind.id_prefix, counters.next(block.kind));
        if (n.empty()) return fmt::format("{}{}u{}", prefix, kind.id_prefix, counters.next(block.kind));
        return fmt::format("{}{}{}", prefix, kind.id_prefix, n);
    }

    void give(std::vector<Block>& blocks, const std::string& prefix, bool inside_point) {
        Counters counters;
        for (auto& block : blocks) {
            const auto& kind = model::facts_of(block.kind);
            if (!kind.id_prefix.empty()) block.id = unique(name(block, prefix, inside_point, counters));
            if (kind.holds_blocks) give(block.children, block.id + ".", kind.numbered);
        }
    }
};

} // namespace

void give_identifiers(std::vector<Block>& body) { Identifier{}.give(body, "", false); }

void tie_footnotes(Note& note, Diagnostics& diagnostics) {
    std::unordered_map<std::string, std::vector<Footnote*>> by_number;
    Identifier ids;
    for (auto& footnote : note.footnotes) {
        auto part = id_part(footnote.n);
        if (part.empty()) part = fmt::format("s{}", footnote.n.size()); // asterisks
        footnote.id = ids.unique("fn" + part);
        by_number[footnote.n].push_back(&footnote);
    }
    std::unordered_map<std::string, std::size_t> cited;
    int line = 0;
    const auto tie = [&](Text& text) {
        for (auto& part : text.inlines) {
            if (part.kind != InlineKind::footnote_ref) continue;
            const auto found = by_number.find(part.text);
            const auto turn = cited[part.text]++;
            if (found == by_number.end()) {
                if (turn == 0)
                    diagnostics.add("footnote-dangling", fmt::format("mark {} has no footnote", part.text), line);
                continue;
            }
            // numbers that start anew on every page: the k-th mark belongs to the k-th note
            part.value = found->second[std::min(turn, found->second.size() - 1)]->id;
        }
    };
    for (auto& field : note.header.fields) tie(field.text);
    model::for_each_block(note.body, [&](Block& block) {
        line = static_cast<int>(block.line);
        tie(block.text);
    });
    for (auto& footnote : note.footnotes) {
        line = static_cast<int>(footnote.line);
        tie(footnote.text);
    }
    for (const auto& footnote : note.footnotes) {
        if (cited.contains(footnote.n)) continue;
        diagnostics.add("footnote-unreferenced", fmt::format("no mark cites footnote {}", footnote.n),
                        static_cast<int>(footnote.line), footnote.page);
    }
}

namespace {

/// One list of siblings: labels of one form in a row.
struct ListCheck {
    std::optional<text::ListLabel> last;
    std::unordered_set<std::string> seen;

    void look(const Block& block, Diagnostics& diagnostics) {
        const std::string printed = block.label.empty() ? block.n + "." : block.label;
        const auto label = text::read_list_label(printed);
        if (!label || label->form == text::LabelForm::dash) return;
        const bool same = last && text::same_list(*last, *label);
        const int value = same || !label->as_letter || !last ? label->value : *label->as_letter;
        if (!same || value == 1) seen.clear();
        const auto line = static_cast<int>(block.line);
        if (!seen.insert(block.n).second) {
            diagnostics.add("numbering-duplicate", fmt::format("point {} stands here a second time", block.n), line,
                            block.page);
        } else if (same && value > last->value + 1) {
            diagnostics.add("numbering-gap", fmt::format("point {} follows point {}", block.n, last_n), line,
                            block.page);
        }
        last = label;
        last->printed = {};
        last->value = value;
        last_n = block.n;
        if (last->form == text::LabelForm::section) last->n = last_n; // a view that must outlive the block's label
    }

    std::string last_n;
};

} // namespace

void check_numbering(const std::vector<Block>& blocks, Diagnostics& diagnostics) {
    ListCheck list;
    for (const auto& block : blocks) {
        if (model::facts_of(block.kind).numbered) list.look(block, diagnostics);
        if (block.kind != BlockKind::table) check_numbering(block.children, diagnostics);
    }
}

} // namespace ianote::parse
