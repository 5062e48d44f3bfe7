// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of a page say of themselves.
#pragma once

#include "read/html/tree.hpp"

#include <string>
#include <string_view>

namespace ianote::read::html {

/// What a picture says that it shows; empty: nothing.
std::string_view description_of(Node image);

/// Whether nothing can be read in it: its author says so, it has no file, or it is no higher or wider than a line.
bool is_adornment(Node image);

/// The file of a picture, without its folders; empty where the page holds it itself.
std::string file_of_picture(std::string_view address);

} // namespace ianote::read::html
