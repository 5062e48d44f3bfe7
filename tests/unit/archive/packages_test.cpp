// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of several files, and what verify() found, without a disk for what is written.
#include "archive_support.hpp"

#include <ianote/export.hpp>
#include <ianote/verify.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>

using namespace archive_test;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Files written(std::string_view name, archive::Archive& archive) {
    archive::SearchRequest request;
    request.text = "code:COSI lang:fr";
    request.limit = SIZE_MAX;
    Files files;
    archive::find_package_writer(name)->write(
        archive, archive::find_versions(archive, request, packs()),
        [&](const std::string& path, const std::string& bytes) { files.emplace_back(path, bytes); });
    return files;
}

} // namespace

TEST_CASE("a bag holds the notes, every catalogue, and the SHA-512 of each file") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    const auto files = written("bagit", archive);
    const std::map<std::string, std::string> by_path(files.begin(), files.end());
    REQUIRE(by_path.size() == files.size());
    CHECK(files.back().first == "tagmanifest-sha512.txt"); // what was cut short is no bag
    CHECK(by_path.contains("data/notes/ST-12838-2023-INIT.fr.xml"));
    std::size_t bytes = 0;
    std::size_t payload = 0;
    for (const auto& file : files) {
        const auto& path = file.first;
        const auto& data = file.second;
        if (path == "tagmanifest-sha512.txt") continue;
        CAPTURE(path);
        const bool is_payload = path.starts_with("data/");
        const auto& manifest = by_path.at(is_payload ? "manifest-sha512.txt" : "tagmanifest-sha512.txt");
        CHECK(manifest.find(sha512_hex(data) + "  " + path + "\n") != std::string::npos);
        if (is_payload) bytes += data.size();
        if (is_payload) ++payload;
    }
    for (const auto& writer : archive::catalogue_writers())
        CHECK(by_path.contains("data/catalogue-" + std::string(writer.name) + std::string(writer.extension)));
    const auto oxum = "Payload-Oxum: " + std::to_string(bytes) + "." + std::to_string(payload) + "\n";
    CHECK(by_path.at("bag-info.txt").find(oxum) != std::string::npos);
}

TEST_CASE("the notes of an archive are written as they were taken in") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    const auto files = written("xml", archive);
    REQUIRE_FALSE(files.empty());
    for (const auto& [path, bytes] : files) {
        CHECK(path.ends_with(".fr.xml"));
        CHECK(bytes.find("<note") != std::string::npos);
    }
}

TEST_CASE("what verify found is told in lines and as JSON") {
    archive::VerificationReport report;
    report.archive = "a.ianote";
    report.found.faults = {{"", "the file is cut short", "restore it"}, {"ST-1-2023-INIT.fr", "changed", "index it"}};
    report.found.versions = 7;
    report.gaps = {{"cited", "ST-2-2023-INIT", "ST-1-2023-INIT", 3}};
    const auto& text = *find_named(archive::verification_writers(), "text");
    CHECK(text.write(report) == "fault\ta.ianote\tthe file is cut short\trestore it\n"
                                "fault\tST-1-2023-INIT.fr\tchanged\tindex it\n"
                                "cited\tST-2-2023-INIT\t3\tST-1-2023-INIT\n");
    report.brief = true;
    CHECK(text.write(report).find("cited") == std::string::npos);
    const auto json = nlohmann::json::parse(find_named(archive::verification_writers(), "json")->write(report));
    CHECK(json.at("versions") == 7);
    CHECK(json.at("faults").size() == 2);
    CHECK(json.at("gaps").at(0).at("mentions") == 3);
}
