// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/records.hpp"

namespace ianote::batch {

namespace {

constexpr const char* collision_code = "identity-collision";

} // namespace

Collision::Collision(const std::string& message, const std::string& remedy)
    : Error(ErrorKind::input, collision_code, {}, message, remedy) {}

bool tells_collision(const Diagnostic& diagnostic) { return diagnostic.code == collision_code; }

void fail(Record& record, const Error& error) {
    record.status = Status::failed;
    record.collides = dynamic_cast<const Collision*>(&error) != nullptr;
    record.output.clear();
    record.diagnostics.push_back(
        {Severity::error, error.code(), error.message(), error.remedy(), error.place().page, error.place().line});
}

} // namespace ianote::batch
