// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/text_blocks.hpp"

#include "base/budget.hpp"
#include "read/markdown_syntax.hpp"
#include "read/text_lines.hpp"
#include "text/open_lists.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace ianote::read {

namespace {

constexpr std::size_t longest_wrapped_line = 160; // bytes: no text is wrapped wider than 120 signs, accents included
constexpr std::size_t longest_soft_line = 160;    // Markdown: behind a longer line, the next one is a new paragraph

struct Line {
    std::string_view content; ///< without indent and trailing blanks
    std::uint16_t indent = 0;
    std::uint32_t number = 0;
    bool hard_break = false;
};

/// Rows of a grid table take several lines, rules between them; those of a pipe table one each, without a rule.
enum class GridState { none, at_rule, in_row };

struct Splitter {
    Dialect dialect;
    bool wrapped = false;
    std::size_t width = 0; ///< of the longest line, bytes
    RawBlocks result;
    std::uint16_t page = 1;
    bool blank = true;         ///< the last line was blank
    bool open = false;         ///< the last block takes further lines
    std::string_view previous; ///< last line of content
    bool previous_hard = false;
    text::OpenLists lists;
    std::size_t table_rows = 0;               ///< of the table that the last block belongs to
    std::optional<Fence> fence;               ///< of the code that the last block is
    std::string_view element;                 ///< of HTML that the last block is; empty: none
    int depth = 0;                            ///< how many of it are open
    std::set<std::string_view> unclosed = {}; ///< elements that no line closes any more
    GridState grid = GridState::none;
    bool barless = false; ///< the table at hand has no bars at its sides

    bool markdown() const { return dialect == Dialect::markdown; }

    RawBlock& begin(BlockKind kind, const Line& line) {
        base::check_limits();
        RawBlock block;
        block.kind = kind;
        block.indent = line.indent;
        block.page = page;
        block.line = line.number;
        block.blank_before = blank;
        if (kind != BlockKind::table_row) {
            table_rows = 0;
            grid = GridState::none;
            barless = false;
        }
        result.blocks.push_back(std::move(block));
        return result.blocks.back();
    }

    void rule(const Line& line, std::size_t length) {
        begin(BlockKind::rule, line).level = static_cast<std::uint8_t>(std::min<std::size_t>(length, 255));
        open = false;
    }

    /// A line under a title turns it into a heading: `=====` always, `-----` when it is as long as the title.
    bool underlines_title(const Line& line, std::size_t length) {
        if (!markdown() || blank || !open || result.blocks.empty()) return false;
        auto& block = result.blocks.back();
        if (block.kind != BlockKind::paragraph || block.lines.size() != 1) return false;
        const char sign = line.content.front();
        const bool fits = length >= 4 && length * 10 >= block.lines.front().size() * 6;
        if (sign != '=' && !(sign == '-' && fits)) return false;
        block.kind = BlockKind::heading;
        block.level = sign == '=' ? 1 : 2;
        open = false;
        return true;
    }

    bool heading(const Line& line) {
        if (!markdown() || line.content.front() != '#') return false;
        const auto level = std::min(line.content.find_first_not_of('#'), line.content.size());
        if (level > 6 || level == line.content.size() || line.content[level] != ' ') return false;
        auto title = line.content.substr(level);
        while (!title.empty() && title.back() == '#') title.remove_suffix(1);
        title = without_attributes(text::trim(title));
        auto& block = begin(BlockKind::heading, line);
        block.level = static_cast<std::uint8_t>(level);
        block.lines.push_back(text::trim(title));
        open = false;
        return true;
    }

    /// Code and HTML, whose lines are followed to their end as they are.
    bool begins_other_form(const Line& line, std::string_view behind) {
        if (!markdown()) return false;
        if (const auto opened = read_fence(line.content)) {
            auto& block = begin(BlockKind::paragraph, line);
            block.form = RawForm::code;
            block.note_name = opened->info;
            fence = opened;
            return true;
        }
        const auto begun = html_element(line.content);
        if (begun.empty() || !is_closed(begun, behind.substr(behind.find('<')))) return false;
        element = begun;
        depth = 0;
        begin(BlockKind::paragraph, line).form = RawForm::html;
        inside_html(line.content);
        return true;
    }

    /// Whether the element that `behind` begins with is closed somewhere.
    bool is_closed(std::string_view begun, std::string_view behind) {
        if (unclosed.contains(begun)) return false;
        const bool closed = behind.find("</" + std::string(behind.substr(1, begun.size()))) != std::string_view::npos;
        if (!closed) unclosed.insert(begun);
        return closed;
    }

    void inside_html(std::string_view line) {
        result.blocks.back().lines.push_back(line);
        depth += html_depth(line, element);
        if (depth <= 0) element = {};
        open = false;
        blank = false;
    }

    void inside_code(std::string_view line) {
        if (fence->is_closed_by(line))
            fence.reset();
        else
            result.blocks.back().lines.push_back(without_trailing_blanks(line));
        open = false;
        blank = false;
    }

