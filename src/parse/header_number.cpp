// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header_number.hpp"

#include <algorithm>

namespace ianote::parse {

void NumberChoice::add(std::string_view text, Span span, std::size_t paragraph) {
    if (auto number = parse_document_number(text)) {
        seen_.push_back({std::move(*number), {span}, paragraph, false});
        open_ = true;
    }
}

bool NumberChoice::extend(std::string_view suffix, Span span) {
    if (!open_ || seen_.empty()) return false;
    auto& last = seen_.back();
    auto longer = parse_document_number(last.number.to_string() + " " + std::string(suffix));
    if (!longer) return false;
    last.number = std::move(*longer);
    last.spans.push_back(span);
    return true;
}

void NumberChoice::neighbour() {
    if (open_ && !seen_.empty()) seen_.back().beside_codes = true;
    open_ = false;
}

std::optional<SeenNumber> NumberChoice::choose(std::string_view file_name, const Context& context) {
    if (seen_.empty()) return std::nullopt;
    const auto score = [&](const SeenNumber& seen) {
        const auto printed = seen.number.to_string();
        int points = seen.beside_codes ? 2 : 0;
        for (const auto& footer : context.flow.furniture) {
            if (footer.text.find(printed) != std::string::npos) return points + 4;
        }
        if (file_name.find(seen.number.serial) != std::string_view::npos) points += 3;
        return points;
    };
    auto best = seen_.begin();
    for (auto it = seen_.begin(); it != seen_.end(); ++it) {
        if (score(*it) > score(*best)) best = it;
    }
    auto chosen = std::move(*best);
    seen_.erase(best);
    certain_ =
        std::all_of(seen_.begin(), seen_.end(), [&](const auto& other) { return other.number == chosen.number; });
    return chosen;
}

} // namespace ianote::parse
