// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"
#include "write/finding_formats.hpp"

using namespace ianote;

namespace {

/// How a finding on the middle of three pieces of text is printed: the text, and what underlines it.
std::pair<std::string, std::string> printed(std::size_t before, std::size_t marked, std::size_t behind) {
    CheckResult result;
    result.source_language = *LanguageCode::parse("fr");
    Finding finding;
    auto& place = finding.source.emplace();
    place.text = std::string(before, 'a') + std::string(marked, 'b') + std::string(behind, 'c');
    place.begin = static_cast<std::uint32_t>(before);
    place.end = static_cast<std::uint32_t>(before + marked);
    result.findings.push_back(finding);
    const auto text = write::write_findings_text(std::span(&result, 1));
    const auto begin = text.find("fr: ") + 4;
    const auto end = text.find('\n', begin);
    const auto under = text.substr(end + 1, text.find('\n', end + 1) - end - 1);
    return {text.substr(begin, end - begin), under};
}

} // namespace

TEST_CASE("a finding's words are underlined among 45 characters on each side, long ones in their first 135") {
    const std::string indent(10, ' ');
    const auto [line, under] = printed(10, 5, 100);
    CHECK(line == std::string(10, 'a') + "bbbbb" + std::string(45, 'c') + "...");
    CHECK(under == indent + std::string(10, ' ') + "^^^^^");
    const auto [long_line, long_under] = printed(60, 200, 20);
    CHECK(long_line == "..." + std::string(45, 'a') + std::string(180, 'b') + "...");
    CHECK(long_under == indent + std::string(48, ' ') + std::string(135, '^'));
}
