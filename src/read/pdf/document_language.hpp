// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "read/limits.hpp"
#include "read/pdf/lines.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ianote::read::pdf {

/// What is known of the document's language, found when it is first asked for; null where nobody knows.
class DocumentLanguage {
public:
    DocumentLanguage(const std::vector<PageLines>& pages, const Limits& limits)
        : pages_(pages)
        , limits_(limits) {}

    const language::Pack* operator()() {
        if (!std::exchange(asked_, true) && limits_.pack_of) pack_ = limits_.pack_of(head());
        return pack_;
    }

private:
    std::string head() const {
        constexpr std::size_t enough = 6000; // bytes
        std::string text;
        for (const auto& page : pages_) {
            for (const auto& line : page.lines) {
                if (text.size() < enough) text += text_of(line) + '\n';
            }
        }
        return text;
    }

    const std::vector<PageLines>& pages_;
    const Limits& limits_;
    const language::Pack* pack_ = nullptr;
    bool asked_ = false;
};

} // namespace ianote::read::pdf
