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
    /// One of languages(); any other is the first of them.
    explicit Texts(std::string_view language);

    std::string_view language() const;

    /// Asserts that the key is known: a test looks up all that the pages use.
    std::string_view operator[](std::string_view key) const;

    template <typename... Values> std::string with(std::string_view key, const Values&... values) const {
        return fmt::format(fmt::runtime((*this)[key]), values...);
    }

    /// 12345 as the language writes it: `12,345`, `12 345`.
    std::string grouped(std::size_t number) const;

    /// Those that the pages have; the first is for readers of any other.
    static const std::vector<std::string_view>& languages();

    /// The first language of an Accept-Language header that the pages have.
    static std::string_view preferred(std::string_view accept_language);

private:
    std::size_t column_;
};

} // namespace ianote::serve
