// SPDX-License-Identifier: GPL-3.0-or-later
// The run report: one JSON object a line and input.
#include "batch/records.hpp"

#include <ianote/batch.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <unordered_map>

namespace ianote::batch {

namespace {

using Json = nlohmann::ordered_json;

Severity parse_severity(const std::string& name) {
    if (name == "note") return Severity::note;
    return name == "error" ? Severity::error : Severity::warning;
}

std::size_t& counter(Totals& totals, Status status) {
    switch (status) {
    case Status::ok: return totals.ok;
    case Status::warning: return totals.warning;
    case Status::failed: return totals.failed;
    case Status::skipped: break;
    }
    return totals.skipped;
}

} // namespace

std::string to_json_line(const Record& record) {
    Json json{{"input", record.input},
              {"sha256", record.sha256},
              {"output", record.output},
              {"status", to_string(record.status)},
              {"format", record.format},
              {"language", record.language},
              {"document", record.document},
              {"pages", record.pages},
              {"words", record.words},
              {"coverage", record.coverage},
              {"milliseconds", std::round(record.milliseconds * 1000) / 1000},
              {"version", record.version}};
    if (!record.row.empty()) json["row"] = record.row;
    auto& list = json["diagnostics"] = Json::array();
    for (const auto& d : record.diagnostics) {
        list.push_back({{"severity", to_string(d.severity)},
                        {"code", d.code},
                        {"message", d.message},
                        {"page", d.page},
                        {"line", d.line}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Record> parse_record(const std::string& line) {
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("input") || !json.contains("status")) return std::nullopt;
    try {
        Record record;
        record.input = json.at("input").get<std::string>();
        const auto status = parse_status(json.at("status").get<std::string>());
        if (!status) return std::nullopt;
        record.status = *status;
        record.sha256 = json.value("sha256", "");
        record.version = json.value("version", "");
        record.output = json.value("output", "");
        record.format = json.value("format", "");
        record.language = json.value("language", "");
        record.document = json.value("document", "");
        record.pages = json.value("pages", 0);
        record.words = json.value("words", std::size_t{0});
        record.coverage = json.value("coverage", 0.0);
        record.milliseconds = json.value("milliseconds", 0.0);
        record.row = json.value("row", "");
        for (const auto& d : json.value("diagnostics", Json::array())) {
            record.diagnostics.push_back({parse_severity(d.value("severity", "warning")), d.value("code", ""),
                                          d.value("message", ""), "", d.value("page", 0), d.value("line", 0)});
        }
        record.collides = record.status == Status::failed && !record.diagnostics.empty() &&
                          tells_collision(record.diagnostics.back());
        return record;
    } catch (const Json::exception&) {
        return std::nullopt; // a line that some other program wrote
    }
}

std::vector<Record> merge_reports(const std::vector<std::string>& paths) {
    std::vector<Record> records;
    std::unordered_map<std::string, std::size_t> places;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        if (!in) throw Error(ErrorKind::environment, "input-unreadable", {path, 0, 0}, "the report cannot be opened");
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            if (line.empty()) continue;
            auto record = parse_record(line);
            if (!record && in.eof()) break; // the run was killed while it wrote its last line
            if (!record)
                throw Error(ErrorKind::input, "report-malformed", {path, 0, number},
                            "this line is no record of a run report");
            const auto [place, fresh] = places.try_emplace(record->input, records.size());
            if (fresh)
                records.push_back(std::move(*record));
            else
                records[place->second] = std::move(*record);
        }
    }
    return records;
}

void add(Totals& totals, const Record& record) {
    if (record.status == Status::failed) {
        totals.has_error = true;
        totals.failed_inputs.push_back(record.input);
    }
    totals.has_warning = totals.has_warning || record.status == Status::warning;
    ++counter(totals, record.carried ? Status::skipped : record.status);
}

Totals count(const std::vector<Record>& records) {
    Totals totals;
    totals.inputs = records.size();
    for (const auto& record : records) add(totals, record);
    return totals;
}

std::string summary_line(const Totals& totals) {
    return fmt::format("{} inputs: {} ok, {} warning, {} failed, {} skipped", totals.inputs, totals.ok, totals.warning,
                       totals.failed, totals.skipped);
}

} // namespace ianote::batch
