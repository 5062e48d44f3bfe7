// SPDX-License-Identifier: GPL-3.0-or-later
// The dictionaries of a folder, as Hunspell's packages install them.
#pragma once

#include "check/spelling/speller.hpp"
#include "language/pack.hpp"

#include <filesystem>
#include <map>
#include <mutex>
#include <unordered_map>

namespace ianote::check {

/// One dictionary; safe for several threads, each word is looked up once.
class Wordbook {
public:
    explicit Wordbook(std::unique_ptr<Speller> speller)
        : speller_(std::move(speller)) {}

    bool knows(const std::string& word);

    /// The first suggestion; empty where there is none.
    std::string suggest(const std::string& word);

private:
    std::mutex mutex_;
    std::unique_ptr<Speller> speller_;
    std::unordered_map<std::string, bool> known_;
};

class Dictionaries {
public:
    /// Throws Error `folder-missing` where there is no such folder.
    explicit Dictionaries(std::filesystem::path folder);

    /// Of the pack's language, loaded when it is asked for first; null where the folder has none.
    Wordbook* find(const language::Pack& pack);

    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path words_of(const language::Pack& pack) const;

    std::filesystem::path folder_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Wordbook>> books_;
};

} // namespace ianote::check
