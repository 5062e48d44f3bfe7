// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/form_words.hpp"

#include "text/split.hpp"
#include "text/utf8.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <unordered_map>

namespace ianote::language {

namespace {

using Add = void (*)(const pugi::xml_node&, std::string_view, FormWords&);

bool is_before(const pugi::xml_node& node, const char* attribute) {
    return std::string_view(node.attribute(attribute).value()) == "before";
}

void add_clock(const pugi::xml_node& node, std::string_view words, FormWords& forms) {
    const std::string_view place = node.attribute("place").value();
    auto& into = place == "before" ? forms.clock_before : place == "behind" ? forms.clock_behind : forms.afternoon;
    into.add(words, std::string(place));
}

const std::unordered_map<std::string_view, Add>& form_elements() {
    static const std::unordered_map<std::string_view, Add> table{
        {"sign", [](auto& n, auto w, auto& f) { f.signs.emplace_back(w, n.attribute("as").value()); }},
        {"decimal", [](auto&, auto w, auto& f) { f.decimal_point = w == "."; }},
        {"money",
         [](auto& n, auto, auto& f) {
             f.code_first = is_before(n, "code");
             f.sign_first = is_before(n, "sign");
         }},
        {"currency", [](auto& n, auto w, auto& f) { f.currencies.add(w, n.attribute("code").value()); }},
        {"unit", [](auto& n, auto w, auto& f) { f.units.add(w, n.attribute("symbol").value()); }},
        {"clock", add_clock},
    };
    return table;
}

} // namespace

void NamedForms::add(std::string_view words, const std::string& value) {
    for (const auto part : text::split(words, '|')) {
        const auto word = text::trim(part);
        if (word.empty()) continue;
        forms_.push_back({text::fold_key(word), value, word.ends_with('*')});
    }
}

const NamedForms::Form* NamedForms::find(std::string_view folded) const {
    const auto found = std::find_if(forms_.begin(), forms_.end(), [&](const Form& form) {
        return form.open ? folded.starts_with(form.folded) : folded == form.folded;
    });
    return found == forms_.end() ? nullptr : &*found;
}

NamedForms::Hit NamedForms::match(std::string_view text, std::span<const text::Token> tokens, std::size_t i) const {
    constexpr std::uint32_t near = 2; // bytes between two words of a form: a blank, a full stop and a blank
    if (i >= tokens.size() || forms_.empty()) return {};
    const auto word = [&](std::size_t t) {
        return text::fold_key(text.substr(tokens[t].begin, tokens[t].end - tokens[t].begin));
    };
    const auto first = word(i);
    if (i + 1 < tokens.size() && tokens[i + 1].begin <= tokens[i].end + near) {
        if (const auto* form = find(first + word(i + 1)); form != nullptr && form->folded.size() > first.size())
            return {form->value, 2};
    }
    const auto* form = find(first);
    return form == nullptr ? Hit{} : Hit{form->value, 1};
}

bool is_form_element(std::string_view element) { return form_elements().contains(element); }

void add_form(const pugi::xml_node& node, std::string_view words, FormWords& forms) {
    form_elements().at(node.name())(node, words, forms);
}

} // namespace ianote::language
