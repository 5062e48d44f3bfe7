// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of the schema do that SQL cannot: one file a function.
#pragma once

namespace ianote::archive {

class StepContext;

/// Fills the search index, which is empty, with the words of all documents.
void index_again(StepContext& context);

/// Fills the tables of who is asked and of what is unsure.
void mark_points(StepContext& context);

/// Writes all documents with the names that places have since schema 3, and gives them to points and decisions. A
/// decision on a place that no version of its document has keeps the name that it had.
void rename_places(StepContext& context);

} // namespace ianote::archive
