// SPDX-License-Identifier: GPL-3.0-or-later
// How tables of one version become those of the next: numbered steps, each SQL, a function, or both.
#pragma once

#include "archive/database.hpp"

#include <ianote/archive.hpp>

#include <functional>
#include <span>
#include <utility>

namespace ianote::archive {

/// A document as a step meets it.
struct StoredDocument {
    std::int64_t version = 0;
    std::int64_t blocks = 0;
    std::string identity;
    std::string language;
    std::string xml; ///< note XML, unpacked
};

/// What the function of a step works with. Nothing that it does is there before the last step has ended.
class StepContext {
public:
    StepContext(Database& database, UpgradeProgress progress)
        : database_(database)
        , progress_(std::move(progress)) {}

    Database& database() { return database_; }

    /// Calls `visit` for every version's document in the order of their numbers, one in memory at a time; it may change
    /// any table. One that does not unpack, or for which `visit` throws an Error that is not of kind environment, stays
    /// as it is and is counted as damaged.
    void for_each_document(const std::function<void(const StoredDocument&)>& visit);

    std::size_t damaged() const { return damaged_; }

private:
    bool visit_one(StoredDocument& document, std::string_view packed,
                   const std::function<void(const StoredDocument&)>& visit);

    Database& database_;
    UpgradeProgress progress_;
    std::size_t damaged_ = 0;
};

struct SchemaStep {
    std::int64_t number;                 ///< of the schema that it leads to
    std::string_view does;               ///< in a few words
    std::string_view sql;                ///< run first; empty: none
    void (*run)(StepContext&) = nullptr; ///< run then; null: nothing
};

/// Runs the steps behind schema `reached` inside the caller's transaction, and stores the number of the last one.
/// Returns how many documents were damaged.
std::size_t run_steps(Database& database, std::span<const SchemaStep> steps, std::int64_t reached,
                      const UpgradeProgress& progress);

} // namespace ianote::archive
