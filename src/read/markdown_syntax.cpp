// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/markdown_syntax.hpp"

#include "text/clean.hpp"
#include "text/entities.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ianote::read {

namespace {

constexpr std::size_t shortest_fence = 3;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_figure(char c) { return c >= '0' && c <= '9'; }

template <typename List> bool holds(const List& list, std::string_view what) {
    return std::find(list.begin(), list.end(), what) != list.end();
}

std::size_t letters_and_figures(std::string_view text) {
    const auto* end = std::find_if_not(text.begin(), text.end(), [](char c) { return is_letter(c) || is_figure(c); });
    return static_cast<std::size_t>(end - text.begin());
}

struct Tag {
    std::string_view name;
    std::uint8_t style;
};

/// The elements that change a look; any other tag in the text is text.
constexpr std::array<Tag, 11> tags{{{"sup", style_superscript},
                                    {"sub", style_subscript},
                                    {"b", style_strong},
                                    {"strong", style_strong},
                                    {"i", style_emphasis},
                                    {"em", style_emphasis},
                                    {"del", style_deleted},
                                    {"s", style_deleted},
                                    {"strike", style_deleted},
                                    {"ins", style_inserted},
                                    {"u", style_underline}}};

/// An exponent, an index in braces, an equation or a command of TeX, in one paragraph.
bool is_mathematical(std::string_view text) {
    if (text.find("\n\n") != std::string_view::npos || text.ends_with('\\')) return false;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const char next = text[i + 1];
        const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (i > 0 && (text[i] == '^' || text[i] == '=' || (text[i] == '_' && next == '{'))) return true;
        if (text[i] == '\\' && letter) return true;
    }
    return false;
}

} // namespace

bool Fence::is_closed_by(std::string_view line) const {
    const auto rest = text::trim(line);
    return rest.size() >= signs.size() && rest.find_first_not_of(signs.front()) == std::string_view::npos;
}

std::optional<Fence> read_fence(std::string_view line) {
    if (line.empty() || (line.front() != '`' && line.front() != '~')) return std::nullopt;
    const auto end = std::min(line.find_first_not_of(line.front()), line.size());
    const auto info = text::trim(line.substr(end));
    if (end < shortest_fence || info.find(line.front()) != std::string_view::npos) return std::nullopt;
    return Fence{line.substr(0, end), info};
}

std::string_view html_element(std::string_view line) {
    constexpr std::array<std::string_view, 14> elements{"table", "ul", "ol", "dl",  "h1",     "h2",    "h3",
                                                        "h4",    "h5", "h6", "pre", "script", "style", "figure"};
    if (line.size() < 4 || line.front() != '<') return {};
    const auto name = line.substr(1, letters_and_figures(line.substr(1)));
    const auto* const found = std::find(elements.begin(), elements.end(), text::ascii_small(name));
    if (found == elements.end()) return {};
    const char behind = name.size() + 1 < line.size() ? line[name.size() + 1] : '>';
    return behind == '>' || behind == ' ' || behind == '\t' ? *found : std::string_view();
}

int html_depth(std::string_view line, std::string_view element) {
    int depth = 0;
    for (auto at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
        const bool closes = at + 1 < line.size() && line[at + 1] == '/';
        const auto rest = line.substr(at + (closes ? 2 : 1));
        if (text::ascii_small(rest.substr(0, std::min(letters_and_figures(rest), element.size() + 1))) != element)
            continue;
        depth += closes ? -1 : 1;
    }
    return depth;
}

bool is_style_fence(std::string_view line) {
    const auto end = line.find_first_not_of(':');
    if (!line.starts_with(":::")) return false;
    if (end == std::string_view::npos) return true;
    const auto rest = text::trim(line.substr(end, line.find_last_not_of(": ") + 1 - end));
    return (rest.starts_with('{') && rest.ends_with('}')) || rest.find(' ') == std::string_view::npos;
}

std::string_view without_attributes(std::string_view title) {
    const auto open = title.rfind('{');
    if (!title.ends_with('}') || open == std::string_view::npos || open + 2 >= title.size()) return title;
    const char first = title[open + 1];
    return first == '#' || first == '.' || first == '-' ? text::trim(title.substr(0, open)) : title;
}

std::string link_name(std::string_view printed) { return text::ascii_small(text::collapse(printed)); }

std::optional<std::uint8_t> look_of_tag(std::string_view name) {
    const auto* known = std::find_if(tags.begin(), tags.end(), [&](const Tag& t) { return t.name == name; });
    return known == tags.end() ? std::nullopt : std::optional(known->style);
}

