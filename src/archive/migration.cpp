// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/migration.hpp"

#include "archive/packed.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ianote::archive {

void StepContext::for_each_document(const std::function<void(const StoredDocument&)>& visit) {
    const auto all = static_cast<std::size_t>(database_.integer("SELECT count(*) FROM document"));
    Statement next(database_, "SELECT version.id, version.blocks, note.identity, version.language, document.xml "
                              "FROM version JOIN note ON note.id = version.note "
                              "JOIN document ON document.version = version.id WHERE version.id > ?1 "
                              "ORDER BY version.id LIMIT 1");
    std::int64_t last = -1; // the first version is 0
    std::size_t damaged = 0;
    for (std::size_t done = 0; next.bind(1, last).step(); ++done) {
        if (progress_) progress_(done, all);
        StoredDocument document;
        document.version = next.integer(0);
        document.blocks = next.integer(1);
        document.identity = next.text(2);
        document.language = next.text(3);
        const auto packed = next.text(4);
        next.reset(); // `visit` may change what is read here
        last = document.version;
        if (!visit_one(document, packed, visit)) ++damaged;
    }
    if (progress_) progress_(all, all);
    damaged_ = std::max(damaged_, damaged);
}

/// False where the document is damaged.
bool StepContext::visit_one(StoredDocument& document, std::string_view packed,
                            const std::function<void(const StoredDocument&)>& visit) {
    try {
        document.xml = unpack(packed);
    } catch (const Error&) {
        return false;
    }
    try {
        visit(document);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::environment) throw;
        return false;
    }
    return true;
}

std::size_t run_steps(Database& database, std::span<const SchemaStep> steps, std::int64_t reached,
                      const UpgradeProgress& progress) {
    StepContext context(database, progress);
    for (const auto& step : steps) {
        if (step.number <= reached) continue;
        if (!step.sql.empty()) database.run(std::string(step.sql));
        if (step.run != nullptr) step.run(context);
    }
    database.run(fmt::format("PRAGMA user_version = {}", steps.back().number));
    return context.damaged();
}

} // namespace ianote::archive
