// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export.hpp"

#include "cli/messages.hpp"

#include <ianote/error.hpp>
#include <ianote/export.hpp>

#include <fmt/format.h>

#include <filesystem>

namespace ianote::cli {

namespace {

void require_own_folder(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error) || std::filesystem::is_empty(path, error)) return;
    throw Error(ErrorKind::usage, "usage", {path, 0, 0}, "a bag needs a folder of its own", "name a new one with -o");
}

} // namespace

void Export::setup(Options& options) {
    options.value("ARCHIVE", path, "the archive file").required();
    query.setup(options);
    options
        .choice("-f,--format", format, choices_of(archive::catalogue_writers(), archive::package_writers()),
                "a catalogue, or several files")
        .required();
    output.setup(options, "a file for a catalogue (default: standard output), a folder for xml and bagit");
    languages.setup(options);
    options.flag("-q,--quiet", quiet, "no sum on standard error");
}

int Export::run() {
    const auto packs = languages.load();
    const auto* catalogue = archive::find_catalogue_writer(format);
    const auto* package = archive::find_package_writer(format);
    if (catalogue != nullptr) {
        output.require_place();
    } else {
        output.require_folder(fmt::format("-f {} writes several files", format));
        if (package->own_folder) require_own_folder(output.path);
    }
    auto request = query.request();
    request.limit = SIZE_MAX;
    archive::Archive opened(path);
    const auto versions = archive::find_versions(opened, request, packs);
    if (catalogue != nullptr) {
        output.write(catalogue->write(versions), fmt::format("catalogue{}", catalogue->extension));
    } else {
        output.make_folder();
        package->write(opened, versions, [&](const auto& name, const auto& bytes) { output.put(name, bytes); });
    }
    if (!quiet) {
        Messages(Volume::usual, Progress::never)
            .line(fmt::format("ianote: {} language versions exported", versions.size()));
    }
    return exit_ok;
}

} // namespace ianote::cli
