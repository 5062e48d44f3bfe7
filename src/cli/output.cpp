// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.hpp"

#include "batch/output.hpp"
#include "cli/messages.hpp"

#include <ianote/error.hpp>
#include <ianote/export.hpp>
#include <ianote/search_formats.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace ianote::cli {

namespace fs = std::filesystem;

namespace {

/// Whether the name ends like that of a result.
bool looks_like_file(const fs::path& path) {
    const auto extension = path.extension().string();
    const auto is_known = [&](const auto& table) {
        return std::any_of(table.begin(), table.end(), [&](const auto& entry) { return entry.extension == extension; });
    };
    return is_known(writers()) || is_known(bitext_writers()) || is_known(finding_writers()) ||
           is_known(archive::catalogue_writers()) || is_known(archive::search_writers());
}

} // namespace

void Output::setup(Options& options, const std::string& help) { options.value("-o,--output", path, help); }

bool Output::is_folder() const {
    std::error_code error;
    return path.ends_with('/') || (!is_standard() && fs::is_directory(path, error));
}

void Output::require_place() const {
    if (is_standard() || is_folder()) return;
    const auto folder = fs::path(path).parent_path();
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return;
    throw Error(ErrorKind::usage, "output-no-folder", {path, 0, 0},
                fmt::format("there is no folder '{}'", folder.string()));
}

void Output::require_folder(const std::string& message) const {
    if (is_standard()) throw Error(ErrorKind::usage, "usage", {}, message, "name a folder with -o");
    if (is_folder() && !path.ends_with('/')) return;
    std::error_code error;
    const auto there = path.substr(0, path.find_last_not_of('/') + 1);
    if (fs::exists(there, error) && !fs::is_directory(there, error)) {
        throw Error(ErrorKind::usage, "output-not-folder", {path, 0, 0},
                    "is a file, and several results need a folder");
    }
    if (!path.ends_with('/') && looks_like_file(path)) {
        throw Error(ErrorKind::usage, "output-not-folder", {path, 0, 0},
                    "looks like a file, and several results need a folder",
                    fmt::format("name a folder with -o, or write '{}/' if this is one", path));
    }
}

void Output::write(const std::string& data, const std::string& name) const {
    if (is_standard()) return write_data(data);
    if (is_folder()) return put(name, data);
    batch::PendingFile(path, data).commit();
}

void Output::make_folder() const { batch::make_folder(path); }

void Output::put(const std::string& name, const std::string& data) const {
    const auto target = fs::path(path) / name;
    batch::make_folder(target.parent_path());
    batch::PendingFile(target, data).commit();
}

} // namespace ianote::cli
