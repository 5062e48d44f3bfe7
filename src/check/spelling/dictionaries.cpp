// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/spelling/dictionaries.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ianote {

namespace check {

constinit base::OptionalPart<SpellerOpener> speller_opener("what checks spelling");

bool Wordbook::knows(const std::string& word) {
    const std::scoped_lock lock(mutex_);
    const auto [known, is_new] = known_.try_emplace(word);
    if (is_new) known->second = speller_->knows(word);
    return known->second;
}

std::string Wordbook::suggest(const std::string& word) {
    const std::scoped_lock lock(mutex_);
    const auto all = speller_->suggest(word);
    return all.empty() ? std::string() : all.front();
}

Dictionaries::Dictionaries(std::filesystem::path folder)
    : folder_(std::move(folder)) {
    if (std::error_code code; std::filesystem::is_directory(folder_, code)) return;
    throw Error(ErrorKind::usage, "usage", {}, fmt::format("--spelling: there is no folder '{}'", folder_.string()),
                "give the folder of Hunspell's dictionaries, as /usr/share/hunspell");
}

/// `fr_FR.dic`, else `fr.dic`, else the first of `fr_*.dic`.
std::filesystem::path Dictionaries::words_of(const language::Pack& pack) const {
    const auto is_whole = [](const std::filesystem::path& words) {
        auto affixes = words;
        affixes.replace_extension(".aff");
        return std::filesystem::exists(words) && std::filesystem::exists(affixes);
    };
    const auto code = pack.code.str();
    for (const auto& name : {pack.locale, code}) {
        if (auto words = folder_ / (name + ".dic"); is_whole(words)) return words;
    }
    std::vector<std::filesystem::path> others;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        if (entry.path().extension() == ".dic" && entry.path().filename().string().starts_with(code + "_") &&
            is_whole(entry.path()))
            others.push_back(entry.path());
    }
    const auto first = std::min_element(others.begin(), others.end());
    return first == others.end() ? std::filesystem::path() : *first;
}

Wordbook* Dictionaries::find(const language::Pack& pack) {
    if (pack.code.empty()) return nullptr;
    const std::scoped_lock lock(mutex_);
    const auto [found, is_new] = books_.try_emplace(pack.code.str());
    if (!is_new) return found->second.get();
    const auto words = words_of(pack);
    if (words.empty()) return nullptr;
    auto affixes = words;
    affixes.replace_extension(".aff");
    found->second = std::make_unique<Wordbook>(speller_opener.functions().open(affixes.c_str(), words.c_str()));
    return found->second.get();
}

} // namespace check

Spelling::Spelling(const std::filesystem::path& folder)
    : dictionaries_(std::make_shared<check::Dictionaries>(folder)) {}

} // namespace ianote
