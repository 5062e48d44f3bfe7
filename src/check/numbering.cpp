// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/numbering.hpp"

#include "model/reading.hpp"
#include "text/numerals.hpp"

#include <charconv>

namespace ianote::check {

namespace {

enum class Form { none, figures, letters, roman };

struct Reading {
    Form form = Form::none;
    int value = 0;
};

/// What a label counts to: 16, 4a (4), c (3), iii (3).
Reading read_label(const std::string& n) {
    if (n.empty()) return {};
    if (n.front() >= '0' && n.front() <= '9') {
        int value = 0;
        const auto end = std::from_chars(n.data(), n.data() + n.size(), value).ptr;
        if (n.find('.') != std::string::npos) return {}; // 1.2: a section
        return {Form::figures, end == n.data() ? 0 : value};
    }
    if (const auto roman = text::roman_value(n); roman && n.size() > 1) return {Form::roman, *roman};
    if (const auto letter = text::letter_value(n)) return {Form::letters, *letter};
    return {};
}

/// `i`, `v`, `x` count as Roman numerals where their neighbours say so.
Reading read_in_list(const Block& block, const std::vector<NumberedPoint>& list, Form form) {
    auto reading = read_label(block.n);
    const auto roman = text::roman_value(block.n);
    if (!roman || reading.form != Form::letters) return reading;
    if (list.empty() ? *roman == 1 : form == Form::roman && *roman == list.back().value + 1)
        return {Form::roman, *roman};
    return reading;
}

/// 17 of the heading `17. Terms`; 0 for any other block.
int number_of_heading(const Block& block) {
    if (block.kind != BlockKind::heading) return 0;
    const auto text = plain_text(block.text);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool labelled = error == std::errc() && end != text.data() + text.size() && (*end == '.' || *end == ')');
    return labelled ? number : 0;
}

class Lister {
public:
    std::vector<std::vector<NumberedPoint>> lists;

    void read(const std::vector<Block>& blocks) {
        std::vector<NumberedPoint> list;
        auto form = Form::none;
        const auto close = [&] {
            if (list.size() > 1) lists.push_back(std::move(list));
            list.clear();
        };
        for (const auto& block : blocks) {
            if (model::is_struck_out(block)) continue;
            const bool counted = block.kind == BlockKind::point || block.kind == BlockKind::recital ||
                                 block.kind == BlockKind::commitment;
            // a heading with the next number is the next of the list
            if (form == Form::figures && !list.empty() && number_of_heading(block) == list.back().value + 1)
                list.push_back({&block, list.back().value + 1});
            if (counted && !block.n.empty()) {
                const auto reading = read_in_list(block, list, form);
                const bool starts_anew = reading.value == 1 && !list.empty() && list.back().value != 1;
                if (reading.form == Form::none || reading.form != form || starts_anew) close();
                form = reading.form;
                if (reading.form != Form::none) list.push_back({&block, reading.value});
            }
            read(block.children);
        }
        close();
    }
};

const CheckedUnit* first_unit(const Version& version, const Block& block) {
    if (const auto* unit = version.find(block.id)) return unit;
    for (const auto& child : block.children) {
        if (const auto* unit = first_unit(version, child)) return unit;
    }
    return nullptr;
}

} // namespace

std::vector<std::vector<NumberedPoint>> list_numberings(const Note& note) {
    Lister lister;
    lister.read(note.body);
    return std::move(lister.lists);
}

FindingPlace place_of_point(const Version& version, const Block& block) {
    const auto* unit = first_unit(version, block);
    auto place = unit != nullptr ? version.place(*unit) : version.place();
    place.id = block.id;
    return place;
}

} // namespace ianote::check
