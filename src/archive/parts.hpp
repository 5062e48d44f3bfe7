// SPDX-License-Identifier: GPL-3.0-or-later
// What an open archive is made of.
#pragma once

#include "archive/database.hpp"
#include "archive/facts.hpp"
#include "archive/terms.hpp"
#include "archive/tokenizer.hpp"

#include <ianote/archive.hpp>

#include <map>

namespace ianote::archive {

class Archive::Parts {
public:
    Parts(const std::string& path, Access access, std::chrono::milliseconds patience)
        : database(path, access, patience) {}

    Database database;
    Ranking ranking;
    FactTable facts;
    bool is_new = false; ///< made by this program, and without a log yet
    std::optional<Upgrade> upgrade;

    // of a transaction that writes
    std::unique_ptr<Transaction> transaction;
    std::map<std::int64_t, std::vector<VersionFacts>> changed; ///< chunks
    TermCounter terms;
    std::int64_t next_block = 0;
};

/// The time of the machine's clock in UTC, `2026-11-27T16:05:48Z`.
std::string now_utc();

} // namespace ianote::archive
