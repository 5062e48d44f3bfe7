// SPDX-License-Identifier: GPL-3.0-or-later
// make_notes COUNT FOLDER [CORPUS]: COUNT notes in French and Spanish each, as files.
#include "note_maker.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "make_notes COUNT FOLDER: COUNT notes, each in French and Spanish, below FOLDER\n";
        return 2;
    }
    namespace fs = std::filesystem;
    const auto count = std::strtoull(argv[1], nullptr, 10);
    const fs::path folder = argv[2];
    const std::string corpus = argc > 3 ? argv[3] : IANOTE_CORPUS;
    for (const std::string language : {"fr", "es"}) {
        const ianote::bench::Vocabulary words(corpus, language);
        for (std::uint64_t n = 0; n < count; ++n) {
            const auto part = folder / std::to_string(n / 1000); // a folder with 200,000 files is slow to list
            if (n % 1000 == 0) fs::create_directories(part);
            std::ofstream(part / ianote::bench::note_file_name(language, n))
                << ianote::bench::make_note(words, language, n);
        }
    }
}
