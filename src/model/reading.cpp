// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading.hpp"

#include <algorithm>
#include <array>

namespace ianote::model {

namespace {

constexpr std::array<std::string_view, 2> blanks{" ", "\xC2\xA0"};
constexpr std::array<std::string_view, 11> closing{
    ",", ".", ";", ":", "!", "?", ")", "]", "\xC2\xBB", "\xE2\x80\x9D", "\xE2\x80\x99"};

template <typename Signs> bool starts_with_one(std::string_view text, const Signs& signs) {
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string_view without_last_blank(std::string_view text) {
    for (const auto blank : blanks) {
        if (text.ends_with(blank)) return text.substr(0, text.size() - blank.size());
    }
    return text;
}

std::string_view without_first_blank(std::string_view text) {
    for (const auto blank : blanks) {
        if (text.starts_with(blank)) return text.substr(blank.size());
    }
    return text;
}

void drop_last_blank(std::vector<ReadPiece>& pieces) {
    auto& last = pieces.back().text;
    last = without_last_blank(last);
    if (last.empty()) pieces.pop_back();
}

} // namespace

bool is_left_out(const Inline& part) {
    return part.kind == InlineKind::footnote_ref || part.kind == InlineKind::image || part.is_deleted();
}

std::vector<ReadPiece> read_pieces(const Text& text) {
    std::vector<ReadPiece> out;
    bool gap = false; // something is left out behind the last piece
    for (const auto& part : text.inlines) {
        if (part.kind == InlineKind::page_break) continue;
        if (is_left_out(part)) {
            gap = true;
            continue;
        }
        std::string_view piece = part.text;
        if (gap && out.empty())
            piece = without_first_blank(piece);
        else if (gap && (starts_with_one(piece, blanks) || starts_with_one(piece, closing)))
            drop_last_blank(out);
        gap = false;
        if (!piece.empty()) out.push_back({&part, piece});
    }
    if (gap && !out.empty()) drop_last_blank(out);
    return out;
}

std::string_view shown_by(const Block& image) {
    return image.text.empty() ? std::string_view() : std::string_view(image.text.inlines.front().text);
}

bool is_struck_out(const Block& block) {
    if (!block.text.empty() && !is_deleted(block.text)) return false;
    if (!std::all_of(block.children.begin(), block.children.end(), is_struck_out)) return false;
    return !block.text.empty() || !block.children.empty();
}

} // namespace ianote::model
