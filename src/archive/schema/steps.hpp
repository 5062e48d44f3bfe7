// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of the schema do that SQL cannot: one file a function.
#pragma once

namespace ianote::archive {

class StepContext;

/// Fills the search index, which is empty, with the words of all documents.
void index_again(StepContext& context);

} // namespace ianote::archive