    /// What says something of the markup, and is no text.
    bool says_nothing(const Line& line) {
        if (!markdown()) return false;
        const auto link = blank || !open ? read_link_definition(line.content) : std::nullopt;
        if (link) result.links.emplace(link->name, link->target);
        return link || is_style_fence(line.content);
    }

    bool note_definition(const Line& line) {
        if (!markdown() || !line.content.starts_with("[^")) return false;
        const auto close = line.content.find("]:");
        if (close > 40 || !is_note_name(line.content.substr(2, close - 2))) return false;
        auto& block = begin(BlockKind::note, line);
        block.note_name = line.content.substr(2, close - 2);
        block.lines.push_back(text::trim(line.content.substr(close + 2)));
        open = true;
        return true;
    }

    /// The line under the titles of a table makes a row of them.
    bool begins_barless_table(const Line& line) {
        if (!markdown() || blank || !open || !parts_columns(line.content)) return false;
        auto& above = result.blocks.back();
        const auto plain = above.kind == BlockKind::paragraph && above.form == RawForm::markup && !above.lines.empty();
        if (!plain || split_cells(above.lines.back()).size() != split_cells(line.content).size()) return false;
        const auto titles = above.lines.back();
        above.lines.pop_back();
        if (above.lines.empty()) result.blocks.pop_back();
        blank = false;
        auto& row = begin(BlockKind::table_row, {titles, line.indent, line.number - 1});
        row.lines.push_back(titles);
        row.head = row.starts_table = true;
        table_rows = 1;
        barless = true;
        open = false;
        return true;
    }

    /// `: what the term above means`
    bool definition(const Line& line) {
        constexpr std::uint16_t deeper = 4;
        const auto s = line.content;
        if (!markdown() || blank || result.blocks.empty() || s.size() < 3 || !s.starts_with(':') ||
            !text::is_breaking_space(s[1]))
            return false;
        const auto& term = result.blocks.back();
        if (term.kind != BlockKind::paragraph || term.form != RawForm::markup) return false;
        auto inside = line;
        inside.content = text::trim(s.substr(1));
        inside.indent = static_cast<std::uint16_t>(inside.indent + deeper);
        begin(BlockKind::paragraph, inside).lines.push_back(inside.content);
        open = true;
        return true;
    }

    bool table_row(const Line& line) {
        const auto s = line.content;
        if (s.starts_with("+-") || s.starts_with("+=")) { // a rule of a grid table
            if (s.find_first_not_of("+-=: ") != std::string_view::npos) return false;
            if (s.find('=') != std::string_view::npos) mark_head();
            if (blank) table_rows = 0;
            grid = GridState::at_rule;
            open = false;
            return true;
        }
        const bool goes_on = barless && !blank && s.find('|') != std::string_view::npos;
        if (!goes_on && (s.size() < 3 || s.front() != '|' || s.find('|', 1) == std::string_view::npos)) return false;
        open = false;
        if (blank) {
            table_rows = 0;
            grid = GridState::none;
        }
        if (s.find_first_not_of("|-:+= ") == std::string_view::npos &&
            grid == GridState::none) { // the rule below a head
            if (table_rows == 1) mark_head();
            return true;
        }
        if (grid == GridState::in_row) {
            result.blocks.back().lines.push_back(s);
            return true;
        }
        if (grid == GridState::at_rule) grid = GridState::in_row;
        auto& row = begin(BlockKind::table_row, line);
        row.lines.push_back(s);
        row.starts_table = table_rows++ == 0;
        return true;
    }

    /// The rows of the table so far are titles, unless such a rule was drawn before.
    void mark_head() {
        const auto first = result.blocks.end() - static_cast<std::ptrdiff_t>(table_rows);
        if (std::any_of(first, result.blocks.end(), [](const RawBlock& row) { return row.head; })) return;
        std::for_each(first, result.blocks.end(), [](RawBlock& row) { row.head = true; });
    }

    /// An indented paragraph below a footnote's definition is a further one of it.
    bool continues_note(const Line& line) {
        if (result.blocks.empty()) return false;
        const auto kind = result.blocks.back().kind;
        if (kind != BlockKind::note && kind != BlockKind::note_paragraph) return false;
        if (blank && line.indent < 2) return false;
        auto& last = result.blocks.back();
        const bool empty = last.lines.empty() || (last.lines.size() == 1 && last.lines.front().empty());
        auto& block = blank && !empty ? begin(BlockKind::note_paragraph, line) : last;
        block.lines.push_back(line.content);
        open = true;
        return true;
    }

    /// The last block is a point of the same label: a list that counts itself.
    bool repeats(const text::ListLabel& label, const Line& line) const {
        const auto& last = result.blocks.back();
        return markdown() && last.indent == line.indent && !last.lines.empty() &&
               last.lines.front().starts_with(label.printed) && line.content.starts_with(label.printed);
    }

