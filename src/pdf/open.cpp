// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/engine.hpp"

namespace ianote::pdf {

constinit base::OptionalPart<EngineOpeners> engine_openers("what reads PDF files");

std::unique_ptr<Engine> open_fast(std::string_view bytes, std::size_t inflated) {
    return engine_openers.functions().fast(bytes, inflated);
}

std::unique_ptr<Engine> open_poppler(std::string_view bytes) { return engine_openers.functions().poppler(bytes); }

} // namespace ianote::pdf
