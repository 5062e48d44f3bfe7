// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/html/body.hpp"

#include "base/budget.hpp"
#include "read/draft_tables.hpp"
#include "read/html/formula.hpp"
#include "read/html/pictures.hpp"
#include "text/clean.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ianote::read::html {

namespace {

constexpr int deepest = 250; // libxml2 itself goes to 256
constexpr std::string_view no_break = "\xC2\xA0";

struct Named {
    std::string_view name;
    std::uint8_t style;
};

constexpr std::array<Named, 14> looks{{{"b", style_strong},
                                       {"strong", style_strong},
                                       {"i", style_emphasis},
                                       {"em", style_emphasis},
                                       {"cite", style_emphasis},
                                       {"var", style_emphasis},
                                       {"dfn", style_emphasis},
                                       {"sup", style_superscript},
                                       {"sub", style_subscript},
                                       {"del", style_deleted},
                                       {"s", style_deleted},
                                       {"strike", style_deleted},
                                       {"ins", style_inserted},
                                       {"u", style_underline}}};

/// Parts of a saved page that belong to the page: LibreOffice marks headers and footers by a title.
std::optional<FurnitureKind> furniture_kind(Node node, std::string_view element) {
    const auto title = element == "div" ? attribute(node, "title") : std::string_view();
    const auto role = attribute(node, "role");
    if (has_attribute(node, "hidden")) return FurnitureKind::hidden;
    if (title == "header") return FurnitureKind::header;
    if (title == "footer" || element == "footer" || role == "contentinfo") return FurnitureKind::footer;
    if (element == "nav" || role == "navigation") return FurnitureKind::other;
    return std::nullopt;
}

} // namespace

/// The page from its root: what its author wrote before or without `body` is text, wherever the parser puts it.
void Body::read(Node root) {
    children(root, {});
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
    auto out = sheet_.of(name(node), sheet_.looks_at_ids() ? attribute(node, "id") : "", attribute(node, "class"));
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
    if (properties.struck.value_or(false)) style |= style_deleted;
    if (properties.underlined.value_or(false) && !is_block(tag)) style |= style_underline; // of a block: its design
    if (link) style = static_cast<std::uint8_t>(style & ~style_underline);
}

/// A mark or an arrow that leads back; anything longer says something.
bool Body::says_nothing(Node back_link) {
    constexpr std::size_t longest = 16; // bytes
    constexpr std::size_t enough = 200;
    const auto text = text::collapse(text_below(back_link, enough));
    return text.size() <= longest;
}

void Body::element(Node node, Look look) {
    base::check_limits();
    const auto tag = name(node);
    if (is_unseen(tag)) return;
    if (is_fallback(tag)) return furniture(node, look, FurnitureKind::hidden);
    if (tag == "body") return children(node, look);
    const auto properties = properties_of(node);
    if (properties.hidden.value_or(false)) return furniture(node, look, FurnitureKind::hidden);
    if (const auto kind = furniture_kind(node, tag)) return furniture(node, look, *kind);
    look.link = look.link || (tag == "a" && has_attribute(node, "href"));
    look.take(tag, properties);
    if (const auto found = notes_.containers.find(node); found != notes_.containers.end())
        return note(node, found->second, look);
    if (notes_.back_links.contains(node) && says_nothing(node)) return;
    if (const auto found = notes_.marks.find(node); found != notes_.marks.end())
        return draft_.add(found->second, look.style & style_deleted, RunKind::note_mark);
    if (tag == "span" && is_printed_label(node)) return;
    if (tag == "br") return put("\n", look);
    if (take_object(tag, node, look)) return;
    if (tag == "table") return table(node, look);
    if (tag == "ol" || tag == "ul" || tag == "menu") return list(node, look, properties);
    if (is_block(tag)) return block(node, look, properties);
    children(node, look);
    if (properties.ignored) text(" ", look); // Word's printed label of a list
}

/// Takes what shows something that is no text of its own.
bool Body::take_object(std::string_view tag, Node node, const Look& look) {
    using Take = void (Body::*)(Node, const Look&);
    constexpr std::array<std::pair<std::string_view, Take>, 4> objects{
        {{"img", &Body::picture}, {"math", &Body::formula}, {"input", &Body::field}, {"select", &Body::selection}}};
    const auto found = std::find_if(objects.begin(), objects.end(), [&](const auto& o) { return o.first == tag; });
    if (found == objects.end()) return false;
    (this->*found->second)(node, look);
    return true;
}

/// By what it says that it shows; one that says nothing is named.
void Body::picture(Node image, const Look& look) {
    const auto words = description_of(image);
    if (!words.empty()) return draft_.add_image(words, look.style);
    if (is_adornment(image) || (look.style & style_deleted) != 0) return;
    const auto file = file_of_picture(attribute(image, "src"));
    page_.unread({UnreadKind::picture, 0, file.empty() ? "img" : file});
}

void Body::formula(Node math, const Look& look) {
    draft_.add(text::trim(read_formula(math)), look.style, RunKind::formula);
}

/// What a field of a form shows.
void Body::field(Node input, const Look& look) {
    constexpr std::array<std::string_view, 7> silent{"hidden", "password", "checkbox", "radio",
                                                     "file",   "image",    "color"};
    const auto type = text::ascii_small(attribute(input, "type"));
    if (type == "image") return draft_.add_image(attribute(input, "alt"), look.style);
    if (std::find(silent.begin(), silent.end(), type) == silent.end()) text(attribute(input, "value"), look);
}

