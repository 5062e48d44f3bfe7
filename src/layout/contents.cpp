// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of contents: `Introduction ........ 2`, or a title that stands further below again, with a number behind it.
#include "base/budget.hpp"
#include "layout/steps.hpp"
#include "text/leaders.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace ianote::layout {

namespace {

using read::BlockKind;

constexpr std::size_t longest_entry = 400; // bytes

struct BlockEntry : text::ContentsEntry {
    std::size_t block = 0;
    std::size_t entries = 1; ///< in the block
};

std::optional<BlockEntry> entry_of(std::string_view text, std::size_t block) {
    if (text.size() > longest_entry) return std::nullopt;
    text = text::trim(text);
    const auto behind_words = text.find_last_not_of("0123456789");
    const bool apart = behind_words != text.npos && text::is_breaking_space(text[behind_words]);
    auto entry = text::read_contents_entry(text, apart ? behind_words + 1 : text.npos);
    return entry ? std::optional(BlockEntry{std::move(*entry), block, 1}) : std::nullopt;
}

struct Contents {
    read::Pages& pages;
    std::vector<Role>& roles;
    std::unordered_map<std::string, std::size_t> places = {}; ///< of titles, when they are first asked for

    bool is_text(std::size_t i) const {
        const auto kind = pages.blocks[i].kind;
        return roles[i] == Role::body &&
               (kind == BlockKind::paragraph || kind == BlockKind::heading || kind == BlockKind::table_row);
    }

    /// The entry that a block is, or the last of those that its lines are; an entry has two lines at most.
    std::optional<BlockEntry> entry_at(std::size_t i) const {
        const auto text = block_text(pages, pages.blocks[i]);
        if (text.find('\n') == std::string_view::npos) return entry_of(text, i);
        const auto lines = text::split(text, '\n');
        auto last = entry_of(lines.back(), i);
        if (!last || !last->led) return std::nullopt;
        const auto led = [](std::string_view line) { return text::read_led_line(line).has_value(); };
        last->entries = static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), led));
        return lines.size() <= 2 * last->entries ? last : std::nullopt;
    }

    /// Titles that stand as a block of their own, and the last of those.
    std::unordered_map<std::string, std::size_t> titles() const {
        std::unordered_map<std::string, std::size_t> found;
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            const auto text = is_text(i) ? block_text(pages, pages.blocks[i]) : std::string_view();
            if (!text.empty() && text.size() <= longest_entry) found[text::collapse(text)] = i;
        }
        return found;
    }

    /// Dots lead to the numbers of two entries, or most titles stand again further below.
    bool is_contents(const std::vector<BlockEntry>& group) {
        std::size_t entries = 0;
        std::size_t led = 0;
        for (const auto& entry : group) {
            entries += entry.entries;
            led += entry.led ? entry.entries : 0;
        }
        if (entries < 2 || led == entries) return entries > 1;
        if (places.empty()) places = titles();
        const auto again = std::count_if(group.begin(), group.end(), [&](const BlockEntry& e) {
            const auto found = places.find(e.title);
            return found != places.end() && found->second > group.back().block;
        });
        return static_cast<std::size_t>(again) * 2 > group.size();
    }

    void run() {
        std::vector<BlockEntry> group;
        const auto close = [&] {
            if (is_contents(group)) {
                for (const auto& entry : group) {
                    roles[entry.block] = Role::furniture;
                    pages.blocks[entry.block].furniture = FurnitureKind::toc;
                }
            }
            group.clear();
        };
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            base::check_limits();
            auto entry = is_text(i) ? entry_at(i) : std::nullopt;
            const bool counts_on = entry && (group.empty() || entry->page >= group.back().page);
            if (!counts_on) close();
            if (entry) group.push_back(std::move(*entry));
        }
        close();
    }
};

} // namespace

void find_contents(read::Pages& pages, std::vector<Role>& roles) { Contents{pages, roles}.run(); }

} // namespace ianote::layout
