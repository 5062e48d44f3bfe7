// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/contents.hpp"

#include "base/budget.hpp"
#include "text/leaders.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace ianote::read::pdf {

namespace {

constexpr std::size_t between_entries = 2; // lines: the start of an entry of two lines, a title that names no page
constexpr float reaches_far = 0.6F;        // of the text's width: a line of an entry that goes on

struct Entry : text::ContentsEntry {
    std::size_t line = 0;
};

std::optional<Entry> entry_of(const Line& line, std::size_t index) {
    const std::string_view text = text_of(line);
    const bool parted = line.segments.size() > 1;
    const auto number = parted ? text.size() - text_of(*line.page, line.segments.back()).size() : text.npos;
    auto entry = text::read_contents_entry(text, number);
    return entry ? std::optional(Entry{std::move(*entry), index}) : std::nullopt;
}

class Finder {
public:
    Finder(const std::vector<PageLines>& pages, const Measures& measures)
        : pages_(pages)
        , measures_(measures) {
        for (std::size_t p = 0; p < pages.size(); ++p) {
            for (const auto& line : pages[p].lines) page_of_[text::collapse(text_of(line))] = static_cast<long>(p + 1);
        }
    }

    /// The lines of a page that are entries or parts of them.
    std::set<std::size_t> lines_of(std::size_t p) {
        std::set<std::size_t> taken;
        const auto& lines = pages_[p].lines;
        std::vector<Entry> group;
        const auto close = [&] {
            if (is_contents(group)) take(lines, group, taken);
            group.clear();
        };
        for (std::size_t i = 0; i < lines.size(); ++i) {
            base::check_limits();
            auto entry = entry_of(lines[i], i);
            if (!entry) continue;
            const bool goes_on = !group.empty() && i - group.back().line <= between_entries + 1 &&
                                 entry->page >= group.back().page && entry->led == group.back().led;
            if (!goes_on) close();
            group.push_back(std::move(*entry));
        }
        close();
        known_ = !taken.empty();
        return taken;
    }

private:
    /// Dots on two lines or on a page behind such a page; else what entries say must be true: their titles stand on
    /// those pages.
    bool is_contents(const std::vector<Entry>& group) const {
        if (group.empty()) return false;
        if (group.front().led && (group.size() > 1 || known_)) return true;
        std::unordered_map<long, std::size_t> offsets; // pages that are not counted -> entries that say so
        std::size_t most = 0;
        for (const auto& entry : group) {
            const auto found = page_of_.find(entry.title);
            if (found != page_of_.end()) most = std::max(most, ++offsets[found->second - entry.page]);
        }
        return most * 2 >= group.size() && (most > 1 || group.front().led);
    }

    void take(const std::vector<Line>& lines, const std::vector<Entry>& group, std::set<std::size_t>& taken) const {
        for (auto i = group.front().line; i <= group.back().line; ++i) taken.insert(i);
        const auto first = group.front().line;
        if (first == 0) return;
        const auto& upper = lines[first - 1];
        const float width = measures_.right - measures_.left;
        const bool wrapped = starts_small(lines[first]) || upper.x1() - measures_.left > reaches_far * width;
        if (wrapped && is_next_line(upper, lines[first], measures_)) taken.insert(first - 1);
    }

    const std::vector<PageLines>& pages_;
    const Measures& measures_;
    std::unordered_map<std::string, long> page_of_; ///< a line's text -> the last page on which it stands
    bool known_ = false;                            ///< the page before had entries
};

} // namespace

std::vector<std::vector<Line>> take_contents(std::vector<PageLines>& pages, const Measures& measures) {
    std::vector<std::vector<Line>> contents(pages.size());
    const auto has_entry = [](const PageLines& page) {
        return std::any_of(page.lines.begin(), page.lines.end(),
                           [](const Line& l) { return entry_of(l, 0).has_value(); });
    };
    if (std::none_of(pages.begin(), pages.end(), has_entry)) return contents;
    std::vector<std::set<std::size_t>> taken;
    Finder finder(pages, measures);
    for (std::size_t p = 0; p < pages.size(); ++p) taken.push_back(finder.lines_of(p));
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::vector<Line> kept;
        for (std::size_t i = 0; i < pages[p].lines.size(); ++i)
            (taken[p].contains(i) ? contents[p] : kept).push_back(std::move(pages[p].lines[i]));
        pages[p].lines = std::move(kept);
    }
    return contents;
}

} // namespace ianote::read::pdf
