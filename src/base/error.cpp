// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/codes.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote {

std::string to_string(const Place& place) {
    std::string text = place.file.empty() ? "ianote" : place.file;
    if (place.page > 0) text += fmt::format(":{}", place.page);
    if (place.line > 0) text += fmt::format(":{}", place.line);
    return text;
}

std::string message_line(const Place& place, std::string_view severity, std::string_view message, std::string_view code,
                         std::string_view remedy) {
    auto line = fmt::format("{}: {}: {} [{}]", to_string(place), severity, message, code);
    if (!remedy.empty()) line += fmt::format("; {}", remedy);
    return line;
}

Error::Error(ErrorKind kind, std::string code, Place place, std::string message, std::string remedy)
    : kind_(kind)
    , code_(std::move(code))
    , place_(std::move(place))
    , message_(std::move(message))
    , remedy_(std::move(remedy)) {
    if (remedy_.empty()) {
        if (const auto* known = base::find_code(code_)) remedy_ = known->remedy;
    }
    text_ = message_line(place_, "error", message_, code_, remedy_);
}

} // namespace ianote
