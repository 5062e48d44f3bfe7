// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/mht.hpp"

#include "base/budget.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read::docx {

namespace {

constexpr std::size_t longest_head = 16384; // bytes of the lines before a part

/// A part: its head, in small letters and with lines that go on joined, and what stands below it.
struct Part {
    std::string head;
    std::string_view body;

    /// What a line of the head says.
    std::string_view field(std::string_view name) const {
        const auto key = "\n" + std::string(name) + ":";
        const auto at = head.find(key);
        if (at == std::string::npos) return {};
        const auto begin = at + key.size();
        return text::trim(std::string_view(head).substr(begin, head.find('\n', begin) - begin));
    }

    /// `charset="utf-8"` of a field.
    std::string_view parameter(std::string_view field_name, std::string_view name) const {
        const auto whole = field(field_name);
        const auto key = std::string(name) + "=";
        const auto at = whole.find(key);
        if (at == std::string_view::npos) return {};
        auto value = whole.substr(at + key.size());
        if (!value.starts_with('"')) return value.substr(0, value.find_first_of("; \t"));
        value.remove_prefix(1);
        return value.substr(0, value.find('"'));
    }
};

/// Cuts at the first empty line.
Part part_of(std::string_view bytes) {
    Part part;
    part.head = "\n";
    std::size_t at = 0;
    while (at < bytes.size() && at < longest_head) {
        const auto end = std::min(bytes.find('\n', at), bytes.size());
        auto line = bytes.substr(at, end - at);
        at = std::min(end + 1, bytes.size());
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() && part.head.size() > 1) break;
        if ((line.starts_with(' ') || line.starts_with('\t')) && part.head.ends_with('\n')) part.head.back() = ' ';
        part.head += text::ascii_small(line) + "\n";
    }
    part.body = bytes.substr(at);
    return part;
}

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// `=E9`, and lines that `=` breaks.
std::string quoted_printable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = text.substr(i);
        if (rest.starts_with("=\r\n")) {
            i += 2;
        } else if (rest.starts_with("=\n")) {
            i += 1;
        } else if (rest.size() > 2 && rest[0] == '=' && hexadecimal(rest[1]) >= 0 && hexadecimal(rest[2]) >= 0) {
            out += static_cast<char>(hexadecimal(rest[1]) * 16 + hexadecimal(rest[2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string base64(std::string_view text) {
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = signs.find(c);
        if (c == '=') break;
        if (value == std::string_view::npos) continue;
        held = (held << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out += static_cast<char>(held >> static_cast<unsigned>(bits) & 0xFFU);
    }
    return out;
}

std::string unpacked(const Part& part) {
    const auto encoding = part.field("content-transfer-encoding");
    auto page = encoding == "quoted-printable" ? quoted_printable(part.body)
                : encoding == "base64"         ? base64(part.body)
                                               : std::string(part.body);
    const auto charset = part.parameter("content-type", "charset");
    const bool named = text::ascii_small(std::string_view(page).substr(0, 4096)).find("charset") != std::string::npos;
    return charset.empty() || named ? page : "<meta charset=\"" + std::string(charset) + "\">" + page;
}

std::optional<std::string> page_in(const Part& part, std::string_view bytes, int depth) {
    constexpr int deepest = 3;
    base::check_limits();
    const auto type = part.field("content-type");
    if (type.starts_with("text/html")) return unpacked(part);
    if (!type.starts_with("multipart/") || depth == deepest) return std::nullopt;
    // the sign between parts is told apart from small and capital letters
    const auto folded = part.parameter("content-type", "boundary");
    const auto head = bytes.substr(0, longest_head);
    const auto place = folded.empty() ? std::string::npos : text::ascii_small(head).find(folded);
    if (place == std::string::npos) return std::nullopt;
    const auto sign = "--" + std::string(head.substr(place, folded.size()));
    auto at = part.body.find(sign);
    while (at != std::string_view::npos) {
        const auto begin = std::min(part.body.find('\n', at), part.body.size() - 1) + 1;
        const auto end = part.body.find(sign, begin);
        const auto inside = part.body.substr(begin, end == std::string_view::npos ? end : end - begin);
        if (auto page = page_in(part_of(inside), inside, depth + 1)) return page;
        at = end;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> page_of_mht(std::string_view bytes) { return page_in(part_of(bytes), bytes, 0); }

} // namespace ianote::read::docx
