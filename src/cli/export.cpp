// SPDX-License-Identifier: GPL-3.0-or-later
// ianote export
#include "batch/output.hpp"
#include "cli/command.hpp"
#include "cli/language_options.hpp"
#include "cli/messages.hpp"
#include "cli/search_options.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/export.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>
#include <set>

namespace ianote::cli {

namespace {

namespace fs = std::filesystem;

class Export : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("ARCHIVE", path_, "the archive file")->required();
        options_.add(app);
        std::set<std::string> formats{"xml", "bagit"};
        for (const auto& writer : archive::catalogue_writers()) formats.emplace(writer.name);
        app.add_option("-f,--format", format_,
                       "csv, json, dc or ead3: a catalogue; xml: the notes; bagit: both, with SHA-512")
            ->check(CLI::IsMember(formats))
            ->required();
        app.add_option("-o,--output", output_,
                       "a file for a catalogue (default: standard output), a folder for xml and bagit");
        add_language_options(app, languages_folder_);
        app.add_flag("-q,--quiet", quiet_, "no sum on standard error");
    }

    int run() override {
        auto request = options_.request();
        request.limit = SIZE_MAX;
        archive::Archive archive(path_);
        const auto versions = archive::find_versions(archive, request, load_languages(languages_folder_));
        if (const auto* writer = archive::find_catalogue_writer(format_); writer != nullptr) {
            write_catalogue(writer->write(versions));
        } else {
            prepare_folder();
            format_ == "xml" ? write_notes(archive, versions) : write_bag(archive, versions);
        }
        if (!quiet_) {
            Messages(Volume::usual, Progress::never)
                .line(fmt::format("ianote: {} language versions exported", versions.size()));
        }
        return exit_ok;
    }

private:
    void write_catalogue(const std::string& data) const {
        if (output_.empty() || output_ == "-") {
            write_data(data);
        } else {
            batch::PendingFile(output_, data).commit();
        }
    }

    void prepare_folder() const {
        if (output_.empty() || output_ == "-") {
            throw Error(ErrorKind::usage, "usage", {}, fmt::format("-f {} writes several files", format_),
                        "name a folder with -o");
        }
        std::error_code error;
        if (fs::exists(output_, error) && !fs::is_directory(output_, error)) {
            throw Error(ErrorKind::usage, "output-not-folder", {output_, 0, 0},
                        "is a file, and several results need a folder");
        }
        if (format_ == "bagit" && fs::exists(output_, error) && !fs::is_empty(output_, error)) {
            throw Error(ErrorKind::usage, "usage", {output_, 0, 0}, "a bag needs a folder of its own",
                        "name a new one with -o");
        }
        batch::make_folder(output_);
    }

    void write_notes(archive::Archive& archive, const std::vector<archive::VersionRecord>& versions) const {
        for (const auto& version : versions) {
            batch::PendingFile(fs::path(output_) / (version.identity + "." + version.language + ".xml"),
                               archive.xml(version.id))
                .commit();
        }
    }

    /// A bag by RFC 8493: what is in it, and a SHA-512 of each file. The tag files come last, so that a bag that was
    /// cut short is none.
    void write_bag(archive::Archive& archive, const std::vector<archive::VersionRecord>& versions) const {
        const fs::path folder = output_;
        batch::make_folder(folder / "data" / "notes");
        std::map<std::string, std::string> manifest;
        std::size_t bytes = 0;
        const auto put = [&](const std::string& name, const std::string& data) {
            batch::PendingFile(folder / name, data).commit();
            manifest[name] = sha512_hex(data);
            bytes += data.size();
        };
        for (const auto& version : versions) {
            put(fmt::format("data/notes/{}.{}.xml", version.identity, version.language), archive.xml(version.id));
        }
        for (const auto& writer : archive::catalogue_writers()) {
            put(fmt::format("data/catalogue-{}{}", writer.name, writer.extension), writer.write(versions));
        }
        const auto lines = [](const std::map<std::string, std::string>& entries) {
            std::string out;
            for (const auto& [name, hash] : entries) out += fmt::format("{}  {}\n", hash, name);
            return out;
        };
        const auto sums = lines(manifest);
        const auto oxum = fmt::format("{}.{}", bytes, manifest.size());
        manifest.clear();
        put("bag-info.txt", fmt::format("{}Bag-Software-Agent: ianote\nPayload-Oxum: {}\n",
                                        versions.empty() || versions.front().institution.empty()
                                            ? ""
                                            : fmt::format("Source-Organization: {}\n", versions.front().institution),
                                        oxum));
        put("manifest-sha512.txt", sums);
        put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        const auto tags = lines(manifest);
        put("tagmanifest-sha512.txt", tags);
    }

    std::string path_;
    SearchOptions options_;
    std::string format_;
    std::string output_;
    std::string languages_folder_;
    bool quiet_ = false;
};

} // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }

} // namespace ianote::cli
