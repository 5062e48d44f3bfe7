// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <array>

namespace ianote::check {

namespace {

struct Needed {
    FieldKind kind;
    Severity severity;
};

/// What every note has, and what nearly every one has.
constexpr std::array needed{
    Needed{FieldKind::document_number, Severity::error}, Needed{FieldKind::date, Severity::warning},
    Needed{FieldKind::institution, Severity::note},      Needed{FieldKind::document_type, Severity::note},
    Needed{FieldKind::from, Severity::warning},          Needed{FieldKind::to, Severity::warning},
    Needed{FieldKind::subject, Severity::warning},       Needed{FieldKind::original_languages, Severity::note},
};

void check(const Version& version, Reporter& reporter) {
    for (const auto& field : needed) {
        if (version.note().header.find(field.kind) != nullptr) continue;
        reporter.in_version(version, version.place(),
                            {fmt::format("the header has no {}", to_string(field.kind)), {}, field.severity});
    }
}

} // namespace

const Rule header_missing{"header-missing",
                          Severity::warning,
                          "A field that every note has and this one lacks.",
                          "Without its number a note is lost in every archive (an error); date, sender, addressee and "
                          "subject are a warning, the rest a note.",
                          "a note without Objet:",
                          "Objet: Déclaration conjointe",
                          check,
                          nullptr};

} // namespace ianote::check
