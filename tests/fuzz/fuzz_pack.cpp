// SPDX-License-Identifier: GPL-3.0-or-later
// Language packs: one is refused, or a note is read by it with all its words accounted for.
#include "outcome.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

/// A folder of one pack, which goes with the process.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("ianote-fuzz-pack-" + std::to_string(::getpid()));

    Folder() { std::filesystem::create_directories(path); }

    ~Folder() {
        std::error_code error;
        std::filesystem::remove_all(path, error);
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

constexpr std::string_view note =
    "Conseil de l'Union européenne\n\nBruxelles, le 12 juillet 2024 (OR. fr)\n\n11904/24\n\nJAI 96\n\nNOTE\n\n---\n\n"
    "Origine: la présidence\nDestinataire: délégations\nN° doc. préc.: 11011/24\nObjet: Balises\n\n---\n\n"
    "DÉCLARATION COMMUNE\n\nNous, ministres,\n\n1. rappelant que les balises (art. 3, doc. 5530/24) sont "
    "\"utiles\";\n\n"
    "2. convenons de les garder, et invitons la Commission à faire de même d'ici au 1er mars "
    "2025.\n\nANNEXE\n\nNéant.\n";

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ianote;
    static const Folder folder;
    std::ofstream(folder.path / "pack.xml", std::ios::binary).write(reinterpret_cast<const char*>(data), size);
    try {
        Languages languages;
        languages.add_folder(folder.path);
        fuzz::was_read = true;
        ConvertOptions options;
        for (const auto& language : languages.list()) {
            if (language.code != "fr" && language.code != "xx") continue; // the seeds'
            options.language = language.code;
            if (convert(note, "note.md", languages, options).note.source.coverage != 1) std::abort();
        }
    } catch (const Error&) { // the pack is malformed, or its language sees no note
    }
    return 0;
}
