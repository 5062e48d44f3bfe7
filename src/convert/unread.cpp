// SPDX-License-Identifier: GPL-3.0-or-later
#include "convert/unread.hpp"

#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <vector>

namespace ianote::conversion {

namespace {

struct Range {
    int first = 0;
    int last = 0;
};

std::vector<Range> picture_pages(std::span<const Unread> unread) {
    std::vector<Range> ranges;
    for (const auto& item : unread) {
        if (item.kind != UnreadKind::picture || item.page == 0) continue;
        if (!ranges.empty() && ranges.back().last + 1 == item.page)
            ++ranges.back().last;
        else
            ranges.push_back({item.page, item.page});
    }
    return ranges;
}

/// `2,5-7`; empty for a list that nobody would type.
std::string page_list(const std::vector<Range>& ranges) {
    constexpr std::size_t most = 20;
    std::string out;
    if (ranges.size() > most) return out;
    for (const auto& range : ranges) {
        out += out.empty() ? "" : ",";
        out += std::to_string(range.first);
        if (range.last > range.first) out += "-" + std::to_string(range.last);
    }
    return out;
}

void report_pictures(std::span<const Unread> unread, std::string_view language, Diagnostics& diagnostics) {
    const auto ranges = picture_pages(unread);
    const auto remedy = recognising(language, page_list(ranges));
    for (const auto& [first, last] : ranges) {
        const auto what = first == last ? fmt::format("page {} is a picture, and what is written in it", first)
                          : first + 1 == last
                              ? fmt::format("pages {} and {} are pictures, and what is written in them", first, last)
                              : fmt::format("pages {} to {} are pictures, and what is written in them", first, last);
        diagnostics.add("page-without-text", fmt::format("{} is not read; recognise it with '{}'", what, remedy), 0,
                        first);
    }
}

/// Pictures in the text of a format that can describe them.
void report_undescribed(std::span<const Unread> unread, Diagnostics& diagnostics) {
    constexpr std::size_t most_names = 5;
    std::vector<std::string> names;
    std::size_t count = 0;
    for (const auto& item : unread) {
        if (item.kind != UnreadKind::picture || item.page != 0) continue;
        count += std::max<std::size_t>(item.more, 1);
        if (names.size() < most_names && !item.part.empty()) names.push_back(text::printable(item.part));
    }
    if (count == 0) return;
    const auto more = count > names.size() ? ", ..." : "";
    diagnostics.add("picture-undescribed",
                    fmt::format("{} no description, and what {} not read: {}{}",
                                count == 1 ? "a picture has" : fmt::format("{} pictures have", count),
                                count == 1 ? "it shows is" : "they show is", fmt::join(names, ", "), more));
}

std::string counted(std::uint32_t words) {
    return words == 0 ? "text" : fmt::format("{} word{}", words, words == 1 ? "" : "s");
}

} // namespace

std::string language_in_name(std::string_view file_name, const language::Registry& registry) {
    const auto name = text::ascii_small(file_name.substr(0, file_name.rfind('.')));
    std::string found;
    for (std::size_t at = 0; at < name.size();) {
        const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
        auto end = at;
        while (end < name.size() && is_letter(name[end])) ++end;
        if (end - at == 2 && registry.find(name.substr(at, 2)) != nullptr) found = name.substr(at, 2);
        at = std::max(end, at + 1);
    }
    return found;
}

std::string recognising(std::string_view language, std::string_view pages) {
    // tesseract names languages as ISO 639-2 does
    const std::string name = language.empty() ? "" : uloc_getISO3Language(std::string(language).c_str());
    std::string out = "ocrmypdf";
    if (!name.empty()) out += " -l " + name;
    if (!pages.empty()) out += fmt::format(" --redo-ocr --pages {}", pages); // the text of the page stays
    return out + " FILE NEW.pdf";
}

void report_unread(std::span<const Unread> unread, std::string_view language, Diagnostics& diagnostics) {
    report_pictures(unread, language, diagnostics);
    report_undescribed(unread, diagnostics);
    for (const auto& item : unread) {
        if (item.kind == UnreadKind::page) continue;                      // its reader said why
        if (item.kind == UnreadKind::picture && item.page == 0) continue; // told together
        if (item.more > 0) {
            diagnostics.add(item.kind == UnreadKind::picture ? "page-without-text" : "part-unread",
                            fmt::format("{} more of this kind", item.more));
        } else if (item.kind != UnreadKind::picture) {
            const auto place = item.part.empty() ? fmt::format("page {}", item.page) : text::printable(item.part);
            diagnostics.add(
                "part-unread",
                fmt::format("{} of {} {} not read", counted(item.words), place, item.words > 1 ? "are" : "is"), 0,
                item.page);
        }
    }
}

} // namespace ianote::conversion