std::string without_signs(std::string_view markup) {
    std::string out;
    for (std::size_t i = 0; i < markup.size(); ++i) {
        const bool escaped = markup[i] == '\\' && i + 1 < markup.size() && is_punctuation(markup[i + 1]);
        if (escaped) ++i;
        if (escaped || (markup[i] != '*' && markup[i] != '`')) out += markup[i];
    }
    return text::with_entities(out);
}

std::optional<DollarFormula> read_dollars(std::string_view text) {
    constexpr std::size_t longest = 1000;
    const std::size_t length = text.substr(1).starts_with('$') ? 2 : 1;
    const auto end = text.substr(0, longest).find(text.substr(0, length), length);
    if (end == std::string_view::npos) return std::nullopt;
    const auto inside = text.substr(length, end - length);
    const auto behind = text.substr(end + length);
    const auto blank = [](char c) { return text::is_breaking_space(c); };
    const bool price = inside.empty() || blank(inside.front()) || blank(inside.back()) ||
                       (!behind.empty() && behind.front() >= '0' && behind.front() <= '9');
    if (!is_mathematical(inside) || (length == 1 && price)) return std::nullopt;
    return DollarFormula{inside, end + length};
}

std::optional<LinkDefinition> read_link_definition(std::string_view line) {
    if (!line.starts_with('[') || line.starts_with("[^")) return std::nullopt;
    const auto close = line.substr(0, longest_link_name).find("]:");
    if (close == std::string_view::npos || close < 2) return std::nullopt;
    const auto target = text::trim(line.substr(close + 2));
    const auto blank = target.find_first_of(" \t");
    const auto title = blank == std::string_view::npos ? std::string_view() : text::trim(target.substr(blank));
    const bool titled = title.empty() || title.front() == '"' || title.front() == '\'' || title.front() == '(';
    const auto place = target.substr(0, blank);
    // `[1]: 9001/23` is the note of somebody who knows no Markdown
    const bool leads = is_link(place) || place.starts_with('#') || place.starts_with('/') || place.starts_with("./") ||
                       place.starts_with('<') || place.starts_with("www.");
    if (!titled || !leads) return std::nullopt;
    return LinkDefinition{link_name(line.substr(1, close - 1)), target};
}

std::optional<std::string_view> read_target(std::string_view text) {
    constexpr int deepest = 32; // a text of opening brackets alone is not read to its end for each of them
    if (!text.starts_with('(')) return std::nullopt;
    int depth = 0;
    bool titled = false;
    for (std::size_t at = 0; at < text.size() && depth <= deepest; ++at) {
        const char c = text[at];
        const bool is_blank = c == ' ' || c == '\n';
        if (is_blank && at > 1 && !titled) { // behind a blank only a title may stand
            const auto next = std::min(text.find_first_not_of(" \n", at), text.size());
            const char behind = next < text.size() ? text[next] : '\0';
            if (behind != '"' && behind != '\'' && behind != ')') return std::nullopt;
            titled = behind != ')';
        }
        if (c == '\\') ++at;
        if (c == '(') ++depth;
        if (c == ')' && --depth == 0) return text.substr(1, at - 1);
    }
    return std::nullopt;
}

std::optional<SpanClasses> read_classes(std::string_view text) {
    constexpr std::size_t longest = 300;
    const auto end = text.starts_with('{') ? text.substr(0, longest).find('}') : std::string_view::npos;
    if (end == std::string_view::npos) return std::nullopt;
    const auto inside = text.substr(1, end - 1);
    const bool named = inside.starts_with('.') || inside.starts_with('#') || inside.find('=') < inside.find(' ');
    if (!named) return std::nullopt;
    return SpanClasses{end + 1, inside.find(".underline") != std::string_view::npos};
}

std::unordered_map<std::size_t, std::size_t> pair_brackets(std::string_view text) {
    std::unordered_map<std::size_t, std::size_t> closing;
    std::vector<std::size_t> open;
    for (auto at = text.find_first_of("\\[]"); at < text.size(); at = text.find_first_of("\\[]", at + 1)) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '[') {
            open.push_back(at);
        } else if (!open.empty()) {
            closing.emplace(open.back(), at);
            open.pop_back();
        }
    }
    return closing;
}

std::size_t find_code_end(std::string_view text, std::size_t from, std::size_t length) {
    for (auto begin = text.find('`', from); begin != std::string_view::npos;) {
        const auto end = std::min(text.find_first_not_of('`', begin), text.size());
        if (end - begin == length) return begin;
        begin = text.find('`', end);
    }
    return std::string_view::npos;
}

