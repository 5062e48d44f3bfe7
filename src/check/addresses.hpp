// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of pages and of mail in a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::check {

struct Address {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool is_mail = false;
};

/// `https://...`, `www. ...` and `name@host.tld`, in the order of the text.
std::vector<Address> find_addresses(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// What of an address is the same in every language: parts that name `language` (/fr/, fr., _fr.htm, lang=FR, fr-FR)
/// are replaced by a mark; http(s)://, `www.` and a slash at the end are left out.
std::string without_language(std::string_view address, std::string_view language);

} // namespace ianote::check
