// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/html/body.hpp"

#include "base/budget.hpp"
#include "text/clean.hpp"
#include "text/list_label.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ianote::read::html {

namespace {

constexpr int columns_per_level = 4;
constexpr int deepest = 250; // libxml2 itself goes to 256
constexpr std::string_view no_break = "\xC2\xA0";

struct Named {
    std::string_view name;
    std::uint8_t style;
};

constexpr std::array<Named, 9> looks{{{"b", style_strong},
                                      {"strong", style_strong},
                                      {"i", style_emphasis},
                                      {"em", style_emphasis},
                                      {"cite", style_emphasis},
                                      {"var", style_emphasis},
                                      {"dfn", style_emphasis},
                                      {"sup", style_superscript},
                                      {"sub", style_subscript}}};

/// What is no part of the page's text.
constexpr std::array<std::string_view, 9> unseen{"script", "style",  "template", "noscript", "head",
                                                 "title",  "object", "rt",       "rp"};

bool is_one_of(std::string_view what, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), what) != list.end();
}

int number(std::string_view text, int otherwise) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end != text.data() ? std::clamp(value, -100000, 100000) : otherwise;
}

std::string list_number(int value, std::string_view format) {
    if (is_one_of(format, {"a", "lower-alpha", "lower-latin"})) return text::letter_numeral(value, 'a');
    if (is_one_of(format, {"A", "upper-alpha", "upper-latin"})) return text::letter_numeral(value, 'A');
    if (is_one_of(format, {"i", "lower-roman"})) return text::roman_numeral(value, false);
    if (is_one_of(format, {"I", "upper-roman"})) return text::roman_numeral(value, true);
    return std::to_string(value);
}

/// Parts of a saved page that belong to the page: LibreOffice marks headers and footers by a title.
bool is_furniture(Node node, std::string_view element) {
    const auto title = attribute(node, "title");
    const auto role = attribute(node, "role");
    return element == "nav" || element == "footer" || (element == "div" && (title == "header" || title == "footer")) ||
           role == "navigation" || role == "contentinfo";
}

} // namespace

void Body::read(Node body) {
    children(body, {});
    flush();
}

void Body::children(Node parent, const Look& look) {
    if (depth_ >= deepest) return put(text_below(parent, SIZE_MAX), look);
    ++depth_;
    for (auto child = parent->children; child != nullptr; child = child->next) node(child, look);
    --depth_;
}

void Body::node(Node node, const Look& look) {
    if (node->type == XML_ELEMENT_NODE) return element(node, look);
    const bool is_text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    if (is_text && node->content != nullptr) text(reinterpret_cast<const char*>(node->content), look);
}

Properties Body::properties_of(Node node) const {
    auto out = sheet_.of_classes(name(node), attribute(node, "class"));
    if (const auto style = attribute(node, "style"); !style.empty()) out.take(read_declarations(style));
    return out;
}

void Body::Look::take(std::string_view tag, const Properties& properties) {
    for (const auto& named : looks) {
        if (named.name == tag) style |= named.style;
    }
    const auto change = [&](std::optional<bool> said, std::uint8_t bit) {
        if (said) style = static_cast<std::uint8_t>(*said ? style | bit : style & ~bit);
    };
    change(properties.bold, style_strong);
    change(properties.italic, style_emphasis);
    if (properties.raised == 's' && !is_block(tag)) style |= style_superscript;
    if (properties.raised == 'b' && !is_block(tag)) style |= style_subscript;
    capitals = properties.capitals.value_or(capitals);
}

void Body::element(Node node, Look look) {
    base::check_limits();
    const auto tag = name(node);
    if (std::find(unseen.begin(), unseen.end(), tag) != unseen.end()) return;
    const auto properties = properties_of(node);
    if (properties.hidden.value_or(false) || has_attribute(node, "hidden") || is_furniture(node, tag))
        return furniture(node, look);
    look.take(tag, properties);
    if (const auto found = notes_.containers.find(node); found != notes_.containers.end())
        return note(node, found->second, look);
    if (notes_.back_links.contains(node)) return;
    if (const auto found = notes_.marks.find(node); found != notes_.marks.end())
        return draft_.add(found->second, style_plain, RunKind::note_mark);
    if (tag == "span" && is_printed_label(node)) return;
    if (tag == "br") return put("\n", look);
    if (tag == "table") return table(node, look);
    if (tag == "ol" || tag == "ul" || tag == "menu") return list(node, look, properties);
    if (is_block(tag)) return block(node, look);
    children(node, look);
    if (properties.ignored) text(" ", look); // Word's printed label of a list
}

/// LibreOffice's XHTML prints the label of an item itself, in a span: that one counts.
bool Body::is_printed_label(Node span) {
    if (label_.empty() || !draft_.empty()) return false;
    const std::string text(text::trim(text_below(span, 40)));
    const auto behind = text + " x"; // a label alone is none: it needs a text
    const auto label = text::read_list_label(behind);
    if (!label || label->printed != text) return false;
    label_ = text;
    return true;
}

void Body::block(Node node, const Look& look) {
    const auto tag = name(node);
    flush();
    if (tag == "hr") {
        if (out_ != nullptr) out_->rule();
        return;
    }
    if (tag == "li") return item(node, look);
    auto inner = look;
    inner.keep_lines = look.keep_lines || tag == "pre";
    const auto kind = kind_;
    const auto level = level_;
    if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
        kind_ = BlockKind::heading;
        level_ = static_cast<std::uint8_t>(tag[1] - '0');
    }
    children(node, inner);
    flush();
    kind_ = kind;
    level_ = level;
}

