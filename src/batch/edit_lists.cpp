// SPDX-License-Identifier: GPL-3.0-or-later
// Edits for a document that nobody but its owner changes: as JSON, and as a unified diff of its points.
#include <ianote/fixing.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ianote::batch {

std::string write_edits_json(const Note& note, const std::vector<PointEdits>& points) {
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const auto& point : points) {
        for (const auto& edit : point.edits) {
            Json json{{"document", note.id()},
                      {"id", point.id},
                      {"begin", edit.begin},
                      {"end", edit.end},
                      {"old", point.text.substr(edit.begin, edit.end - edit.begin)},
                      {"text", edit.text}};
            if (point.line > 0) json["line"] = point.line;
            all.push_back(std::move(json));
        }
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_edits_diff(const Note& note, const std::vector<PointEdits>& points) {
    std::string out;
    for (const auto& point : points) {
        if (point.edits.empty()) continue;
        if (out.empty()) out = fmt::format("--- {0}\n+++ {0}\n", note.source.name);
        out += fmt::format("@@ -{0} +{0} @@\n-{1}: {2}\n+{1}: {3}\n", point.number, point.id, point.text,
                           point.corrected());
    }
    return out;
}

} // namespace ianote::batch
