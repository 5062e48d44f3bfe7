// SPDX-License-Identifier: GPL-3.0-or-later
// Notes at a page's foot whose number lost its look: `1` and behind it, or on the next line, `GU L 999 ...`. They stand
// above what a page ends with, count on, and the page's text holds their number where no number belongs.
#include "base/budget.hpp"
#include "layout/carve.hpp"
#include "layout/steps.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace ianote::layout {

namespace {

using read::BlockKind;

constexpr std::size_t page_blocks = 80; // a page has no more paragraphs above its foot

struct FootNotes {
    read::Pages& pages;
    std::vector<Role>& roles;
    int last = 0;                                                ///< number of the last note
    std::map<std::size_t, std::vector<Span>> marks = {};         ///< by block
    std::map<std::size_t, std::vector<std::uint32_t>> cuts = {}; ///< where further notes of a block begin

    std::uint32_t offset_of(std::string_view piece) const {
        return static_cast<std::uint32_t>(piece.data() - pages.text.data());
    }

    bool ends_page(std::size_t i) const {
        if (i >= pages.blocks.size()) return true;
        return roles[i] == Role::furniture || roles[i] == Role::page_break;
    }

    /// `1 GU L ...`, or `1` alone on its line: the number, 0 for anything else.
    static int number_at(std::string_view line, std::string_view below) {
        int value = 0;
        const auto [end, error] =
            std::from_chars(line.data(), line.data() + std::min<std::size_t>(line.size(), 4), value);
        const auto length = static_cast<std::size_t>(end - line.data());
        if (error != std::errc() || length > 3) return 0;
        const auto behind = text::trim(length == line.size() ? below : line.substr(length));
        const bool parted = length == line.size() || text::is_breaking_space(line[length]);
        std::size_t at = 0;
        return parted && !behind.empty() && !text::is_lower(text::next_code_point(behind, at)) ? value : 0;
    }

    /// Where the page's text cites a note; empty for nowhere. A number at a word's end comes before one that stands
    /// apart.
    std::pair<std::size_t, Span> citation(std::size_t above, int number) const {
        const auto n = std::to_string(number);
        std::pair<std::size_t, Span> apart;
        for (auto i = above, seen = std::size_t{0}; i-- > 0 && seen < page_blocks; ++seen) {
            if (ends_page(i)) break;
            if (roles[i] != Role::body) continue;
            const auto text = block_text(pages, pages.blocks[i]);
            for (auto at = text.find(n); at != std::string_view::npos; at = text.find(n, at + 1)) {
                const auto begin = offset_of(text) + static_cast<std::uint32_t>(at);
                const Span span{begin, begin + static_cast<std::uint32_t>(n.size())};
                if (is_glued(text, at, n.size())) return {i, span};
                if (apart.second.empty() && stands_apart(text, at, n.size())) apart = {i, span};
            }
        }
        return apart;
    }

    static bool ends_there(std::string_view text, std::size_t behind) {
        if (behind >= text.size()) return true;
        auto next = behind;
        const auto c = text::next_code_point(text, next);
        return c == '.' || c == ',' || c == ';' || c == ':' || c == ')' || c == 0xBB || c == 0x201D || c == '\n';
    }

    static bool is_glued(std::string_view text, std::size_t at, std::size_t length) {
        if (at == 0 || (at + length < text.size() && text::is_word_at(text, at + length))) return false;
        return text::is_lower(text::code_point_before(text, at));
    }

    /// `formazione 1.`: behind a word, before a sign.
    static bool stands_apart(std::string_view text, std::size_t at, std::size_t length) {
        if (at < 2 || !ends_there(text, at + length) || !text::is_blank(text::code_point_before(text, at)))
            return false;
        const auto upto = text::trim(text.substr(0, at));
        return !upto.empty() && text::is_lower(text::code_point_before(upto, upto.size()));
    }

    void look_at(std::size_t i) {
        const auto& block = pages.blocks[i];
        const auto text = block_text(pages, block);
        if (text.empty() || text.front() < '1' || text.front() > '9' || text::read_list_label(text)) return;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const int number = number_at(text.substr(at, end - at), text.substr(std::min(end + 1, text.size())));
            const bool first = at == 0;
            const bool next = number > 0 && (number == last + 1 || (first && number == 1));
            const auto found = next ? citation(i, number) : std::pair<std::size_t, Span>();
            if (first && found.second.empty()) return;
            if (!found.second.empty()) {
                last = number;
                marks[found.first].push_back(found.second);
                if (!first) cuts[i].push_back(offset_of(text) + static_cast<std::uint32_t>(at));
            }
            at = end + 1;
        }
        roles[i] = Role::note;
    }

    /// A block of several notes as one each.
    void cut() {
        std::vector<read::Block> blocks;
        std::vector<Role> new_roles;
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            blocks.push_back(pages.blocks[i]);
            new_roles.push_back(roles[i]);
            const auto found = cuts.find(i);
            if (found == cuts.end()) continue;
            for (const auto place : found->second) {
                auto& above = blocks.back();
                auto below = above;
                below.first_run = static_cast<std::uint32_t>(pages.runs.size());
                std::vector<read::Run> upper;
                for (auto r = above.first_run; r < above.last_run; ++r) {
                    auto run = pages.runs[r];
                    if (run.span.begin < place) {
                        upper.push_back(run);
                        upper.back().span.end = std::min(run.span.end, place);
                    }
                    run.span.begin = std::max(run.span.begin, place);
                    if (run.span.begin < run.span.end) pages.runs.push_back(run);
                }
                below.last_run = static_cast<std::uint32_t>(pages.runs.size());
                above.first_run = below.last_run;
                pages.runs.insert(pages.runs.end(), upper.begin(), upper.end());
                above.last_run = static_cast<std::uint32_t>(pages.runs.size());
                blocks.push_back(below);
                new_roles.push_back(roles[i]);
            }
        }
        pages.blocks = std::move(blocks);
        roles = std::move(new_roles);
    }

    void run() {
        if (pages.notes_are_objects) return;
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            if (roles[i] != Role::body || pages.blocks[i].kind != BlockKind::paragraph || !ends_page(i + 1)) continue;
            base::check_limits();
            look_at(i);
        }
        for (auto& [block, spans] : marks) carve_marks(pages, block, std::move(spans));
        if (!cuts.empty()) cut();
    }
};

} // namespace

void find_foot_notes(read::Pages& pages, std::vector<Role>& roles) { FootNotes{.pages = pages, .roles = roles}.run(); }

} // namespace ianote::layout