bool is_link(std::string_view text) {
    constexpr std::size_t longest_scheme = 32;
    if (text.find_first_of(" \t\n<>") != std::string_view::npos) return false;
    const auto colon = text.substr(0, longest_scheme).find(':');
    const auto plain = [](char c) { return is_letter(c) || is_figure(c) || c == '+' || c == '-' || c == '.'; };
    if (colon != std::string_view::npos && colon >= 2 && colon + 1 < text.size()) {
        const auto scheme = text.substr(0, colon);
        return is_letter(scheme.front()) && std::all_of(scheme.begin(), scheme.end(), plain);
    }
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find('@', at + 1) == std::string_view::npos;
}

TagKind tag_kind(std::string_view name) {
    constexpr std::array<std::string_view, 33> inside{
        "a",     "abbr", "acronym", "bdi",  "bdo",  "big",  "cite", "code",     "data",  "dfn",  "font",
        "img",   "kbd",  "label",   "link", "mark", "meta", "q",    "rp",       "rt",    "ruby", "samp",
        "small", "span", "time",    "tt",   "var",  "wbr",  "col",  "colgroup", "input", "o:p",  "button"};
    constexpr std::array<std::string_view, 2> cells{"td", "th"};
    constexpr std::array<std::string_view, 36> blocks{
        "address", "article", "aside", "blockquote", "body",   "caption", "center", "dd",    "details",
        "div",     "dl",      "dt",    "figcaption", "figure", "footer",  "form",   "head",  "header",
        "hr",      "html",    "li",    "main",       "nav",    "ol",      "p",      "pre",   "section",
        "summary", "table",   "tbody", "tfoot",      "thead",  "tr",      "ul",     "title", "fieldset"};
    if (holds(inside, name)) return TagKind::inside_line;
    if (holds(cells, name)) return TagKind::cell;
    return holds(blocks, name) ? TagKind::block : TagKind::unknown;
}

namespace {

/// The number and the sign behind it that a line begins with: `1.`, `1)`; empty for none.
std::string_view numbered(const RawBlock& block) {
    constexpr std::size_t most_figures = 9;
    if (block.kind != BlockKind::paragraph || block.form != RawForm::markup || block.lines.empty()) return {};
    const auto line = block.lines.front();
    const auto end = line.find_first_not_of("0123456789");
    if (end == 0 || end > most_figures || end + 1 >= line.size()) return {};
    const bool label = (line[end] == '.' || line[end] == ')') && line[end + 1] == ' ';
    return label ? line.substr(0, end + 1) : std::string_view();
}

} // namespace

void count_lists(std::vector<RawBlock>& blocks) {
    /// A list that goes on, and those around it.
    struct Open {
        std::uint16_t indent = 0;
        std::string_view label;
        std::vector<std::size_t> items;
        bool same = true;
        bool tight = true; ///< no blank line between items
    };

    std::vector<Open> lists;
    const auto close = [&] {
        const auto& list = lists.back();
        std::uint32_t number = 0;
        std::from_chars(list.label.data(), list.label.data() + list.label.size(), number);
        // two numbers that are printed alike may be those of two lists, unless they stand line under line
        const bool counts =
            list.same && (list.items.size() > 2 || (list.items.size() == 2 && number < 2 && list.tight));
        for (const auto item : list.items) {
            if (counts) blocks[item].counted = number++;
        }
        lists.pop_back();
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto& block = blocks[i];
        const auto label = numbered(block);
        const auto ends = [&](const Open& list) {
            const bool other = label.empty() || label.back() != list.label.back();
            return list.indent > block.indent || (list.indent == block.indent && other);
        };
        while (!lists.empty() && ends(lists.back())) close();
        if (label.empty()) continue;
        if (lists.empty() || lists.back().indent < block.indent) lists.push_back({block.indent, label, {}});
        auto& list = lists.back();
        list.same = list.same && list.label == label;
        // what lies between two items of one list belongs to the first
        const bool parted = !list.items.empty() && list.items.back() + 1 == i && block.blank_before;
        list.tight = list.tight && !parted;
        list.items.push_back(i);
    }
    while (!lists.empty()) close();
}

void find_captions(std::vector<RawBlock>& blocks) {
    const auto is_row = [&](std::size_t i) { return i < blocks.size() && blocks[i].kind == BlockKind::table_row; };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto& block = blocks[i];
        if (block.kind != BlockKind::paragraph || block.lines.empty() || !block.lines.front().starts_with(": "))
            continue;
        auto first = i;
        while (first > 0 && is_row(first - 1) && !(first < i && blocks[first].starts_table)) --first;
        const bool below = first < i && (first == 0 || blocks[first - 1].kind != BlockKind::caption);
        if (!below && !is_row(i + 1)) continue;
        block.kind = BlockKind::caption;
        block.lines.front().remove_prefix(2);
        const auto at = [&](std::size_t index) { return blocks.begin() + static_cast<std::ptrdiff_t>(index); };
        if (below) std::rotate(at(first), at(i), at(i + 1));
    }
}

} // namespace ianote::read
