// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/module.hpp"

#include <ianote/parts.hpp>

namespace ianote {

void use_pdf() {
    pdf::engine_openers.provide([]() -> const pdf::EngineOpeners& { return *ianote_pdf_part(); });
}

} // namespace ianote
