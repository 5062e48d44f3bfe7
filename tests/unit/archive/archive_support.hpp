// SPDX-License-Identifier: GPL-3.0-or-later
// An archive of the corpus, and notes with other words.
#pragma once

#include "support.hpp"

#include <ianote/convert.hpp>
#include <ianote/search.hpp>
#include <ianote/write.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace archive_test {

namespace fs = std::filesystem;
using namespace ianote;

/// A folder that goes with the test.
struct Scratch {
    fs::path folder =
        fs::temp_directory_path() / ("ianote-archive-" + std::to_string(::getpid()) + "-" + std::to_string(next()));

    Scratch() { fs::create_directories(folder); }

    ~Scratch() {
        std::error_code error;
        fs::remove_all(folder, error);
    }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string path(const std::string& name = "a.ianote") const { return (folder / name).string(); }

    static int next() {
        static int n = 0;
        return ++n;
    }
};

inline const Languages& packs() {
    static const Languages all;
    return all;
}

inline std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline archive::Added add_text(archive::Archive& archive, const std::string& text, const std::string& name) {
    const auto note = convert(text, name, packs()).note;
    return archive.add(*archive::prepare(note, find_writer("xml")->write(note)));
}

inline std::string corpus_text(const std::string& name) {
    return read_file(fs::path(IANOTE_SOURCE_DIR) / "corpus" / name);
}

inline void add_corpus(archive::Archive& archive) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(IANOTE_SOURCE_DIR) / "corpus")) {
        if (entry.path().filename() != "README.md") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) add_text(archive, read_file(file), file.filename().string());
    archive.finish();
}

inline archive::SearchResult ask(archive::Archive& archive, const std::string& text) {
    archive::SearchRequest request;
    request.text = text;
    request.limit = 1000;
    request.with_facets = true;
    return archive::search(archive, request, packs());
}

inline std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
    return text;
}

} // namespace archive_test
