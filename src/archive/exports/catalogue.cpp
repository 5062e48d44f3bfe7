// SPDX-License-Identifier: GPL-3.0-or-later
// What catalogues are made of, and the two that are tables themselves.
#include "archive/exports/catalogues.hpp"
#include "embedded/subject_codes.hpp"
#include "model/attributes.hpp"
#include "text/cells.hpp"
#include "text/split.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace ianote::archive {

namespace {

/// The rows of the table by their code; the row `code` names the language of each column.
std::map<std::string_view, std::vector<std::string_view>> read_labels() {
    std::map<std::string_view, std::vector<std::string_view>> out;
    for (auto& cells : text::tsv_rows(embedded::subject_codes.begin()->content)) {
        const auto code = cells.front();
        out.emplace(code, std::move(cells));
    }
    return out;
}

} // namespace

std::string_view code_label(std::string_view code, std::string_view language) {
    static const auto labels = read_labels();
    const auto found = labels.find(code);
    if (found == labels.end()) return {};
    const auto& languages = labels.at("code");
    const auto column = std::find(languages.begin() + 1, languages.end(), language);
    return found->second.at(column == languages.end() ? 1 : static_cast<std::size_t>(column - languages.begin()));
}

std::string code_text(const SubjectCode& code) {
    return code.number.empty() ? code.code : code.code + " " + code.number;
}

std::vector<std::string> asked_names(Addressees asked) { return text::split_words(model::addressee_names(asked)); }

std::string register_address(const VersionRecord& version) {
    const auto number = parse_document_number(version.number);
    return number ? number->register_address(version.language) : std::string();
}

std::string write_catalogue_csv(std::span<const VersionRecord> versions) {
    std::string out =
        "document,number,language,date,type,item,from,to,codes,title,words,points,source,format,bytes,sha256,"
        "coverage,added,register,asks\r\n";
    for (const auto& version : versions) {
        std::vector<std::string> codes;
        for (const auto& code : version.codes) codes.push_back(code_text(code));
        const std::array cells{version.identity,
                               version.number,
                               version.language,
                               version.date,
                               version.type,
                               version.item,
                               version.from,
                               version.to,
                               fmt::format("{}", fmt::join(codes, "; ")),
                               version.title,
                               std::to_string(version.words),
                               std::to_string(version.points),
                               version.source_name,
                               version.source_format,
                               std::to_string(version.source_bytes),
                               version.source_sha256,
                               fmt::format("{}", version.coverage),
                               version.added,
                               register_address(version),
                               fmt::format("{}", fmt::join(asked_names(version.asked), "; "))};
        for (std::size_t c = 0; c < cells.size(); ++c) out += (c > 0 ? "," : "") + text::csv_cell(cells.at(c));
        out += "\r\n";
    }
    return out;
}

std::string write_catalogue_json(std::span<const VersionRecord> versions) {
    auto out = nlohmann::ordered_json::array();
    for (const auto& version : versions) {
        auto codes = nlohmann::ordered_json::array();
        for (const auto& code : version.codes) {
            codes.push_back(
                {{"code", code.code}, {"number", code.number}, {"label", code_label(code.code, version.language)}});
        }
        out.push_back({{"document", version.identity},
                       {"number", version.number},
                       {"language", version.language},
                       {"date", version.date},
                       {"type", version.type},
                       {"item", version.item},
                       {"from", version.from},
                       {"to", version.to},
                       {"codes", codes},
                       {"title", version.title},
                       {"words", version.words},
                       {"points", version.points},
                       {"source",
                        {{"name", version.source_name},
                         {"format", version.source_format},
                         {"bytes", version.source_bytes},
                         {"sha256", version.source_sha256}}},
                       {"coverage", version.coverage},
                       {"added", version.added},
                       {"register", register_address(version)},
                       {"asks", asked_names(version.asked)}});
    }
    return out.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::span<const CatalogueWriter> catalogue_writers() { return catalogues; }

const CatalogueWriter* find_catalogue_writer(std::string_view name) { return find_named(catalogues, name); }

std::vector<VersionRecord> find_versions(Archive& archive, const SearchRequest& request, const Languages& languages) {
    auto all = request;
    all.limit = SIZE_MAX;
    all.offset = 0;
    all.with_texts = false;
    std::set<std::int64_t> ids;
    for (const auto& hit : search(archive, all, languages).hits) ids.insert(hit.version);
    std::vector<VersionRecord> out;
    for (const auto id : ids) {
        if (auto version = archive.version(id)) out.push_back(std::move(*version));
    }
    std::stable_sort(out.begin(), out.end(), [](const VersionRecord& a, const VersionRecord& b) {
        return std::tie(a.date, a.identity, a.language) < std::tie(b.date, b.identity, b.language);
    });
    const auto begin = std::min(request.offset, out.size());
    out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(begin));
    if (out.size() > request.limit) out.resize(request.limit);
    return out;
}

} // namespace ianote::archive
