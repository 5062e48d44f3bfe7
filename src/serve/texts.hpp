// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages say, in the reader's language (src/serve/texts.tsv).
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace ianote::serve {

class Texts {
public:
    /// `en`, `fr` or `es`; any other is English.
    explicit Texts(std::string_view language);

    std::string_view language() const;

    /// Asserts that the key is known: a test looks up all that the pages use.
    std::string_view operator[](std::string_view key) const;

    template <typename... Values> std::string with(std::string_view key, const Values&... values) const {
        return fmt::format(fmt::runtime((*this)[key]), values...);
    }

    static const std::vector<std::string_view>& languages();

    /// The first language of an Accept-Language header that the pages have.
    static std::string_view preferred(std::string_view accept_language);

private:
    std::size_t column_;
};

/// 12345 as `12 345`, with the blank that French and Spanish use, and a comma in English.
std::string grouped(std::size_t number, std::string_view language);

} // namespace ianote::serve
