// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/body.hpp"
#include "read/docx/package.hpp"

#include <utility>

namespace ianote::read::docx {

namespace {

/// `a16:decorative val="1"` among the extensions of the facts.
bool is_decorative(const pugi::xml_node& facts) {
    for (const auto& extension : child(facts, "extLst").children()) {
        const auto decorative = child(extension, "decorative");
        if (decorative && is_on(decorative)) return true;
    }
    return false;
}

/// What the facts of a drawing (`docPr`, `cNvPr`) say that it shows; empty: nothing.
std::string_view description_of(const pugi::xml_node& facts) {
    const auto words = attribute(facts, "descr");
    return words.empty() ? attribute(facts, "title") : words;
}

/// Whether nothing can be read in a drawing: its author says that it adorns the page, or it is no higher or wider than
/// a line.
bool is_adornment(const pugi::xml_node& facts) {
    constexpr int line = 12 * 12700; // in English Metric Units
    const auto extent = child(facts.parent(), "extent");
    const bool small =
        extent && (to_int(attribute(extent, "cx"), line) < line || to_int(attribute(extent, "cy"), line) < line);
    return small || is_decorative(facts) || attribute(facts, "hidden") == "1" || attribute(facts, "hidden") == "true";
}

} // namespace

/// What a picture or drawing shows, for those who do not see it; of a picture inside of one its own words.
void Body::description(const pugi::xml_node& node) {
    const bool outer = local_name(node.name()) == "docPr";
    const auto words = description_of(node);
    const bool again = !outer && (words.empty() || described_);
    if (again) return;
    described_ = !words.empty() || is_adornment(node);
    shows(words);
}

void Body::shows(std::string_view words) {
    if (!fields_.in_instruction()) return draft_.add_image(words, change_);
    if (!hidden_.empty()) hidden_.add("\n", style_plain);
    hidden_.add(words, style_plain);
}

void Body::picture(const pugi::xml_node& node) {
    if (!described_ && undescribed && (change_ & style_deleted) == 0) undescribed(node);
}

/// VML says what a shape shows in its own attribute.
void Body::drawn_shape(const pugi::xml_node& node) {
    const auto words = attribute(node, "alt");
    const bool outside = std::exchange(described_, !words.empty());
    shows(words);
    inlines(node);
    described_ = outside;
}

} // namespace ianote::read::docx
