// SPDX-License-Identifier: GPL-3.0-or-later
// An archive of four notes, made once a process.
#pragma once

#include <ianote/convert.hpp>
#include <ianote/search.hpp>
#include <ianote/write.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace ianote::fuzz {

inline const Languages& packs() {
    static const Languages all;
    return all;
}

inline Note corpus_note(const std::string& name) {
    std::ifstream in(std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus" / name, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    return convert(text, name, packs()).note;
}

class SmallArchive {
public:
    SmallArchive() {
        std::filesystem::create_directories(folder_);
        archive::Archive archive(path(), archive::OpenFor::writing);
        for (const auto* name : {"6480-24.fr.md", "6480-24.es.md", "9422-1-24.fr.md", "13166-22.es.md"}) {
            const auto note = corpus_note(name);
            archive.add(*archive::prepare(note, find_writer("xml")->write(note)));
        }
        archive.finish();
    }

    ~SmallArchive() {
        std::error_code error;
        std::filesystem::remove_all(folder_, error);
    }

    SmallArchive(const SmallArchive&) = delete;
    SmallArchive& operator=(const SmallArchive&) = delete;

    std::string path() const { return (folder_ / "a.ianote").string(); }

private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("ianote-fuzz-" + std::to_string(::getpid()));
};

} // namespace ianote::fuzz
