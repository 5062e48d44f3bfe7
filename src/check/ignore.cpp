// SPDX-License-Identifier: GPL-3.0-or-later
// Findings that somebody has looked at and silenced.
#include "text/iso_date.hpp"
#include "text/utf8.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace ianote {

namespace {

constexpr std::size_t fingerprint_length = 16;
constexpr std::string_view until = "until=";

bool is_hex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos && text.size() == fingerprint_length;
}

} // namespace

IgnoreList::IgnoreList(std::string_view bytes, const std::string& name, const std::string& today)
    : today_(today) {
    int number = 0;
    const auto malformed = [&](const std::string& what) {
        throw Error(ErrorKind::usage, "ignore-malformed", {name, 0, number}, what);
    };
    bytes = text::without_byte_order_mark(bytes);
    for (const auto line : split_lines(bytes)) {
        ++number;
        auto rest = text::trim(line);
        if (rest.empty() || rest.front() == '#') continue;
        const auto word = [&] {
            const auto end = std::min(rest.find_first_of(" \t"), rest.size());
            const auto first = rest.substr(0, end);
            rest = text::trim(rest.substr(end));
            return first;
        };
        Entry entry;
        entry.line = number;
        entry.fingerprint = std::string(word());
        if (!is_hex(entry.fingerprint))
            malformed(fmt::format("'{}' is no fingerprint of {} figures", entry.fingerprint, fingerprint_length));
        if (rest.starts_with(until)) {
            entry.until = std::string(word().substr(until.size()));
            if (!text::read_iso_date(entry.until))
                malformed(fmt::format("'{}' is no date; write until=2027-01-31", entry.until));
        }
        entry.reason = std::string(rest);
        if (entry.reason.empty()) malformed("a reason is needed behind the fingerprint");
        entries_.push_back(std::move(entry));
    }
}

std::vector<IgnoreList::Entry> IgnoreList::apply(std::vector<Finding>& findings) const {
    std::unordered_map<std::string_view, std::size_t> by_fingerprint;
    std::vector<bool> used(entries_.size(), false);
    for (std::size_t e = 0; e < entries_.size(); ++e) {
        if (!has_expired(entries_[e])) by_fingerprint.emplace(entries_[e].fingerprint, e);
    }
    for (auto& finding : findings) {
        const auto entry = by_fingerprint.find(finding.fingerprint);
        if (entry == by_fingerprint.end()) continue;
        finding.ignored = entries_[entry->second].reason;
        used[entry->second] = true;
    }
    std::vector<Entry> idle;
    for (std::size_t e = 0; e < entries_.size(); ++e) {
        if (!used[e]) idle.push_back(entries_[e]);
    }
    return idle;
}

} // namespace ianote
