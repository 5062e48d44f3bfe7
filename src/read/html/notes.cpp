// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/html/notes.hpp"

#include "base/budget.hpp"
#include "text/clean.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace ianote::read::html {

namespace {

constexpr std::size_t longest_mark = 6;   // bytes, without brackets
constexpr std::size_t max_links = 50000;  // of one page
constexpr std::size_t longest_climb = 64; // steps from a link to its block

/// `1`, `[12]`, `(3)`, `*`, `iv`, `a`: what may be a footnote's mark, without brackets; empty for anything else.
std::string mark_of(Node link) {
    const auto text = text_below(link, 40);
    auto mark = text::trim(text);
    const bool bracketed =
        mark.size() > 2 && ((mark.front() == '[' && mark.back() == ']') || (mark.front() == '(' && mark.back() == ')'));
    if (bracketed) mark = text::trim(mark.substr(1, mark.size() - 2));
    if (mark.empty() || mark.size() > longest_mark || mark.find_first_of(" \n\t.:,") != std::string_view::npos)
        return {};
    const auto figure = [](char c) { return c >= '0' && c <= '9'; };
    const auto roman = [](char c) { return c == 'i' || c == 'v' || c == 'x'; };
    const bool whole = std::all_of(mark.begin(), mark.end(), figure) || std::all_of(mark.begin(), mark.end(), roman);
    std::size_t at = 0;
    const auto first = text::next_code_point(mark, at);
    const bool sign = at == mark.size() || std::all_of(mark.begin(), mark.end(), [](char c) { return c == '*'; });
    constexpr std::string_view no_marks = "()[]";
    const bool shown = no_marks.find(mark) == no_marks.npos && !text::clean(mark).empty(); // no control character
    return whole || (sign && shown && first != 0x21A9) ? std::string(mark) : std::string();
}

struct Finder {
    Node root;
    std::vector<Node> links;
    std::unordered_map<std::string, Node> anchors;
    std::unordered_map<Node, std::size_t> order;
    std::unordered_set<Node> targets;

    void collect() {
        std::size_t place = 0;
        for (auto node = root; node != nullptr; node = next(node, root)) {
            base::check_limits();
            if (!is_element(node)) continue;
            const auto id = attribute(node, "id");
            const auto called = name(node) == "a" ? attribute(node, "name") : std::string_view();
            if (!id.empty()) anchors.emplace(id, node);
            if (!called.empty()) anchors.emplace(called, node);
            const bool link = name(node) == "a" && attribute(node, "href").starts_with('#');
            if (link && links.size() < max_links) links.push_back(node);
            if (link || !id.empty() || !called.empty()) order.emplace(node, place);
            ++place;
        }
    }

    Node target(Node link) const {
        const auto found = anchors.find(std::string(attribute(link, "href").substr(1)));
        return found == anchors.end() ? nullptr : found->second;
    }

    static bool contains(Node outer, Node inner) {
        for (std::size_t i = 0; inner != nullptr && i < longest_climb * 4; ++i, inner = inner->parent) {
            if (inner == outer) return true;
        }
        return false;
    }

    /// Whether `place` is the mark itself, or so near to it that a link there leads to the mark.
    static bool is_at(Node place, Node link) {
        return contains(place, link) ? !is_block(name(place)) || name(place) == "p" : contains(link, place);
    }

    static Node block_of(Node node) {
        for (std::size_t i = 0; node != nullptr && i < longest_climb; ++i, node = node->parent) {
            if (is_element(node) && (is_block(name(node)) || name(node) == "td")) return node;
        }
        return nullptr;
    }

    std::size_t targets_below(Node node) const {
        std::size_t count = 0;
        for (auto at = node; at != nullptr && count < 2; at = next(at, node)) count += targets.count(at);
        return count;
    }

    /// The element that holds the whole note: from the anchor's block outwards as long as no other note is in it.
    Node container_of(Node anchor, Node link) const {
        auto block = block_of(anchor);
        while (block != nullptr) {
            const auto parent = block->parent;
            if (parent == nullptr || !is_element(parent)) break;
            const auto around = name(parent);
            const bool holds_notes = around == "div" || around == "li" || around == "aside" || around == "dd";
            if (!holds_notes || contains(parent, link) || targets_below(parent) != 1) break;
            block = parent;
        }
        return block;
    }

    /// Links inside the note that lead to the mark.
    std::vector<Node> back_links(Node container, Node link) const {
        std::vector<Node> out;
        for (auto at = container; at != nullptr; at = next(at, container)) {
            if (!is_element(at) || name(at) != "a" || !attribute(at, "href").starts_with('#')) continue;
            const auto to = target(at);
            if (to != nullptr && is_at(to, link)) out.push_back(at);
        }
        return out;
    }

    static bool is_raised(Node link) {
        for (auto at = link; at != nullptr; at = next(at, link)) {
            if (is_element(at) && name(at) == "sup") return true;
        }
        return link->parent != nullptr && name(link->parent) == "sup";
    }
};

} // namespace

PageNotes find_notes(Node root) {
    Finder finder{root, {}, {}, {}, {}};
    finder.collect();
    std::vector<std::pair<Node, std::string>> candidates;
    for (const auto link : finder.links) {
        const auto to = finder.target(link);
        if (to == nullptr || finder.order[to] <= finder.order[link] || Finder::contains(link, to)) continue;
        auto mark = mark_of(link);
        if (mark.empty()) continue;
        candidates.emplace_back(link, std::move(mark));
        finder.targets.insert(to);
    }
    PageNotes out;
    for (auto& [link, mark] : candidates) {
        base::check_limits();
        const auto container = finder.container_of(finder.target(link), link);
        if (container == nullptr || name(container) == "body" || Finder::contains(container, link)) continue;
        const auto back = finder.back_links(container, link);
        const bool again = text::trim(text_below(container, 60)).starts_with(mark);
        if (back.empty() && !again && !Finder::is_raised(link)) continue; // a cross-reference, such as `see point 3`
        out.back_links.insert(back.begin(), back.end());
        out.containers.emplace(container, mark);
        out.marks.emplace(link, std::move(mark));
    }
    return out;
}

} // namespace ianote::read::html
