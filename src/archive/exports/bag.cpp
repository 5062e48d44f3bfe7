// SPDX-License-Identifier: GPL-3.0-or-later
// A bag by RFC 8493: what is in it, and a SHA-512 of each file.
#include "archive/exports/packages.hpp"

#include <ianote/convert.hpp>

#include <fmt/format.h>

#include <map>

namespace ianote::archive {

namespace {

/// The files of a bag as they are put, and the sums of those since the last manifest.
class Bag {
public:
    explicit Bag(const PutFile& put)
        : put_(put) {}

    void add(const std::string& path, const std::string& bytes) {
        put_(path, bytes);
        sums_[path] = sha512_hex(bytes);
        bytes_ += bytes.size();
    }

    /// The manifest of what was added since the last one.
    std::string manifest() {
        std::string out;
        for (const auto& [path, sum] : sums_) out += fmt::format("{}  {}\n", sum, path);
        sums_.clear();
        return out;
    }

    /// Bytes and number of the payload's files; asked before its manifest is made.
    std::string oxum() const { return fmt::format("{}.{}", bytes_, sums_.size()); }

private:
    const PutFile& put_;
    std::map<std::string, std::string> sums_;
    std::size_t bytes_ = 0;
};

} // namespace

void write_bag(Archive& archive, std::span<const VersionRecord> versions, const PutFile& put) {
    Bag bag(put);
    for (const auto& version : versions)
        bag.add(fmt::format("data/notes/{}.{}.xml", version.identity, version.language), archive.xml(version.id));
    for (const auto& writer : catalogue_writers())
        bag.add(fmt::format("data/catalogue-{}{}", writer.name, writer.extension), writer.write(versions));
    const auto oxum = bag.oxum();
    const auto payload = bag.manifest();
    const auto organization = versions.empty() || versions.front().institution.empty()
                                  ? std::string()
                                  : fmt::format("Source-Organization: {}\n", versions.front().institution);
    bag.add("bag-info.txt", fmt::format("{}Bag-Software-Agent: ianote\nPayload-Oxum: {}\n", organization, oxum));
    bag.add("manifest-sha512.txt", payload);
    bag.add("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    put("tagmanifest-sha512.txt", bag.manifest());
}

} // namespace ianote::archive