    /// Whether a line that looks like `16. ...` starts a point, or is a wrapped line that happens to.
    bool starts_point(const Line& line) {
        auto content = line.content;
        while (markdown() && content.size() > 2 && content.front() == '*' && content[1] != ' ')
            content.remove_prefix(1);
        const auto label = text::read_possible_label(content, lists.next_number());
        if (!label && !text::is_list_sign(content)) return false;
        const bool letters = label && text::is_letters(*label); // `c)` alone stands in a citation
        const bool likely = letters ? text::starts_list(*label) : !label || !label->doubtful;
        const bool short_line = previous.size() * 10 < width * 6; // a paragraph's last: no line was wrapped there
        const bool fresh = blank || !open || !wrapped || (label && (lists.goes_on(*label) || repeats(*label, line))) ||
                           (likely && (short_line || ends_clause(previous)));
        if (fresh && label) lists.add(*label);
        return fresh;
    }

    bool starts_footnote(std::string_view s) const {
        const auto stars = s.find_first_not_of('*'); // `** Sous réserve ...` below `* Cette désignation ...`
        if (!markdown() && stars > 0 && stars < 4 && (s[stars] == ' ' || s.starts_with("(*"))) return true;
        return s.starts_with("(*") || s.starts_with("<sup>") || s.starts_with("\xC2\xB9") ||
               s.starts_with("\xC2\xB2") || s.starts_with("\xC2\xB3") || s.starts_with("\xE2\x81");
    }

    bool continues_paragraph(const Line& line) const {
        if (blank || !open || starts_footnote(line.content)) return false;
        if (previous_hard || wrapped) return true;
        return markdown() && previous.size() <= longest_soft_line;
    }

    void content(const Line& line, std::string_view behind) {
        if (says_nothing(line)) {
            open = false;
            return;
        }
        if (begins_other_form(line, behind)) {
            previous = line.content;
            return;
        }
        const bool is_table = begins_barless_table(line);
        if (const auto length = is_table ? 0 : rule_length(line.content)) {
            if (!underlines_title(line, length)) rule(line, length);
        } else if (is_table || heading(line) || note_definition(line) || table_row(line) || continues_note(line) ||
                   definition(line)) {
            // done
        } else if (!starts_point(line) && continues_paragraph(line)) {
            result.blocks.back().lines.push_back(line.content);
        } else {
            begin(BlockKind::paragraph, line).lines.push_back(line.content);
            open = true;
        }
        blank = false;
        previous = line.content;
        previous_hard = line.hard_break;
    }

    void page_break(const Line& line) {
        begin(BlockKind::page_break, line);
        result.paginated = true;
        ++page;
        open = false;
        blank = true;
    }

    /// A line, and the text behind it.
    void line(std::string_view raw, std::uint32_t number, std::string_view behind) {
        if (fence) return inside_code(raw);
        if (!element.empty()) return inside_html(raw);
        Line line;
        line.number = number;
        std::size_t at = 0;
        for (; at < raw.size() && text::is_breaking_space(raw[at]); ++at) {
            if (raw[at] == '\f') page_break(line);
            line.indent = static_cast<std::uint16_t>(
                std::min(raw[at] == '\t' ? (line.indent / 4 + 1) * 4 : line.indent + 1, 1000));
        }
        auto rest = raw.substr(at);
        const bool two_spaces = rest.ends_with("  ");
        rest = without_trailing_blanks(rest);
        const bool backslash = markdown() && rest.ends_with('\\') && !rest.ends_with("\\\\");
        if (backslash) rest = without_trailing_blanks(rest.substr(0, rest.size() - 1));
        line.hard_break = two_spaces || backslash;
        while (markdown() && rest.starts_with('>')) rest = text::trim(rest.substr(1)); // a quotation block
        line.content = rest;
        if (markdown() && (rest == "\\newpage" || rest == "\\pagebreak")) {
            page_break(line);
        } else if (rest.empty()) {
            open = false;
            blank = true;
        } else {
            content(line, behind);
        }
    }
};

} // namespace

bool is_note_name(std::string_view name) {
    const auto plain = [](unsigned char c) {
        return c >= 0x80 || (text::ascii_classes[c] & text::char_word) != 0 || c == '-' || c == '_' || c == '*';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), plain);
}

RawBlocks split_blocks(std::string_view text, Dialect dialect) {
    Splitter splitter;
    splitter.dialect = dialect;
    splitter.width = longest_line(text);
    splitter.wrapped = splitter.width <= longest_wrapped_line;
    std::uint32_t number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const auto end = std::min(text.find('\n', at), text.size());
        splitter.line(text.substr(at, end - at), number, text.substr(at));
        at = end + 1;
    }
    if (dialect == Dialect::markdown) {
        find_captions(splitter.result.blocks);
        count_lists(splitter.result.blocks);
    }
    return std::move(splitter.result);
}

} // namespace ianote::read
