// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a file by other means than our readers, held against what came out of it.
#pragma once

#include <ianote/convert.hpp>

#include <string>
#include <string_view>

namespace ianote::test {

/// The words that the file holds and that neither the note, its furniture included, nor what is named as unread has:
/// a word for each time that it is missing.
std::string lost_words(std::string_view bytes, const Conversion& conversion);

} // namespace ianote::test
