// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/reading.hpp"

#include "batch/load.hpp"

#include <ianote/error.hpp>

#include <filesystem>

namespace ianote::batch {

std::string note_name(const std::string& path) {
    return path == "-" ? std::string("stdin") : std::filesystem::path(path).filename().string();
}

Conversion read_note(const std::string& path, const Languages& languages, const ConvertOptions& options) {
    try {
        return convert(load_input(path, options.max_bytes), note_name(path), languages, options);
    } catch (const Error& error) {
        auto place = error.place();
        place.file = path;
        throw Error(error.kind(), error.code(), place, error.message(), error.remedy());
    }
}

} // namespace ianote::batch
