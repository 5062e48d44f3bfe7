// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of formats of what verify() and find_gaps() found, and the formats themselves.
#include <ianote/verify.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace ianote::archive {

namespace {

std::string as_text(const VerificationReport& report) {
    std::string out;
    for (const auto& fault : report.found.faults) {
        out += fmt::format("fault\t{}\t{}\t{}\n", fault.document.empty() ? report.archive : fault.document,
                           fault.message, fault.remedy);
    }
    if (report.brief) return out;
    for (const auto& stray : report.found.strays) {
        out += fmt::format("decision\t{}\t{}\tnot there any more: {}\n", stray.pair, stray.decision, stray.missing);
    }
    for (const auto& gap : report.gaps)
        out += fmt::format("{}\t{}\t{}\t{}\n", gap.kind, gap.document, gap.mentions, gap.evidence);
    return out;
}

std::string as_json(const VerificationReport& report) {
    using Json = nlohmann::ordered_json;
    Json faults = Json::array();
    for (const auto& fault : report.found.faults) {
        faults.push_back({{"document", fault.document}, {"message", fault.message}, {"remedy", fault.remedy}});
    }
    Json decisions = Json::array();
    for (const auto& stray : report.found.strays) {
        decisions.push_back({{"pair", stray.pair}, {"decision", stray.decision}, {"missing", stray.missing}});
    }
    Json gaps = Json::array();
    for (const auto& gap : report.gaps) {
        gaps.push_back(
            {{"kind", gap.kind}, {"document", gap.document}, {"mentions", gap.mentions}, {"evidence", gap.evidence}});
    }
    const Json all{{"versions", report.found.versions},
                   {"points", report.found.points},
                   {"faults", faults},
                   {"decisions", decisions},
                   {"gaps", gaps}};
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

constexpr std::array verification_table{
    VerificationWriter{"text", ".txt", "a line for each fault and gap", as_text},
    VerificationWriter{"json", ".json", "one object", as_json},
};

} // namespace

std::span<const VerificationWriter> verification_writers() { return verification_table; }

} // namespace ianote::archive
