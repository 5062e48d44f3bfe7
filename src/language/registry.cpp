// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/registry.hpp"

#include "embedded/languages.hpp"
#include "embedded/tellings.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace ianote::language {

namespace fs = std::filesystem;

const Packs& built_in_packs() {
    static const auto built_in = [] {
        Packs packs;
        const auto* telling = embedded::tellings.begin();
        for (const auto& file : embedded::languages) {
            auto pack = std::make_shared<const StoredPack>((telling++)->content, file.content, std::string(file.name));
            packs.emplace(pack->telling().code.str(), pack);
        }
        return packs;
    }();
    return built_in;
}

Registry::Registry()
    : packs_(built_in_packs()) { // packs never change: all registries share them
    build_index();
}

void Registry::build_index() {
    auto index = std::make_shared<Index>();
    for (const auto& [code, pack] : packs_) {
        const auto number = index->packs.size();
        index->packs.push_back(pack.get());
        const auto& words = pack->telling();
        for (const auto& [label, kind] : words.labels) index->labels[label].push_back(number);
        for (const auto& form : words.institutions) index->labels[form].push_back(number);
        for (const auto key : words.frequent) index->frequent[key].push_back(number);
    }
    index_ = std::move(index);
}

void Registry::add_folder(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    }
    if (error) {
        throw Error(ErrorKind::environment, "input-unreadable", {folder.string(), 0, 0},
                    fmt::format("the folder of language packs cannot be read: {}", error.message()));
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string xml(std::istreambuf_iterator<char>(in), {});
        auto pack = std::make_shared<const StoredPack>(parse_pack(xml, file.string()));
        packs_.insert_or_assign(pack->telling().code.str(), pack);
    }
    build_index();
}

const Pack* Registry::find(std::string_view code) const {
    const auto found = packs_.find(code);
    return found == packs_.end() ? nullptr : &found->second->whole();
}

} // namespace ianote::language
