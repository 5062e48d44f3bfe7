// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/addresses.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::check {

namespace {

constexpr std::string_view mail_signs = "!#$%&'*+-/=?^_`{|}~.";

bool is_ascii_word(char c) {
    return static_cast<unsigned char>(c) < 128 && text::is_word(static_cast<unsigned char>(c));
}

bool is_host_sign(char c) { return is_ascii_word(c) || c == '-' || c == '.'; }

/// What cannot stand in an address of a page.
bool ends_page(char c) {
    return static_cast<unsigned char>(c) <= ' ' || std::string_view("<>\"`|{}^\\").find(c) != std::string_view::npos;
}

/// Signs of the sentence behind the address, and a bracket that was opened before it.
std::size_t without_tail(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin) {
        const auto c = text[end - 1];
        const auto address = text.substr(begin, end - begin);
        const bool lone_bracket = (c == ')' && address.find('(') == std::string_view::npos) ||
                                  (c == ']' && address.find('[') == std::string_view::npos);
        if (!lone_bracket && std::string_view(".,;:!?'*_").find(c) == std::string_view::npos) break;
        --end;
    }
    return end;
}

/// Bytes of `www.` or of letters with `://` behind them; 0 where there are none.
std::size_t scheme_size(std::string_view rest) {
    constexpr std::size_t longest = 8;
    if (rest.starts_with("www.")) return 4;
    std::size_t letters = 0;
    while (letters < std::min(rest.size(), longest) && text::is_lower(static_cast<unsigned char>(rest[letters])))
        ++letters;
    return letters > 1 && rest.substr(letters).starts_with("://") ? letters + 3 : 0;
}

/// Where the address of a page that may begin at `at` ends; `at` where none does.
std::size_t page_end(std::string_view text, std::size_t at) {
    if (at > 0 && is_ascii_word(text[at - 1])) return at;
    const auto scheme = scheme_size(text.substr(at));
    if (scheme == 0) return at;
    auto end = at + scheme;
    while (end < text.size() && !ends_page(text[end])) {
        auto next = end;
        const auto c = text::next_code_point(text, next);
        if (c >= 128 && !text::is_word(c)) break; // a closing quotation mark, a blank
        end = next;
    }
    end = without_tail(text, at, end);
    return end > at + scheme + 2 ? end : at;
}

/// The mail address around the @ at `at`.
Address mail_around(std::string_view text, std::size_t from, std::size_t at) {
    auto begin = at;
    while (begin > from &&
           (is_ascii_word(text[begin - 1]) || mail_signs.find(text[begin - 1]) != std::string_view::npos))
        --begin;
    auto end = at + 1;
    while (end < text.size() && is_host_sign(text[end])) ++end;
    end = without_tail(text, at + 1, end);
    const bool ok = begin < at && text.substr(at, end - at).find('.') != std::string_view::npos;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(ok ? end : begin), true};
}

constexpr std::string_view mark = "~";

/// The part between two signs, or a mark where it names the language: `fr`, `FR`; with a country behind it (fr-FR).
void add_part(std::string& out, std::string_view part, std::string_view language) {
    const auto small = text::ascii_small(part);
    out += small == language ? mark : part;
}

} // namespace

std::vector<Address> find_addresses(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::vector<Address> found;
    text = text.substr(0, end);
    for (std::size_t at = begin; at < text.size(); ++at) {
        if (text[at] == '@') {
            const auto mail = mail_around(text, found.empty() ? begin : found.back().end, at);
            if (mail.end > mail.begin) found.push_back(mail);
            continue;
        }
        if (!text::is_lower(static_cast<unsigned char>(text[at]))) continue;
        const auto last = page_end(text, at);
        if (last == at) continue;
        found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last), false});
        at = last - 1;
    }
    return found;
}

std::string without_language(std::string_view address, std::string_view language) {
    for (const std::string_view front : {"http://", "https://", "www."}) {
        if (address.starts_with(front)) address.remove_prefix(front.size());
    }
    while (address.ends_with('/')) address.remove_suffix(1);
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= address.size(); ++at) {
        if (at < address.size() && is_ascii_word(address[at]) && address[at] != '_') continue;
        const auto part = address.substr(begin, at - begin);
        const auto country = address.substr(std::min(at + 1, address.size()), 2);
        add_part(out, part, language);
        const bool is_locale = !part.empty() && out.ends_with(mark) && at < address.size() &&
                               (address[at] == '-' || address[at] == '_') && text::ascii_small(country) == language &&
                               (at + 3 >= address.size() || !is_ascii_word(address[at + 3]));
        if (is_locale) at += 3;
        if (at < address.size()) out += address[at];
        begin = at + 1;
    }
    return out;
}

} // namespace ianote::check
