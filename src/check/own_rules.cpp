// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/own_rules.hpp"

#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <array>

namespace ianote {

namespace check {

namespace {

constexpr std::int32_t time_limit = 2000; // steps of ICU's matcher, about a millisecond each thousand: for one segment
constexpr std::size_t max_hits = 100;     // of one rule in one segment

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

struct Hit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string group; ///< the first one
};

struct Hits {
    std::vector<Hit> found;
    bool gave_up = false;
};

Hits find_hits(const icu::RegexPattern& pattern, std::string_view text) {
    Hits hits;
    UErrorCode status = U_ZERO_ERROR;
    const auto wide = unicode(text);
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern.matcher(wide, status));
    if (U_FAILURE(status)) return hits;
    matcher->setTimeLimit(time_limit, status);
    while (hits.found.size() < max_hits && matcher->find(status) && U_SUCCESS(status)) {
        const auto begin = matcher->start(status);
        const auto end = matcher->end(status);
        const auto group = matcher->groupCount() > 0 ? utf8(matcher->group(1, status)) : utf8(matcher->group(status));
        const auto before = utf8(wide.tempSubString(0, begin)).size();
        const auto length = utf8(wide.tempSubString(begin, end - begin)).size();
        hits.found.push_back({static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(before + length), group});
    }
    hits.gave_up = status == U_REGEX_TIME_OUT || status == U_REGEX_STACK_OVERFLOW;
    return hits;
}

bool speaks_of(const std::string& wanted, const LanguageCode& language) {
    return wanted == "*" || wanted == language.view();
}

/// `{1}` becomes what the source has, taken literally.
std::string filled(const std::string& wanted, const std::string& group) {
    auto out = wanted;
    for (auto at = out.find("{1}"); at != std::string::npos; at = out.find("{1}", at + group.size() + 4)) {
        out.replace(at, 3, "\\Q" + group + "\\E");
    }
    return out;
}

bool target_has(const OwnRule& rule, const Hit& hit, std::string_view target) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    const std::unique_ptr<icu::RegexPattern> pattern(
        icu::RegexPattern::compile(unicode(filled(rule.wanted, hit.group)), 0, place, status));
    return U_FAILURE(status) || !find_hits(*pattern, target).found.empty();
}

/// The user's own words are not doubted.
constexpr double certain = 1;

std::string slow(const OwnRule& rule) {
    return fmt::format("the pattern of '{}' takes too long on this segment; make it simpler", rule.name);
}

} // namespace

void check_own(const std::vector<OwnRule>& rules, const Version& version, bool is_target,
               std::vector<Finding>& findings) {
    for (const auto& rule : rules) {
        if (!rule.target.empty() || !speaks_of(rule.source, version.note().language)) continue;
        Reporter reporter(rule.name, rule.severity, certain, findings);
        reporter.as_target(is_target);
        for (const auto& unit : version.units()) {
            const auto hits = find_hits(*rule.pattern, unit.text());
            if (hits.gave_up) reporter.in_version(version, version.place(unit), {slow(rule)});
            for (const auto& hit : hits.found) {
                reporter.in_version(version, version.place(unit, hit.begin, hit.end), {rule.message});
            }
        }
    }
}

namespace {

/// One rule on one link; `forward`: the pattern is the source's.
void check_link(const OwnRule& rule, const Pair& pair, const CheckedLink& link, bool forward, Reporter& reporter) {
    const auto& own = forward ? link.source : link.target;
    const auto& other = forward ? link.target : link.source;
    const auto& version = forward ? pair.source() : pair.target();
    const auto hits = find_hits(*rule.pattern, own.text());
    for (const auto& hit : hits.found) {
        if (target_has(rule, hit, other.text())) continue;
        auto place = version.place(*own.unit, own.begin + hit.begin, own.begin + hit.end);
        if (forward) {
            reporter.in_pair(pair, std::move(place), pair.target_place(link), {rule.message});
        } else {
            reporter.in_pair(pair, pair.source_place(link), std::move(place), {rule.message});
        }
    }
    if (hits.gave_up) reporter.in_pair(pair, pair.source_place(link), std::nullopt, {slow(rule)});
}

} // namespace

void check_own(const std::vector<OwnRule>& rules, const Pair& pair, std::vector<Finding>& findings) {
    const auto& source = pair.source().note().language;
    const auto& target = pair.target().note().language;
    for (const auto& rule : rules) {
        if (rule.target.empty()) continue;
        const bool forward = speaks_of(rule.source, source) && speaks_of(rule.target, target);
        const bool backward = speaks_of(rule.source, target) && speaks_of(rule.target, source);
        if (!forward && !backward) continue;
        Reporter reporter(rule.name, rule.severity, certain, findings);
        for (const auto& link : pair.links()) {
            if (link.both()) check_link(rule, pair, link, forward, reporter);
        }
    }
}

} // namespace check

namespace {

[[noreturn]] void malformed_rule(const std::string& name, int line, const std::string& what) {
    throw Error(ErrorKind::usage, "rules-malformed", {name, 0, line}, what);
}

check::OwnRule read_rule(std::string_view line, const std::string& name, int number) {
    constexpr std::size_t fields = 6;
    std::array<std::string, fields> cells;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= line.size() && count < fields; ++count) {
        const auto end = count + 1 < fields ? std::min(line.find('\t', begin), line.size()) : line.size();
        cells.at(count) = std::string(text::trim(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    if (count < fields) {
        malformed_rule(name, number,
                       "six fields are needed, tabs between them: name, severity, language, pattern, what the "
                       "target must hold or -, message");
    }
    check::OwnRule rule;
    rule.name = cells[0];
    if (cells[1] == "error")
        rule.severity = Severity::error;
    else if (cells[1] == "note")
        rule.severity = Severity::note;
    else if (cells[1] != "warning")
        malformed_rule(name, number, fmt::format("'{}' is no severity; use error, warning or note", cells[1]));
    const auto arrow = cells[2].find('>');
    rule.source = cells[2].substr(0, arrow);
    if (arrow != std::string::npos) rule.target = cells[2].substr(arrow + 1);
    if ((cells[4] == "-") != rule.target.empty()) {
        malformed_rule(name, number,
                       "a rule for a pair (fr>es) needs what the target must hold, a rule for one version a -");
    }
    rule.wanted = cells[4];
    rule.message = cells[5];
    for (const auto* pattern : {&cells[3], &cells[4]}) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError place;
        std::shared_ptr<icu::RegexPattern> compiled(
            icu::RegexPattern::compile(check::unicode(check::filled(*pattern, "x")), 0, place, status));
        if (U_FAILURE(status)) {
            malformed_rule(name, number,
                           fmt::format("'{}' is no regular expression: fault at character {}", *pattern, place.offset));
        }
        if (pattern == &cells[3]) rule.pattern = std::move(compiled);
    }
    return rule;
}

} // namespace

void OwnRules::add(std::string_view bytes, const std::string& name) {
    auto rules = rules_ != nullptr ? std::make_shared<std::vector<check::OwnRule>>(*rules_)
                                   : std::make_shared<std::vector<check::OwnRule>>();
    bytes = text::without_byte_order_mark(bytes);
    int number = 0;
    for (const auto line : split_lines(bytes)) {
        ++number;
        if (text::trim(line).empty() || line.front() == '#') continue;
        rules->push_back(read_rule(line, name, number));
    }
    rules_ = std::move(rules);
}

} // namespace ianote
