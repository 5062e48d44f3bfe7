// SPDX-License-Identifier: GPL-3.0-or-later
// Footers of pages in the middle of a text that lost its pages: the document's number, the initials of its authors, the
// service, the page, the language, on one line or on several.
#include "base/budget.hpp"
#include "layout/steps.hpp"
#include "text/utf8.hpp"

#include <ianote/identifiers.hpp>

#include <algorithm>
#include <set>

namespace ianote::layout {

namespace {

using read::BlockKind;

constexpr std::size_t longest_footer = 7;        // lines
constexpr std::size_t longest_footer_line = 100; // bytes

struct Line {
    std::size_t block = 0;
    Span span;
};

/// `abc/DE/f`: groups of letters, with strokes between.
bool is_initials(std::string_view word) {
    std::size_t strokes = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = text::next_code_point(word, at);
        if (c == '/') {
            if (letters == 0) return false;
            ++strokes;
            letters = 0;
        } else if ((text::char_class(c) & (text::char_upper | text::char_lower)) != 0 && ++letters <= 5) {
            continue;
        } else {
            return false;
        }
    }
    return strokes > 0 && letters > 0;
}

/// `JAI.1`, `LIMITE`, `FR`, `12`: capitals and figures.
bool is_service_word(std::string_view word) {
    if (word.size() > 14) return false;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = text::next_code_point(word, at);
        const bool fits = text::is_upper(c) || text::is_digit(c) || c == '.' || c == '/' || c == '-';
        if (!fits) return false;
    }
    return !word.empty();
}

template <typename Visit> void for_each_token(std::string_view line, const Visit& visit) {
    for (std::size_t at = 0; at < line.size();) {
        while (at < line.size() && text::is_breaking_space(line[at])) ++at;
        const auto begin = at;
        while (at < line.size() && !text::is_breaking_space(line[at])) ++at;
        if (at > begin) visit(line.substr(begin, at - begin));
    }
}

struct TornFooters {
    read::Pages& pages;
    std::vector<Role>& roles;
    std::vector<Line> lines = {};
    std::set<std::string> seen = {}; ///< document numbers that stood alone on a line

    std::string_view text_of(const Line& line) const {
        return std::string_view(pages.text).substr(line.span.begin, line.span.end - line.span.begin);
    }

    void collect() {
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            const auto& block = pages.blocks[i];
            if (block.kind != BlockKind::paragraph || roles[i] != Role::body) continue;
            const auto text = block_text(pages, block);
            const auto base = text.empty() ? 0 : static_cast<std::uint32_t>(text.data() - pages.text.data());
            for (std::size_t at = 0; at < text.size();) {
                const auto end = std::min(text.find('\n', at), text.size());
                lines.push_back({i, {base + static_cast<std::uint32_t>(at), base + static_cast<std::uint32_t>(end)}});
                at = end + 1;
            }
        }
    }

    /// What stands behind the document's own number, which stood alone before; nothing for another line.
    std::optional<std::string_view> behind_own_number(std::string_view line) {
        const bool figure_or_symbol = !line.empty() && (text::is_digit(static_cast<unsigned char>(line.front())) ||
                                                        text::is_upper(static_cast<unsigned char>(line.front())));
        if (!figure_or_symbol || line.size() > longest_footer_line) return std::nullopt;
        const auto found = read_document_number(line);
        if (!found) return std::nullopt;
        const bool again = seen.contains(found->number.to_string());
        const auto rest = line.substr(found->length);
        if (text::trim(rest).empty()) seen.insert(found->number.to_string());
        return again ? std::optional(rest) : std::nullopt;
    }

    /// How many lines from `first` on are one footer; 0 for none.
    std::size_t footer_at(std::size_t first) {
        const auto rest = behind_own_number(text_of(lines[first]));
        if (!rest) return 0;
        std::size_t initials = 0;
        std::size_t words = 0;
        const auto fits = [&](std::string_view line) {
            bool all = true;
            for_each_token(line, [&](std::string_view token) {
                if (initials == 0 && is_initials(token))
                    ++initials;
                else if (initials > 0 && is_service_word(token))
                    ++words;
                else
                    all = false;
            });
            return all;
        };
        if (!fits(*rest)) return 0;
        auto end = first + 1;
        while (end < lines.size() && end < first + longest_footer &&
               text_of(lines[end]).size() <= longest_footer_line && fits(text_of(lines[end]))) {
            ++end;
        }
        return initials > 0 && words > 0 ? end - first : 0;
    }

    /// The block's part between two bytes, as a block of its own.
    read::Block part(const read::Block& block, Span span, BlockKind kind) {
        auto out = block;
        out.kind = kind;
        out.first_run = static_cast<std::uint32_t>(pages.runs.size());
        for (auto r = block.first_run; r < block.last_run; ++r) {
            auto run = pages.runs[r];
            run.span.begin = std::max(run.span.begin, span.begin);
            run.span.end = std::min(run.span.end, span.end);
            if (!run.span.empty()) pages.runs.push_back(run);
        }
        out.last_run = static_cast<std::uint32_t>(pages.runs.size());
        return out;
    }

    void run() {
        collect();
        std::vector<bool> footer(lines.size());
        bool any = false;
        for (std::size_t i = 0; i < lines.size();) {
            base::check_limits();
            const auto count = footer_at(i);
            std::fill_n(footer.begin() + static_cast<std::ptrdiff_t>(i), count, true);
            any = any || count > 0;
            i += std::max<std::size_t>(count, 1);
        }
        if (any) cut(footer);
    }

    void cut(const std::vector<bool>& footer) {
        std::vector<read::Block> blocks;
        std::vector<Role> new_roles;
        std::size_t line = 0;
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            const auto block = pages.blocks[i];
            const auto first = line;
            while (line < lines.size() && lines[line].block == i) ++line;
            const auto begin = footer.begin() + static_cast<std::ptrdiff_t>(first);
            const auto end = footer.begin() + static_cast<std::ptrdiff_t>(line);
            if (std::find(begin, end, true) == end) {
                blocks.push_back(block);
                new_roles.push_back(roles[i]);
                continue;
            }
            for (auto l = first; l < line;) {
                auto last = l;
                while (last < line && footer[last] == footer[l]) ++last;
                const auto kind = footer[l] ? BlockKind::furniture : block.kind;
                blocks.push_back(part(block, {lines[l].span.begin, lines[last - 1].span.end}, kind));
                if (footer[l]) blocks.back().furniture = FurnitureKind::footer;
                new_roles.push_back(footer[l] ? Role::furniture : roles[i]);
                l = last;
            }
        }
        pages.blocks = std::move(blocks);
        roles = std::move(new_roles);
    }
};

} // namespace

void cut_torn_footers(read::Pages& pages, std::vector<Role>& roles) {
    TornFooters{.pages = pages, .roles = roles}.run();
}

} // namespace ianote::layout
