// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/registry.hpp"

#include "embedded/languages.hpp"
#include "embedded/tellings.hpp"
#include "language/tellings.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

namespace ianote::language {

namespace fs = std::filesystem;

const Packs& built_in_packs() {
    static const auto built_in = [] {
        Packs packs;
        for (const auto& file : embedded::languages) { // CODE.xml
            packs.emplace(file.name.substr(0, file.name.rfind('.')),
                          std::make_shared<const StoredPack>(file.content, std::string(file.name)));
        }
        return packs;
    }();
    return built_in;
}

Registry::Registry()
    : packs_(built_in_packs()) { // packs never change: all registries share them
    build_index();
}

std::string_view built_in_tellings() { return embedded::tellings.begin()->content; }

namespace {

/// Adds what the built-in packs have that are still in use; `numbers` are those of their codes.
void add_built_in(Registry::Index& index, const std::map<std::string_view, std::size_t>& numbers) {
    for (auto rest = built_in_tellings(); !rest.empty();) {
        const auto telling = next_telling(rest);
        if (telling.kind != TellingKind::label && telling.kind != TellingKind::frequent) continue;
        std::uint64_t key = 0;
        if (telling.kind == TellingKind::frequent)
            std::from_chars(telling.word.data(), telling.word.data() + telling.word.size(), key, 16);
        for (std::size_t at = 0; at < telling.codes.size();) {
            const auto end = std::min(telling.codes.find(' ', at), telling.codes.size());
            if (const auto known = numbers.find(telling.codes.substr(at, end - at)); known != numbers.end()) {
                if (telling.kind == TellingKind::label)
                    index.labels.emplace_back(telling.word, known->second);
                else
                    index.frequent.emplace_back(key, known->second);
            }
            at = end + 1;
        }
    }
}

void add_whole(Registry::Index& index, const Pack& pack, std::size_t number) {
    for (const auto& [label, kind] : pack.labels) index.labels.emplace_back(label, number);
    for (const auto& form : pack.institutions) index.labels.emplace_back(form, number);
    for (const auto key : pack.frequent) index.frequent.emplace_back(key, number);
}

} // namespace

void Registry::build_index() {
    auto index = std::make_shared<Index>();
    std::map<std::string_view, std::size_t> built_in;
    for (const auto& [code, pack] : packs_) {
        const auto number = index->packs.size();
        index->packs.push_back(pack.get());
        if (pack->built_in())
            built_in.emplace(code, number);
        else
            add_whole(*index, pack->whole(), number);
    }
    add_built_in(*index, built_in);
    if (built_in.size() < packs_.size()) { // what is built in is sorted already
        std::sort(index->labels.begin(), index->labels.end());
        std::sort(index->frequent.begin(), index->frequent.end());
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
        packs_.insert_or_assign(pack->whole().code.str(), pack);
    }
    build_index();
}

const Pack* Registry::find(std::string_view code) const {
    const auto found = packs_.find(code);
    return found == packs_.end() ? nullptr : &found->second->whole();
}

} // namespace ianote::language
