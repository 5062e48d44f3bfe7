// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/module.hpp"

extern "C" const ianote::pdf::EngineOpeners* ianote_pdf_part() {
    static constexpr ianote::pdf::EngineOpeners openers{.fast = ianote::pdf::make_fast,
                                                        .poppler = ianote::pdf::make_poppler};
    return &openers;
}
