// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/attributes.hpp"

#include <algorithm>
#include <charconv>

namespace ianote::model {

namespace {

/// 0 where it is no number, at most `most`.
template <typename Number> Number number(std::string_view value, unsigned most) {
    unsigned out = 0;
    std::from_chars(value.data(), value.data() + value.size(), out);
    return static_cast<Number>(std::min(out, most));
}

constexpr unsigned most_pages = 65535;
constexpr unsigned most_spans = 1000; // as many columns or rows as browsers take
constexpr unsigned deepest_heading = 9;

template <typename Part> struct Setter {
    std::string_view name;
    void (*set)(Part& part, std::string_view value);
};

template <typename Target, typename Value> void set_if(Target& target, const std::optional<Value>& value) {
    if (value) target = *value;
}

/// Of a share below 1; anything else is certain.
double share(std::string_view value) {
    double out = 1;
    std::from_chars(value.data(), value.data() + value.size(), out);
    return out >= 0 && out < 1 ? out : 1;
}

Addressees addressees_named(std::string_view names) {
    Addressees out = 0;
    while (!names.empty()) {
        const auto end = std::min(names.find(' '), names.size());
        if (const auto who = parse_addressee(names.substr(0, end))) out |= addressee_bit(*who);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return out;
}

constexpr std::array block_setters{
    Setter<Block>{"id", [](Block& b, std::string_view v) { b.id = v; }},
    Setter<Block>{"n", [](Block& b, std::string_view v) { b.n = v; }},
    Setter<Block>{"label", [](Block& b, std::string_view v) { b.label = v; }},
    Setter<Block>{"lead", [](Block& b, std::string_view v) { b.lead = v; }},
    Setter<Block>{"addressee", [](Block& b, std::string_view v) { b.asked = addressees_named(v); }},
    Setter<Block>{"confidence", [](Block& b, std::string_view v) { b.confidence = share(v); }},
    Setter<Block>{"type",
                  [](Block& b, std::string_view v) {
                      set_if(b.act_type, parse_act_type(v));
                      set_if(b.division, parse_division_type(v));
                  }},
    Setter<Block>{"action", [](Block& b, std::string_view v) { b.action = parse_action(v); }},
    Setter<Block>{"form", [](Block& b, std::string_view v) { b.citation = v == "citation"; }},
    Setter<Block>{"level", [](Block& b, std::string_view v) { b.level = number<std::uint8_t>(v, deepest_heading); }},
    Setter<Block>{"cols",
                  [](Block& b, std::string_view v) {
                      b.cols = std::max<std::uint16_t>(number<std::uint16_t>(v, most_spans), 1);
                  }},
    Setter<Block>{"rows",
                  [](Block& b, std::string_view v) {
                      b.rows = std::max<std::uint16_t>(number<std::uint16_t>(v, most_spans), 1);
                  }},
    Setter<Block>{"head", [](Block& b, std::string_view v) { b.head = v == "true" || v == "1"; }},
    Setter<Block>{"page", [](Block& b, std::string_view v) { b.page = number<std::uint16_t>(v, most_pages); }},
};

constexpr std::array inline_setters{
    Setter<Inline>{"action", [](Inline& p, std::string_view v) { set_if(p.action, parse_action(v)); }},
    Setter<Inline>{"who", [](Inline& p, std::string_view v) { set_if(p.addressee, parse_addressee(v)); }},
    Setter<Inline>{"type", [](Inline& p, std::string_view v) { set_if(p.ref_type, parse_ref_type(v)); }},
    Setter<Inline>{"when", [](Inline& p, std::string_view v) { p.value = v; }},
    Setter<Inline>{"from", [](Inline& p, std::string_view v) { p.value = std::string(v) + p.value; }},
    Setter<Inline>{"to", [](Inline& p, std::string_view v) { p.value += "/" + std::string(v); }},
    Setter<Inline>{"celex", [](Inline& p, std::string_view v) { p.value = v; }},
    Setter<Inline>{"target", [](Inline& p, std::string_view v) { p.value = v; }},
};

template <typename Setters, typename Part>
void set(const Setters& setters, Part& part, std::string_view name, std::string_view value) {
    const auto* found = std::find_if(setters.begin(), setters.end(), [&](const auto& s) { return s.name == name; });
    if (found != setters.end()) found->set(part, value);
}

} // namespace

std::string column_titles(const Block& table) {
    const auto row = std::find_if(table.children.begin(), table.children.end(),
                                  [](const Block& child) { return child.kind == BlockKind::row; });
    if (row == table.children.end()) return {};
    if (!std::all_of(row->children.begin(), row->children.end(), [](const Block& cell) { return cell.head; }))
        return {};
    std::string titles;
    for (const auto& cell : row->children) {
        if (!titles.empty()) titles += " | ";
        titles += plain_text(cell.text);
    }
    return titles;
}

std::string addressee_names(Addressees all) {
    std::string names;
    for (int i = 0; i <= static_cast<int>(last_addressee); ++i) {
        const auto who = static_cast<Addressee>(i);
        if ((all & addressee_bit(who)) == 0) continue;
        names += names.empty() ? "" : " ";
        names += to_string(who);
    }
    return names;
}

void set_attribute(Block& block, std::string_view name, std::string_view value) {
    set(block_setters, block, name, value);
}

void set_attribute(Inline& part, std::string_view name, std::string_view value) {
    const auto& facts = facts_of(part.kind);
    if (name == facts.text_attribute) {
        part.text = value;
    } else if (name == facts.value_attribute) {
        part.value = value;
    } else {
        set(inline_setters, part, name, value);
    }
}

} // namespace ianote::model
