// SPDX-License-Identifier: GPL-3.0-or-later
// The engines themselves: in a module that is loaded with the first PDF, or linked into a program (<ianote/parts.hpp>).
#pragma once

#include "pdf/engine.hpp"

namespace ianote::pdf {

std::unique_ptr<Engine> make_fast(std::string_view bytes, std::size_t inflated);
std::unique_ptr<Engine> make_poppler(std::string_view bytes);

} // namespace ianote::pdf

extern "C" const ianote::pdf::EngineOpeners* ianote_pdf_part();
