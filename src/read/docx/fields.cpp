// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/fields.hpp"

#include "text/utf8.hpp"

#include <utility>

namespace ianote::read::docx {

void Fields::begin(std::string shown, std::size_t length) {
    open_.push_back({std::move(shown), {}, length});
    ++instructions_;
}

void Fields::instruction(std::string_view text) {
    constexpr std::size_t enough = 40; // bytes: its name, and blanks before it
    if (!open_.empty() && !open_.back().result && open_.back().instruction.size() < enough)
        open_.back().instruction += text.substr(0, enough);
}

void Fields::separate() {
    if (open_.empty() || open_.back().result) return;
    auto& field = open_.back();
    field.result = true;
    field.contents = makes_contents(field.instruction);
    --instructions_;
    if (field.contents) ++contents_;
}

std::string Fields::end(std::size_t length) {
    if (open_.empty()) return {};
    auto field = std::move(open_.back());
    open_.pop_back();
    if (!field.result) --instructions_;
    if (field.contents) --contents_;
    return field.length == length ? std::move(field.shown) : std::string();
}

void Fields::leave_contents() {
    if (contents_ == 0) return;
    for (auto& field : open_) field.contents = false;
    contents_ = 0;
}

bool makes_contents(std::string_view instruction) {
    const auto name = text::ascii_small(text::trim(instruction));
    return name == "toc" || name.starts_with("toc ") || name.starts_with("toc\\");
}

} // namespace ianote::read::docx
