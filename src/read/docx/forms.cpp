// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/forms.hpp"

#include "read/docx/package.hpp"
#include "read/docx/tags.hpp"

namespace ianote::read::docx {

namespace {

std::string box(bool checked) { return checked ? "\xE2\x98\x92" : "\xE2\x98\x90"; }

/// The property that was set, else the one that holds from the start.
pugi::xml_node set_or_default(const pugi::xml_node& form, std::string_view name) {
    const auto set = child(form, name);
    return set ? set : child(form, "default");
}

std::string entry(const pugi::xml_node& list) {
    int left = to_int(attribute(set_or_default(list, "result"), "val"));
    for (const auto& node : list.children()) {
        if (local_name(node.name()) == "listEntry" && left-- == 0) return std::string(attribute(node, "val"));
    }
    return {};
}

/// What the list of a control shows for the value that was chosen last.
std::string item(const pugi::xml_node& list) {
    const auto chosen = attribute(list, "lastValue");
    if (chosen.empty()) return {};
    for (const auto& node : list.children()) {
        if (local_name(node.name()) != "listItem" || attribute(node, "value") != chosen) continue;
        const auto shown = attribute(node, "displayText");
        return std::string(shown.empty() ? chosen : shown);
    }
    return std::string(chosen);
}

} // namespace

std::string chosen_in_field(const pugi::xml_node& field_mark) {
    const auto data = child(field_mark, "ffData");
    if (const auto list = child(data, "ddList")) return entry(list);
    if (const auto check = child(data, "checkBox")) return box(is_on(set_or_default(check, "checked")));
    return {};
}

std::string chosen_in_control(const pugi::xml_node& control) {
    const auto properties = child(control, "sdtPr");
    for (const auto& form : properties.children()) {
        const auto name = local_name(form.name());
        const bool list = name == "dropDownList" || name == "comboBox";
        if ((!list && name != "checkbox") || has_words(child(control, "sdtContent"))) continue;
        return list ? item(form) : box(is_on(child(form, "checked")));
    }
    return {};
}

bool holds_contents(const pugi::xml_node& control) {
    const auto part = child(child(control, "sdtPr"), "docPartObj");
    return child_value(part, "docPartGallery") == "Table of Contents";
}

} // namespace ianote::read::docx
