// SPDX-License-Identifier: GPL-3.0-or-later
// The module that reads PDF files, by qpdf and by poppler.
#include "pdf/engines.hpp"

#define IANOTE_MODULE_ENTRY extern "C" __attribute__((visibility("default")))

IANOTE_MODULE_ENTRY ianote::pdf::Engine* ianote_open_fast_pdf(const char* bytes, std::size_t size,
                                                              std::size_t inflated) {
    return ianote::pdf::make_fast({bytes, size}, inflated).release();
}

IANOTE_MODULE_ENTRY ianote::pdf::Engine* ianote_open_poppler_pdf(const char* bytes, std::size_t size) {
    return ianote::pdf::make_poppler({bytes, size}).release();
}
