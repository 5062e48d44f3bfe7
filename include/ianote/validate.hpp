// SPDX-License-Identifier: GPL-3.0-or-later
// XML against the schema that its namespace names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ianote {

struct SchemaFault {
    int line = 0;
    std::string message;
};

/// Validates a document against the schema of its root's namespace; the schemas are built in, nothing is fetched, no
/// entity is expanded, a DOCTYPE is refused. The first 100 faults; empty: valid. Throws Error `xml-malformed`,
/// `xml-doctype`, `schema-unknown`. `root_space`, where given, gets the namespace.
std::vector<SchemaFault> validate(std::string_view xml, std::string* root_space = nullptr);

} // namespace ianote
