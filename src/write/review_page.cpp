// SPDX-License-Identifier: GPL-3.0-or-later
// placeholder
#include "write/bitext_formats.hpp"
namespace ianote::write { std::string write_review_page(const Bitext&) { return {}; } }
