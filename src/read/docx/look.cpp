// SPDX-License-Identifier: GPL-3.0-or-later
// How the words of a run look, by what it says itself and by its styles.
#include "read/docx/body.hpp"
#include "read/docx/package.hpp"

namespace ianote::read::docx {

namespace {

bool toggled(Said direct, Said by_character, Said by_paragraph) {
    if (direct) return *direct;
    return by_character.value_or(false) != by_paragraph.value_or(false);
}

} // namespace

/// Underlined or struck through, with what tracked changes did.
std::uint8_t Body::change_look(const RunLook& direct, const RunLook& character, const RunLook& paragraph) {
    std::uint8_t style = change_;
    if (toggled(direct.struck, character.struck, paragraph.struck)) {
        style |= style_deleted;
        struck_ = true;
    }
    const auto underlined = direct.underlined ? direct.underlined : character.underlined; // of a paragraph: its design
    if (underlined.value_or(false) && !in_link_) style |= style_underline;
    return style;
}

Body::Look Body::look_of(const pugi::xml_node& properties) {
    const auto direct = read_run_look(properties);
    static const Style none;
    const auto id = child_value(properties, "rStyle");
    const auto& character = id.empty() ? none.run : styles_.find(id).run;
    const auto& paragraph = style_ == nullptr ? none.run : style_->run;
    Look look;
    if (toggled(direct.bold, character.bold, paragraph.bold)) look.style |= style_strong;
    if (toggled(direct.italic, character.italic, paragraph.italic)) look.style |= style_emphasis;
    look.capitals = toggled(direct.capitals, character.capitals, paragraph.capitals);
    look.hidden = toggled(direct.hidden, character.hidden, paragraph.hidden);
    const auto raised = direct.raised ? direct.raised : character.raised ? character.raised : paragraph.raised;
    if (raised == 's') look.style |= style_superscript;
    if (raised == 'b') look.style |= style_subscript;
    const auto font = direct.font ? direct.font : character.font ? character.font : paragraph.font;
    look.font = font.value_or(SignFont::none);
    look.style |= change_look(direct, character, paragraph);
    return look;
}

} // namespace ianote::read::docx
