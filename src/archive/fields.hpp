// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of fields that a query can name, and the filters that they become.
#pragma once

#include "archive/facts.hpp"

#include <ianote/search.hpp>

#include <functional>

namespace ianote::archive {

/// What a version and a point must be. A default one lets everything through.
struct Filter {
    std::function<bool(const VersionFacts&)> version; ///< empty: any
    NumberSet kinds = every_kind();
    NumberSet acts = every_action();
    bool of_points = false;                        ///< kinds or acts were asked for
    std::optional<std::vector<std::int64_t>> rows; ///< only these, sorted
    bool without_rows = false;                     ///< all but these
};

/// What a field's values are looked up in.
struct FieldContext {
    Database& database;
    const FactTable& facts;
};

struct FieldEntry {
    SearchField field;
    /// False where the value is none of this field: then it is text.
    bool (*fits)(std::string_view value);
    Filter (*filter)(std::string_view value, const FieldContext& context);
};

std::span<const FieldEntry> field_entries();

const FieldEntry* find_field(std::string_view name);

bool is_field(std::string_view name, std::string_view value);

/// The filter that lets through what this one does not.
Filter negated(Filter filter);

} // namespace ianote::archive