/// The choice that was made, else the first; the others are behind it.
void Body::selection(Node select, const Look& look) {
    std::vector<Node> options;
    Node chosen = nullptr;
    for (Node node = select->children; node != nullptr; node = next(node, select)) {
        if (!is_element(node) || name(node) != "option") continue;
        options.push_back(node);
        if (chosen == nullptr && has_attribute(node, "selected")) chosen = node;
    }
    if (options.empty()) return;
    if (chosen == nullptr) chosen = options.front();
    text(text_below(chosen, SIZE_MAX), look);
    for (const auto option : options) {
        if (option != chosen) furniture(option, look, FurnitureKind::hidden);
    }
}

/// LibreOffice's XHTML prints the label of an item itself, in a span: that one counts.
bool Body::is_printed_label(Node span) {
    if (label_.empty() || label_printed_ || draft_.has_words()) return false;
    const std::string text(text::trim(text_below(span, 40)));
    const auto behind = text + " x"; // a label alone is none: it needs a text
    const auto label = text::read_list_label(behind);
    if (!label || label->printed != text) return false;
    label_ = text;
    return true;
}

void Body::block(Node node, const Look& look, const Properties& properties) {
    const auto tag = name(node);
    flush();
    if (tag == "hr") {
        Draft rule;
        rule.block.kind = BlockKind::rule;
        return write(rule);
    }
    if (tag == "li") return item(node, look);
    if (tag == "dl") return definitions(node, look);
    const auto left = left_;
    const auto first = first_;
    left_ += properties.left.value_or(0);
    first_ = std::min(properties.first.value_or(first_), 0.0F);
    if (!labelled_row(node, look)) text_block(node, look);
    left_ = left;
    first_ = first;
}

void Body::text_block(Node node, const Look& look) {
    const auto tag = name(node);
    auto inner = look;
    inner.keep_lines = look.keep_lines || tag == "pre";
    const auto kind = kind_;
    const auto level = level_;
    if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
        kind_ = BlockKind::heading;
        level_ = static_cast<std::uint8_t>(tag[1] - '0');
    }
    if (tag == "figcaption") kind_ = BlockKind::caption;
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

/// Content of a labelled item lies deeper than its label. Lists have margins of their own, which their depth tells.
std::uint16_t Body::indent() const {
    constexpr float points_per_column = 6;
    constexpr float most = 1000;
    if (lists_.empty()) return static_cast<std::uint16_t>(std::clamp((left_ + first_) / points_per_column, 0.0F, most));
    const auto levels = lists_.size() - (lists_.back().in_item ? 0 : 1);
    return static_cast<std::uint16_t>(std::min<std::size_t>(levels * columns_per_level, 1000));
}

void Body::write(const Draft& draft) {
    if (drafts_ != nullptr)
        drafts_->push_back(draft);
    else
        out_->write(draft);
}

void Body::flush() {
    if (draft_.empty()) return draft_.clear();
    draft_.block.kind = kind_;
    draft_.block.level = level_;
    draft_.block.indent = indent();
    if (!draft_.has_words()) { // a picture: the label is of the text behind it
        write(draft_);
        return draft_.clear();
    }
    draft_.label = std::exchange(label_, {});
    // a heading in an item that begins with a number of its own: the list is LibreOffice's way to export an outline
    if (kind_ == BlockKind::heading && !label_printed_ && text::read_list_label(text::trim(draft_.text())))
        draft_.label.clear();
    if (!draft_.label.empty()) lists_.back().in_item = true;
    write(draft_);
    draft_.clear();
}

std::vector<Draft> Body::collect(Node parent, const Look& look) {
    std::vector<Draft> inside;
    Draft outside;
    std::swap(outside, draft_);
    auto outside_lists = std::exchange(lists_, {});
    auto outside_label = std::exchange(label_, {});
    const bool outside_printed = std::exchange(label_printed_, false);
    auto* outside_drafts = std::exchange(drafts_, &inside);
    auto* outside_out = std::exchange(out_, nullptr);
    const auto kind = std::exchange(kind_, BlockKind::paragraph);
    const auto left = std::exchange(left_, 0.0F);
    const auto first = std::exchange(first_, 0.0F);
    children(parent, look);
    flush();
    left_ = left;
    first_ = first;
    kind_ = kind;
    out_ = outside_out;
    drafts_ = outside_drafts;
    label_ = std::move(outside_label);
    label_printed_ = outside_printed;
    lists_ = std::move(outside_lists);
    std::swap(outside, draft_);
    return inside;
}

void Body::note(Node node, const std::string& mark, const Look& look) {
    flush();
    auto paragraphs = flattened(collect(node, look));
    if (!paragraphs.empty()) paragraphs.front().drop_start(mark);
    if (out_ != nullptr) return out_->note(mark, paragraphs);
    Draft joined;
    for (const auto& paragraph : paragraphs) joined.add_line(paragraph);
    joined.block.kind = BlockKind::note;
    joined.label = mark;
    drafts_->push_back(std::move(joined));
}

void Body::furniture(Node node, const Look& look, FurnitureKind kind) {
    Draft joined;
    for (const auto& paragraph : flattened(collect(node, look))) joined.add_line(paragraph);
    if (joined.empty()) return;
    if (is_block(name(node)) && out_ != nullptr) flush();
    joined.block.kind = BlockKind::furniture;
    joined.block.furniture = kind;
    write(joined);
}

} // namespace ianote::read::html
