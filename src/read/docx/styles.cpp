// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/styles.hpp"

#include "read/docx/package.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::read::docx {

namespace {

constexpr int longest_chain = 30; // styles based on styles; Word allows ten

Said said(const pugi::xml_node& properties, std::string_view name) {
    const auto node = child(properties, name);
    return node ? Said(is_on(node)) : std::nullopt;
}

std::optional<int> number(const pugi::xml_node& node, std::string_view name) {
    const auto text = attribute(node, name);
    return text.empty() ? std::nullopt : std::optional(to_int(text));
}

std::optional<int> first_of(std::optional<int> a, std::optional<int> b) { return a ? a : b; }

/// `heading 3`, the name that Word stores for it in every language.
std::optional<int> outline_of(std::string_view name) {
    constexpr std::string_view heading = "heading ";
    const auto small = text::ascii_small(name);
    if (small == "title") return 0;
    if (!small.starts_with(heading) || small.size() != heading.size() + 1) return std::nullopt;
    const char digit = small.back();
    return digit >= '1' && digit <= '9' ? std::optional(digit - '1') : std::nullopt;
}

/// The names that Word stores for the looks of links in every language: these are underlined as links.
bool is_link(std::string_view name) {
    const auto small = text::ascii_small(name);
    return small == "hyperlink" || small == "followedhyperlink" || small == "internet link";
}

template <typename T> void inherit(std::optional<T>& own, const std::optional<T>& from) {
    if (!own) own = from;
}

/// The names that Word, pandoc and LibreOffice store for the style of captions in every language.
Said caption_of(std::string_view name) {
    const auto small = text::ascii_small(name);
    return small == "caption" || small == "table caption" ? Said(true) : std::nullopt;
}

/// The names that Word and LibreOffice store for those styles in every language.
Said contents_of(std::string_view name) {
    constexpr std::string_view entry = "toc ";
    const auto small = text::ascii_small(name);
    const bool is_entry =
        small.starts_with(entry) && small.size() == entry.size() + 1 && small.back() > '0' && small.back() <= '9';
    return is_entry || small == "toc heading" || small == "contents heading" ? Said(true) : std::nullopt;
}

/// Bold, italic and capitals of styles toggle each other along a chain only between kinds of styles; within a chain the
/// nearest word counts.
void inherit(Style& own, const Style& from) {
    inherit(own.run.bold, from.run.bold);
    inherit(own.run.italic, from.run.italic);
    inherit(own.run.capitals, from.run.capitals);
    inherit(own.run.hidden, from.run.hidden);
    inherit(own.run.struck, from.run.struck);
    inherit(own.run.underlined, from.run.underlined);
    inherit(own.run.raised, from.run.raised);
    inherit(own.run.font, from.run.font);
    inherit(own.paragraph.outline, from.paragraph.outline);
    inherit(own.paragraph.list, from.paragraph.list);
    inherit(own.paragraph.level, from.paragraph.level);
    inherit(own.paragraph.left, from.paragraph.left);
    inherit(own.paragraph.hanging, from.paragraph.hanging);
    inherit(own.paragraph.caption, from.paragraph.caption);
    inherit(own.paragraph.contents, from.paragraph.contents);
    inherit(own.ruled, from.ruled);
}

} // namespace

Said read_borders(const pugi::xml_node& properties) {
    Said drawn;
    for (const auto& borders : properties.children()) {
        const auto name = local_name(borders.name());
        if (name != "tblBorders" && name != "tcBorders") continue;
        for (const auto& side : borders.children()) {
            const auto line = attribute(side, "val");
            drawn = drawn.value_or(false) || (!line.empty() && line != "nil" && line != "none");
        }
    }
    return drawn;
}

RunLook read_run_look(const pugi::xml_node& properties) {
    RunLook look;
    if (!properties) return look;
    look.bold = said(properties, "b");
    look.italic = said(properties, "i");
    look.capitals = said(properties, "caps");
    look.hidden = said(properties, "vanish");
    look.struck = said(properties, "strike");
    if (const auto twice = said(properties, "dstrike"); twice && !look.struck.value_or(false)) look.struck = twice;
    if (const auto line = child(properties, "u"))
        look.underlined = attribute(line, "val") != "none"; // of what kind does not matter
    if (const auto fonts = child(properties, "rFonts")) {
        const auto font = attribute(fonts, "ascii");
        if (!font.empty()) look.font = sign_font(font);
    }
    const auto raised = child_value(properties, "vertAlign");
    if (!raised.empty()) look.raised = raised == "superscript" ? 's' : raised == "subscript" ? 'b' : '-';
    const auto position = to_int(child_value(properties, "position")); // half points above the line
    if (!look.raised && position >= 6 && child(properties, "sz")) look.raised = 's';
    return look;
}

ParagraphLook read_paragraph_look(const pugi::xml_node& properties) {
    ParagraphLook look;
    if (!properties) return look;
    look.outline = number(child(properties, "outlineLvl"), "val");
    const auto drop_cap = attribute(child(properties, "framePr"), "dropCap");
    look.drop_cap = drop_cap == "drop" || drop_cap == "margin";
    if (const auto list = child(properties, "numPr")) {
        look.list = number(child(list, "numId"), "val");
        look.level = number(child(list, "ilvl"), "val");
    }
    if (const auto indent = child(properties, "ind")) {
        look.left = first_of(number(indent, "left"), number(indent, "start"));
        look.hanging = number(indent, "hanging");
        if (const auto first = number(indent, "firstLine"); !look.hanging && first) look.hanging = -*first;
    }
    return look;
}

Styles::Styles(const pugi::xml_node& root) {
    for (const auto& node : root.children()) {
        const auto name = local_name(node.name());
        if (name != "style") continue;
        const std::string id(attribute(node, "styleId"));
        auto& entry = entries_[id];
        entry.style.run = read_run_look(child(node, "rPr"));
        if (is_link(child_value(node, "name"))) entry.style.run.underlined = false;
        entry.style.paragraph = read_paragraph_look(child(node, "pPr"));
        if (!entry.style.paragraph.outline) entry.style.paragraph.outline = outline_of(child_value(node, "name"));
        entry.style.paragraph.caption = caption_of(child_value(node, "name"));
        entry.style.paragraph.contents = contents_of(child_value(node, "name"));
        entry.style.ruled = read_borders(child(node, "tblPr"));
        entry.based_on = child_value(node, "basedOn");
        const bool is_default = attribute(node, "default") == "1" || attribute(node, "default") == "true";
        if (is_default && attribute(node, "type") == "paragraph") default_paragraph_ = id;
    }
    for (auto& [id, entry] : entries_) resolve(entry, 0);
}

void Styles::resolve(Entry& entry, int depth) {
    if (entry.resolved) return;
    entry.resolved = true; // before its parent: a circle ends here
    const auto parent = entries_.find(entry.based_on);
    if (parent == entries_.end() || depth > longest_chain) return;
    resolve(parent->second, depth + 1);
    inherit(entry.style, parent->second.style);
}

const Style& Styles::find(std::string_view id) const {
    const auto found = entries_.find(id.empty() ? default_paragraph_ : std::string(id));
    return found == entries_.end() ? none_ : found->second.style;
}

} // namespace ianote::read::docx