/// White space as a browser shows it: one blank for many; a row of non-breaking spaces pads a label and is one, too.
void Body::text(std::string_view text, const Look& look) {
    if (look.keep_lines) return put(text, look);
    std::string out;
    const auto ends_blank = [&] {
        const std::string_view before = out.empty() ? std::string_view(draft_.text()) : std::string_view(out);
        return before.empty() || before.ends_with(' ') || before.ends_with('\n') || before.ends_with(no_break);
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_breaking_space(text[at])) {
            if (!ends_blank()) out += ' ';
            ++at;
        } else if (text.substr(at).starts_with(no_break)) {
            if (!ends_blank()) out += no_break;
            at += no_break.size();
        } else {
            auto end = at;
            while (end < text.size() && !text::is_breaking_space(text[end]) && text[end] != no_break[0]) ++end;
            if (end == at) ++end; // another sign that begins with the same byte
            out += text.substr(at, end - at);
            at = end;
        }
    }
    put(out, look);
}

void Body::put(std::string_view text, const Look& look) {
    if (look.capitals)
        draft_.add(text::to_capitals(text), look.style);
    else
        draft_.add(text, look.style);
}

void Body::flush() {
    if (draft_.empty()) return draft_.clear();
    draft_.block.kind = kind_;
    draft_.block.level = level_;
    draft_.block.indent = static_cast<std::uint16_t>(lists_.empty() ? 0 : (lists_.size() - 1) * columns_per_level);
    draft_.label = std::exchange(label_, {});
    // a heading in an item that begins with a number of its own: the list is LibreOffice's way to export an outline
    if (kind_ == BlockKind::heading && text::read_list_label(text::trim(draft_.text()))) draft_.label.clear();
    if (drafts_ != nullptr)
        drafts_->push_back(draft_);
    else
        out_->paragraph(draft_);
    draft_.clear();
}

void Body::list(Node node, const Look& look, const Properties& properties) {
    flush();
    List list;
    list.ordered = name(node) == "ol";
    list.format = properties.list.empty() ? std::string(attribute(node, "type")) : properties.list;
    if (list.format == "none") list.ordered = false;
    if (has_attribute(node, "reversed")) list.step = -1;
    list.next = number(attribute(node, "start"), 1);
    lists_.push_back(list);
    children(node, look);
    flush();
    lists_.pop_back();
}

void Body::item(Node node, const Look& look) {
    if (!lists_.empty()) {
        auto& list = lists_.back();
        list.next = number(attribute(node, "value"), list.next);
        const bool bare = list.format == "none" || properties_of(node).list == "none";
        label_ = bare ? "" : list.ordered ? list_number(list.next, list.format) + "." : "\xE2\x80\xA2";
        list.next += list.step;
    }
    children(node, look);
    flush();
    label_.clear();
}

std::vector<Draft> Body::collect(Node parent, const Look& look) {
    std::vector<Draft> inside;
    Draft outside;
    std::swap(outside, draft_);
    auto outside_lists = std::exchange(lists_, {});
    auto outside_label = std::exchange(label_, {});
    auto* outside_drafts = std::exchange(drafts_, &inside);
    auto* outside_out = std::exchange(out_, nullptr);
    const auto kind = std::exchange(kind_, BlockKind::paragraph);
    children(parent, look);
    flush();
    kind_ = kind;
    out_ = outside_out;
    drafts_ = outside_drafts;
    label_ = std::move(outside_label);
    lists_ = std::move(outside_lists);
    std::swap(outside, draft_);
    return inside;
}

void Body::rows(Node parent, const Look& look, DraftTable& into) {
    for (auto child = parent->children; child != nullptr; child = child->next) {
        if (!is_element(child)) continue;
        const auto tag = name(child);
        if (tag == "td" || tag == "th") {
            if (into.rows.empty()) into.rows.emplace_back();
            into.rows.back().push_back(collect(child, look));
        } else if (tag == "caption") {
            node(child, look);
        } else {
            if (tag == "tr") into.rows.emplace_back();
            rows(child, look, into);
        }
    }
}

void Body::table(Node node, const Look& look) {
    flush();
    DraftTable table;
    rows(node, look, table);
    flush();
    if (out_ != nullptr) return out_->table(table);
    for (const auto& row : table.rows) { // within a cell: one line a row
        Draft line;
        for (const auto& cell : row) {
            for (const auto& paragraph : cell) {
                if (!line.empty()) line.add(" ", style_plain);
                line.append(paragraph);
            }
        }
        if (!line.empty()) drafts_->push_back(line);
    }
}

void Body::note(Node node, const std::string& mark, const Look& look) {
    flush();
    auto paragraphs = collect(node, look);
    if (!paragraphs.empty()) paragraphs.front().drop_start(mark);
    if (out_ != nullptr) return out_->note(mark, paragraphs);
    drafts_->insert(drafts_->end(), paragraphs.begin(), paragraphs.end());
}

void Body::furniture(Node node, const Look& look) {
    Draft joined;
    for (const auto& paragraph : collect(node, look)) joined.add_line(paragraph);
    if (joined.empty()) return;
    if (out_ != nullptr) {
        if (is_block(name(node))) flush();
        return out_->furniture(joined);
    }
    drafts_->push_back(joined); // inside a cell: better shown than lost
}

} // namespace ianote::read::html
