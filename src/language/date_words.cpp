// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/date_words.hpp"

#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <array>
#include <string>

namespace ianote::language {

namespace {

std::vector<std::string> endings(const pugi::xml_node& node) {
    return text::split_words(node.attribute("endings").value());
}

void months(const pugi::xml_node& node, std::string_view /*form*/, Pack& pack) {
    pack.months_are_capital = node.attribute("capital").as_bool();
    pack.day_has_stop = node.attribute("stop").as_bool();
    pack.year_first = node.attribute("yearFirst").as_bool();
    pack.months->set_endings(endings(node));
}

void month(const pugi::xml_node& node, std::string_view form, Pack& pack) {
    pack.months->add(std::string(form), node.attribute("n").as_int(), endings(node));
}

void weekday(const pugi::xml_node& node, std::string_view form, Pack& pack) {
    pack.spoken->add_weekday(std::string(form), node.attribute("n").as_int() % 7); // Sunday is 7 in a pack and 0 here
}

/// A word between the days of a range, or before or behind it.
void range(const pugi::xml_node& node, std::string_view form, Pack& pack) {
    const std::string_view place = node.attribute("place").value();
    auto& words = place.empty()       ? pack.range_words
                  : place == "before" ? pack.words_before_range
                                      : pack.words_behind_range;
    words.insert(text::fold_key(form));
}

void between(const pugi::xml_node& node, std::string_view form, Pack& pack) {
    (node.attribute("of") ? pack.day_words : pack.date_words).insert(text::fold_key(form));
}

void behind(const pugi::xml_node& /*node*/, std::string_view form, Pack& pack) { pack.date_suffixes.emplace(form); }

void ordinal(const pugi::xml_node& /*node*/, std::string_view form, Pack& pack) { pack.ordinals.emplace(form); }

struct DateElement {
    std::string_view element;
    void (*add)(const pugi::xml_node& node, std::string_view form, Pack& pack);
};

constexpr std::array<DateElement, 7> date_elements{{{"months", months},
                                                    {"month", month},
                                                    {"weekday", weekday},
                                                    {"range", range},
                                                    {"between", between},
                                                    {"behind", behind},
                                                    {"ordinal", ordinal}}};

const DateElement* date_element(std::string_view element) {
    for (const auto& known : date_elements) {
        if (known.element == element) return &known;
    }
    return nullptr;
}

} // namespace

bool is_date_element(std::string_view element) { return date_element(element) != nullptr; }

void add_date_words(const pugi::xml_node& node, std::string_view forms, Pack& pack) {
    const auto* known = date_element(node.name());
    for (const auto form : text::split(forms, '|')) known->add(node, text::trim(form), pack);
}

} // namespace ianote::language
