// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/marks.hpp"

#include "pdf/fast/cmap.hpp"
#include "pdf/fast/lexer.hpp"

#include <algorithm>
#include <utility>

namespace ianote::pdf {

namespace {

constexpr std::size_t max_open = 512;

} // namespace

void read_properties(Mark& mark, std::string_view dictionary) {
    Lexer lexer(dictionary);
    for (auto token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        if (token.kind != TokenKind::name) continue;
        const bool number = token.text == "MCID";
        const bool actual = token.text == "ActualText";
        if (!number && !actual) continue;
        const auto value = lexer.next();
        if (number && value.kind == TokenKind::number)
            mark.number = static_cast<std::int32_t>(std::clamp(value.number, -1.0, 1e7));
        if (actual && value.kind == TokenKind::string) {
            mark.replaced = true;
            mark.actual = from_text_string(value.text);
        }
    }
}

void read_properties(Mark& mark, QPDFObjectHandle dictionary) {
    if (!dictionary.isDictionary()) return;
    if (auto number = dictionary.getKey("/MCID"); number.isInteger())
        mark.number = static_cast<std::int32_t>(std::clamp(number.getIntValue(), -1LL, 10000000LL));
    if (auto actual = dictionary.getKey("/ActualText"); actual.isString()) {
        mark.replaced = true;
        mark.actual = actual.getUTF8Value();
    }
}

void Marks::open(Mark mark) {
    if (open_.size() < max_open) open_.push_back(std::move(mark));
    sum_up();
}

void Marks::close() {
    if (open_.size() > floor_) open_.pop_back();
    sum_up();
}

std::size_t Marks::enter() { return std::exchange(floor_, open_.size()); }

void Marks::leave(std::size_t entered) {
    open_.resize(std::min(floor_, open_.size()));
    floor_ = entered;
    sum_up();
}

void Marks::sum_up() {
    artifact_ = false;
    hidden_ = false;
    number_ = -1;
    replacing_ = SIZE_MAX;
    for (std::size_t i = 0; i < open_.size(); ++i) {
        artifact_ = artifact_ || open_[i].artifact;
        hidden_ = hidden_ || open_[i].hidden;
        if (open_[i].number >= 0) number_ = open_[i].number;
        if (open_[i].replaced && replacing_ == SIZE_MAX) replacing_ = i;
    }
}

} // namespace ianote::pdf
