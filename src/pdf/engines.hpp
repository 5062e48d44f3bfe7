// SPDX-License-Identifier: GPL-3.0-or-later
// The engines themselves, inside the module that is loaded when the first PDF is read.
#pragma once

#include "pdf/engine.hpp"

namespace ianote::pdf {

std::unique_ptr<Engine> make_fast(std::string_view bytes, std::size_t inflated);
std::unique_ptr<Engine> make_poppler(std::string_view bytes);

} // namespace ianote::pdf
