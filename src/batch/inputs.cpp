// SPDX-License-Identifier: GPL-3.0-or-later
#include <ianote/batch.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace ianote::batch {

namespace fs = std::filesystem;

namespace {

/// Files of a folder that are about the notes and no notes: hidden ones and the folder's own README.
bool is_left_out(const fs::path& path) {
    const auto name = path.filename().string();
    if (name.starts_with('.')) return true;
    auto stem = path.stem().string();
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return stem == "readme";
}

/// Whether results go there: into the folder, or the file.
bool is_output(const fs::directory_entry& entry, const fs::path& output) {
    std::error_code error;
    if (output.empty()) return false;
    if (!entry.is_directory(error) && entry.path().filename() != output.filename()) return false; // spares a look
    return fs::equivalent(entry.path(), output, error);
}

void add_folder(const fs::path& folder, const fs::path& output, std::vector<std::string>& files) {
    std::error_code error;
    std::vector<std::string> found;
    auto it = fs::recursive_directory_iterator(folder, error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        if (is_output(*it, output) || is_left_out(it->path())) {
            if (it->is_directory(error)) it.disable_recursion_pending();
        } else if (!it->is_directory(error)) {
            found.push_back(it->path().string());
        }
    }
    if (error) {
        throw Error(ErrorKind::environment, "input-unreadable", {folder.string(), 0, 0},
                    fmt::format("the folder cannot be read: {}", error.message()));
    }
    std::sort(found.begin(), found.end());
    files.insert(files.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

} // namespace

std::vector<std::string> expand_inputs(const std::vector<std::string>& inputs, const fs::path& output) {
    std::vector<std::string> files;
    for (const auto& input : inputs) {
        std::error_code error;
        if (input != "-" && fs::is_directory(input, error))
            add_folder(input, output, files);
        else
            files.push_back(input);
    }
    // a file that is named and lies in a named folder is one input
    std::unordered_set<std::string> seen;
    std::erase_if(files, [&](const std::string& file) {
        return file != "-" && !seen.insert(fs::path(file).lexically_normal().string()).second;
    });
    return files;
}

std::vector<std::string> parse_manifest(std::string_view bytes, bool nul_separated) {
    const char end = nul_separated ? '\0' : '\n';
    std::vector<std::string> paths;
    while (!bytes.empty()) {
        const auto length = std::min(bytes.find(end), bytes.size());
        auto line = bytes.substr(0, length);
        bytes.remove_prefix(std::min(length + 1, bytes.size()));
        if (!nul_separated && line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) paths.emplace_back(line);
    }
    return paths;
}

} // namespace ianote::batch
